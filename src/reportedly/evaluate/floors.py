"""Floors: what a score may not fall below. floors.json keeps each metric's history, the last entry being in force."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib.resources import files
from itertools import pairwise

import msgspec

from reportedly.errors import FloorError

SLACK = 1.0
"""How far below the measured value a floor may be set, in points."""


class Floor(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A floor and the measurement it was set by, in percent; `why` says why it is lower than the one before."""

    floor: float
    measured: float
    version: str
    date: str
    why: str = ""


History = tuple[Floor, ...]


def histories() -> dict[str, dict[str, History]]:
    """All floors ever in force, oldest first, by corpus and metric."""
    content = files("reportedly.evaluate").joinpath("floors.json").read_bytes()
    return msgspec.json.decode(content, type=dict[str, dict[str, History]])


def in_force(corpus: str) -> dict[str, Floor]:
    """The floors of a corpus's metrics."""
    return {metric: history[-1] for metric, history in histories().get(corpus, {}).items()}


def faults(history: History) -> Iterator[str]:
    """What is wrong with a metric's history: a floor not set by its measurement, or lowered without a reason."""
    for entry in history:
        if not 0 <= entry.measured - entry.floor <= SLACK:
            yield f"the floor {entry.floor} of {entry.date} was set with {entry.measured} measured"
    for before, after in pairwise(history):
        if after.date < before.date:
            yield f"{after.date} comes after {before.date}"
        if after.floor < before.floor and not after.why:
            yield f"lowered from {before.floor} to {after.floor} on {after.date} without a reason"


def check(corpus: str, scores: Mapping[str, float]) -> None:
    """Raises FloorError where a score is below its floor, or is no longer given."""
    below = [
        f"{metric} {scores.get(metric, 0.0):.1f} < {floor.floor:.1f}"
        for metric, floor in in_force(corpus).items()
        if scores.get(metric, 0.0) < floor.floor
    ]
    if below:
        raise FloorError(corpus, ", ".join(below))
