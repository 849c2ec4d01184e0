"""Months without a year, in an article published on Friday 14 February 2031."""

from __future__ import annotations

import pytest

from reportedly.model import Span
from reportedly.stages.dates import find_dates
from reportedly.stages.dates.sense import Tense

DAY = "2031-02-14"


def values(text: str, tense: Tense = "unknown") -> list[str]:
    def at(_: Span) -> Tense:
        return tense

    return [d.timex3.value for d in find_dates(text, DAY, at)]


def test_with_no_tense_a_month_soon_to_come_is_nearer_than_one_long_gone() -> None:
    assert values("A trial set for April") == ["2031-04"]
    assert values("A trial set for September") == ["2030-09"]
    assert values("In May they fled.", "past") == ["2030-05"]


def test_quarters_are_mostly_told_of_when_they_are_over() -> None:
    assert values("Sales of the fourth quarter") == ["2030-Q4"]


@pytest.mark.parametrize("text", ["But August Ferran fled.", "June Holt fled.", "They joined the March on Velm."])
def test_a_month_that_is_a_name(text: str) -> None:
    assert values(text) == []


def test_a_month_before_a_name() -> None:
    assert values("In August Ferran fled.", "past") == ["2030-08"]
    assert values("They won the March vote.", "past") == ["2030-03"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They marched on the Fourth of July.", ["2030-07-04"]),
        ("In May the Second Fleet sailed.", ["2031-05"]),
        ("He is to rule next Friday, February 21.", ["2031-02-21"]),
        ("Those in their 20s and 30s fled.", []),
        ("In the 70s and 80s they fled.", ["197", "198"]),
        ("It was founded in 2008 by then-Mayor Holt.", ["2008"]),
        ("The vote of 87-12 culminates years of talks.", ["PXY"]),
        ("It began a whole year ago.", ["2030"]),
        ("She told USA TODAY so.", []),
        ("TALKS BEGIN TODAY", ["2031-02-14"]),
    ],
)
def test_as_news_writes_it(text: str, expected: list[str]) -> None:
    assert values(text) == expected
