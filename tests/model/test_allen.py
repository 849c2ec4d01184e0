"""Allen's algebra against intervals themselves."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.model import allen

INTERVALS = st.tuples(st.integers(0, 9), st.integers(1, 9)).map(lambda ends: (ends[0], ends[0] + ends[1]))


def test_thirteen_relations_each_its_converse_s_converse() -> None:
    assert len(allen.NAMES) == 13
    assert all(allen.converse(allen.converse(1 << i)) == 1 << i for i in range(13))
    assert allen.converse(allen.mask(["before", "during"])) == allen.mask(["after", "contains"])
    assert allen.names(allen.mask(["after", "before"])) == ("before", "after")


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        (["before"], ["before"], ["before"]),
        (["before"], ["after"], list(allen.NAMES)),
        (["during"], ["before"], ["before"]),
        (["meets"], ["meets"], ["before"]),
        (["starts"], ["during"], ["during"]),
        (["overlaps"], ["overlaps"], ["before", "meets", "overlaps"]),
        (["equals"], ["finished_by"], ["finished_by"]),
    ],
)
def test_composition(one: list[allen.Allen], other: list[allen.Allen], together: list[allen.Allen]) -> None:
    assert allen.compose(allen.mask(one), allen.mask(other)) == allen.mask(together)


def test_sets_by_their_ends() -> None:
    assert allen.where(end_start="<=") == allen.mask(["before", "meets"])
    assert allen.where(starts="=", ends="=") == allen.mask(["equals"])
    assert allen.where() == allen.ANY


@settings(deadline=None)
@given(INTERVALS, INTERVALS, INTERVALS)
def test_composition_is_sound(a: allen.Interval, b: allen.Interval, c: allen.Interval) -> None:
    assert allen.compose(allen.between(a, b), allen.between(b, c)) & allen.between(a, c)


@settings(deadline=None)
@given(INTERVALS, INTERVALS)
def test_a_converse_is_seen_from_the_other_side(a: allen.Interval, b: allen.Interval) -> None:
    assert allen.converse(allen.between(a, b)) == allen.between(b, a)


@given(st.integers(0, allen.ANY))
def test_the_signs_of_a_set_are_those_of_its_relations(relations: int) -> None:
    one = [allen.signs(1 << i) for i in range(13) if relations >> i & 1]
    assert allen.signs(relations) == tuple(frozenset().union(*(each[at] for each in one)) for at in range(4))
