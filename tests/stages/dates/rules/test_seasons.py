"""Seasons, in an article published on Tuesday 20 October 2020."""

from __future__ import annotations

import pytest

from reportedly.stages.dates import find_dates

PUBLISHED = "2020-10-20"


def test_seasons_that_are_joined_share_a_year() -> None:
    text = "In the summer and autumn of 1999 it rained; that same winter it froze. After the fall of Marrow they left."
    assert [found.value for found in find_dates(text, PUBLISHED)] == ["1999-22", "1999-23", "1999-24"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It froze last winter.", ["2019-24"]),
        ("They meet next spring.", ["2021-21"]),
        ("It began in May 2018 and ended the following winter.", ["2018-05", "2018-24"]),
        ("It began in May 2018, after a wet previous winter.", ["2018-05", "2017-24"]),
        ("It rained in the Spring Rising of 1913.", ["1913-21", "1913"]),
        ("She ran at the Winter Games.", []),
    ],
)
def test_seasons(text: str, values: list[str]) -> None:
    assert [found.value for found in find_dates(text, PUBLISHED)] == values
