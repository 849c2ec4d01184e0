"""Expressions one by one, as read in an article published on Tuesday 20 October 2020."""

from __future__ import annotations

import pytest

from reportedly.model import Span, TimeValue
from reportedly.stages.dates import find_dates
from reportedly.stages.dates.sense import Said, Tense

PUBLISHED = "2020-10-20"

# expression: its value, TIMEX3's value where that is another, and the modifier
DATES: dict[str, tuple[str | None, str, str | None]] = {
    "October 20, 2020": ("2020-10-20", "2020-10-20", None),
    "20 October 2020": ("2020-10-20", "2020-10-20", None),
    "the 20th of October, 2020": ("2020-10-20", "2020-10-20", None),
    "Oct. 7": ("2020-10-07", "2020-10-07", None),
    "November 3rd": ("2020-11-03", "2020-11-03", None),
    "2020-10-20": ("2020-10-20", "2020-10-20", None),
    "2020-10-20T14:30Z": ("2020-10-20T14:30:00Z", "2020-10-20T14:30Z", None),
    "10/20/2020": ("2020-10-20", "2020-10-20", None),
    "20.10.2020": ("2020-10-20", "2020-10-20", None),
    "October 2019": ("2019-10", "2019-10", None),
    "September": ("2020-09", "2020-09", None),
    "last November": ("2019-11", "2019-11", None),
    "next March": ("2021-03", "2021-03", None),
    "January of last year": ("2019-01", "2019-01", None),
    "January 5 earlier this year": ("2020-01-05", "2020-01-05", None),
    "mid-November": ("2020-11", "2020-11", "MID"),
    "2015": ("2015", "2015", None),
    "early 2019": ("2019", "2019", "START"),
    "the end of 2017": ("2017", "2017", "END"),
    "the summer of 481 BC": ("-0480-22", "BC0481-SU", None),
    "April 480 BC": ("-0479-04", "BC0480-04", None),
    "the 4th century BC": ("-03XX", "BC03", None),
    "the 470s BC": ("-047X", "BC047", None),
    "9/11": ("2001-09-11", "2001-09-11", None),
    "the latter half of 2019": ("2019", "2019", "END"),
    "three years back": ("2017", "2017", None),
    "nineteen ninety-six": ("1996", "1996", None),
    "44 BC": ("-0043", "BC0044", None),
    "the early 1990s": ("199X", "199", "START"),
    "the '80s": ("198X", "198", None),
    "the 20th century": ("19XX", "19", None),
    "summer 2019": ("2019-22", "2019-SU", None),
    "the third quarter of 2019": ("2019-07/2019-09", "2019-Q3", None),
    "last year's second quarter": ("2019-04/2019-06", "2019-Q2", None),
    "the first half of 2020": ("2020-01/2020-06", "2020-H1", None),
    "Tuesday": ("2020-10-20", "2020-10-20", None),
    "Wednesday": ("2020-10-14", "2020-10-14", None),
    "last Tuesday": ("2020-10-13", "2020-10-13", None),
    "next Friday": ("2020-10-23", "2020-10-23", None),
    "Friday next week": ("2020-10-30", "2020-10-30", None),
    "Monday night": ("2020-10-19", "2020-10-19TNI", None),
    "the morning of October 7": ("2020-10-07", "2020-10-07TMO", None),
    "late on Monday": ("2020-10-19", "2020-10-19", "END"),
    "yesterday": ("2020-10-19", "2020-10-19", None),
    "the day before yesterday": ("2020-10-18", "2020-10-18", None),
    "tonight": ("2020-10-20", "2020-10-20TNI", None),
    "last week": ("2020-10-12/2020-10-18", "2020-W42", None),
    "the week before last": ("2020-10-05/2020-10-11", "2020-W41", None),
    "last weekend": ("2020-10-17/2020-10-18", "2020-W42-WE", None),
    "this year": ("2020", "2020", None),
    "later this month": ("2020-10", "2020-10", "END"),
    "10 days ago": ("2020-10-10", "2020-10-10", None),
    "two years ago": ("2018", "2018", None),
    "a few days ago": (None, "PAST_REF", None),
    "Tuesday at 9 a.m.": ("2020-10-20T09:00:00", "2020-10-20T09:00", None),
    "14:30 GMT on Monday": ("2020-10-19T14:30:00Z", "2020-10-19T14:30Z", None),
    "noon Thursday": ("2020-10-15T12:00:00", "2020-10-15T12:00", None),
    "7:15 p.m.": (None, "XXXX-XX-XXT19:15", None),
    "the early hours of Sunday": ("2020-10-18", "2020-10-18TMO", None),
    "the first Monday of May": ("2020-05-04", "2020-05-04", None),
    "the third week of September": ("2020-09", "2020-09", "MID"),
    "the last week of May": ("2020-05", "2020-05", "END"),
    "the second week of June 2020": ("2020-06-08/2020-06-14", "2020-W24", None),
    "the winter of 2014-15": ("2014-24", "2014-WI", None),
    "the 1800s": ("18XX", "18", None),
    "this past Friday": ("2020-10-16", "2020-10-16", None),
    "Christmas Eve": ("2020-12-24", "2020-12-24", None),
    "Easter 2019": ("2019-04-21", "2019-04-21", None),
    "so far": (None, "PRESENT_REF", None),
    "recently": (None, "PAST_REF", None),
    "as soon as possible": (None, "FUTURE_REF", None),
}
LENGTHS: dict[str, tuple[str, str | None]] = {
    "three days": ("P3D", None),
    "two and a half years": ("P2Y6M", None),
    "half an hour": ("PT30M", None),
    "several years": ("PXY", None),
    "more than a decade": ("P10Y", "MORE_THAN"),
    "nearly two days": ("P2D", "LESS_THAN"),
    "at least 10 years": ("P10Y", "EQUAL_OR_MORE"),
    "two to three weeks": ("P3W", "EQUAL_OR_LESS"),
    "a couple of months": ("P2M", "APPROX"),
    "the past months": ("PXM", None),
    "the next four years": ("P4Y", None),
    "72-hour": ("PT72H", None),
    "two-and-a-half-year": ("P2Y6M", None),
    "a year and two months": ("P1Y2M", None),
    "a quarter of a century": ("P25Y", None),
    "weeklong": ("P1W", None),
}
SETS: dict[str, tuple[str | None, str]] = {
    "every Tuesday": (None, "XXXX-WXX-2"),
    "daily": ("P1D", "P1D"),
    "each July": ("XXXX-07", "XXXX-07"),
    "every few months": ("PXM", "PXM"),
    "per year": ("P1Y", "P1Y"),
    "annual": ("P1Y", "P1Y"),
    "every two weeks": ("P2W", "P2W"),
}
NOTHING = (
    "1500 people", "page 1999", "Jan Marek", "he may come", "they march on", "a second chance", "three-quarters",
    "Resolution 1701", "at the age of 45 years old", "his 45-year-old son", "the talks will fall apart", "Flight 93",
    "the Sunday Times", "Black Friday sales", "the Good Friday accord",
    "2000 refugees", "the match, in its second half", "the second quarter of the match",
    "the first half of the tour", "how they meet on a Friday", "Johnnie Christmas",
)  # fmt: skip


def only(words: str, published: str | None = PUBLISHED) -> TimeValue:
    """The one expression of a sentence with these words, which it covers."""
    text = f"It came after {words}, they said."
    (found,) = find_dates(text, published)
    assert found.span.of(text) == words
    return found


@pytest.mark.parametrize("words", DATES)
def test_dates(words: str) -> None:
    value, timex, mod = DATES[words]
    found = only(words)
    assert (found.value, found.timex3.value, found.timex3.mod) == (value, timex, mod)
    assert found.timex3.type == ("TIME" if "T" in timex and "_" not in timex else "DATE")


RANGES: dict[str, tuple[str, list[tuple[str, str]]]] = {
    "May 3-5": ("2020-05-03/2020-05-05", [("May 3", "2020-05-03"), ("5", "2020-05-05")]),
    "3 to 5 May": ("2020-05-03/2020-05-05", [("3", "2020-05-03"), ("5 May", "2020-05-05")]),
    "2014-16": ("2014/2016", [("2014", "2014"), ("16", "2016")]),
    "264 to 241 BC": ("-0263/-0240", [("264", "BC0264"), ("241 BC", "BC0241")]),
}


@pytest.mark.parametrize("words", RANGES)
def test_both_ends_of_a_range_carry_the_range(words: str) -> None:
    text = f"It came after {words}, they said."
    found = find_dates(text, PUBLISHED)
    value, ends = RANGES[words]
    assert {when.value for when in found} == {value}
    assert [(when.span.of(text), when.timex3.value) for when in found] == ends


@pytest.mark.parametrize("words", LENGTHS)
def test_lengths(words: str) -> None:
    found = only(words)
    assert (found.value, found.timex3.mod) == LENGTHS[words]
    assert found.timex3.type == "DURATION"


@pytest.mark.parametrize("words", SETS)
def test_rhythms(words: str) -> None:
    found = only(words)
    assert (found.value, found.timex3.value, found.timex3.type) == (*SETS[words], "SET")


@pytest.mark.parametrize("words", NOTHING)
def test_no_time_at_all(words: str) -> None:
    assert find_dates(f"It was said of {words}.", PUBLISHED) == ()


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("September", "XXXX-09"),
        ("October 11", "XXXX-10-11"),
        ("January 5 earlier this year", "XXXX-01-05"),
        ("the third quarter", "XXXX-07/XXXX-09"),
        ("2015", "2015"),
        ("the next four years", "P4Y"),
        ("Tuesday", None),
        ("yesterday", None),
        ("last year", None),
        ("two weeks ago", None),
    ],
)
def test_without_publication_what_nobody_gave_stays_open(words: str, value: str | None) -> None:
    found = only(words, None)
    assert found.value == value
    assert found.basis == ("text" if value in ("2015", "P4Y") else "open")
    assert "publication" in found.reason or found.basis == "text"


def test_the_reason_is_a_line_that_can_be_followed() -> None:
    assert only("Tuesday").reason == "Tuesday: the Tuesday on or before publication, 2020-10-20"
    assert only("Tuesday", None).reason == "Tuesday: nothing fixes which Tuesday is meant: no publication date is known"


@pytest.mark.parametrize("published", ["2020-10", "2020", "2020-10-2X", "no date", "", "2020-02-30", "2019/2020"])
def test_a_publication_date_with_open_parts_fixes_no_weekday(published: str) -> None:
    assert only("Tuesday", published).value is None


def test_a_year_of_publication_does_not_give_a_month_its_year() -> None:
    assert only("October", "2020").value == "XXXX-10"
    assert only("last year", "2020").value == "2019"


def values(text: str, published: str | None = PUBLISHED) -> list[str | None]:
    return [found.value for found in find_dates(text, published)]


def test_weekdays_beside_a_time_named_before() -> None:
    assert values("The truce began on 3 May 2019. It broke the following Tuesday.") == ["2019-05-03", "2019-05-07"]
    assert values("Shops are shut Monday through Friday.") == ["2020-10-19", "2020-10-23"]
    assert values("It broke the following Tuesday.") == [None]


def test_the_month_and_the_year_may_stand_with_the_other_date() -> None:
    assert values("from March to May 2014") == ["2014-03", "2014-05"]
    assert values("on April 24 and 25") == ["2020-04-24", "2020-04-25"]


def test_a_time_takes_the_day_named_just_before() -> None:
    (_, time) = find_dates("The plane left on Monday. It was back by 7:15 p.m., the airport said.", PUBLISHED)
    assert (time.value, time.basis) == ("2020-10-19T19:15:00", "context")


@pytest.mark.parametrize(
    ("bracketed", "clocks"),
    [
        ("5:00 p.m. (2100 UTC) on Friday", ["2020-10-16T17:00:00", "2020-10-16T21:00:00Z", "2020-10-16"]),
        ("10 p.m. (0300 GMT), Friday", ["2020-10-16T22:00:00", "2020-10-17T03:00:00Z", "2020-10-16"]),
        ("Friday at 1 a.m. (2200 GMT)", ["2020-10-16T01:00:00", "2020-10-15T22:00:00Z"]),
        ("5:00 p.m. (2100 UTC) and rain fell", [None, None]),
    ],
)
def test_a_bracket_does_not_part_a_time_from_its_day(bracketed: str, clocks: list[str | None]) -> None:
    assert values(f"It began at {bracketed}.") == clocks


def test_a_time_takes_the_day_that_its_paragraph_opens_with() -> None:
    words = "which the members of the old board had all sent in to the court in the long dry month of "
    text = f"On Monday the court heard the claims, {words} July, and two more. It rose, all of them said, at 5 p.m."
    assert values(text) == ["2020-10-19", "2020-07", "2020-10-19T17:00:00"]
    assert values(text.replace("On Monday", "Then, it seems, on Monday"))[-1] is None


def test_a_day_that_is_over_is_not_after_publication() -> None:
    assert values("They met on 1 October. Nobody was seen since the 25th.") == ["2020-10-01", "2020-09-25"]
    assert values("They met on 1 October. They meet on the 25th.") == ["2020-10-01", "2020-10-25"]
    assert values("They met on 1 March 2019. Nobody was seen since the 25th.") == ["2019-03-01", "2019-03-25"]


def test_both_ends_of_a_range() -> None:
    assert values("between 2014 and 2016") == ["2014", "2016"]
    assert values("from May to July 2019") == ["2019-05", "2019-07"]
    assert values("between 3 and 5 May") == ["2020-05-03", "2020-05-05"]


def test_a_month_of_the_present_is_the_nearest() -> None:
    (found,) = find_dates("The cherries are in June.", "2031-03-11", lambda _: "present")
    assert found.value == "2031-06"


def test_words_said_on_an_earlier_day_are_counted_from_it() -> None:
    text = "“We vote tomorrow, on Friday, or in May.”"

    def read(quoted: bool, tense: Tense) -> list[str | None]:
        said = Said(Span(0, len(text)), "2020-10-12", quoted)
        return [d.value for d in find_dates(text, PUBLISHED, lambda _: tense, None, lambda _: said)]

    assert read(True, "future") == ["2020-10-13", "2020-10-16", "2021-05"]
    assert read(False, "future") == ["2020-10-21", "2020-10-16", "2021-05"]
    assert read(True, "unknown")[1] == "2020-10-16"
    assert read(False, "past")[1] == "2020-10-09"


def test_the_reason_names_the_day_of_saying() -> None:
    said = Said(Span(0, 40), "2020-10-12", True)
    (found,) = find_dates("We vote tomorrow.", PUBLISHED, said=lambda _: said)
    assert (found.value, found.basis) == ("2020-10-13", "context")
    assert found.reason.endswith("the one after the day of saying: 2020-10-13; said on 2020-10-12")


def test_months_of_a_list_go_on_from_the_one_ahead() -> None:
    text = "They play in Orvia in November, in Teln in December, in Marrow in January and in Sall in March."
    values = [found.value for found in find_dates(text, PUBLISHED, lambda _: "present")]
    assert values == ["2020-11", "2020-12", "2021-01", "2021-03"]


def test_the_same_month_a_year_ago_is_the_month_named_before() -> None:
    text = "Sales fell in September, against the same month a year ago."
    assert [found.value for found in find_dates(text, PUBLISHED)] == ["2020-09", "2019-09"]


def test_what_happened_soon_is_not_ahead() -> None:
    assert not find_dates("The fleet soon left.", PUBLISHED, lambda _: "past")


def test_around_a_weekday_is_a_preposition() -> None:
    text = "They got around Monday's ruling, on days when nobody was there."
    assert [found.span.of(text) for found in find_dates(text, PUBLISHED)] == ["Monday"]
