"""A verb of the tables that may present a statement, and what may be its content."""

from __future__ import annotations

from typing import NamedTuple

from reportedly.lexicon.cues import CueWord
from reportedly.text.parse import Parse, Token

_SEPARATE = {",", "—", "–", "--"}
_CONCEDING = {"although", "though", "while", "whereas"}
_REASONS = {"because", "as", "since", "after", "although", "though", "while"}


class Candidate(NamedTuple):
    """A cue verb with its row. `cues` are the indexes of all cue verbs of the article."""

    parse: Parse
    verb: Token
    word: CueWord
    cues: frozenset[int]


class Complement(NamedTuple):
    """The tokens of a content, by which frame, and what else of the sentence belongs to the cue."""

    frame: str
    tokens: tuple[Token, ...]
    cue: tuple[Token, ...] = ()


def follows_comma(parse: Parse, clause: Token) -> bool:
    """Whether a clause is set off from what stands before it."""
    first = parse.subtree(clause)[0]
    return first.i > 0 and parse.tokens[first.i - 1].text in _SEPARATE


def gives_reason(parse: Parse, clause: Token) -> bool:
    """Whether a clause opens with "because" or the like: the writer's comment rather than what was said."""
    return any(t.lemma.lower() in _REASONS for t in parse.children(clause, "mark"))


def concedes(parse: Parse, clause: Token) -> bool:
    """Whether a clause with a subject of its own opens with "although" or the like."""
    marks = {t.lemma.lower() for t in parse.children(clause, "mark")}
    return clause.dep == "advcl" and bool(marks & _CONCEDING) and parse.child(clause, "nsubj") is not None


def trailing(candidate: Candidate, last: Token, without: frozenset[int] = frozenset()) -> list[Token]:
    """What follows the content under the same verb and still belongs to it: "said A before B".

    A participle after a comma comments on the saying, and another cue verb starts a statement of its own.
    """
    parse, verb = candidate.parse, candidate.verb
    found: list[Token] = []
    for child in parse.children(verb, "prep", "advcl", "npadvmod", "ccomp"):
        if child.i <= last.i or child.i in candidate.cues or child.i in without:
            continue
        if not (child.dep == "advcl" and child.tag == "VBG" and follows_comma(parse, child)):
            found.extend(parse.subtree(child))
    return found


def without_asides(parse: Parse, top: Token, tokens: list[Token]) -> list[Token]:
    """A topic without the relative clauses that only add something: after a comma, after a person's name."""
    asides = {
        t.i
        for t in tokens
        if t.dep == "relcl" and t.i != top.i and (follows_comma(parse, t) or parse.head(t).entity == "PERSON")
    }
    return [t for t in parse.subtree(top, asides) if t in tokens] if asides else tokens
