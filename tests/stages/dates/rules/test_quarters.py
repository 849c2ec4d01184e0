"""Quarters, as a company's figures name them, in an article published on Wednesday 15 October 2031."""

from __future__ import annotations

import pytest

from reportedly.model import Span
from reportedly.stages.dates import find_dates
from reportedly.stages.dates.sense import Tense


def found(text: str, tense: Tense = "past") -> dict[str, str]:
    def at(_: Span) -> Tense:
        return tense

    return {d.span.of(text): d.timex3.value for d in find_dates(text, "2031-10-15", at)}


@pytest.mark.parametrize(
    ("last", "value"),
    [("Sept. 30", "2031-Q3"), ("Oct. 2", "2031-Q3"), ("Jan. 2, 2031", "2030-Q4"), ("in June", "2031-Q2"),
     ("July 31", "P1Q"), ("on Feb. 28", "P1Q")],
)  # fmt: skip
def test_a_quarter_with_its_last_day_is_the_calendars_only_if_it_ends_with_that(last: str, value: str) -> None:
    assert found(f"The mill lost money in the quarter ended {last}.")["the quarter"] == value


def test_each_quarter_of_a_list() -> None:
    text = "Sales fell in the second and third quarters of 2030."
    assert found(text) == {"the second": "2030-Q2", "third quarters of 2030": "2030-Q3"}
    assert found("Sales fell in the first and second quarters.") == {
        "the first": "2031-Q1",
        "second quarters": "2031-Q2",
    }
    assert found("Sales peak in the second and fourth quarters.", "present") == {}


def test_two_quarters_are_a_half() -> None:
    assert found("It grew in the first two quarters of 2030.") == {"the first two quarters of 2030": "2030-H1"}


def test_the_latest_period_is_the_last_quarter_that_is_named_not_the_one_compared_with() -> None:
    text = "It earned $5 in the third quarter, up from $4 a year earlier. Sales rose in the latest period."
    assert found(text)["the latest period"] == "2031-Q3"


def test_a_comparable_period() -> None:
    text = "It earned $5 in the second quarter, and $4 in the comparable year-ago period."
    assert found(text)["the comparable year-ago period"] == "2030-Q2"


def test_a_year_earlier_is_the_same_time_as_the_one_compared_with_before() -> None:
    far = "The mill is old. " * 40
    text = f"It earned $5 in the third quarter, up from $4 a year earlier. {far}It had $7 a year earlier."
    assert list(find_dates(text, "2031-10-15"))[-1].timex3.value == "2030-Q3"


def test_a_high_for_the_year_of_so_much() -> None:
    assert found("Shares rose to a high for the year of $42.") == {"the year": "2031"}


def test_beside_months_that_are_counted_the_year_before() -> None:
    quarter = "It earned $5 in the third quarter, up from $4 a year earlier."
    text = f"{quarter} For the nine months, it earned $9, up from $7 a year ago. In the 2030 period, it was sold."
    assert found(text)["a year ago"] == "2030"
    assert found("For the nine months, it earned $9, $7 more than in the 2030 period.")["the 2030 period"] == "2030"
