"""Days and weeks told by a day that is named, in an article published on Wednesday 15 October 2031."""

from __future__ import annotations

import pytest

from reportedly.stages.dates import find_dates

PUBLISHED = "2031-10-15"


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The shop closed the day after Christmas 2030.", "the day after Christmas 2030", "2030-12-26"),
        ("He left the day before last Tuesday's vote.", "the day before last Tuesday", "2031-10-13"),
        ("The day before March 1, 2028, it snowed.", "The day before March 1, 2028", "2028-02-29"),
        ("The hearing is set for the week of November 5.", "the week of November 5", "2031-11-03/2031-11-09"),
    ],
)
def test_a_day_or_week_beside_one_that_is_named(text: str, words: str, value: str) -> None:
    assert [(d.span.of(text), d.value) for d in find_dates(text, PUBLISHED)] == [(words, value)]


def test_the_reason_names_the_day_that_is_counted_from() -> None:
    (found,) = find_dates("He left the day after October 3.", PUBLISHED)
    assert found.reason.startswith("the day after October 3: the day after 2031-10-03: no year is given")


@pytest.mark.parametrize("text", ["the day after the vote on Sunday", "the day after Sunday night", "the week of May"])
def test_an_event_a_night_and_a_month_are_no_such_day(text: str) -> None:
    assert not any("after" in d.span.of(text) or "week" in d.span.of(text) for d in find_dates(text, PUBLISHED))


def test_without_a_year_the_day_beside_stays_open() -> None:
    (found,) = find_dates("He left the day after October 31.", None)
    assert (found.value, found.basis) == (None, "open")


def test_the_week_before_last_still_counts_from_publication() -> None:
    (found,) = find_dates("She wrote the week before last.", PUBLISHED)
    assert found.value == "2031-09-29/2031-10-05"
