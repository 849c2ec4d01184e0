"""Days that share a month, in an article published on Wednesday 15 October 2031."""

from __future__ import annotations

import pytest

from reportedly.stages.dates import find_dates


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("Sept. 3, 5 and 7", ["2031-09-03", "2031-09-05", "2031-09-07"]),
        ("Sept. 3, 5, and 7", ["2031-09-03", "2031-09-05", "2031-09-07"]),
        ("Sept. 3 and 5", ["2031-09-03", "2031-09-05"]),
        ("Sept. 3, 5 mills and a barn", ["2031-09-03"]),
    ],
)
def test_each_day_of_a_list(words: str, values: list[str]) -> None:
    assert [d.value for d in find_dates(f"They burnt on {words}.", "2031-10-15")] == values
