"""Which stretches of words log-odds make out."""

from __future__ import annotations

from itertools import accumulate, pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.model import Span
from reportedly.stages.weighing.segments import Segment, best_segment, segments, trimmed
from reportedly.text.parse import Parse, Token
from support.parses import hand_parse

HALVES = st.lists(st.integers(-8, 8).map(lambda n: n / 2), max_size=12)
"""Log-odds whose sums are exact."""


def every_sum(odds: list[float]) -> list[float]:
    return [total for start in range(len(odds)) for total in accumulate(odds[start:])]


@pytest.mark.parametrize(
    ("odds", "best"),
    [
        ([-1, 2, -1, 3, -9, 3.5], Segment(1, 3, 4.0)),
        ([-1, 2, -9, 3, -1], Segment(3, 3, 3.0)),
        ([1, -1, 1], Segment(0, 0, 1.0)),
        ([-1, 0, -2], None),
        ([], None),
    ],
    ids=["over a doubtful word", "not over a bad one", "the first and shortest", "nothing speaks for any", "no words"],
)
def test_the_best_stretch(odds: list[float], best: Segment | None) -> None:
    assert best_segment(np.array(odds, dtype=float)) == best


@given(HALVES)
@settings(deadline=None)
def test_no_stretch_has_a_larger_sum(odds: list[float]) -> None:
    best = best_segment(np.array(odds))
    if best is None:
        assert max(every_sum(odds), default=0) <= 0
    else:
        assert best.odds == sum(odds[best.first : best.last + 1]) == max(every_sum(odds))


def test_further_stretches_before_and_after() -> None:
    odds = np.array([2.0, -9, 5, -9, -9, 2, 2])
    assert segments(odds, 1.0) == [Segment(0, 0, 2.0), Segment(2, 2, 5.0), Segment(5, 6, 4.0)]
    assert segments(odds, 2.0) == [Segment(2, 2, 5.0), Segment(5, 6, 4.0)]
    assert segments(odds, 9.0) == [Segment(2, 2, 5.0)]
    assert segments(-odds[:1], 0.0) == []


@given(HALVES, st.integers(0, 4))
@settings(deadline=None)
def test_stretches_stand_apart_and_sum_up(odds: list[float], further: int) -> None:
    found = segments(np.array(odds), float(further))
    assert len(found) <= 3
    assert all(one.last + 1 < other.first for one, other in pairwise(found))
    assert all(s.odds == sum(odds[s.first : s.last + 1]) for s in found)
    assert sum(s.odds <= further for s in found) <= 1


def test_marks_at_the_ends_are_no_part() -> None:
    text, parse = hand_parse(
        ", , PUNCT , punct 1\nroads road NOUN NNS ROOT 1\n: : PUNCT : punct 1\n. . PUNCT . punct 1"
    )
    assert trimmed(parse, 0, 3) == Span(text.index("roads"), text.index("roads") + 5)
    assert trimmed(parse, 2, 3) is None


def test_no_word_is_cut_in_two() -> None:
    text = "a cease-fire”, he"
    places = [(0, 1), (2, 7), (7, 8), (8, 12), (12, 13), (13, 14), (15, 17)]
    parse = Parse(
        tuple(Token(i, a, b, text[a:b], text[a:b], "NOUN", "NN", "dep", 0) for i, (a, b) in enumerate(places))
    )
    whole = Span(2, 13)
    assert [trimmed(parse, first, last) for first, last in ((1, 1), (2, 3), (3, 3), (1, 5))] == [whole] * 4
