"""What holds of the values whatever the text."""

from __future__ import annotations

import itertools
import re
import time
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.stages.dates import find_dates
from reportedly.stages.dates.words import FEASTS, LITERAL, MONTHS, ORDINALS, PARTS, RHYTHMS, SEASONS, UNITS, WEEKDAYS
from support.edtf_values import contains, is_value

VOCABULARY = sorted(
    {
        *(w.title() for w in (*MONTHS, *WEEKDAYS, *FEASTS)), *(f"{u}s" for u in UNITS), *LITERAL, *UNITS, *SEASONS,
        *PARTS, *RHYTHMS, *ORDINALS, "1998", "2020", "2024-02-29", "'98", "1990s", "2014-16", "3", "29", "31", "3rd",
        "9:30", "p.m.", "GMT", "two", "twenty-four", "nineteen ninety-six", "a hundred", "BC", "Q3", "$5", "10/11/2020",
        "20201020", ",", "-", "–", ".", "(", ")", "'s", "\n\n", "The", "people", "ended", "zero", "1,500", "2 1/2", "0",
    }
)  # fmt: skip
SOUP = st.lists(st.sampled_from(VOCABULARY), max_size=12).map(" ".join)
DAYS = st.dates(min_value=date(1950, 1, 1), max_value=date(2090, 12, 31))


@given(SOUP, st.none() | DAYS)
@settings(max_examples=120, deadline=None)
def test_every_value_is_edtf_or_a_length(text: str, day: date | None) -> None:
    for found in find_dates(text, day.isoformat() if day else None):
        assert found.value is None or is_value(found.value), (text, found)
        assert found.reason
        assert "\n" not in found.reason
        assert found.timex3.value


@given(SOUP, DAYS)
@settings(max_examples=120, deadline=None)
def test_the_publication_date_only_fills_what_was_open(text: str, day: date) -> None:
    without, known = find_dates(text), find_dates(text, day.isoformat())
    assert [found.span for found in without] == [found.span for found in known], text
    for wide, narrow in zip(without, known, strict=True):
        assert contains(wide.value, narrow.value), (text, wide, narrow)


@given(SOUP, DAYS, st.integers(-400, 400))
@settings(max_examples=120, deadline=None)
def test_what_the_words_give_does_not_hang_on_publication(text: str, day: date, weeks: int) -> None:
    moved = day + timedelta(weeks=weeks)
    for one, other in zip(find_dates(text, day.isoformat()), find_dates(text, moved.isoformat()), strict=True):
        if one.basis == "text":
            assert one == other


@given(
    st.sampled_from(
        ["Tuesday", "yesterday", "last Friday", "tonight", "10 days ago", "last week", "Monday night", "the weekend"]
    ),
    DAYS,
    st.integers(-400, 400),
)
@settings(deadline=None)
def test_days_and_weeks_move_with_publication(words: str, day: date, weeks: int) -> None:
    text = f"They met {words}."
    (one,), (other,) = (find_dates(text, (day + timedelta(weeks=w)).isoformat()) for w in (0, weeks))
    assert one.value is not None
    assert other.value == _moved(one.value, weeks)


def _moved(value: str, weeks: int) -> str:
    return re.sub(r"\d{4}-\d\d-\d\d", lambda m: (date.fromisoformat(m[0]) + timedelta(weeks=weeks)).isoformat(), value)


@given(st.text(max_size=200), st.text(max_size=12))
@settings(max_examples=120, deadline=None)
def test_no_text_breaks_it(text: str, published: str) -> None:
    for found in find_dates(text, published):
        assert 0 <= found.span.start < found.span.end <= len(text)


@given(SOUP)
@settings(max_examples=120, deadline=None)
def test_spans_are_in_order_and_apart(text: str) -> None:
    found = find_dates(text, "2020-10-20")
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(found))


def test_time_is_linear_in_the_length() -> None:
    for piece in (
        "on Tuesday, May 3, two days later, ", "one ", "1 ", "\n ", "the last ", "a. ", "12-", "3 and ", "two hundred ",
    ):  # fmt: skip
        short, long = (min(_seconds(piece * n) for _ in range(3)) for n in (1500, 12000))
        assert long < 40 * short + 0.2, piece


def _seconds(text: str) -> float:
    start = time.perf_counter()
    find_dates(text, "2020-10-20")
    return time.perf_counter() - start
