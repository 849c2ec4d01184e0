"""How early and how late an EDTF value can be: what sorting and filtering by time need of it."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import MAXYEAR, date
from functools import lru_cache
from itertools import islice, product
from typing import NamedTuple

# Months that EDTF's codes for parts of a year stand for: seasons (of the north), quarters, halves.
_PARTS = {
    21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14), 25: (3, 5), 26: (6, 8), 27: (9, 11), 28: (12, 14),
    33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12), 37: (1, 4), 38: (5, 8), 39: (9, 12), 40: (1, 6), 41: (7, 12),
}  # fmt: skip
_POINT = re.compile(
    r"(?P<year>(?:-(?!0000))?[\dX]{4})(-(?P<month>[\dX]{2})(-(?P<day>[\dX]{2})"
    r"(T(?P<hour>\d\d)(:?(?P<minute>\d\d)(:?(?P<second>\d\d)(\.\d+)?)?)?(Z|[+-]\d\d(:?\d\d)?)?)?)?)?"
)
# The calendar comes round again, to the day of the week, after so many years of so many days.
_CYCLE, _DAYS = 400, 146_097
# Of the years that a pattern allows so many are tried; a leap day is found among them if there is any.
_TRIED = 100


class Bounds(NamedTuple):
    """The first and the last second that a value can mean, as `YYYY-MM-DDTHH:MM:SS`.

    A year before our era is written as ISO 8601 has it: `0000` is 1 BC, `-0043` is 44 BC. None is an open end, as both
    are of a day in a year that is not known. A time zone is not worked out: the clock is the one that the text gives.
    """

    earliest: str | None
    latest: str | None

    def meets(self, other: Bounds) -> bool:
        """Whether the two can share a second."""
        return not self.before(other) and not other.before(self)

    def before(self, other: Bounds) -> bool:
        """Whether this is over before the other begins, as far as is known."""
        return self.latest is not None and other.earliest is not None and seconds(self.latest) < seconds(other.earliest)


@lru_cache(maxsize=4096)
def seconds(moment: str) -> int:
    """A bound as a number, by which bounds sort as time does: the seconds since the year 0, negative before it."""
    day, _, clock = moment.partition("T")
    year, month, of_month = int(day[:-6]), int(day[-5:-3]), int(day[-2:])
    days = date(year % _CYCLE + _CYCLE, month, of_month).toordinal() + (year // _CYCLE - 1) * _DAYS
    hour, minute, second = map(int, (clock or "00:00:00").split(":"))
    return ((days * 24 + hour) * 60 + minute) * 60 + second


def iso_day(year: int, month: int = 1, day: int = 1) -> str:
    """A day as a bound has it, before our era too."""
    return f"{'-' if year < 0 else ''}{abs(year):04}-{month:02}-{day:02}"


def year_of(moment: str) -> int:
    """The year of a bound; 0 is 1 BC."""
    return int(moment.partition("T")[0][:-6])


@lru_cache(maxsize=4096)
def bounds(value: str) -> Bounds | None:
    """The bounds of a date, a date with a time, an interval or a set.

    None for a length, for what is no EDTF, and for an interval that ends before it begins.
    """
    plain = re.sub(r"[~?%]", "", value)
    if plain[:1] in ("[", "{") and plain[-1:] in ("]", "}"):
        return _hull([_range(part, "..") if ".." in part else _point(part) for part in plain[1:-1].split(",")])
    return _range(plain, "/") if "/" in plain else _point(plain)


def _range(text: str, mark: str) -> Bounds | None:
    first, _, last = text.partition(mark)
    ends = [None if end in ("", "..") else _point(end) for end in (first, last)]
    given = [end not in ("", "..") for end in (first, last)]
    if not any(given) or given != [end is not None for end in ends]:
        return None
    found = Bounds(ends[0].earliest if ends[0] else None, ends[1].latest if ends[1] else None)
    return None if Bounds(None, found.latest).before(found) else found


def _hull(parts: list[Bounds | None]) -> Bounds | None:
    known = [part for part in parts if part is not None]
    if not known or len(known) < len(parts):
        return None
    starts, ends = [part.earliest for part in known], [part.latest for part in known]
    return Bounds(
        None if None in starts else min((start for start in starts if start), key=seconds),
        None if None in ends else max((end for end in ends if end), key=seconds),
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
    """The first, or the last, day that the patterns of year, month and day allow; None where there is none."""
    parts = _PARTS.get(int(month)) if month.isdigit() else None
    for of_year in _years(year, latest):
        for number in sorted(parts or _fitting(month, 12), reverse=latest):
            on, of = of_year + (number - 1) // 12, (number - 1) % 12 + 1
            days = _fitting(day, monthrange(on % _CYCLE + _CYCLE, of)[1])
            if days and on > MAXYEAR:
                return iso_day(MAXYEAR, 12, 31)  # the last winter goes on into a year that has no four digits
            if days:
                return iso_day(on, of, days[-1 if latest else 0])
    return None


def _years(pattern: str, latest: bool) -> Iterator[int]:
    """The years that a pattern allows, from the first or from the last on: as many as are tried."""
    sign, digits = (-1, pattern[1:]) if pattern[0] == "-" else (1, pattern)
    order = "0123456789" if (sign > 0) != latest else "9876543210"
    for each in islice(product(*(order if mark == "X" else mark for mark in digits)), _TRIED):
        yield sign * int("".join(each))


def _fitting(pattern: str, last: int) -> list[int]:
    """The numbers from 1 to `last` that two digits, each perhaps an X, can stand for."""
    if pattern.isdigit():
        return [int(pattern)] if 1 <= int(pattern) <= last else []
    return [
        n
        for n in range(1, last + 1)
        if all(mark in ("X", digit) for mark, digit in zip(pattern, f"{n:02}", strict=True))
    ]
