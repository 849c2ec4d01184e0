"""Years, decades and centuries, in an article published on Tuesday 20 October 2020."""

from __future__ import annotations

import pytest

from reportedly.stages.dates import find_dates

PUBLISHED = "2020-10-20"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It was built in 1204.", ["1204"]),
        ("It lost money in fiscal 1989.", ["1989"]),
        ("They sold 1950 shares.", []),
        ("It sank in 44 BC, in the fourth century BC or in the 470s BC.", ["-0043", "-03XX", "-047X"]),
        ("The '80s, the 1990s and the nineties were wet.", ["198X", "199X", "199X"]),
        ("In her 30s she left.", []),
        ("In the 1800s and in the 20th century.", ["18XX", "19XX"]),
    ],
)
def test_years_and_longer(text: str, values: list[str]) -> None:
    assert [found.value for found in find_dates(text, PUBLISHED)] == values
