"""What follows on ends, against Allen's table and against intervals themselves."""

from __future__ import annotations

from itertools import combinations, pairwise, product
from time import perf_counter

from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.model import allen, ends
from support.closure import closure

SIGNS = st.sampled_from(["", "<", "=", ">", "<=", ">="])
# Sets that say how ends lie, as our signals' do; an empty one says nothing that can be.
POINTED = st.builds(allen.where, SIGNS, SIGNS, SIGNS, SIGNS).filter(bool)
ANY_SET = st.integers(1, allen.ANY)
BEFORE, AFTER = allen.where(end_start="<="), allen.where(start_end=">=")
FROM, UNTIL = allen.where(starts=">="), allen.where(ends="<=")
INTERVALS: st.SearchStrategy[tuple[int, int]] = st.tuples(st.integers(0, 9), st.integers(1, 9)).map(
    lambda both: (both[0], both[0] + both[1])
)


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


@settings(max_examples=40, deadline=None)
@given(networks(POINTED))
def test_a_contradiction_is_found_where_there_is_one(told: dict[allen.Pair, int]) -> None:
    assert ends.can_hold(told) == possible(told)
    assert (not list(ends.contradictions(told))) == possible(told)


@settings(max_examples=200, deadline=None)
@given(networks(POINTED, most=7))
def test_allens_table_finds_the_same(told: dict[allen.Pair, int]) -> None:
    assert ends.can_hold(told) == (closure(told) is not None)


@settings(max_examples=30, deadline=None)
@given(networks(st.integers(0, allen.ANY)))
def test_what_is_named_cannot_all_be_and_none_of_it_can_be_spared(told: dict[allen.Pair, int]) -> None:
    for found in ends.contradictions(told):
        assert not possible({pair: told[pair] for pair in found})
        assert all(ends.can_hold({pair: told[pair] for pair in found if pair != spared}) for spared in found)


@settings(deadline=None)
@given(st.lists(INTERVALS, min_size=2, max_size=6), st.data())
def test_what_is_so_can_hold(intervals: list[tuple[int, int]], data: st.DataObject) -> None:
    pairs = data.draw(st.lists(st.sampled_from(list(combinations(range(len(intervals)), 2))), unique=True))
    told = {(i, j): allen.between(intervals[i], intervals[j]) | data.draw(ANY_SET) for i, j in pairs}
    assert ends.can_hold(told, dict(enumerate(intervals)))


LIMITS = st.dictionaries(st.integers(0, 4), INTERVALS)


@settings(max_examples=200, deadline=None)
@given(networks(POINTED, most=5), LIMITS)
def test_limits_are_those_that_allens_table_gives(
    told: dict[allen.Pair, int], limits: dict[int, tuple[int, int]]
) -> None:
    closed = closure(told)
    if closed is None:
        return
    things = {thing for pair in told for thing in pair} | set(limits)
    starts, stops = ends.limited(told, limits, ends.START), ends.limited(told, limits, ends.END)
    for i in things:
        holds = {j: closed.get((i, j), allen.ANY) if i != j else allen.mask(["equals"]) for j in limits}
        first = max((limits[j][0] for j in limits if not holds[j] & ~FROM), default=None)
        last = min((limits[j][1] for j in limits if not holds[j] & ~UNTIL), default=None)
        one, other = starts.thing(i), stops.thing(i)
        assert (None if one is None else limits[one][0]) == first
        assert (None if other is None else limits[other][1]) == last


def lying(one: tuple[int, int], other: tuple[int, int]) -> int:
    """What two things that lie within these limits can be to each other, as far as the one is over first."""
    if one[1] > other[0]:
        return allen.converse(lying(other, one)) if other[1] <= one[0] else allen.ANY
    return allen.where(end_start="<") if one[1] < other[0] else BEFORE


@settings(max_examples=100, deadline=None)
@given(networks(POINTED, most=5), LIMITS)
def test_the_calendar_counts_as_relations_between_what_lies_apart_do(
    told: dict[allen.Pair, int], limits: dict[int, tuple[int, int]]
) -> None:
    apart = dict(told)
    for i, j in combinations(sorted(limits), 2):
        apart[i, j] = apart.get((i, j), allen.ANY) & lying(limits[i], limits[j])
    assert ends.can_hold(told, limits) == (closure(apart) is not None)


def test_only_what_is_needed_is_named() -> None:
    before, after = allen.mask(["before"]), allen.mask(["after"])
    told = {(0, 1): before, (1, 2): before, (0, 2): after, (3, 4): before, (2, 3): before}
    assert list(ends.contradictions(told)) == [((0, 1), (1, 2), (0, 2))]


def test_two_contradictions_that_have_nothing_in_common() -> None:
    told = {(0, 1): 0, (1, 2): BEFORE, (3, 4): BEFORE, (4, 5): BEFORE, (3, 5): AFTER}
    assert sorted(ends.contradictions(told)) == [((0, 1),), ((3, 4), (4, 5), (3, 5))]


def test_the_way_to_a_limit() -> None:
    told = {(0, 1): BEFORE, (1, 2): BEFORE, (0, 3): BEFORE}
    found = ends.limited(told, {2: (50, 60), 3: (80, 90)}, ends.END)
    assert (found.thing(0), found.way(0)) == (2, ((0, 1), (1, 2)))
    after = ends.limited(told, {0: (5, 9)}, ends.START)
    assert (after.thing(2), after.way(2)) == (0, ((1, 2), (0, 1)))
    assert (found.thing(3), found.thing(9)) == (3, None)


def test_however_much_hangs_together_it_is_all_looked_at_and_in_time() -> None:
    number = 5_000
    told = {(i, i + 1): BEFORE for i in range(number)} | {(i, number + 1): BEFORE for i in range(number)}
    begun = perf_counter()
    assert ends.can_hold(told)
    assert not list(ends.contradictions(told, {0: (5, 9), number: (20, 30)}))
    assert ends.limited(told, {number: (20, 30)}, ends.END).thing(0) == number
    told[0, 7] = AFTER
    (found,) = ends.contradictions(told)
    assert set(found) == {*pairwise(range(8)), (0, 7)}
    assert perf_counter() - begun < 20
