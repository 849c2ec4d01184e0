"""Whether scores are probabilities."""

from __future__ import annotations

import pytest

from reportedly.evaluate.reliability import Bin, bins, calibration_error


@pytest.mark.parametrize(
    ("scores", "right", "error"),
    [
        ([1.0, 0.0, 1.0], [True, False, True], 0.0),
        ([0.25, 0.25, 0.25, 0.25], [True, False, False, False], 0.0),
        ([1.0, 0.0], [False, True], 1.0),
        ([0.9, 0.9, 0.1, 0.1], [True, False, False, False], 0.25),
        ([], [], 0.0),
    ],
    ids=["sure and right", "unsure, and right as often", "sure and wrong", "bins by their size", "nothing"],
)
def test_calibration_error(scores: list[float], right: list[bool], error: float) -> None:
    assert calibration_error(scores, right) == pytest.approx(error)


def test_each_score_is_in_one_bin_and_one_is_in_the_last() -> None:
    found = bins([0.0, 0.1, 0.19, 1.0], [False, True, False, True])
    assert [one.size for one in found] == [1, 2, 0, 0, 0, 0, 0, 0, 0, 1]
    assert found[0] == Bin(0.0, 0.1, 1, 0.0, 0.0)
    assert found[1].mean == pytest.approx(0.145)
    assert found[1].right == 0.5
    assert (found[5].mean, found[5].right) == (0.0, 0.0)
    assert (found[9].high, found[9].right) == (1.0, 1.0)
