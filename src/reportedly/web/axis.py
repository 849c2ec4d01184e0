"""Where a time lies in a year: what a timeline draws of its rows."""

from __future__ import annotations

from calendar import isleap
from datetime import timedelta

import msgspec

from reportedly.query.width import moment_of

# In percent of the year: what is narrower could not be seen.
_THINNEST = 0.7


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


def _at(year: int, moment: str | None, otherwise: float) -> float:
    known = moment_of(moment)
    if known is None:
        return otherwise
    if known.year != year:
        return -1 if known.year < year else 101
    start, days = known.replace(month=1, day=1, hour=0, minute=0, second=0), 366 if isleap(year) else 365
    return (known - start) / timedelta(days=days) * 100
