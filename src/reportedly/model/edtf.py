"""How early and how late an EDTF value can be: what sorting and filtering by time need of it."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import MAXYEAR
from functools import lru_cache
from typing import NamedTuple

# Months that EDTF's codes for parts of a year stand for: seasons (of the north), quarters, halves.
_PARTS = {
    21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14), 25: (3, 5), 26: (6, 8), 27: (9, 11), 28: (12, 14),
    33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12), 37: (1, 4), 38: (5, 8), 39: (9, 12), 40: (1, 6), 41: (7, 12),
}  # fmt: skip
_POINT = re.compile(
    r"(?P<year>[\dX]{4})(-(?P<month>[\dX]{2})(-(?P<day>[\dX]{2})"
    r"(T(?P<hour>\d\d)(:?(?P<minute>\d\d)(:?(?P<second>\d\d)(\.\d+)?)?)?(Z|[+-]\d\d(:?\d\d)?)?)?)?)?"
)


class Bounds(NamedTuple):
    """The first and the last second that a value can mean, as `YYYY-MM-DDTHH:MM:SS`, which sorts as text.

    None is an open end, as both are of a day in a year that is not known. A time zone is not worked out: the clock is
    the one that the text gives.
    """

    earliest: str | None
    latest: str | None

    def meets(self, other: Bounds) -> bool:
        """Whether the two can share a second."""
        return _before(self.earliest, other.latest) and _before(other.earliest, self.latest)


@lru_cache(maxsize=4096)
def bounds(value: str) -> Bounds | None:
    """The bounds of a date, a date with a time, an interval or a set.

    None for a length, for what is no EDTF, and for years before 0000, which would not sort as text.
    """
    plain = re.sub(r"[~?%]", "", value)
    if plain[:1] in ("[", "{") and plain[-1:] in ("]", "}"):
        return _hull([_range(part, "..") if ".." in part else _point(part) for part in plain[1:-1].split(",")])
    return _range(plain, "/") if "/" in plain else _point(plain)


def _before(start: str | None, end: str | None) -> bool:
    return start is None or end is None or start <= end


def _range(text: str, mark: str) -> Bounds | None:
    first, _, last = text.partition(mark)
    ends = [None if end in ("", "..") else _point(end) for end in (first, last)]
    given = [end not in ("", "..") for end in (first, last)]
    if not any(given) or given != [end is not None for end in ends]:
        return None
    return Bounds(ends[0].earliest if ends[0] else None, ends[1].latest if ends[1] else None)


def _hull(parts: list[Bounds | None]) -> Bounds | None:
    known = [part for part in parts if part is not None]
    if not known or len(known) < len(parts):
        return None
    starts, ends = [part.earliest for part in known], [part.latest for part in known]
    return Bounds(
        None if None in starts else min(start for start in starts if start is not None),
        None if None in ends else max(end for end in ends if end is not None),
    )


def _point(text: str) -> Bounds | None:
    match = _POINT.fullmatch(text.strip())
    if match is None:
        return None
    year, month, day = match["year"], match["month"] or "XX", match["day"] or "XX"
    first, last = _day(year, month, day, latest=False), _day(year, month, day, latest=True)
    if first is None or last is None:
        return None
    if year == "XXXX":
        return Bounds(None, None)
    clock = [match["hour"], match["minute"], match["second"]]
    return Bounds(f"{first}T{_clock(clock, '00', '00')}", f"{last}T{_clock(clock, '23', '59')}")


def _clock(parts: list[str | None], hour: str, rest: str) -> str:
    return ":".join(part or default for part, default in zip(parts, (hour, rest, rest), strict=True))


def _day(year: str, month: str, day: str, *, latest: bool) -> str | None:
    """The first, or the last, day that the patterns of year, month and day allow; an open year may be a leap year."""
    of_year = int(year.replace("X", "9" if latest else "0"))
    parts = _PARTS.get(int(month)) if month.isdigit() else None
    for number in sorted(parts or _fitting(month, 12), reverse=latest):
        on, of = of_year + (number - 1) // 12, (number - 1) % 12 + 1
        days = _fitting(day, monthrange(2000 if "X" in year else max(on, 1), of)[1])
        if days and on > MAXYEAR:
            return f"{MAXYEAR}-12-31"  # the last winter goes on into a year that EDTF has no four digits for
        if days:
            return f"{on:04}-{of:02}-{days[-1 if latest else 0]:02}"
    return None


def _fitting(pattern: str, last: int) -> list[int]:
    """The numbers from 1 to `last` that two digits, each perhaps an X, can stand for."""
    if pattern.isdigit():
        return [int(pattern)] if 1 <= int(pattern) <= last else []
    return [
        n
        for n in range(1, last + 1)
        if all(mark in ("X", digit) for mark, digit in zip(pattern, f"{n:02}", strict=True))
    ]
