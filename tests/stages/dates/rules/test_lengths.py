"""Lengths, as read in an article published on Wednesday 15 October 2031."""

from __future__ import annotations

import pytest

from reportedly.model import Span
from reportedly.stages.dates import find_dates
from reportedly.stages.dates.sense import Tense

PUBLISHED = "2031-10-15"


def found(text: str, tense: Tense = "unknown") -> list[tuple[str, str, str]]:
    def at(_: Span) -> Tense:
        return tense

    return [(d.span.of(text), d.timex3.type, d.timex3.value) for d in find_dates(text, PUBLISHED, at)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("A decades-long feud ended.", "decades-long", "PXDE"),
        ("A years-old slump ended.", "years-old", "PXY"),
        ("After a two-year-long probe it closed.", "two-year-long", "P2Y"),
        ("The eight-month-old truce held.", "eight-month-old", "P8M"),
        ("The lease runs for an additional year.", "an additional year", "P1Y"),
        ("The crew stayed for another week.", "another week", "P1W"),
        ("In the weeks ahead more mills may close.", "the weeks ahead", "PXW"),
        ("Prices may fall in the months to come.", "the months to come", "PXM"),
        ("Prices fell in recent weeks and months.", "recent weeks and months", "PXW"),
    ],
)
def test_lengths_with_the_words_that_belong_to_them(text: str, words: str, value: str) -> None:
    assert found(text) == [(words, "DURATION", value)]


@pytest.mark.parametrize(
    "text", ["Her six-week-old baby slept.", "The six-week-old twins slept.", "That is for another day, he said."]
)
def test_an_age_and_another_day_are_no_length(text: str) -> None:
    assert found(text) == []


def test_so_far_beside_its_time_adds_none() -> None:
    assert found("The mill hired forty people so far this year.") == [("this year", "DATE", "2031")]
    assert found("So far nobody came.") == [("So far", "DATE", "PRESENT_REF")]


def test_a_programmes_name_is_no_time() -> None:
    assert found('She spoke on "This Week" and on "60 Minutes," he said.') == []
    assert found('"This week," he said, "they come."') == [("This week", "DATE", "2031-W42")]
