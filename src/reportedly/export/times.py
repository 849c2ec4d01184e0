"""Times in words: what a reader is shown of an EDTF value or an ISO 8601 duration."""

from __future__ import annotations

import re

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
# EDTF's codes for parts of a year, which stand where a month would.
_PARTS = {
    "21": "spring", "22": "summer", "23": "autumn", "24": "winter", "25": "spring", "26": "summer", "27": "autumn",
    "28": "winter", "33": "the first quarter of", "34": "the second quarter of", "35": "the third quarter of",
    "36": "the last quarter of", "40": "the first half of", "41": "the second half of",
}  # fmt: skip
_MONTH = {f"{number:02}": name for number, name in enumerate(MONTHS, 1)} | _PARTS | {"XX": "some month of"}
_DATE = re.compile(r"(XXXX|-?(?:\d{4}|\d{3}X|\d\dXX))(?:-(\d\d|XX)(?:-(\d\d|XX)(?:T(\d\d:\d\d)[^~?%]*)?)?)?([~?%]?)")
_DOUBT = {"": "", "~": "about ", "?": "perhaps ", "%": "perhaps about "}
_LENGTH = re.compile(
    r"P(?=.)(?:([\d.]+|X)Y)?(?:([\d.]+|X)M)?(?:([\d.]+|X)W)?(?:([\d.]+|X)D)?"
    r"(?:T(?=.)(?:([\d.]+|X)H)?(?:([\d.]+|X)M)?(?:([\d.]+|X)S)?)?"
)
# From so many on, the same days of several years are told together.
_MANY = 3
_UNITS = ("year", "month", "week", "day", "hour", "minute", "second")


def when(value: str) -> str:
    """A date, interval or set, or a length: `about 20 October 2020`, `30 days`. As it stands where no words fit."""
    if value[:1] == "[" and value[-1:] == "]":
        parts = value[1:-1].split(",")
        return _of_years(parts) or " or ".join(when(part.replace("..", "/")) for part in parts)
    if "/" in value:
        return _between(*value.split("/", 1))
    length, date = _LENGTH.fullmatch(value), _DATE.fullmatch(value)
    if length:
        return " ".join(_counted(*part) for part in zip(length.groups(), _UNITS, strict=True) if part[0])
    worded = date and (date[2] or "01") in _MONTH and value != "XXXX"
    return _date(*date.groups(default="")) if date and worded else value


def begun(value: str, day: str) -> str:
    """Of a set, the stretches that have begun by `day` (`2031-03-04`); as it stands where that leaves none."""
    if value[:1] != "[" or value[-1:] != "]":
        return value
    left = [part for part in value[1:-1].split(",") if part[: len(day)] <= day]
    return f"[{','.join(left)}]" if left else value


def written(value: str, basis: str, seen: str = "") -> str:
    """When an undated text can have been written, and by what; not after the day `seen`, when it was there already."""
    by = "its dateline" if basis == "dateline" else "its own words"
    return f"by {by} written {when(begun(value, seen) if seen else value)}"


def day(moment: str) -> str:
    """The day and minute of a UTC stamp such as `2031-03-10T12:00:01.000000Z`."""
    return f"{when(moment[:10])}, {moment[11:16]} UTC"


def _of_years(parts: list[str]) -> str | None:
    """The same days of several years, once: `3 March to 19 March of a year from 2019 to 2026`."""
    days = {re.sub(r"\d{4}(?=-\d\d-\d\d)", "", part) for part in parts}
    years = [sorted(set(re.findall(r"(\d{4})-\d\d-\d\d", part))) for part in parts]
    if len(parts) < _MANY or len(days) > 1 or any(len(each) != 1 for each in years):
        return None
    named = " to ".join(when(f"XXXX{day}").removesuffix(" of some year") for day in days.pop().split(".."))
    listed = [each[0] for each in years]
    if int(listed[-1]) - int(listed[0]) == len(listed) - 1:
        return f"{named} of a year from {listed[0]} to {listed[-1]}"
    return f"{named} of {', '.join(listed[:-1])} or {listed[-1]}"


def _between(first: str, last: str) -> str:
    opened, ended = first in ("", ".."), last in ("", "..")
    if opened or ended:
        return "at any time" if opened and ended else f"until {when(last)}" if opened else f"from {when(first)}"
    return f"{when(first)} to {when(last)}"


def _date(year: str, month: str, day: str, clock: str, doubt: str) -> str:
    named = _MONTH.get(month, "")
    whole = _year(year) if year != "XXXX" else "some year" if named.endswith(" of") else "of some year"
    first = "some day of" if day == "XX" else f"day {int(day)} of" if day and month == "XX" else day.lstrip("0")
    names = [first, named, whole]
    return _DOUBT[doubt] + " ".join(filter(None, names)) + (f", {clock}" if clock else "")


def _year(year: str) -> str:
    """A year, a decade or a century; `-03XX` is -399 to -300, which is 400 to 301 BC: the 4th century BC."""
    before, digits = year.startswith("-"), year.removeprefix("-")
    if "X" not in digits:
        return year_named(int(year))
    if before and digits.endswith("XX"):
        return f"the {ordinal(int(digits[:2]) + 1)} century BC"
    return f"the {int(digits.replace('X', '0')) if before else digits.replace('X', '0')}s" + (" BC" if before else "")


def year_named(year: int) -> str:
    """A year as people write it: the year 0 is 1 BC, -43 is 44 BC."""
    return f"{1 - year} BC" if year < 1 else f"AD {year}" if year < 100 else str(year)


def ordinal(number: int) -> str:
    """`1st`, `22nd`, `113th`."""
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th") if number // 10 % 10 != 1 else "th"
    return f"{number}{ending}"


def _counted(number: str, unit: str) -> str:
    return f"some {unit}s" if number == "X" else f"{number} {unit}" + ("" if number == "1" else "s")
