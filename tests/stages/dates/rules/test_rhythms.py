"""What comes again, as read in an article published on Wednesday 15 October 2031."""

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
        ("The ferry sails on Friday mornings.", "Friday mornings", "XXXX-WXX-5TMO"),
        ("Its hourly wages rose.", "hourly", "PT1H"),
        ("The port lived under a nightly curfew.", "nightly", "P1D"),
        ("They do hundreds of interviews a day.", "a day", "P1D"),
        ("It adds 900 new jobs a month.", "a month", "P1M"),
    ],
)
def test_rhythms(text: str, words: str, value: str) -> None:
    assert (words, "SET", value) in found(text)


def test_the_part_of_the_day_goes_with_each_weekday_of_a_list() -> None:
    text = "The ferry sails on Monday and Tuesday nights."
    assert found(text, "present") == [
        ("Monday", "SET", "XXXX-WXX-1TNI"),
        ("Tuesday nights", "SET", "XXXX-WXX-2TNI"),
    ]
    assert not any(kind == "SET" for _, kind, _ in found("Glass broke on Monday and Tuesday nights.", "past"))


def test_an_event_a_day_after_people_is_no_rhythm() -> None:
    assert not any(kind == "SET" for _, kind, _ in found("The flood drowned three sailors a day after the storm."))
