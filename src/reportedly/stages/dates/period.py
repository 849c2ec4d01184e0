"""Stretches of the calendar some of whose parts may be open, and moving along it."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass, replace
from datetime import MAXYEAR, MINYEAR, date, timedelta

from reportedly.model.time import Granularity

SEASON_CODES = {21: "SP", 22: "SU", 23: "FA", 24: "WI"}
_MONTHS_IN = {"month": 1, "quarter": 3, "half": 6, "year": 12}
_YEARS_IN = {"year": 1, "decade": 10, "century": 100, "millennium": 1000}


@dataclass(frozen=True)
class Period:
    """A day, a week, a month, a year … as far as it is known; a part that is None is open.

    `unit` says how long it is. `number` is the ISO week, quarter, half, or season (EDTF's 21 spring … 24 winter), as
    `unit` has it; of decades, centuries and millennia only `year` counts, the first one. `weekday` (1 Monday … 7) is
    kept where it is all that is known of a day. `clock` is ISO ("19:15"), `zone` too ("Z", "-04:00"), `part` is
    TIMEX3's part of the day (MO MI AF EV NI DT).
    """

    unit: Granularity
    year: int | None = None
    month: int | None = None
    day: int | None = None
    number: int | None = None
    weekday: int | None = None
    clock: str | None = None
    zone: str = ""
    part: str | None = None

    @property
    def date(self) -> date | None:
        """The day, where all of it is known."""
        if self.year is None or self.month is None or self.day is None or not valid(self.year, self.month, self.day):
            return None
        return date(self.year, self.month, self.day) if MINYEAR <= self.year <= MAXYEAR else None

    @property
    def known(self) -> bool:
        """Whether any part of the calendar is fixed."""
        return (self.year, self.month, self.day) != (None, None, None) or self.number is not None


def valid(year: int | None, month: int | None, day: int | None) -> bool:
    """Whether such a day can be: 29 February where the year is open."""
    if month is not None and not 1 <= month <= 12:
        return False
    longest = 31 if month is None else calendar.monthrange(2000 if year is None else year % 400 + 400, month)[1]
    return day is None or 1 <= day <= longest


def of_date(day: date) -> Period:
    """The day as a period."""
    return Period("day", day.year, day.month, day.day)


def of_week(day: date) -> Period:
    """The ISO week of a day."""
    year, week, _ = day.isocalendar()
    return Period("week", year, number=week)


def parse_published(published: str | None) -> Period | None:
    """The publication date as a period; None where it is missing, an interval, or partly open."""
    found = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:[T ].*)?[~?%]?", published or "")
    if not found:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    if not year or not valid(year, month, day):
        return None
    return Period("day" if day else "month" if month else "year", year, month, day)


def _digits(number: int | None, width: int) -> str:
    return "X" * width if number is None else f"{'-' if number < 0 else ''}{abs(number):0{width}d}"


def _leading(year: int, dropped: int) -> str:
    """A year without its last digits: 199 for the nineties, 19 for the twentieth century."""
    return _digits(year // 10**dropped, 4 - dropped)


def edtf(period: Period) -> str | None:
    """The period in EDTF; None where nothing of it is known, or EDTF has no form for what is.

    Weeks, weekends, quarters and halves, which EDTF lacks or names by rare codes, are intervals. A year of five digits,
    which only counting on from the last ones comes to, is none.
    """
    if period.year is not None and period.year > MAXYEAR:
        return None
    year = _digits(period.year, 4)
    match period.unit:
        case "week" | "weekend":
            return _week_interval(period)
        case "quarter" | "half" if period.number:
            size = _MONTHS_IN[period.unit]
            return f"{year}-{period.number * size - size + 1:02d}/{year}-{period.number * size:02d}"
        case "season":
            return f"{year}-{period.number}" if period.year is not None and period.number else None
        case "decade" | "century" | "millennium":
            dropped = len(str(_YEARS_IN[period.unit])) - 1
            return None if period.year is None else _leading(period.year, dropped) + "X" * dropped
        case "year" | "quarter" | "half":
            return None if period.year is None else year
        case "month":
            return f"{year}-{_digits(period.month, 2)}" if period.known else None
    return _edtf_day(period)


def _edtf_day(period: Period) -> str | None:
    if not period.known:
        return None
    day = f"{_digits(period.year, 4)}-{_digits(period.month, 2)}-{_digits(period.day, 2)}"
    if period.clock is None or period.date is None or period.clock.startswith("24"):
        return day
    hours, minutes, seconds = (period.clock + ":00:00").split(":")[:3]
    return f"{day}T{hours}:{minutes}:{seconds}{period.zone}"


def _week_interval(period: Period) -> str | None:
    if period.year is None or period.number is None or not MINYEAR < period.year < MAXYEAR:
        return None
    first = 6 if period.unit == "weekend" else 1
    return "/".join(date.fromisocalendar(period.year, period.number, n).isoformat() for n in (first, 7))


def timex(period: Period) -> str:
    """The period as TIMEX3 writes it."""
    year = _timex_year(period.year)
    match period.unit:
        case "week":
            return f"{year}-W{_digits(period.number, 2)}"
        case "weekend":
            return f"{year}-W{_digits(period.number, 2)}-WE"
        case "quarter":
            return f"{year}-Q{period.number or 'X'}"
        case "half":
            return f"{year}-H{period.number or 'X'}"
        case "season":
            return f"{year}-{SEASON_CODES.get(period.number or 0, 'XX')}"
        case "decade" | "century" | "millennium":
            dropped = len(str(_YEARS_IN[period.unit])) - 1
            return "X" * (4 - dropped) if period.year is None else _timex_leading(period.year, dropped)
        case "year":
            return year
        case "month":
            return f"{year}-{_digits(period.month, 2)}"
    return _timex_day(period, year)


def _timex_leading(year: int, dropped: int) -> str:
    """As in 19 and BC04, the first digits of the years: BC04 holds 499 to 400 BC."""
    return f"BC{-year // 10**dropped:0{4 - dropped}d}" if year < 0 else _leading(year, dropped)


def _timex_year(year: int | None) -> str:
    """1998; before our era TIMEX3 counts from 1 BC, EDTF from a year nought."""
    if year is not None and year <= 0:
        return f"BC{1 - year:04d}"
    return _digits(year if year is None or year <= MAXYEAR else None, 4)


def _timex_day(period: Period, year: str) -> str:
    if period.weekday and not period.day:
        day = f"{year}-WXX-{period.weekday}"
    else:
        day = f"{year}-{_digits(period.month, 2)}-{_digits(period.day, 2)}"
    if period.clock:
        clock = period.clock if ":" in period.clock else f"{period.clock}:00"
        return f"{day}T{clock}{period.zone if period.zone == 'Z' else ''}"
    return f"{day}T{period.part}" if period.part else day


def coarse(period: Period, unit: Granularity) -> Period | None:
    """The `unit` that the period lies in: the year of a day, the week of a day; None where that is open."""
    if unit in _YEARS_IN:
        return None if period.year is None else Period(unit, period.year // _YEARS_IN[unit] * _YEARS_IN[unit])
    if unit == period.unit:
        return period
    if unit in ("week", "weekend"):
        return replace(of_week(period.date), unit=unit) if period.date else None
    if unit == "month":
        return Period("month", period.year, period.month) if period.month else None
    if unit in ("quarter", "half"):
        return Period(unit, period.year, number=(period.month - 1) // _MONTHS_IN[unit] + 1) if period.month else None
    if unit == "season":
        return _season_of(period)
    return Period("day", period.year, period.month, period.day) if unit == "day" and period.day else None


def _season_of(period: Period) -> Period | None:
    """The season by whole months of the north: March to May is spring."""
    if period.month is None or period.year is None:
        return None
    year = period.year if period.month > 2 else period.year - 1
    return Period("season", year, number=(period.month - 3) % 12 // 3 + 21)


def moved(period: Period, unit: Granularity, count: int) -> Period | None:
    """The `unit` that lies `count` of them after the one of `period`, before it where negative; None where open."""
    start = coarse(period, unit)
    if start is None:
        return None
    if unit in _YEARS_IN:
        year = (start.year or 0) + count * _YEARS_IN[unit]
        return replace(start, year=year) if -999 <= year <= MAXYEAR else None
    if unit == "day":
        return _days_on(start, count)
    if unit in ("week", "weekend"):
        return _weeks_on(start, count)
    return _parts_on(start, unit, count)


def _days_on(start: Period, count: int) -> Period | None:
    """Open years are stepped through as a leap year and as a common one; where those differ the day is open."""
    try:
        if start.date:
            return of_date(start.date + timedelta(days=count))
        if start.year is not None or not start.month or not start.day or abs(count) > 300:
            return None
        common, leap = (date(y, start.month, start.day) + timedelta(days=count) for y in (2001, 2000))
    except (OverflowError, ValueError):
        return None
    return Period("day", None, common.month, common.day) if common.replace(year=4) == leap.replace(year=4) else None


def _weeks_on(start: Period, count: int) -> Period | None:
    if start.year is None or start.number is None:
        return None
    try:
        monday = date.fromisocalendar(start.year, start.number, 1) + timedelta(weeks=count)
    except (OverflowError, ValueError):
        return None
    return replace(of_week(monday), unit=start.unit)


def _parts_on(start: Period, unit: Granularity, count: int) -> Period | None:
    """Months, quarters, halves, seasons; an open year stays open."""
    first, many = (21, 4) if unit == "season" else (1, 12 // _MONTHS_IN[unit])
    index = start.month if unit == "month" else start.number
    if index is None:
        return None
    years, index = divmod(index - first + count, many)
    year = None if start.year is None else start.year + years
    if year is not None and not 1 <= year <= MAXYEAR:
        return None
    if unit == "month":
        return replace(start, year=year, month=index + first)
    return replace(start, year=year, number=index + first)


def same_in_year(period: Period, count: int) -> Period | None:
    """The same month, quarter, day … `count` years later; an open year stays open."""
    if period.unit in ("week", "weekend", "decade", "century", "millennium"):
        return None
    year = None if period.year is None else period.year + count
    return replace(period, year=year) if valid(year, period.month, period.day) else None


def from_edtf(value: str) -> Period | None:
    """The year, month or day that `edtf` wrote; None for intervals, decades and anything else."""
    found = re.fullmatch(r"(\d{4}|XXXX)(?:-(\d\d|XX))?(?:-(\d\d|XX))?(?:T.*)?", value)
    if not found:
        return None
    year, month, day = (int(part) if part and part.isdigit() else None for part in found.groups())
    return Period("day" if found[3] else "month" if found[2] else "year", year, month, day)
