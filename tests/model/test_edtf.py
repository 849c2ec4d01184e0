"""How early and how late an EDTF value can be."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.model.edtf import Bounds, bounds, iso_day, seconds, year_of


@pytest.mark.parametrize(
    ("value", "earliest", "latest"),
    [
        ("2031", "2031-01-01", "2031-12-31"),
        ("2031-02", "2031-02-01", "2031-02-28"),
        ("2032-02", "2032-02-01", "2032-02-29"),
        ("2031-03-04", "2031-03-04", "2031-03-04"),
        ("2031-03-04~", "2031-03-04", "2031-03-04"),
        ("2031-03?", "2031-03-01", "2031-03-31"),
        ("2031-XX-05", "2031-01-05", "2031-12-05"),
        ("2031-XX-31", "2031-01-31", "2031-12-31"),
        ("2031-XX-XX", "2031-01-01", "2031-12-31"),
        ("2031-02-XX", "2031-02-01", "2031-02-28"),
        ("2031-03-1X", "2031-03-10", "2031-03-19"),
        ("203X", "2030-01-01", "2039-12-31"),
        ("20XX", "2000-01-01", "2099-12-31"),
        ("2031-21", "2031-03-01", "2031-05-31"),
        ("2031-24", "2031-12-01", "2032-02-29"),
        ("2031-34", "2031-04-01", "2031-06-30"),
        ("2031-41", "2031-07-01", "2031-12-31"),
        ("2031-03-04/2031-03-06", "2031-03-04", "2031-03-06"),
        ("2031-03/2031-04-02", "2031-03-01", "2031-04-02"),
        ("[2031-03-04,2031-03-11,2031-03-18]", "2031-03-04", "2031-03-18"),
        ("{2031,2029}", "2029-01-01", "2031-12-31"),
        ("[2031-03-04..2031-03-06]", "2031-03-04", "2031-03-06"),
        ("2031-03-04/..", "2031-03-04", None),
        ("../2031-03-04", None, "2031-03-04"),
        ("[..2031]", None, "2031-12-31"),
        ("20XX-02-29", "2000-02-29", "2096-02-29"),
        ("XX00-02-29", "0000-02-29", "9600-02-29"),
        ("0000-02-29", "0000-02-29", "0000-02-29"),
        ("0000", "0000-01-01", "0000-12-31"),
        ("-0043", "-0043-01-01", "-0043-12-31"),
        ("-0043-03-15", "-0043-03-15", "-0043-03-15"),
        ("-0004-02", "-0004-02-01", "-0004-02-29"),
        ("-0480-22", "-0480-06-01", "-0480-08-31"),
        ("-0001-24", "-0001-12-01", "0000-02-29"),
        ("-03XX", "-0399-01-01", "-0300-12-31"),
        ("-047X", "-0479-01-01", "-0470-12-31"),
        ("-0263/-0240", "-0263-01-01", "-0240-12-31"),
        ("-0001/0001", "-0001-01-01", "0001-12-31"),
        ("[-0043,-0100]", "-0100-01-01", "-0043-12-31"),
        ("9999-24", "9999-12-01", "9999-12-31"),
        ("9999-12-31", "9999-12-31", "9999-12-31"),
        ("XXXX-03-24", None, None),
        ("XXXX-02-29", None, None),
    ],
)
def test_days(value: str, earliest: str | None, latest: str | None) -> None:
    start, end = earliest and f"{earliest}T00:00:00", latest and f"{latest}T23:59:59"
    assert bounds(value) == Bounds(start, end)


@pytest.mark.parametrize(
    ("value", "earliest", "latest"),
    [
        ("2031-03-04T19", "2031-03-04T19:00:00", "2031-03-04T19:59:59"),
        ("2031-03-04T19:30", "2031-03-04T19:30:00", "2031-03-04T19:30:59"),
        ("2031-03-04T19:30:05Z", "2031-03-04T19:30:05", "2031-03-04T19:30:05"),
        ("2031-03-04T19:30:05.25+02:00", "2031-03-04T19:30:05", "2031-03-04T19:30:05"),
    ],
)
def test_times(value: str, earliest: str, latest: str) -> None:
    assert bounds(value) == Bounds(earliest, latest)


@pytest.mark.parametrize(
    "value",
    ["", "P10Y", "PXM", "PRESENT_REF", "2031-13", "2031-02-30", "XXXX-02-30", "2031-3-4", "yesterday", "[2031,soon]",
     "/", "../..", "[]", "2031-03-04T", "x/2031", "Y-17E7", "2031-03-04/2031-03-05/2031-03-06", "-0000",
     "2031/2029", "-0240/-0263", "[2031..2029]", "2031-02-29", "20X1-02-29", "-0043-02-30"],
)  # fmt: skip
def test_what_is_no_date_has_none(value: str) -> None:
    assert bounds(value) is None


@settings(deadline=None)
@given(st.text(alphabet="0123456789X-/[]{},.~?T:Z", max_size=24))
def test_nothing_fails_and_no_end_comes_before_its_start(value: str) -> None:
    found = bounds(value)
    if found is not None and found.earliest and found.latest:
        assert seconds(found.earliest) <= seconds(found.latest)


YEARS = st.integers(-9999, 9999) | st.sampled_from([-9999, -1, 0, 1, 9999])
MONTHS = st.integers(1, 12) | st.sampled_from([21, 22, 23, 24, 33, 36, 40, 41])


def written(year: int, month: int | None = None, day: int | None = None) -> str:
    """A point in EDTF."""
    whole = f"{'-' if year < 0 else ''}{abs(year):04}"
    return "-".join([whole, *(f"{part:02}" for part in (month, day) if part is not None)])


@settings(deadline=None)
@given(YEARS, MONTHS, st.integers(1, 28))
def test_a_part_lies_within_the_whole_in_every_era(year: int, month: int, day: int) -> None:
    whole, part = bounds(written(year)), bounds(written(year, month))
    assert whole is not None
    assert part is not None
    assert ordered(whole.earliest, part.earliest)
    assert month == 24 or ordered(part.latest, whole.latest)
    one = bounds(written(year, month, day)) if month <= 12 else None
    assert one is None or (ordered(part.earliest, one.earliest) and ordered(one.latest, part.latest))


def ordered(*ends: str | None) -> bool:
    """Whether ends that are known are in the order of time."""
    known = [seconds(end) for end in ends if end]
    return len(known) == len(ends) and known == sorted(known)


@settings(deadline=None)
@given(YEARS, YEARS, MONTHS, MONTHS)
def test_years_months_and_seasons_come_in_the_order_of_time(one: int, other: int, month: int, later: int) -> None:
    first, second = bounds(written(one, month)), bounds(written(other, later))
    assert first is not None
    assert second is not None
    if one + 1 < other:
        assert first.before(second)
        assert not second.before(first)
        assert not first.meets(second)
    whole = bounds(f"{written(one)}/{written(other)}")
    assert (whole is None) == (one > other)


@settings(deadline=None)
@given(st.integers(-9999, 9999), st.integers(0, 3))
def test_a_year_with_open_digits_holds_the_years_that_it_stands_for(year: int, opened: int) -> None:
    plain = written(year)
    pattern = plain[: len(plain) - opened] + "X" * opened
    whole, one = bounds(pattern), bounds(plain)
    assert whole is not None
    assert one is not None
    assert ordered(whole.earliest, one.earliest)
    assert ordered(one.latest, whole.latest)


@settings(deadline=None)
@given(st.dates(), st.times(), st.dates(), st.times())
def test_moments_of_our_era_sort_as_pythons_do(day: date, at: time, other: date, then: time) -> None:
    one, two = (datetime.combine(*both).replace(microsecond=0) for both in ((day, at), (other, then)))
    between = seconds(one.isoformat()) - seconds(two.isoformat())
    assert between == (one - two).total_seconds()


@settings(deadline=None)
@given(st.dates(), st.dates())
def test_two_days_meet_where_they_are_the_same(one: object, other: object) -> None:
    first, second = bounds(str(one)), bounds(str(other))
    assert first is not None
    assert second is not None
    assert first.meets(second) == (one == other)


@settings(deadline=None)
@given(YEARS)
def test_a_year_is_read_off_a_bound(year: int) -> None:
    found = bounds(written(year))
    assert found is not None
    assert found.earliest == f"{iso_day(year)}T00:00:00"
    assert year_of(found.earliest) == year
