"""Fitting what a score means: logistic curves over evidence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from reportedly.stages.weighing.scores import Curve, Evidence

_RIDGE = 1.0
_STEPS = 50


class Case(NamedTuple):
    """A statement found in an annotated article, and whether a person has found it too."""

    origin: str
    evidence: Evidence
    right: bool


def curve(cases: Sequence[Case]) -> Curve:
    """The logistic regression, with a small ridge, that gives `right` from evidence: Newton's method.

    What is right counts as a little less than certain, and what is wrong as a little more than impossible, the more so
    the fewer there are (J. Platt, 1999): a hundred cases with two wrong ones don't teach certainty. A half whatever the
    evidence where there are no cases.
    """
    seen = np.array([(1.0, *case.evidence) for case in cases]).reshape(-1, 1 + len(Evidence._fields))
    many = sum(case.right for case in cases)
    yes, no = (many + 1) / (many + 2), 1 / (len(cases) - many + 2)
    right = np.array([yes if case.right else no for case in cases], dtype=float)
    ridge = np.diag([0.0] + [_RIDGE] * (seen.shape[1] - 1)) + 1e-6 * np.eye(seen.shape[1])
    weights = np.zeros(seen.shape[1])
    for _ in range(_STEPS):
        expected = 1 / (1 + np.exp(-seen @ weights))
        slope = seen.T @ (right - expected) - ridge @ weights
        bend = (seen * (expected * (1 - expected))[:, None]).T @ seen + ridge
        weights = weights + np.linalg.solve(bend, slope)
    return Curve(*(round(float(weight), 4) for weight in weights))
