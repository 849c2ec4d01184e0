"""The days that a value covers, whether it is written in EDTF or as TIMEX3 does."""

from __future__ import annotations

import calendar
import re
from datetime import MAXYEAR, MINYEAR, date

Extent = tuple[str, str]
"""The first and the last day, ISO; twice the value itself where it fixes none."""
_YEARS = re.compile(r"(\d{1,4})(X{0,3})")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
_PART = re.compile(r"(\d{4})-([QH])(\d)")
_SEASON = re.compile(r"(\d{4})-(SP|SU|FA|WI)")
_MONTHS_IN = {"Q": 3, "H": 6}
_SEASONS = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}


def extent(value: str) -> Extent:
    """The first and last day of a year, a month, a week, an interval … ; of what is none of these, itself twice."""
    first, slash, last = value.rstrip("~?%").partition("/")
    if slash:
        return extent(first)[0], extent(last)[1]
    return _of_years(first) or _of_months(first) or _of_week(first) or _as_it_is(first)


def _of_years(value: str) -> Extent | None:
    """199 and 199X are a decade, 19 and 19XX a century."""
    found = _YEARS.fullmatch(value)
    if found is None or len(value) not in (len(found[1]), 4):
        return None
    return f"{found[1]:0<4}-01-01", f"{found[1]:9<4}-12-31"


def _of_months(value: str) -> Extent | None:
    if (found := _PART.fullmatch(value)) and found[3] != "0":
        size = _MONTHS_IN[found[2]]
        year, first, last = int(found[1]), (int(found[3]) - 1) * size + 1, int(found[3]) * size
    elif found := _MONTH.fullmatch(value):
        year, first, last = int(found[1]), int(found[2]), int(found[2])
    else:
        return None
    if not (year and 1 <= first <= last <= 12):
        return None
    return f"{year:04}-{first:02}-01", f"{year:04}-{last:02}-{calendar.monthrange(year, last)[1]}"


def _of_week(value: str) -> Extent | None:
    found = _WEEK.fullmatch(value)
    if found is None or not MINYEAR < int(found[1]) < MAXYEAR:
        return None
    try:
        first, last = (date.fromisocalendar(int(found[1]), int(found[2]), day) for day in (6 if found[3] else 1, 7))
    except ValueError:
        return None
    return first.isoformat(), last.isoformat()


def _as_it_is(value: str) -> Extent:
    season = _SEASON.fullmatch(value)
    written = f"{season[1]}-{_SEASONS[season[2]]}" if season else value
    return written, written
