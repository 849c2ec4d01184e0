"""Fitting what a score means: logistic curves over evidence, and the least score worth keeping."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from reportedly.stages.weighing.scores import Curve, Evidence
from reportedly.weights.session import Array

_RIDGE = 1.0
_STEPS = 50


class Case(NamedTuple):
    """A statement found in an annotated article, and whether a person has found it too."""

    origin: str
    evidence: Evidence
    right: bool


def curve(cases: Sequence[Case]) -> Curve:
    """The logistic regression, with a small ridge, that gives `right` from evidence: Newton's method.

    A half whatever the evidence where there are no cases.
    """
    seen = np.array([(1.0, *case.evidence) for case in cases]).reshape(-1, 1 + len(Evidence._fields))
    right = np.array([case.right for case in cases], dtype=float)
    ridge = np.diag([0.0] + [_RIDGE] * (seen.shape[1] - 1)) + 1e-6 * np.eye(seen.shape[1])
    weights = np.zeros(seen.shape[1])
    for _ in range(_STEPS):
        expected = 1 / (1 + np.exp(-seen @ weights))
        slope = seen.T @ (right - expected) - ridge @ weights
        bend = (seen * (expected * (1 - expected))[:, None]).T @ seen + ridge
        weights = weights + np.linalg.solve(bend, slope)
    return Curve(*(round(float(weight), 4) for weight in weights))


def least_score(scores: Array, right: Array, others: int) -> float:
    """From which score on statements are worth keeping: where F1 is best, `others` being right ones not among them.

    Every statement below is dropped; `others` are annotated statements that none of these cases has found.
    """
    order = np.argsort(-scores, kind="stable")
    hits = np.cumsum(right[order])
    wanted = right.sum() + others
    f1 = 2 * hits / (np.arange(1, len(order) + 1) + wanted)
    return round(float(scores[order][int(f1.argmax())]), 3)


def calibration_error(scores: Sequence[float], right: Sequence[bool], bins: int = 10) -> float:
    """Expected calibration error (ECE): the mean distance of score and share right, over equal-width bins, by size."""
    given, truth = np.array(scores), np.array(right, dtype=float)
    places = np.minimum((given * bins).astype(int), bins - 1)
    error = 0.0
    for place in range(bins):
        inside = places == place
        if inside.any():
            error += float(inside.mean() * abs(given[inside].mean() - truth[inside].mean()))
    return error
