"""Figures with intervals: the articles are drawn anew, with replacement, a thousand times, with a fixed seed."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from benchmarks.agreement import middle
from reportedly.evaluate.measure import percent

RESAMPLES = 1000
SEED = 1
Key = tuple[str, str]
Tally = Mapping[Key, float]
"""An article's counts, by the keys of evaluate.agreement."""


class Metric(NamedTuple):
    """A share of counts in percent: the sum of `part` by the sum of `whole`. F1 is twice the hits by both sizes."""

    part: tuple[Key, ...]
    whole: tuple[Key, ...]


class Figure(NamedTuple):
    """A value with the bounds of its 95 % interval, in percent or points."""

    value: float
    low: float
    high: float


def f1(name: str, hit: Key | None = None) -> Metric:
    """F1 of the records counted under `name`; with `hit`, only what is counted there is right."""
    right = hit or (name, "hit")
    return Metric((right, right), ((name, "gold"), (name, "found")))


def f1_of_manner(name: str, hit: str = "paired") -> Metric:
    """F1 of what manners.py counts under `name`; with `hit`, only what is counted there is right."""
    return Metric(((name, hit), (name, hit)), ((name, "all"), (name, "paired"), (name, "spurious")))


def share(part: Key, whole: Key) -> Metric:
    """Precision, recall and the like."""
    return Metric((part,), (whole,))


def draws(articles: int) -> list[list[int]]:
    """The articles of each resample; the same for all systems, so that they can be set side by side."""
    generator = random.Random(SEED)
    return [generator.choices(range(articles), k=articles) for _ in range(RESAMPLES)]


def value(metric: Metric, tallies: Sequence[Tally]) -> float:
    """A metric on all the articles."""
    return _value(_sums(metric, tallies), range(len(tallies)))


def figure(metric: Metric, tallies: Sequence[Tally], drawn: Sequence[Sequence[int]]) -> Figure:
    """A metric's value on all the articles, and between which bounds 95 % of the resamples lie."""
    parts = _sums(metric, tallies)
    return _bounded(value(metric, tallies), [_value(parts, draw) for draw in drawn])


def difference(
    metric: Metric, tallies: Sequence[Tally], others: Sequence[Tally], drawn: Sequence[Sequence[int]]
) -> Figure:
    """How many points a metric lies above that of the `others`, pair by pair on the same resamples."""
    ours, theirs = _sums(metric, tallies), _sums(metric, others)
    resampled = [_value(ours, draw) - _value(theirs, draw) for draw in drawn]
    return _bounded(value(metric, tallies) - value(metric, others), resampled)


def _sums(metric: Metric, tallies: Sequence[Tally]) -> list[tuple[float, float]]:
    return [
        (sum(tally.get(key, 0) for key in metric.part), sum(tally.get(key, 0) for key in metric.whole))
        for tally in tallies
    ]


def _value(sums: Sequence[tuple[float, float]], draw: Sequence[int]) -> float:
    return percent(sum(sums[i][0] for i in draw), sum(sums[i][1] for i in draw))


def _bounded(measured: float, resampled: list[float]) -> Figure:
    return Figure(measured, *middle(resampled))
