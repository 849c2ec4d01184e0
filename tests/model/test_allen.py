"""Allen's algebra against intervals themselves."""

from __future__ import annotations

from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.model import allen

INTERVALS = st.tuples(st.integers(0, 9), st.integers(1, 9)).map(lambda ends: (ends[0], ends[0] + ends[1]))
SIGNS = st.sampled_from(["", "<", "=", ">", "<=", ">="])
# Sets that say how ends lie, as our signals' do; an empty one says nothing that can be.
POINTED = st.builds(allen.where, SIGNS, SIGNS, SIGNS, SIGNS).filter(bool)
ANY_SET = st.integers(1, allen.ANY)


def networks(relations: st.SearchStrategy[int], most: int = 4) -> st.SearchStrategy[dict[allen.Pair, int]]:
    return st.dictionaries(st.sampled_from(list(combinations(range(most), 2))), relations, min_size=1)


def possible(given: dict[allen.Pair, int], most: int = 4) -> bool:
    """Whether intervals can be laid so: every way to lay four of them uses eight points at most."""
    choices = list(combinations(range(2 * most), 2))
    between = {(a, b): allen.between(a, b) for a, b in product(choices, repeat=2)}

    def laid(places: list[tuple[int, int]]) -> bool:
        last = len(places) - 1
        if any(
            not between[places[i], places[j]] & relations for (i, j), relations in given.items() if j == last and last
        ):
            return False
        return len(places) == most or any(laid([*places, choice]) for choice in choices)

    return laid([])


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


@settings(deadline=None)
@given(st.lists(INTERVALS, min_size=2, max_size=6), st.data())
def test_what_is_so_stays_possible(intervals: list[allen.Interval], data: st.DataObject) -> None:
    pairs = list(combinations(range(len(intervals)), 2))
    known = {
        (i, j): allen.between(intervals[i], intervals[j]) | data.draw(ANY_SET)
        for i, j in data.draw(st.lists(st.sampled_from(pairs), unique=True))
    }
    closed = allen.closure(known)
    assert closed is not None
    assert all(relations & allen.between(intervals[i], intervals[j]) for (i, j), relations in closed.items())


@settings(deadline=None)
@given(networks(ANY_SET))
def test_closing_twice_changes_nothing(given_: dict[allen.Pair, int]) -> None:
    once = allen.closure(given_)
    assert once is None or allen.closure(once) == once


@settings(max_examples=60, deadline=None)
@given(networks(POINTED))
def test_a_contradiction_is_found_where_there_is_one(given_: dict[allen.Pair, int]) -> None:
    assert (allen.closure(given_) is not None) == possible(given_)


@settings(max_examples=60, deadline=None)
@given(networks(ANY_SET))
def test_no_contradiction_is_found_where_there_is_none(given_: dict[allen.Pair, int]) -> None:
    found = allen.contradiction(given_)
    assert not found or not possible({pair: given_[pair] for pair in found})
    assert all(allen.closure({p: given_[p] for p in found if p != spared}) is not None for spared in found)


def test_only_what_is_needed_is_named() -> None:
    before, after = allen.mask(["before"]), allen.mask(["after"])
    given_ = {(0, 1): before, (1, 2): before, (0, 2): after, (3, 4): before, (2, 3): before}
    assert allen.contradiction(given_) == ((0, 1), (1, 2), (0, 2))


def test_a_great_tangle_is_left_as_it_was() -> None:
    before = allen.mask(["before"])
    line = {(i, i + 1): before for i in range(allen.MOST + 1)}
    closed = allen.closure(line)
    assert closed is not None
    assert (0, 2) not in closed
