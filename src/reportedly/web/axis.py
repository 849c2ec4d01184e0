"""Where a time lies in a year, and how wide it is: what a timeline draws of its rows."""

from __future__ import annotations

from calendar import isleap
from datetime import datetime, timedelta

import msgspec

# In percent of the year: what is narrower could not be seen.
_THINNEST = 0.7
# A unit of time, its length, and up to how many of it a width is counted in.
_UNITS = (
    ("minute", timedelta(minutes=1), 59),
    ("hour", timedelta(hours=1), 23),
    ("day", timedelta(days=1), 45),
    ("month", timedelta(days=30.44), 11.5),
    ("year", timedelta(days=365.25), 10_000),
)


class Bar(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of a year, in percent of it; `before` and `after` where it goes on beyond an end."""

    start: float
    width: float
    before: bool
    after: bool


def bar(year: int, earliest: str | None, latest: str | None) -> Bar:
    """Where a time lies that is somewhere between two seconds (`YYYY-MM-DDTHH:MM:SS`); None is an open end."""
    first, last = _at(year, earliest, -1), _at(year, latest, 101)
    start, end = min(max(first, 0), 100 - _THINNEST), max(min(last, 100), _THINNEST)
    return Bar(start=round(start, 2), width=round(max(end - start, _THINNEST), 2), before=first < 0, after=last > 100)


def months(year: int) -> list[float]:
    """Where the months of a year begin, in percent of it."""
    return [round(_at(year, f"{year:04}-{month:02}-01", 0), 2) for month in range(1, 13)]


def width(earliest: str | None, latest: str | None) -> str:
    """How wide a time is, in words, rounded: `within 1 day`, `within 6 hours`, `within 1 year`, `open-ended`."""
    first, last = _moment(earliest), _moment(latest)
    if first is None or last is None:
        return "open-ended"
    length = last - first + timedelta(seconds=1)
    unit, size = next((unit, size) for unit, size, most in _UNITS if length <= size * most)
    number = max(round(length / size), 1)
    return f"within {number} {unit}" + ("s" if number > 1 else "")


def _at(year: int, moment: str | None, otherwise: float) -> float:
    known = _moment(moment)
    if known is None:
        return otherwise
    if known.year != year:
        return -1 if known.year < year else 101
    start, days = known.replace(month=1, day=1, hour=0, minute=0, second=0), 366 if isleap(year) else 365
    return (known - start) / timedelta(days=days) * 100


def _moment(moment: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat(moment) if moment else None
    except ValueError:  # the year 0, which EDTF has and Python has not
        return None
