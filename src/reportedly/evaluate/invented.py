"""Parts that nobody gave: a year, a month or a day in a value that neither the words nor an anchor gives.

An anchor is the publication date, or another date that the same system found in the article. Each date is taken apart,
an interval end by end (one that is a whole week, weekend, month, quarter, half or year is that). Then, of each part:

1. It may not be finer than what the words name. "Last year" names a year, "in May" a month, "two weeks ago" a week: a
   day in their value is invented. Words of which no number is told ("the past months") name nothing.
2. What the words name has to be what they say: the month that is named, a number that stands there as the day, the
   weekday that is named, the digits of the year.
   "The day after" such a day is the one beside it, "the week of" it the week that holds it.
3. What they don't name has to be the anchor's, or be reached from it by what they count: "two days later" by two days,
   "last month" by one month, a weekday by two weeks at most, a month or a day without a year by one year at most.

A word that points back ("then", "the same period") may have all the parts of another date in the article, and one that
counts years from it ("a year earlier", after "the third quarter") all but a day.

The check looks at no rule of ours and is the same for every system. It can't see a value that is wrong and yet possible
(the wrong one of two Tuesdays): that is what the scores are for.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from reportedly.evaluate.naming import Named, named
from reportedly.model import Article, TimeValue, hull

_DATE = re.compile(r"(BC|-)?(\d{4}|XXXX)(?:-(\d\d|XX))?(?:-(\d\d|XX))?(?:T.*)?")
_YEARS = re.compile(r"(BC|-)?(\d{2,3})(X{0,2})(?:T.*)?")
_NUMBERED = re.compile(r"(?:BC|-)?(\d{4}|XXXX)-(?:(W)(\d\d)(?:-WE|-\d)?|(Q)(\d)|(H)(\d)|(2[1-4]|SP|SU|FA|WI))(?:T.*)?")
_FINENESS = {"year": 0, "season": 1, "half": 1, "quarter": 1, "month": 2, "week": 3, "day": 4}
_BESIDE = re.compile(r"the\s+day\s+(before|after)\s+", re.IGNORECASE)
_WEEKDAYS_AWAY = 14
# So long, in characters, are the words of a range at most.
_RANGE = 40


class Fixed(NamedTuple):
    """What a value fixes; 0 is open. `unit` is its fineness; a week is told by its Monday, a half by its first month.

    `decade` is the length of the stretch of years that `year` begins, 1 for a year.
    """

    unit: str
    year: int = 0
    month: int = 0
    day: int = 0
    decade: int = 1

    @property
    def date(self) -> date | None:
        """The day, if it is one."""
        try:
            return date(self.year, self.month, self.day)
        except (ValueError, OverflowError):
            return None


class Invented(NamedTuple):
    """A date with parts that nobody gave, which are of `year`, `month`, `week` and `day`."""

    when: TimeValue
    words: str
    parts: tuple[str, ...]


def invented(article: Article, dates: Iterable[TimeValue]) -> list[Invented]:
    """Those among the dates found in an article that have invented parts."""
    listed = list(dates)
    anchors = {n: tuple(fixed(value)) for n, when in enumerate(listed) for value in [_value(when)]}
    given = tuple(fixed(article.published or ""))
    found = []
    for n, when in enumerate(listed):
        others = tuple(one for m, known in anchors.items() if m != n for one in known)
        words = _words(article.text, listed[max(0, n - 1) : n + 2], when)
        named_day, off = _day_beside(words)
        names = named(named_day)
        checked = [one for one in (_moved(one, off) for one in anchors[n]) if not _pointed(one, names, others)]
        parts = dict.fromkeys(part for one in checked for part in unfounded(one, names, (*given, *others)))
        if parts:
            found.append(Invented(when, words, tuple(parts)))
    return found


def _day_beside(words: str) -> tuple[str, int]:
    """What "the day after Christmas" stands beside, and how many days that is from it."""
    found = _BESIDE.match(words)
    names = named(words[found.end() :]) if found else None
    if found is None or names is None or not (names.weekdays or names.months or names.feast):
        return words, 0
    return words[found.end() :], 1 if found[1] == "before" else -1


def _moved(one: Fixed, days: int) -> Fixed:
    """A day, so many days on; anything else as it is."""
    if not days or one.unit != "day" or one.date is None:
        return one
    day = one.date + timedelta(days=days)
    return one._replace(year=day.year, month=day.month, day=day.day)


def _words(text: str, beside: list[TimeValue], when: TimeValue) -> str:
    """The words of a date; of both ends of a range, where each stands for all of it."""
    ends = [
        hull([other.span, when.span]) for other in beside if other.value == when.value and "/" in (when.value or "")
    ]
    near = [both for both in ends if both.end - both.start <= _RANGE]
    return max(near, key=lambda both: both.end - both.start, default=when.span).of(text)


def _pointed(one: Fixed, words: Named, others: tuple[Fixed, ...]) -> bool:
    """Whether it is another date of the article that the words point back to, or count years from."""
    if words.points and (one in others or any(one == o._replace(year=year) for o in others for year in words.years)):
        return True
    years = range(words.span_of_years + 1) if words.counts_years and one.unit != "day" else ()
    return any(one._replace(year=one.year + count * sign) in others for count in years for sign in (1, -1))


def _value(when: TimeValue) -> str:
    return when.value or when.timex3.value


def fixed(value: str) -> Iterator[Fixed]:
    """What a value in EDTF or TIMEX3 fixes, an interval or a set end by end; nothing for a length or a pointer."""
    ends = [one for part in re.split(r"[/,\[\]{}]|\.\.", value) for one in _one(part.strip().rstrip("~?%"))]
    yield from _whole(ends) if len(ends) == 2 and "/" in value else ends


def _one(value: str) -> Iterator[Fixed]:
    if found := _NUMBERED.fullmatch(value):
        yield from _numbered(found)
    elif found := _DATE.fullmatch(value):
        year, month, day = (int(part) if part and part.isdigit() else 0 for part in found.groups()[1:])
        yield Fixed("day" if day else "month" if month else "year", year, month, day)
    elif found := _YEARS.fullmatch(value):
        size = 10 ** (4 - len(found[2]))
        yield Fixed("year", int(found[2]) * size, decade=size)


def _numbered(found: re.Match[str]) -> Iterator[Fixed]:
    year = int(found[1]) if found[1].isdigit() else 0
    if found[2] and year:
        try:
            monday = date.fromisocalendar(year, int(found[3]), 1)
        except ValueError:
            return
        yield Fixed("week", monday.year, monday.month, monday.day)
    elif found[4]:
        yield Fixed("quarter", year, int(found[5]) * 3 - 2)
    elif found[6]:
        yield Fixed("half", year, int(found[7]) * 6 - 5)
    elif found[8]:
        yield Fixed("season", year)


def _whole(ends: list[Fixed]) -> list[Fixed]:
    """A week, a weekend, a quarter or a half that is written as an interval, as one."""
    first, last = ends
    if first.date and last.date:
        days, monday = (last.date - first.date).days, first.date.isoweekday() == 1
        if (days == 6 and monday) or (days == 1 and _saturday(first)):
            return [first._replace(unit="week")]
        if first.day != 1 or last.day != monthrange(last.year, last.month)[1]:
            return ends
        first, last = first._replace(unit="month", day=0), last._replace(unit="month", day=0)
    if first.unit == last.unit == "month" and first.year == last.year:
        unit = {0: "month", 2: "quarter", 5: "half", 11: "year"}.get(last.month - first.month)
        return [first._replace(unit=unit, month=0 if unit == "year" else first.month)] if unit else [first, last]
    return ends


def _saturday(first: Fixed) -> bool:
    return first.date is not None and first.date.isoweekday() == 6


def unfounded(one: Fixed, words: Named, anchors: tuple[Fixed, ...]) -> Iterator[str]:
    """The parts that neither the words nor an anchor gives."""
    if one.year and not _year_given(one, words, anchors):
        yield "year"
    if one.month and not _month_given(one, words, anchors):
        yield "month"
    if one.unit == "week" and not _week_given(one, words, anchors):
        yield "week"
    if one.unit == "day" and not _day_given(one, words, anchors):
        yield "day"


def _year_given(one: Fixed, words: Named, anchors: tuple[Fixed, ...]) -> bool:
    stretch = range(one.year - 1, one.year + one.decade + 1)
    if any(year in stretch for year in words.years) or one.year % 100 in words.short_years or words.spelled:
        return True
    if words.fineness < 0 or words.centuries:
        return words.centuries
    far = max(words.span_of_years, words.decades * one.decade, one.decade)
    return any(anchor.year and abs(one.year - anchor.year // one.decade * one.decade) <= far for anchor in anchors)


def _month_given(one: Fixed, words: Named, anchors: tuple[Fixed, ...]) -> bool:
    if words.fineness < min(_FINENESS[one.unit], _FINENESS["month"]) and not words.months:
        return False
    if words.months or words.feast or one.unit in ("quarter", "half"):
        return one.unit in ("quarter", "half", "week") or words.feast or one.month in words.months
    months = [abs(12 * (one.year - a.year) + one.month - a.month) if one.year else 0 for a in anchors if a.month]
    return any(count <= max(words.month_count, 1 + _reach(words) // 28) for count in months)


def _week_given(one: Fixed, words: Named, anchors: tuple[Fixed, ...]) -> bool:
    """Whether it is the week of a day that is named, or one that the words may lead to."""
    if words.days and words.months and one.date:
        in_week = [one.date + timedelta(days=n) for n in range(7)]
        return any(day.day in words.days and day.month in words.months for day in in_week)
    return words.fineness >= _FINENESS["week"] and _near(one, 7 * words.weeks + 7, anchors)


def _day_given(one: Fixed, words: Named, anchors: tuple[Fixed, ...]) -> bool:
    if words.fineness < _FINENESS["day"]:
        return False
    if words.feast:
        return True
    if words.weekdays and one.date:
        return one.date.isoweekday() in words.weekdays and (bool(words.days) or _near(one, _reach(words), anchors))
    if words.days:
        return one.day in words.days
    return one.date is None or _near(one, _reach(words), anchors)


def _reach(words: Named) -> int:
    """How many days from an anchor the words may lead."""
    if words.weekdays or words.days:
        return max(_WEEKDAYS_AWAY, 31 * bool(words.days), 7 * words.weeks + 7, 366 * bool(words.months))
    return max(words.day_count, 7 * words.weeks + 7 if words.weeks else 0) + 1


def _near(one: Fixed, days: int, anchors: tuple[Fixed, ...]) -> bool:
    """Whether an anchor is within so many days; one that is a month or a year, anywhere in it."""
    day = one.date
    if day is None:
        return any(anchor.month == one.month for anchor in anchors)
    for anchor in anchors:
        if anchor.date is not None and abs((day - anchor.date).days) <= days:
            return True
        if anchor.date is None and anchor.month and (anchor.year, anchor.month) == (one.year, one.month) and days > 7:
            return True
    return False
