"""Times of the day, in an article published on Wednesday 15 October 2031."""

from __future__ import annotations

import pytest

from reportedly.stages.dates import find_dates


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Listen: 2:09 in all", []),
        ("She ran it in 2:09.", []),
        ("He left at 4:15.", ["XXXX-XX-XXT04:15"]),
        ("Open 9:30-17:00.", ["XXXX-XX-XXT09:30", "XXXX-XX-XXT17:00"]),
        ("It began 19:30 on Monday.", ["2031-10-13T19:30"]),
    ],
)
def test_a_bare_number_with_a_colon_is_a_clocks_only_where_its_words_say_so(text: str, values: list[str]) -> None:
    assert [d.timex3.value for d in find_dates(text, "2031-10-15")] == values
