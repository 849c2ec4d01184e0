"""Where a time lies in a year: what a timeline draws of its rows."""

from __future__ import annotations

import msgspec

from reportedly.model.edtf import iso_day, seconds

# In percent of the year: what is narrower could not be seen.
_THINNEST = 0.7


class Bar(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of a year, in percent of it; `before` and `after` where it goes on beyond an end."""

    start: float
    width: float
    before: bool
    after: bool


def bar(year: int, earliest: str | None, latest: str | None) -> Bar:
    """Where a time lies that is somewhere between two seconds (as Bounds has them); None is an open end."""
    first = -1 if earliest is None else _at(year, seconds(earliest))
    last = 101 if latest is None else _at(year, seconds(latest) + 1)
    start, end = min(max(first, 0), 100 - _THINNEST), max(min(last, 100), _THINNEST)
    return Bar(start=round(start, 2), width=round(max(end - start, _THINNEST), 2), before=first < 0, after=last > 100)


def months(year: int) -> list[float]:
    """Where the months of a year begin, in percent of it."""
    return [round(_at(year, seconds(iso_day(year, month))), 2) for month in range(1, 13)]


def _at(year: int, second: int) -> float:
    first, last = seconds(iso_day(year)), seconds(iso_day(year + 1))
    return (second - first) / (last - first) * 100
