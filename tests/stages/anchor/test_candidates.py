from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.model import Clue, Span
from reportedly.model.edtf import bounds
from reportedly.stages.anchor.candidates import Stretch, as_edtf, candidates, days_named, deciding
from support.edtf_values import is_value

DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1))


def clue(value: str, says: str = "past", weekday: int | None = None) -> Clue:
    return Clue(span=Span(0, 1), says=says, value=value, weekday=weekday, reason="")  # type: ignore[arg-type]


def around(day: date, before: int, after: int) -> list[Clue]:
    """What a text of `day` says that names a day before it and one to come, without their years."""
    return [
        clue(f"XXXX-{day - timedelta(days=before):%m-%d}"),
        clue(f"XXXX-{day + timedelta(days=after):%m-%d}", "ahead"),
    ]


@settings(deadline=None)
@given(DAYS, st.integers(0, 150), st.integers(1, 150), st.integers(0, 10))
def test_the_day_of_writing_is_among_them(day: date, before: int, after: int, years: int) -> None:
    named = [*around(day, before, after), clue(str(day.year - years))]
    found = candidates(named, Stretch(None, day + timedelta(days=20)))
    assert any(first and last and first <= day <= last for first, last in found)
    value = as_edtf(found)
    assert value is not None
    assert is_value(value)
    known = bounds(value)
    assert known is not None
    assert known.earliest is not None
    assert known.latest is not None
    assert known.earliest <= f"{day}T23:59:59"
    assert f"{day}T00:00:00" <= known.latest


@settings(deadline=None)
@given(DAYS, st.integers(0, 6), st.integers(1, 6))
def test_a_weekday_named_is_among_its_days(day: date, back: int, on: int) -> None:
    one, other = day - timedelta(days=back), day + timedelta(days=on)
    for named, says in ((one, "past"), (other, "ahead")):
        weekday = clue(f"XXXX-WXX-{named.isoweekday()}", says)
        stretch = Stretch(day - timedelta(days=9), day + timedelta(days=9))
        assert named in days_named(weekday, [stretch], [weekday])


@settings(deadline=None)
@given(DAYS, st.integers(0, 360), st.integers(0, 30))
def test_a_date_named_is_among_its_days(day: date, back: int, wide: int) -> None:
    named = day - timedelta(days=back)
    if (named.month, named.day) != (2, 29):
        past = clue(f"XXXX-{named:%m-%d}")
        assert named in days_named(past, [Stretch(day - timedelta(days=wide), day)], [past])


VALUES = st.one_of(
    st.dates().map(lambda day: f"XXXX-{day:%m-%d}"),
    st.dates().map(lambda day: f"XXXX-{day:%m}"),
    st.dates().map(date.isoformat),
    st.integers(1, 9999).map("{:04}".format),
    st.integers(1, 7).map("XXXX-WXX-{}".format),
)
CLUES = st.builds(
    Clue,
    span=st.just(Span(0, 1)),
    says=st.sampled_from(["past", "ahead", "this_year"]),
    value=VALUES,
    weekday=st.none() | st.integers(1, 7),
    every=st.sampled_from([1, 4]),
    reason=st.just(""),
)
ENDS = st.tuples(st.none() | st.dates(), st.none() | st.dates())


@settings(deadline=None)
@given(st.lists(CLUES, max_size=5), ENDS)
def test_any_clues_give_stretches_that_can_be_written(named: list[Clue], ends: tuple[date | None, date | None]) -> None:
    found = candidates(named, Stretch(*ends))
    value = as_edtf(found)
    assert value is None or is_value(value)
    assert all(first is None or last is None or first <= last for first, last in found)
    for each in named:
        days = days_named(each, found, named)
        assert list(days) == sorted(set(days))


def test_clues_that_contradict_each_other_leave_none() -> None:
    assert candidates([clue("2031"), clue("2029", "ahead")]) == ()
    assert candidates([clue("2031")], Stretch(None, date(2030, 1, 1))) == ()
    assert as_edtf(()) is None


def test_a_season_over_the_turn_of_the_year() -> None:
    named = [clue("XXXX-12-20"), clue("XXXX-01-10", "ahead"), clue("2031-12")]
    assert as_edtf(candidates(named, Stretch(None, date(2032, 6, 1)))) == "2031-12-20/2032-01-09"


@pytest.mark.parametrize("value", ["XXXX-02-29", "XXXX-02"])
def test_leap_days(value: str) -> None:
    named = [clue(value), clue("XXXX-03-05", "ahead"), clue("2031")]
    first = candidates(named)[0]
    assert first.last == date(2031, 3, 4)


def test_from_a_known_end_the_nearest_few() -> None:
    season = [clue("XXXX-10-11"), clue("XXXX-11-03", "ahead")]
    assert as_edtf(candidates(season)) is None
    assert as_edtf(candidates(season, Stretch(date(2031, 1, 1), None))) == "[2031-10-11..2031-11-02,2032-10-11..]"
    assert as_edtf(candidates(season, Stretch(None, date(2031, 1, 1)))) == "[..2029-11-02,2030-10-11..2030-11-02]"
    century = Stretch(date(1931, 1, 1), date(2031, 1, 1))
    assert as_edtf(candidates(season, century)) == "1931-01-01/2031-01-01"


def test_the_clues_that_decide_are_few_and_each_once() -> None:
    day, again = clue("XXXX-10-11"), Clue(span=Span(2, 3), says="past", value="XXXX-10-11", reason="")
    earlier, ahead, year, other = clue("XXXX-09-01"), clue("XXXX-11-03", "ahead"), clue("2031"), clue("2029")
    assert deciding([earlier, day, again, ahead, other, year]) == (day, ahead, year)
    assert deciding([clue("XXXX-WXX-5")]) == ()


def test_many_clues_take_no_longer_than_they_are_many() -> None:
    days = [date(2028, 1, 1) + timedelta(days=i) for i in range(3000)]
    many = [clue(day.isoformat()) for day in days] + [clue(f"XXXX-{day:%m-%d}") for day in days[:366]]
    assert [c.value for c in deciding(many)] == [days[-1].isoformat()]
