"""Where the calendar is hard, and what holds whenever publication was: ends of years, leap days, both ends of time."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.model import TimeValue
from reportedly.model.edtf import Bounds, bounds, seconds
from reportedly.stages.dates import find_dates
from support.edtf_values import contains, is_value

PHRASES = (
    "on Tuesday", "last Friday", "next Monday", "this Sunday", "yesterday", "tomorrow", "tonight", "Monday night",
    "two days ago", "three weeks earlier", "a month ago", "next month", "last year", "in five years", "last decade",
    "this century", "last quarter", "the first half", "last winter", "this summer", "in September", "in February",
    "February 29", "December 31", "January 1", "Christmas", "Thanksgiving", "New Year's Day", "Easter Monday",
    "the weekend", "next weekend", "last week", "early next week", "in 44 BC", "in 490 B.C.", "in 9999", "in the 1990s",
    "29 February 2024", "29 February 2023", "3 to 5 May", "from May 30 to June 2", "at 2.30 a.m. on Sunday",
    "at 9 a.m. EST on Monday",
    "over the past months", "for the next four years", "January 5 earlier this year", "10/11/2020", "a year earlier",
    "the third quarter of 2019", "2014-16", "the twentieth century", "24 hours later", "in the coming days", "mid-May",
)  # fmt: skip
SENTENCES = st.lists(st.sampled_from(PHRASES), min_size=1, max_size=4).map(lambda p: f"They met {', and '.join(p)}.")
EVER = st.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 31))
HARD = st.sampled_from(
    [date(1, 1, 1), date(4, 2, 29), date(1582, 10, 10), date(1600, 2, 29), date(1900, 2, 28), date(1900, 3, 1),
     date(1999, 12, 31), date(2000, 1, 1), date(2000, 2, 29), date(2020, 12, 28), date(2021, 1, 3), date(2024, 2, 29),
     date(2100, 2, 28), date(9996, 2, 29), date(9999, 1, 1), date(9999, 12, 31)]
)  # fmt: skip
DAYS = HARD | EVER


@given(SENTENCES, st.none() | DAYS)
@settings(max_examples=150, deadline=None)
def test_values_hold_whenever_it_was_published(text: str, day: date | None) -> None:
    for found in find_dates(text, day.isoformat() if day else None):
        assert found.value is None or is_value(found.value), (text, day, found)
        assert re.match(r"(\d{2,4}|BC\d|-?X|P|[A-Z]+_REF)", found.timex3.value), found
        assert "10000" not in found.timex3.value


@given(SENTENCES, st.none() | DAYS)
@settings(max_examples=150, deadline=None)
def test_the_earliest_is_no_later_than_the_latest(text: str, day: date | None) -> None:
    for found in find_dates(text, day.isoformat() if day else None):
        assert in_order(found), (text, day, found)


def in_order(found: TimeValue) -> bool:
    """Whether a value has bounds, before our era too, and they are in order."""
    if found.value is None or found.value.startswith("P"):
        return True
    limits = bounds(found.value)
    if limits is None:
        return False
    return limits.earliest is None or limits.latest is None or seconds(limits.earliest) <= seconds(limits.latest)


BC = st.sampled_from(
    ["44 BC", "1 BC", "490 B.C.", "9999 BC", "the 470s BC", "the fourth century BC", "April 480 BC", "15 March 44 BC",
     "the summer of 481 BC", "264 to 241 BC", "the winter of 2 BC", "29 February 5 BC"]
)  # fmt: skip
LAST = st.sampled_from(["9999-12-31", "9999-12", "9999-12-31T23:59:59Z"])


@given(BC, LAST, SENTENCES, DAYS)
@settings(max_examples=100, deadline=None)
def test_before_our_era_comes_before_it_and_the_last_year_after(bc: str, last: str, text: str, day: date) -> None:
    found = find_dates(f"{text} It was built in {bc} and falls on {last}.", day.isoformat())
    placed = [bounds(each.value) for each in found if each.value and not each.value.startswith("P")]
    assert None not in placed
    first, end = Bounds("0001-01-01T00:00:00", None), Bounds(None, "9998-12-31T23:59:59")
    built = [each for each in placed if each is not None and each.before(first)]
    assert len(built) >= 1, (bc, found)
    assert placed[-1] is not None
    assert end.before(placed[-1]), (last, found)


@given(SENTENCES, DAYS)
@settings(max_examples=150, deadline=None)
def test_without_publication_a_value_contains_the_one_with_it(text: str, day: date) -> None:
    without, known = find_dates(text), find_dates(text, day.isoformat())
    assert [found.span for found in without] == [found.span for found in known]
    for wide, narrow in zip(without, known, strict=True):
        assert contains(wide.value, narrow.value), (text, wide, narrow)


RELATIVE = (
    "on Tuesday", "last Friday", "next Monday", "this Sunday", "yesterday", "tomorrow", "tonight", "Monday night",
    "two days ago", "three weeks earlier", "last week", "next weekend", "the weekend", "at 9 a.m. yesterday",
)  # fmt: skip
INSIDE = (date(2, 1, 1).toordinal(), date(9998, 12, 31).toordinal())
FIXED = (
    "3 May 1998", "in 44 BC", "in the 1990s", "29 February 2024", "the third quarter of 2019", "10/11/2020",
    "for two days", "every week", "over the past months", "in May 2021", "9999-12-31",
)  # fmt: skip


@given(st.sampled_from(RELATIVE), st.sampled_from(FIXED), EVER, st.integers(-400, 400))
@settings(max_examples=150, deadline=None)
def test_whole_weeks_move_what_is_relative_and_nothing_else(relative: str, fixed: str, day: date, weeks: int) -> None:
    if not all(INSIDE[0] < day.toordinal() + 7 * w < INSIDE[1] for w in (0, weeks)):
        return  # too near to an end of the calendar to count from
    moved = day + timedelta(weeks=weeks)
    text = f"They met {relative}, Maran said. It was built {fixed}."
    one, other = (find_dates(text, published.isoformat()) for published in (day, moved))
    for before, after in zip(one, other, strict=True):
        if before.span.start < text.index("Maran"):
            assert before.value is not None
            assert after.value == shifted(before.value, weeks), (text, before, after)
        else:
            assert before == after


def shifted(value: str, weeks: int) -> str:
    """The value with each of its days so many weeks on."""
    return re.sub(
        r"\d{4}-\d\d-\d\d", lambda day: (date.fromisoformat(day[0]) + timedelta(weeks=weeks)).isoformat(), value
    )


@pytest.mark.parametrize(
    ("words", "published", "value"),
    [
        # Leap days.
        ("yesterday", "2024-03-01", "2024-02-29"),
        ("yesterday", "2023-03-01", "2023-02-28"),
        ("yesterday", "1900-03-01", "1900-02-28"),
        ("tomorrow", "2000-02-28", "2000-02-29"),
        ("on February 29", "2023-06-01", "2024-02-29"),
        ("on 29 February 2024", None, "2024-02-29"),
        # Ends of years, and weeks that lie across them.
        ("yesterday", "2021-01-01", "2020-12-31"),
        ("last week", "2021-01-06", "2020-12-28/2021-01-03"),
        ("last week", "2026-01-02", "2025-12-22/2025-12-28"),
        ("last month", "2021-01-15", "2020-12"),
        ("next month", "2020-12-15", "2021-01"),
        ("last quarter", "2021-02-10", "2020-10/2020-12"),
        ("on December 31", "2021-01-02", "2020-12-31"),
        # Before our era, where 1 BC is EDTF's year nought.
        ("in 44 BC", "2020-11-24", "-0043"),
        ("in 1 BC", None, "0000"),
        # The ends of the calendar.
        ("yesterday", "9999-12-31", "9999-12-30"),
        ("last year", "9999-12-31", "9998"),
        ("on Monday", "9999-12-31", "9999-12-27"),
        ("today", "0001-01-01", "0001-01-01"),
    ],
)
def test_the_calendar(words: str, published: str | None, value: str) -> None:
    (found,) = find_dates(f"They met {words}.", published)
    assert found.value == value


@pytest.mark.parametrize("words", ["last January 99", "next June 31", "last February 30", "this February 29"])
def test_a_day_that_no_month_has_is_none(words: str) -> None:
    assert all(found.value is None or is_value(found.value) for found in find_dates(f"They met {words}.", "2021-05-06"))
    assert all(found.value is None or is_value(found.value) for found in find_dates(f"They met {words}."))


@pytest.mark.parametrize("day", ["2021-03-28", "2021-10-31", "2021-03-14", "2021-11-07"])
@pytest.mark.parametrize("zone", ["+01:00", "+02:00", "-05:00", "-04:00", "Z", ""])
def test_a_day_is_a_day_where_clocks_change(day: str, zone: str) -> None:
    eve = (date.fromisoformat(day) - timedelta(days=1)).isoformat()
    for clock in ("00:30:00", "02:30:00", "23:59:59"):
        (found,) = find_dates("They met yesterday.", f"{day}T{clock}{zone}")
        assert found.value == eve


@pytest.mark.parametrize(
    "words", ["next year", "tomorrow", "in five years", "next century", "in January", "next winter"]
)
def test_beyond_the_last_year_nothing_is_made_up(words: str) -> None:
    for found in find_dates(f"They will meet {words}.", "9999-12-31"):
        assert found.value is None or is_value(found.value)
        assert in_order(found)


@pytest.mark.parametrize(
    "words", ["tomorrow", "900000 weeks from Tuesday", "two weeks from Thursday", "99999999 years ago"]
)
def test_what_lies_outside_the_calendar_stays_open_and_says_so(words: str) -> None:
    (found,) = find_dates(f"It opens {words}.", "9999-12-31")
    assert found.value is None
    assert "outside the years that a value can name" in found.reason


def test_weeks_from_a_weekday() -> None:
    (found,) = find_dates("It opens two weeks from Tuesday.", "2031-05-05")
    assert (found.value, found.reason) == ("2031-05-20", "two weeks from Tuesday: 2 weeks after 2031-05-06")
