"""Cutting a readable passage out of a text."""

from __future__ import annotations

from collections.abc import Iterable

from reportedly.ledger.words import paragraphs, widened
from reportedly.model import Span

_AROUND = 120


def excerpt(text: str, span: Span, within: Span | None = None) -> Span:
    """`span` with some words on either side that stand `within` too, else in its paragraph."""
    return widened(text, span, within or paragraphs(text, span), _AROUND)


def cut(words: str, start: int, marks: Iterable[Span]) -> list[tuple[str, bool]]:
    """`words`, which begin at `start` of a text, in pieces: each, and whether it is one of that text's `marks`."""
    pieces, at = [], 0
    for mark in marks:
        first, last = mark.start - start, mark.end - start
        pieces += [(words[at:first], False), (words[first:last], True)]
        at = last
    return [piece for piece in (*pieces, (words[at:], False)) if piece[0]]
