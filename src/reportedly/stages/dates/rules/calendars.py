"""Months of the Hijri and the Solar Hijri calendar with a year: 15 Ramadan 1442, Mehr 1399, Ramadan 2006."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from reportedly.stages.dates.pattern import Match
from reportedly.stages.dates.period import of_date
from reportedly.stages.dates.sense import Builder, Now, Sense, fixed

# The day before the first of each calendar's tables, as Python counts days.
_HIJRI_EPOCH = 227014
_HIJRI = "from the Hijri calendar by its tables; a day or two off where the new moon was seen early or late"
_SOLAR = "from the Solar Hijri calendar, whose year begins at the equinox; a day off at most"
# Years that are written in each calendar, and Gregorian ones.
_WRITTEN = range(1250, 1500)
_GREGORIAN = range(1600, 2101)


def hijri_day(year: int, month: int, day: int) -> date:
    """A day of the Hijri calendar by the tables with 11 leap years in 30."""
    days = 354 * (year - 1) + (3 + 11 * year) // 30 + 29 * (month - 1) + month // 2 + day
    return date.fromordinal(_HIJRI_EPOCH + days)


def solar_day(year: int, month: int, day: int) -> date:
    """A day of the Solar Hijri calendar, its year begun on 20 March in leap years, else on the 21st."""
    spring = date(year + 621, 3, 20 if (year + 621) % 4 == 0 else 21)
    return spring + timedelta(days=31 * min(month - 1, 6) + 30 * max(month - 7, 0) + day - 1)


def hijri(m: Match, _now: Now) -> Sense | None:
    """15 Ramadan 1442; Ramadan 2006: the one that began in that year, if only one did."""
    year = m.number("year") or 0
    if year in _GREGORIAN:
        first = (year - 622) * 33 // 32
        began = [y for y in range(first - 1, first + 4) if hijri_day(y, m.number("month") or 1, 1).year == year]
        if len(began) != 1:
            return None
        year = began[0]
    return _converted(m, year, hijri_day, _HIJRI)


def solar(m: Match, _now: Now) -> Sense | None:
    """22 Bahman 1357, Mehr 1399."""
    return _converted(m, m.number("year") or 0, solar_day, _SOLAR)


def _converted(m: Match, year: int, to_date: Callable[[int, int, int], date], why: str) -> Sense | None:
    """The day, or the days of the month, about where the calendar's tables have them."""
    month, day = m.number("month") or 1, m.number("day")
    if year not in _WRITTEN or not 1 <= (day or 1) <= 31:
        return None
    sense = replace(fixed(of_date(to_date(year, month, day or 1)), why, "APPROX"), near=True)
    if day:
        return sense
    following = to_date(year + month // 12, month % 12 + 1, 1)
    return replace(sense, until=of_date(following - timedelta(days=1)))


RULES: tuple[tuple[str, Builder], ...] = (
    ("day=DAY (of)? (OTHER OTHER -)? month=HIJRI ,? year=YEAR", hijri),
    ("(OTHER OTHER -)? month=HIJRI day=DAY ,? year=YEAR", hijri),
    ("(OTHER OTHER -)? month=HIJRI (of|,)? year=YEAR", hijri),
    ("day=DAY (of)? month=SOLAR ,? year=YEAR", solar),
    ("month=SOLAR day=DAY ,? year=YEAR", solar),
    ("month=SOLAR ,? year=YEAR", solar),
)
