"""Noun phrases: the words of a description, without what only comments on it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reportedly.model import Span
from reportedly.text.parse import Parse, Token, runs

_ASIDES = frozenset(
    {"relcl", "appos", "conj", "cc", "preconj", "advcl", "parataxis", "punct", "advmod", "dep", "ccomp", "intj", "meta"}
)
_TIMES = frozenset({"DATE", "TIME"})


def phrase(parse: Parse, head: Token) -> Span:
    """Where the noun phrase of `head` stands, without relative clauses, appositions, conjuncts and times."""
    tokens = parse.subtree(head, without=_cut(parse, head))
    return next(run for run in runs(tokens) if run.start <= head.start < run.end)


def phrase_name(parse: Parse, head: Token) -> str:
    """The description that `head` heads, as a name: "some analysts", "the cleric", without a sentence's capital."""
    words = parse.within(phrase(parse, head))
    text = spelled(words)
    return text if _is_named(words[0]) else text[0].lower() + text[1:]


def _is_named(token: Token) -> bool:
    """Whether the word keeps its capital within a sentence."""
    return bool(token.entity) or token.pos == "PROPN" or token.text[1:] != token.text[1:].lower()


def spelled(tokens: Sequence[Token]) -> str:
    """The words as they stand, with one space where the text has white space."""
    gaps = ("" if a.end == b.start else " " for a, b in pairwise(tokens))
    return "".join(t.text + gap for t, gap in zip(tokens, (*gaps, ""), strict=True))


def _cut(parse: Parse, head: Token) -> set[int]:
    """The branches that are no part of the description."""
    cut: set[int] = set()
    waiting = [head]
    while waiting:
        above = waiting.pop()
        for child in parse.children(above):
            if _is_aside(parse, child, above, head):
                cut.add(child.i)
            else:
                waiting.append(child)
    return cut


def _is_aside(parse: Parse, child: Token, above: Token, head: Token) -> bool:
    if child.dep == "punct":
        return child.tag != "HYPH" and child.text not in {"-", "‐", "’", "'"}
    if child.dep in {"conj", "cc"}:
        return above.i == head.i
    if child.dep == "advmod":
        return child.i > head.i
    if child.dep == "acl":
        return child.i > 0 and parse.tokens[child.i - 1].text == ","
    if child.dep == "prep":
        return child.i > head.i and any(o.entity in _TIMES for o in parse.children(child, "pobj"))
    return child.dep in _ASIDES
