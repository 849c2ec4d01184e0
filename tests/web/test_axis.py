from __future__ import annotations

import pytest

from reportedly.web.axis import Axis, axis

MARCH = Axis("2031-03-01T00:00:00", "2031-03-11T00:00:00")


def test_a_day_is_as_wide_as_its_share() -> None:
    bar = MARCH.bar("2031-03-02T00:00:00", "2031-03-03T00:00:00")
    assert (bar.start, bar.width, bar.before, bar.after) == (10, 10, False, False)


@pytest.mark.parametrize(
    ("earliest", "latest", "before", "after"),
    [
        ("2030-01-01T00:00:00", "2031-03-03T00:00:00", True, False),
        ("2031-03-03T00:00:00", "2032-01-01T00:00:00", False, True),
        ("1999-01-01T00:00:00", "1999-01-02T00:00:00", True, False),
        (None, "2031-03-03T00:00:00", True, False),
        ("2031-03-03T00:00:00", None, False, True),
        ("0000-01-01T00:00:00", "9999-12-31T23:59:59", True, True),
    ],
)
def test_what_goes_on_beyond_the_line(earliest: str | None, latest: str | None, before: bool, after: bool) -> None:
    bar = MARCH.bar(earliest, latest)
    assert (bar.before, bar.after) == (before, after)
    assert bar.start >= 0
    assert bar.width > 0
    assert bar.start + bar.width <= 100


def test_the_line_lies_round_the_reports() -> None:
    line = axis(["2031-03-04T00:00:00", "2031-03-20T00:00:00"], ["1066-10-14T00:00:00"])
    assert (line.start[:10], line.end[:10]) == ("2031-02-11", "2031-04-10")


def test_without_reports_round_all_times() -> None:
    line = axis([], ["2031-03-04T00:00:00", "2031-03-20T00:00:00"])
    assert (line.start[:10], line.end[:10]) == ("2031-03-03", "2031-03-21")


@pytest.mark.parametrize("years", [0, 1, 5, 40, 300])
def test_a_handful_of_ticks(years: int) -> None:
    line = axis([], ["1700-01-01T00:00:00", f"{1700 + years}-06-01T00:00:00"])
    ticks = line.ticks()
    assert 2 <= len(ticks) <= 9
    assert len({tick.label for tick in ticks}) == len(ticks)


def test_nothing_to_draw() -> None:
    assert axis([], []).ticks()
