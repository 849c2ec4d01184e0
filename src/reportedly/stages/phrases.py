"""Noun phrases: the words of a description, without what only comments on it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reportedly.model import Span
from reportedly.text.parse import Parse, Token, stretch_around

UNSEEN = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"  # marks of no width that writers paste in
_WITHOUT_UNSEEN = dict.fromkeys(map(ord, UNSEEN))
_ASIDES = frozenset(
    {"relcl", "appos", "conj", "cc", "preconj", "advcl", "parataxis", "dep", "neg", "ccomp", "intj", "meta"}
)
_TIMES = frozenset({"DATE", "TIME"})
_MARKS = frozenset({",", ";", ":", "–", "—", "...", "…"})
_FOCUS = frozenset({"only", "even", "also", "especially", "particularly", "meanwhile"})
_LOOSE = frozenset({"PUNCT", "ADP", "CCONJ", "DET"})
_LONG = 6  # words of a clause beyond which it is a remark, not part of the description


def phrase(parse: Parse, head: Token) -> Span:
    """Where the noun phrase of `head` stands, without relative clauses, appositions, conjuncts and times."""
    whole = stretch_around(parse.subtree(head, without=_cut(parse, head)), head)
    first, last = 0, _before_quotation(whole, head) - 1
    while first < last and whole[first].pos == "PUNCT":
        first += 1
    while last > first and last > whole.index(head) and (whole[last].pos in _LOOSE or whole[last].tag == "POS"):
        last -= 1
    return Span(whole[first].start, whole[last].end)


def _before_quotation(tokens: list[Token], head: Token) -> int:
    """How many of the tokens stand before a quotation that opens behind the head."""
    return next((n for n, t in enumerate(tokens) if t.i > head.i and t.tag == "``"), len(tokens))


def phrase_name(parse: Parse, head: Token) -> str:
    """The description that `head` heads, as a name: "some analysts", "the cleric", without a sentence's capital."""
    words = parse.within(phrase(parse, head))
    text = spelled(words)
    return text if _is_named(words[0]) else text[0].lower() + text[1:]


def _is_named(token: Token) -> bool:
    """Whether the word keeps its capital within a sentence."""
    return bool(token.entity) or token.pos == "PROPN" or token.text[1:] != token.text[1:].lower()


def spelled(tokens: Sequence[Token]) -> str:
    """The words as they stand but for marks of no width, with one space where the text has white space."""
    gaps = ["", *("" if a.end == b.start else " " for a, b in pairwise(tokens))]
    return "".join(gap + token.text for gap, token in zip(gaps, tokens, strict=False)).translate(_WITHOUT_UNSEEN)


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
    if child.i > 0 and child.start == parse.tokens[child.i - 1].end and parse.tokens[child.i - 1].text == "-":
        return False
    if child.dep == "punct":
        return child.text in _MARKS
    if child.dep in {"conj", "cc"}:
        return above.i == head.i
    if child.dep == "advmod":
        return child.i > head.i or child.text.lower() in _FOCUS
    if child.dep == "acl":
        return parse.tokens[child.i - 1].text == "," or len(parse.subtree(child)) > _LONG
    if child.dep == "prep":
        return child.i > head.i and any(o.entity in _TIMES for o in parse.children(child, "pobj"))
    return child.dep in _ASIDES
