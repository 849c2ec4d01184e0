"""From log-odds of single words to the stretches of text that they make out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reportedly.model import Span
from reportedly.text.parse import Token
from reportedly.weights.session import Array

_EDGES = {",", ":", ";", ".", "—", "–", "--"}


class Segment(NamedTuple):
    """Words [first, last] of a window and the sum of their log-odds."""

    first: int
    last: int
    odds: float


def best_segment(odds: Array) -> Segment | None:
    """The stretch with the largest sum; None where every word speaks against it."""
    best: Segment | None = None
    start, total = 0, 0.0
    for place, value in enumerate(odds.tolist()):
        if total <= 0:
            start, total = place, 0.0
        total += value
        if total > (best.odds if best else 0.0):
            best = Segment(start, place, total)
    return best


def segments(odds: Array, further: float) -> list[Segment]:
    """The best stretch, and before and after it the best ones of at least `further`, in order."""
    best = best_segment(odds)
    if best is None:
        return []
    before, after = best_segment(odds[: max(0, best.first - 1)]), best_segment(odds[best.last + 2 :])
    found = [best]
    if before is not None and before.odds > further:
        found.insert(0, before)
    if after is not None and after.odds > further:
        found.append(Segment(after.first + best.last + 2, after.last + best.last + 2, after.odds))
    return found


def trimmed(tokens: Sequence[Token]) -> Span | None:
    """The span of some tokens without commas and the like at its ends."""
    inside = [place for place, token in enumerate(tokens) if token.text not in _EDGES]
    return Span(tokens[inside[0]].start, tokens[inside[-1]].end) if inside else None
