"""Scores that mean what they say."""

from __future__ import annotations

from math import exp

import numpy as np
import pytest

from reportedly.evaluate.reliability import calibration_error
from reportedly.stages.weighing.scores import Curve, Evidence
from reportedly.train.calibrate import Case, curve

KNOWN = Curve(bias=-1.0, cue=0.5, holds=1.5, content=0.0)


def cases(number: int) -> list[Case]:
    """Evidence left to chance, right as often as a known curve says."""
    dice = np.random.default_rng(1)
    found = []
    for row in dice.normal(scale=2.0, size=(number, 3)).tolist():
        odds = KNOWN.bias + KNOWN.cue * row[0] + KNOWN.holds * row[1] + KNOWN.content * row[2]
        found.append(Case("rule", Evidence(*row), bool(dice.random() < 1 / (1 + exp(-odds)))))
    return found


def test_the_curve_that_the_cases_follow_is_found() -> None:
    found = curve(cases(5000))
    for name in ("bias", "cue", "holds", "content"):
        assert getattr(found, name) == pytest.approx(getattr(KNOWN, name), abs=0.15)


def test_its_scores_are_calibrated() -> None:
    known = cases(3000)
    fitted, flat = curve(known[:1500]), Curve(bias=0.0, cue=1.0, holds=0.0, content=0.0)
    held, right = [case.evidence for case in known[1500:]], [case.right for case in known[1500:]]
    assert calibration_error([fitted.score(e) for e in held], right) < 0.05
    assert calibration_error([flat.score(e) for e in held], right) > 0.1


def test_of_a_few_cases_that_evidence_divides_the_curve_stays_finite() -> None:
    divided = [Case("rule", Evidence(x, 0.0, 0.0), x > 0) for x in (-3.0, -2.0, 2.0, 3.0)]
    found = curve(divided)
    assert 0 < found.cue < 5
    assert [found.score(case.evidence) > 0.5 for case in divided] == [case.right for case in divided]


def test_where_all_are_right_the_score_is_high_the_more_so_the_more_and_of_no_cases_a_half() -> None:
    right = Case("rule", Evidence(1.0, 2.0, 3.0), True)
    assert 0.8 < curve([right] * 4).score(right.evidence) < 0.9
    assert curve([right] * 400).score(right.evidence) > 0.99
    assert curve([]).score(Evidence(9.0, 9.0, 9.0)) == 0.5
