"""A history, whose dates go by the one before; the places and events are invented."""

from __future__ import annotations

import pytest

from reportedly.model import Span
from reportedly.stages.dates import find_dates
from reportedly.stages.dates.history import is_history
from reportedly.stages.dates.sense import Said
from reportedly.stages.dates.tokens import words_of

OPENING = (
    "The canal war began on 3 March 1871, when Orvia closed the locks. In May 1871 its troops crossed the Teln, and "
    "in July 1871 they took Marrow. In August they stopped. Sall joined in September 1871. By October the harbour was "
    "shut, and in November the fleet left. The town fell on 6 December 1871. "
)


def last_values(text: str, published: str | None = "2019-06-04") -> list[str | None]:
    return [found.value for found in find_dates(OPENING + text, published)[8:]]


CASES = {
    "In January the guns were moved.": ["1872-01"],
    "On 9 December they were back; twelve days later the treaty was signed.": ["1871-12-09", "1871-12-21"],
    "The siege was over by the end of the month.": ["1871-12"],
    "Late in the year the prices fell.": ["1871"],
    "The gate was opened at 5:30 p.m. and shut again.": ["1871-12-06T17:30:00"],
    "In October the harbour had been mined.": ["1871-10"],
    "In the summer of 1874 it was rebuilt. In June it was sold.": ["1874-22", "1874-06"],
    "Its lamps came from a wreck of 1802. In January they were lit. By May 1872 all was bright.": [
        "1802",
        "1872-01",
        "1872-05",
    ],
    "A plaque was found there in 1998, and a map in 2004. In January it was copied. In 1873 and in 1874 came frost.": [
        "1998",
        "2004",
        "1872-01",
        "1873",
        "1874",
    ],
    "\n\n1873: the Sall quarrel\n\nIn May the locks were shut. The king fled on 4 June.": [
        "1873",
        "1873-05",
        "1873-06-04",
    ],
    "\n\nThe canal at peace (1873-1875)\n\nIn May it was dug. In May 1876 it was full. In June boats came.": [
        "1873",
        "1875",
        "1873-05",
        "1876-05",
        "1876-06",
    ],
    "The peace of 1873 was signed. They hoped to build in 1874.\n\nThe year 1873\n\nOn 11 March the wall broke.": [
        "1873",
        "1874",
        "1873",
        "1873-03-11",
    ],
    "On June 20 of 1872 it was opened.": ["1872-06-20"],
    "After the 1872 campaign the Sall peace treaty came; 1870 boats had sunk.": ["1872"],
    "During the next month they rested. The next spring the Sall army fled.": ["1872-01", "1872-21"],
    "The fort fell in the following summer, not in the previous autumn.": ["1872-22", "1871-23"],
    "The Sall Spring Rising of 1874 failed, as had its 1873 summer march.": ["1874-21", "1874", "1873-22"],
    "The men of '69 were pardoned.": ["1869"],
    "A truce was sought, and on the 28th of that month it came; the 30th was quiet.": ["1871-12-28"],
    "Its walls stand to this day.": [None],
    "The canal was dug ca. 1866.": ["1866"],
    "Its lamps came from a wreck of 1802.\n\nThe following year they were lit. In May 1872 all was bright.": [
        "1802",
        "1872",
        "1872-05",
    ],
    "Today a museum stands there. In January it had burnt.": ["2019-06-04", "1872-01"],
}


@pytest.mark.parametrize("text", CASES)
def test_a_history_goes_by_the_date_before(text: str) -> None:
    assert last_values(text) == CASES[text]


def test_it_needs_no_publication_date() -> None:
    assert last_values("In January the guns were moved.", None) == ["1872-01"]


def test_the_reason_names_the_time_it_goes_by() -> None:
    found = find_dates(OPENING + "In January the guns were moved.", "2019-06-04")[-1]
    assert found.basis == "context"
    assert "the time named before, 1871-12-06" in found.reason


def test_nobody_knows_which_day_quoted_words_call_today() -> None:
    text = OPENING + "“Today we are free,” sang the crowd."
    quoted = Span(text.index("“"), text.index("”") + 1)

    def said(span: Span) -> Said | None:
        return Said(quoted, None, True) if quoted.covers(span) else None

    sung = find_dates(text, "2019-06-04", said=said)[-1]
    assert sung.value is None
    assert "in quoted words" in sung.reason
    assert last_values(text.removeprefix(OPENING)) == ["2019-06-04"]


@pytest.mark.parametrize(
    "report",
    [
        "The council met on Tuesday. In May 2018 it had voted; in July it voted again, and on Friday it stopped.",
        OPENING + "The mayor said on Monday, as yesterday and last week, that today, on Tuesday, he would go.",
    ],
)
def test_a_report_that_points_from_its_day_is_none(report: str) -> None:
    assert not is_history([words_of(report)])
