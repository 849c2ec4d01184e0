"""What the writer adds at the end of a clause that somebody has said, without a cue of its own."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.stages.statements.candidate import follows_comma
from reportedly.text.parse import Parse, Token

_SUMMING_UP = {"mark", "bring", "make", "become", "violate", "reverse"}
_KNOWN = ("GPE", "LOC", "FAC", "ORG", "PRODUCT", "EVENT", "")
_CLAUSES = ("advcl", "relcl", "acl")


def comments(parse: Parse, clause: Token) -> set[int]:
    """The tops of the comments that end a clause and its sentence, as indexes.

    A participle that sums it up, ", bringing the total to ten"; a clause on a name of anything but a person, ", which
    is ruled by Ruhn".
    """
    return {t.i for t in _last(parse, clause) if follows_comma(parse, t) and _is_comment(parse, t)}


def _last(parse: Parse, clause: Token) -> Iterator[Token]:
    """The subordinate clauses that reach to the end of the sentence."""
    end = parse.sentence(clause)[-1].i - 1
    return (t for t in parse.subtree(clause) if t.dep in _CLAUSES and t != clause and parse.subtree(t)[-1].i >= end)


def _is_comment(parse: Parse, verb: Token) -> bool:
    if verb.dep == "advcl":
        return verb.tag == "VBG" and verb.lemma in _SUMMING_UP and parse.child(verb, "nsubj") is None
    above = parse.head(verb)
    return above.pos == "PROPN" and above.entity in _KNOWN
