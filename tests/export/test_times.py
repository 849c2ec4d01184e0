from __future__ import annotations

import pytest

from reportedly.export.times import begun, day, when, written


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2031", "2031"),
        ("2031-03", "March 2031"),
        ("2031-03-04", "4 March 2031"),
        ("2031-03-04T14:30:00Z", "4 March 2031, 14:30"),
        ("2031-03-04~", "about 4 March 2031"),
        ("2031?", "perhaps 2031"),
        ("2031-03-04/2031-03-06", "4 March 2031 to 6 March 2031"),
        ("../2031-03", "until March 2031"),
        ("2031-03/..", "from March 2031"),
        ("../..", "at any time"),
        ("[2031..2033]", "2031 to 2033"),
        ("[2020-10-11..2020-11-02,2048-10-11..]", "11 October 2020 to 2 November 2020 or from 11 October 2048"),
        ("[2031-03-04,2031-03-11]", "4 March 2031 or 11 March 2031"),
        ("[2019-03-03,2020-03-03,2021-03-03]", "3 March of a year from 2019 to 2021"),
        (
            "[2016-11-01..2016-11-03,2020-11-01..2020-11-03,2024-11-01..2024-11-03]",
            "1 November to 3 November of 2016, 2020 or 2024",
        ),
        ("[2019-03-03,2020-03-03,2021-03-04]", "3 March 2019 or 3 March 2020 or 4 March 2021"),
        ("2031-22", "summer 2031"),
        ("2031-35", "the third quarter of 2031"),
        ("203X", "the 2030s"),
        ("2031-XX-05", "day 5 of some month of 2031"),
        ("2031-03-XX", "some day of March 2031"),
        ("-0043", "44 BC"),
        ("0000", "1 BC"),
        ("0079-08-24", "24 August AD 79"),
        ("0476", "476"),
        ("-0043-03-15", "15 March 44 BC"),
        ("-0480-22", "summer 481 BC"),
        ("-03XX", "the 4th century BC"),
        ("-047X", "the 470s BC"),
        ("-0263/-0240", "264 BC to 241 BC"),
        ("XXXX-03-24", "24 March of some year"),
        ("XXXX-07/XXXX-09", "July of some year to September of some year"),
        ("XXXX-35", "the third quarter of some year"),
        ("P30D", "30 days"),
        ("P1Y", "1 year"),
        ("PXM", "some months"),
        ("PT1H30M", "1 hour 30 minutes"),
    ],
)
def test_a_value_in_words(value: str, words: str) -> None:
    assert when(value) == words


@pytest.mark.parametrize("value", ["", "P", "PT", "P1DT", "2031-99", "2031-W12", "{2031,2032}", "..", "XXXX"])
def test_what_has_no_words_stands_as_it_is(value: str) -> None:
    assert when(value) == value


@pytest.mark.parametrize(
    ("value", "left"),
    [
        ("[2020-10-11..2020-11-02,2048-10-11..]", "[2020-10-11..2020-11-02]"),
        ("[..2020-11-02,2048-10-11]", "[..2020-11-02]"),
        ("[2031-03-04,2031-03-11]", "[2031-03-04]"),
        ("[2048-10-11..]", "[2048-10-11..]"),
        ("2048-10-11/..", "2048-10-11/.."),
    ],
)
def test_what_has_begun_by_a_day(value: str, left: str) -> None:
    assert begun(value, "2031-03-04") == left


def test_when_an_undated_text_can_have_been_written() -> None:
    assert written("2031-03-04", "dateline") == "by its dateline written 4 March 2031"
    assert written("[2031,2048]", "text", "2032-01-01") == "by its own words written 2031"


def test_a_stamp() -> None:
    assert day("2031-03-10T12:00:01.000000Z") == "10 March 2031, 12:00 UTC"
