"""What counts from publication, in an article published on Tuesday 20 October 2020."""

from __future__ import annotations

import pytest

from reportedly.stages.dates import find_dates
from reportedly.stages.dates.sense import Tense

PUBLISHED = "2020-10-20"


def test_this_weekend_is_the_last_one_where_it_is_over() -> None:
    def told(_: object) -> Tense:
        return "past"

    (found,) = find_dates("They met this weekend.", PUBLISHED, told)
    assert found.value == "2020-10-17/2020-10-18"


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("the day after tomorrow", "2020-10-22"),
        ("the month after next", "2020-12"),
        ("a decade ago", "2010"),
        ("two fortnights ago", "2020-09-21/2020-09-27"),
        ("two years from now", "2022"),
        ("in two weeks' time", "2020-11-02/2020-11-08"),
        ("two weeks from Friday", "2020-11-06"),
        ("this morning", "2020-10-20"),
        ("late in the year", "2020"),
    ],
)
def test_units_are_counted_from_the_one_of_publication(words: str, value: str) -> None:
    assert [found.value for found in find_dates(f"It opens {words}.", PUBLISHED)] == [value]


def test_the_reason_says_how_far_it_is() -> None:
    (found,) = find_dates("It opened three days ago.", PUBLISHED)
    assert found.reason == "three days ago: the day counted from publication, 3 before publication: 2020-10-17"


def test_what_lies_ahead_in_a_length_needs_a_verb_in_the_future() -> None:
    def values(tense: Tense) -> list[str | None]:
        return [found.value for found in find_dates("It opens in five years.", PUBLISHED, lambda _: tense)]

    assert (values("future"), values("past")) == (["2025"], ["P5Y"])
