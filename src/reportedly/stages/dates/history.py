"""A text that tells a history: its dates go by the one before, not by the day on which it was published."""

from __future__ import annotations

from collections.abc import Iterable

from reportedly.stages.dates.course import Course
from reportedly.stages.dates.pattern import compiled
from reportedly.stages.dates.period import Period, edtf, moved, valid
from reportedly.stages.dates.sense import Now, Sense, told
from reportedly.stages.dates.tokens import Sentence

_DATED = compiled("ANYMONTH | ANYYEAR | DIGITS ERA")
_YEARS = compiled("ANYMONTH (DAY ,?)? of? ,? YEAR | (in|from|until|of) YEAR | DIGITS ERA")
_POINTING = compiled("WEEKDAY | today | yesterday | tonight | tomorrow | ago | (last|next|this) (UNIT|ANYMONTH)")
# A history has at least so many dates, so many of them with their years, and so many to each word that points.
_DATES, _WITH_YEAR, _TO_EACH_POINTER = 12, 3, 10
_NO_YEAR = ("decade", "century", "millennium")


def is_history(sentences: Iterable[Sentence]) -> bool:
    """Whether dates are many and given with years, and words that point from the day of writing are few."""
    dates = years = pointers = 0
    for sentence in sentences:
        dates += len(_DATED.findall(sentence.code))
        years += len(_YEARS.findall(sentence.code))
        pointers += len(_POINTING.findall(sentence.code))
    return dates >= _DATES and years >= _WITH_YEAR and dates >= _TO_EACH_POINTER * pointers


def reached(now: Now) -> Period | None:
    """The time that a history has got to: the last one named; of a bare year, the month named in it before.

    What is far from the years named around it is told in passing, and leaves the history where it was.
    """
    named = [(at.start, s.period) for at, s in now.mentions if s.period and s.basis != "publication"]
    known = [(at, p) for at, p in named if p.year is not None and p.unit not in _NO_YEAR]
    dated = [p for at, p in known if not _passing(at, p, now.course)] or [p for _, p in known]
    if not dated or dated[-1].unit != "year":
        return dated[-1] if dated else None
    return next((p for p in reversed(dated) if p.month and p.year == dated[-1].year), dated[-1])


def _passing(position: int, period: Period, course: Course) -> bool:
    return course.digresses(position, period.year or 0) or course.spanned(position)


def in_history(period: Period, now: Now) -> Sense | None:
    """A month, day or season without its year: the one nearest to the time that the history has got to."""
    here = reached(now)
    if here is None or here.year is None:
        return None
    years = [y for y in _years(here, now) if valid(y, period.month, period.day)]
    if not years:
        return None
    year = min(years, key=lambda y: _apart(period, y, here))
    found = Period(period.unit, year, period.month, period.day, period.number, part=period.part)
    under = "" if _years(here, now) == _beside(here) else ", in the years of the heading,"
    return told(
        found, f"no year is given; the one nearest to the time named before, {edtf(here)}{under or ','} is meant"
    )


def _years(here: Period, now: Now) -> list[int]:
    """The year that the history has got to and those beside it; of these, the years of its heading, if it has any.

    A history that has come to a month past the years of a heading has left it behind; a year alone may be a plan.
    """
    year, around = here.year or 0, _beside(here)
    heading = now.course.under(now.position)
    if heading is None or (year > heading.last and here.month):
        return around
    inside = [y for y in around if heading.first <= y <= heading.last]
    return inside or [heading.first if year < heading.first else heading.last]


def _beside(here: Period) -> list[int]:
    year = here.year or 0
    return [year, year + 1, year - 1]


def near_weekday(day: int, now: Now) -> Sense | None:
    """A day of the week: the one nearest to the day that the history has got to."""
    here = reached(now)
    if here is None or here.date is None:
        return None
    ahead = (day - here.date.isoweekday() + 3) % 7 - 3
    found = moved(here, "day", ahead)
    return told(found, f"the one nearest to the time named before, {edtf(here)}") if found else None


def _apart(period: Period, year: int, here: Period) -> float:
    """Months between the two; a year alone holds all of its own."""
    years = year - (here.year or 0)
    known = here.month is not None or here.number is not None
    return abs(12 * years + (_month(period) - _month(here) if known else 0))


def _month(period: Period) -> float:
    if period.unit == "season":
        return ((period.number or 21) - 21) * 3 + 4
    return period.month or 6
