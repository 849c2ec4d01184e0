"""What the writer puts beside a content though the parser hangs it below: the word of somebody else."""

from __future__ import annotations

from collections.abc import Container
from typing import NamedTuple

from reportedly.stages.statements.candidate import concedes, follows_comma
from reportedly.stages.statements.governing import reports
from reportedly.text.parse import Parse, Token

_BESIDE = {"with", "despite"}
_PRESENT = ("VBZ", "VBP")


class _Inner(NamedTuple):
    """A cue verb inside the content of `outer`."""

    parse: Parse
    verb: Token
    outer: Token


def asides(parse: Parse, outer: Token, clause: Token, cues: Container[int]) -> set[int]:
    """The tops of the phrases in a content's clause that hold another's word, for the content of the verb `outer`.

    "While Y said B", ", as Y says B", ", with Y saying B", "despite Y claiming B"; where the outer verb is in the
    present, as in news in brief, "after Y said B" too.
    """
    inner = (_Inner(parse, t, outer) for t in parse.subtree(clause) if t.i in cues and t.i > outer.i)
    return {top.i for one in inner for top in _tops(one)}


def _tops(inner: _Inner) -> tuple[Token, ...]:
    parse, verb, outer = inner
    if concedes(parse, verb) or _beside(parse, verb) or (outer.tag in _PRESENT and _is_earlier(parse, verb)):
        return (verb,)
    return _of_participle(inner) if verb.tag == "VBG" else ()


def _beside(parse: Parse, verb: Token) -> bool:
    """Whether a clause is ", as Y says B"."""
    mark = parse.child(verb, "mark")
    as_ = mark is not None and mark.text.lower() == "as" and follows_comma(parse, verb)
    return as_ and verb.dep == "advcl" and parse.child(verb, "nsubj") is not None


def _is_earlier(parse: Parse, verb: Token) -> bool:
    """Whether a clause is "after Y said B"."""
    mark = parse.child(verb, "mark")
    return verb.dep == "advcl" and mark is not None and mark.text.lower() == "after" and reports(verb)


def _of_participle(inner: _Inner) -> tuple[Token, ...]:
    """For "with Y saying B", "despite Y claiming B", and in the present "after threatening B"."""
    parse, verb, outer = inner
    apart = _apart(parse, verb)
    if apart is not None:
        return (apart,) if verb in parse.subtree(apart) else (apart, verb)
    top = parse.head(verb) if verb.dep == "pcomp" else verb
    first = parse.subtree(top)[0].text.lower()
    if first == "after":
        return (top,) if outer.tag in _PRESENT else ()
    named = first in _BESIDE and parse.child(verb, "nsubj") is not None
    return (top,) if named and (follows_comma(parse, top) or reports(verb)) else ()


def _apart(parse: Parse, verb: Token) -> Token | None:
    """The "despite" of "despite Y claiming B" where the parser has made Y its object."""
    first = parse.subtree(verb)[0].i
    if first == 0 or not reports(verb):
        return None
    last = parse.tokens[first - 1]
    above = parse.head(last)
    return above if last.dep == "pobj" and above.text.lower() == "despite" else None
