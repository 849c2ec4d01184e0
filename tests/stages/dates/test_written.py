"""Dates as people write them: with an editor's brackets, without an apostrophe, with a zone that is a town's name."""

from __future__ import annotations

import pytest

from reportedly.stages.dates import find_dates

CASES = {
    "“[Ten] years ago we had no bridge,” she said.": ("[Ten] years ago", "2009"),
    "He was named in 1998 [3] May be it was so.": ("1998", "1998"),
    "The theme of this years fair was salt.": ("this years", "2019"),
    "This past weekend it rained.": ("This past weekend", "2019-06-01/2019-06-02"),
    "It began at 9 a.m. Orvia time on May 3, 2018.": ("9 a.m. Orvia time on May 3, 2018", "2018-05-03T09:00:00"),
}


@pytest.mark.parametrize("text", CASES)
def test_the_first_date(text: str) -> None:
    found = find_dates(text, "2019-06-04")[0]
    assert (found.span.of(text), found.value) == CASES[text]
