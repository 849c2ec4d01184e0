"""Titles, nicknames and words held at arm's length are quoted and said by nobody."""

from __future__ import annotations

import pytest

from reportedly.stages.statements.in_passing import in_passing
from support.parsed import setting


@pytest.mark.parametrize(
    "text",
    [
        "On “The Morning Hour,” Velk said the truth would be known.",
        "Velk told the host of “Good Evening Orsa” that nobody would leave.",
        "Dubbed “Summit in the Snow,” the forum draws ministers and bankers.",
        "The port was closed to all “non-essential” traffic, and Velk threatened new tolls.",
    ],
)
def test_a_name_or_a_word_says_nothing(text: str) -> None:
    found = setting(text)
    assert [in_passing(found, quotation) for quotation in found.quotations] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "“Never,” Velk said.",
        "“We will stay,” Velk said.",
        "Velk called: “Never again!”",
        "The talks failed. “A shame,” said Velk.",
    ],
)
def test_what_is_said_does(text: str) -> None:
    found = setting(text)
    assert not any(in_passing(found, quotation) for quotation in found.quotations)
