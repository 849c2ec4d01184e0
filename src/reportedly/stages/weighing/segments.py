"""From log-odds of single words to the stretches of text that they make out."""

from __future__ import annotations

from typing import NamedTuple

from reportedly.model import Span
from reportedly.text.parse import Parse
from reportedly.weights.session import Array

_EDGES = {",", ":", ";", ".", "—", "–", "--"}
_OPENING, _CLOSING = {"“", "‘"}, {"”", "’"}


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
    """The best stretch, and before and after it the best ones of more than `further`, in order."""
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


def trimmed(parse: Parse, first: int, last: int) -> Span | None:
    """The span of the tokens [first, last] without commas and the like at its ends, and with no word cut in two."""
    inside = [i for i in range(first, last + 1) if parse.tokens[i].text not in _EDGES]
    if not inside:
        return None
    first, last = inside[0], inside[-1]
    while first > 0 and _is_one_word(parse, first - 1):
        first -= 1
    while last + 1 < len(parse.tokens) and _is_one_word(parse, last):
        last += 1
    return Span(parse.tokens[first].start, parse.tokens[last].end)


def _is_one_word(parse: Parse, i: int) -> bool:
    """Whether a token and the next are parts of a hyphenated word, or a word and the mark that closes its quotation."""
    one, next_one = parse.tokens[i], parse.tokens[i + 1]
    joined = one.end == next_one.start
    return joined and ("-" in (one.text, next_one.text) or next_one.text in _CLOSING or one.text in _OPENING)
