from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.query.width import width
from reportedly.web.axis import bar, months


def test_a_month_is_as_wide_as_its_share() -> None:
    found = bar(2031, "2031-03-01T00:00:00", "2031-03-31T23:59:59")
    assert (found.start, found.width, found.before, found.after) == (16.16, 8.49, False, False)
    assert found.start == months(2031)[2]


@pytest.mark.parametrize(
    ("earliest", "latest", "before", "after"),
    [
        ("2030-01-01T00:00:00", "2031-03-03T00:00:00", True, False),
        ("2031-03-03T00:00:00", "2032-01-01T00:00:00", False, True),
        ("2031-12-31T00:00:00", "2031-12-31T23:59:59", False, False),
        ("2031-01-01T00:00:00", "2031-01-01T23:59:59", False, False),
        (None, "2031-03-03T00:00:00", True, False),
        ("2031-03-03T00:00:00", None, False, True),
        ("0000-01-01T00:00:00", "9999-12-31T23:59:59", True, True),
        ("-0043-01-01T00:00:00", "2031-03-31T23:59:59", True, False),
    ],
)
def test_what_goes_on_beyond_the_year(earliest: str | None, latest: str | None, before: bool, after: bool) -> None:
    found = bar(2031, earliest, latest)
    assert (found.before, found.after) == (before, after)


_moments = st.none() | st.datetimes().map(lambda moment: moment.isoformat(timespec="seconds"))


@given(st.integers(-9999, 9999), _moments, _moments)
def test_a_bar_stays_within_its_year_and_can_be_seen(year: int, earliest: str | None, latest: str | None) -> None:
    found = bar(year, earliest, latest)
    assert found.start >= 0
    assert found.width > 0.5
    assert found.start + found.width < 100.1


@pytest.mark.parametrize(
    ("earliest", "latest", "words"),
    [
        ("2031-03-04T14:30:00", "2031-03-04T14:30:59", "within 1 minute"),
        ("2031-03-04T14:00:00", "2031-03-04T14:59:59", "within 1 hour"),
        ("2031-03-04T00:00:00", "2031-03-04T23:59:59", "within 1 day"),
        ("2031-03-04T00:00:00", "2031-03-05T23:59:59", "within 2 days"),
        ("2031-03-01T00:00:00", "2031-03-31T23:59:59", "within 31 days"),
        ("2031-03-01T00:00:00", "2031-05-31T23:59:59", "within 3 months"),
        ("2031-01-01T00:00:00", "2031-12-31T23:59:59", "within 1 year"),
        ("2030-01-01T00:00:00", "2039-12-31T23:59:59", "within 10 years"),
        ("-0043-01-01T00:00:00", "-0043-12-31T23:59:59", "within 1 year"),
        ("-9999-01-01T00:00:00", "9999-12-31T23:59:59", "within 19,999 years"),
        ("2031-03-04T00:00:00", None, "open-ended"),
        (None, "2031-03-04T00:00:00", "open-ended"),
    ],
)
def test_how_wide_a_time_is(earliest: str | None, latest: str | None, words: str) -> None:
    assert width(earliest, latest) == words


def test_a_leap_year_has_a_longer_february() -> None:
    assert months(2032)[2] > months(2031)[2]
    assert months(2031)[0] == 0
