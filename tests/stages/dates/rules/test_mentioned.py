"""What counts from a time named before, in an article published on Tuesday 20 October 2020."""

from __future__ import annotations

from reportedly.stages.dates import find_dates

PUBLISHED = "2020-10-20"


def values(text: str, published: str | None = PUBLISHED) -> list[str | None]:
    return [found.value for found in find_dates(text, published)]


def test_what_points_at_a_time_named_before() -> None:
    assert values("The truce began on 3 May 2019. Two days later it broke. That year ended badly.") == [
        "2019-05-03",
        "2019-05-05",
        "2019",
    ]
    assert values("On 3 May the truce began. It broke the next day.", None) == ["XXXX-05-03", "XXXX-05-04"]
    assert values("It broke the following day.") == [None]


def test_a_leap_day_stays_open_where_the_year_does() -> None:
    assert values("The truce began on 28 February. It broke the next day.", None) == ["XXXX-02-28", None]


def test_a_year_ago_beside_a_quarter_is_that_quarter() -> None:
    text = "In the third quarter the mine lost 3 million, against 2 million a year earlier."
    assert values(text) == ["2020-07/2020-09", "2019-07/2019-09"]


def test_a_paragraph_goes_on_from_the_day_that_the_one_before_tells_of() -> None:
    text = "On Monday they met, as they had last May.\n\nThe previous day nobody came."
    assert values(text) == ["2020-10-19", "2020-05", "2020-10-18"]
    assert values(text.replace("\n\n", " "))[-1] is None


def test_a_year_earlier_counts_from_a_quarter_and_not_from_its_last_day() -> None:
    text = "They earned $3 million in the third quarter ended Sept. 30. A year earlier they earned $2 million."
    assert find_dates(text, PUBLISHED)[-1].timex3.value == "2019-Q3"
