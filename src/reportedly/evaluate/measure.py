"""Counting and pairing: what all the scores are made of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, TypeVar

from reportedly.model import Span

T = TypeVar("T")
Characters = frozenset[int]


class Score(NamedTuple):
    """Precision, recall and F1, in percent."""

    precision: float
    recall: float
    f1: float


def score(hits: float, gold: float, found: float) -> Score:
    """The score of `hits` right ones among `found`, where there are `gold`; 0 of nothing."""
    return Score(percent(hits, found), percent(hits, gold), percent(2 * hits, gold + found))


def percent(part: float, whole: float) -> float:
    """100 · part / whole; 0 of nothing."""
    return 100 * part / whole if whole else 0.0


def characters(spans: Iterable[Span | None]) -> Characters:
    """The positions that the spans cover."""
    return frozenset(position for span in spans if span for position in range(*span))


def jaccard(one: Characters, other: Characters) -> float:
    """Size of what both share by size of what either has; 0 of two empty sets."""
    shared = len(one & other)
    return shared / (len(one) + len(other) - shared) if shared else 0.0


def pairs(gold: Sequence[T], found: Sequence[T], key: Callable[[T], Characters], least: float) -> list[tuple[int, int]]:
    """Indexes of the items that go together: the most alike first, each item once, none below `least`."""
    left, right = [key(item) for item in gold], [key(item) for item in found]
    alike = sorted(((jaccard(a, b), i, j) for i, a in enumerate(left) for j, b in enumerate(right)), reverse=True)
    taken: list[tuple[int, int]] = []
    used_left: set[int] = set()
    used_right: set[int] = set()
    for likeness, i, j in alike:
        if likeness >= least and i not in used_left and j not in used_right:
            used_left.add(i)
            used_right.add(j)
            taken.append((i, j))
    return taken
