"""Whether scores are probabilities: of the statements scored .8, eight of ten should be right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

BINS = 10


class Bin(NamedTuple):
    """Scores in [low, high): how many, their mean, and the share that is right."""

    low: float
    high: float
    size: int
    mean: float
    right: float


def bins(scores: Sequence[float], right: Sequence[bool]) -> list[Bin]:
    """The reliability curve, over bins of equal width; an empty one has a mean and a share of 0."""
    given, truth = np.array(scores, dtype=float), np.array(right, dtype=float)
    places = np.minimum((given * BINS).astype(int), BINS - 1)
    return [_bin(number, given[places == number], truth[places == number]) for number in range(BINS)]


def _bin(number: int, scores: np.typing.NDArray[np.float64], right: np.typing.NDArray[np.float64]) -> Bin:
    mean, share = (float(one.mean()) if len(one) else 0.0 for one in (scores, right))
    return Bin(number / BINS, (number + 1) / BINS, len(scores), mean, share)


def calibration_error(scores: Sequence[float], right: Sequence[bool]) -> float:
    """Expected calibration error (ECE): the distance of mean score and share right, averaged over bins by size."""
    found = bins(scores, right)
    return sum(one.size * abs(one.mean - one.right) for one in found) / max(1, len(scores))
