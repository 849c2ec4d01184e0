"""Which year, or which week, is meant where the words leave it out."""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, date, timedelta

from reportedly.stages.dates.history import in_history
from reportedly.stages.dates.period import Period, of_date, same_in_year, valid
from reportedly.stages.dates.sense import Now, Sense, Tense, opened, published

NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MIDDLE = {"quarter": 3, "half": 6}


def yearless(period: Period, now: Now, tense: Tense | None = None) -> Sense:
    """A month, day, quarter, half or season without its year: the one nearest to publication that the tense allows.

    In a history, the one nearest to the time that it has got to. `tense` stands in for the verb's.
    """
    told_of = in_history(period, now) if now.history else _next_in_list(period, now)
    return told_of or _near_publication(period, now.published, tense or now.tense)


# So many characters lie between two dates of one list at most.
_LISTED = 70


def _next_in_list(period: Period, now: Now) -> Sense | None:
    """A month that goes on from one ahead: they play here in November, there in January."""
    if not now.mentions or now.published is None or now.tense == "past" or period.month is None:
        return None
    span, sense = now.mentions[-1]
    before = sense.period
    if before is None or before.year is None or before.month is None or now.position - span.end > _LISTED:
        return None
    today = (now.published.year or 0, now.published.month or 12)
    months = before.unit == period.unit == "month"
    if not months or sense.basis != "publication" or (before.year, before.month) <= today:
        return None
    year = before.year + (period.month < before.month)
    found = Period(period.unit, year, period.month, period.day, part=period.part)
    return published(found, f"no year is given; it goes on from the date before, in {year}") if _can_be(found) else None


def _can_be(period: Period) -> bool:
    return valid(period.year, period.month, period.day)


def _near_publication(period: Period, anchor: Period | None, tense: Tense) -> Sense:
    if anchor is None or anchor.year is None:
        return opened(period, "the year is open: the text does not give it and no publication date is known")
    if anchor.month is None:
        return opened(period, "the year is open: publication is known by its year only")
    years = _years(period, anchor.year, 1) or _years(period, anchor.year, 4)
    apart = {y: _months_apart(period, anchor, y) for y in years}
    ahead = _REPORTED if period.unit in _MIDDLE else _AHEAD
    year = min(years, key=lambda y: (_cost(apart[y], tense, ahead), abs(apart[y])))
    chosen = Period(period.unit, year, period.month, period.day, period.number, part=period.part)
    how = {"past": "the last one before", "future": "the next one after"}.get(tense, "the one nearest to")
    return published(chosen, f"no year is given; {how} publication is meant, in {year}")


def _years(period: Period, year: int, reach: int) -> list[int]:
    """The years around one that have such a day, as far as the calendar goes."""
    around = range(max(MINYEAR, year - reach), min(MAXYEAR, year + reach) + 1)
    return [y for y in around if valid(y, period.month, period.day)]


def _months_apart(period: Period, anchor: Period, year: int) -> float:
    """How many months after the publication (negative: before) the period lies in `year`."""
    if period.unit in _MIDDLE and anchor.month and year == anchor.year and _holds(period, anchor.month):
        return 0
    months = 12 * (year - (anchor.year or 0)) + _month(period) - (anchor.month or 6)
    if period.day and anchor.day and period.unit == "day":
        return months + (period.day - anchor.day) / 31
    return months


def _holds(period: Period, month: int) -> bool:
    """Whether a month lies in the quarter or half."""
    return (month - 1) // _MIDDLE[period.unit] + 1 == period.number


def _month(period: Period) -> float:
    if period.unit == "season":
        return ((period.number or 21) - 21) * 3 + 4
    if period.unit in _MIDDLE:
        return ((period.number or 1) - 0.5) * _MIDDLE[period.unit] + 0.5
    return period.month or 6


# How much further off what lies ahead counts, where no tense tells; quarters are mostly told of when they are over.
_AHEAD, _REPORTED = 2, 3


def _cost(apart: float, tense: Tense, ahead: float) -> float:
    """The tense rules out the wrong side, save the month of publication itself; with none, what is past is likelier."""
    if (tense == "past" and apart >= 1) or (tense == "future" and apart <= -1):
        return abs(apart) + 24
    return abs(apart) if apart <= 1 or tense == "present" else apart * ahead


def weekday(day: int, anchor: Period | None, tense: Tense) -> Sense:
    """A day of the week: on or before publication; on or after it where the verb is in the future."""
    name = NAMES[day - 1]
    today = anchor.date if anchor else None
    if today is None:
        return opened(Period("day", weekday=day), f"nothing fixes which {name} is meant: no publication date is known")
    back = (today.isoweekday() - day) % 7
    if tense in ("future", "present"):
        found = shifted(today, (-back) % 7)
        return published(of_date(found), f"the {name} on or after publication, {found}")
    found = shifted(today, -back)
    return published(of_date(found), f"the {name} on or before publication, {found}")


def nth_of_month(year: int, month: int, day: int, nth: int) -> date | None:
    """The nth such weekday of a month, the last for -1; None where the month has not so many."""
    if not MINYEAR < year < MAXYEAR:
        return None
    if nth < 0:
        end = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
        return end - timedelta(days=(end.isoweekday() - day) % 7)
    start = date(year, month, 1)
    found = start + timedelta(days=(day - start.isoweekday()) % 7 + 7 * (nth - 1))
    return found if found.month == month else None


def shifted(day: date, days: int) -> date:
    """So many days on; the day itself where the calendar ends before."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return day


def weekday_of_week(day: int, anchor: Period | None, weeks: int) -> Sense:
    """Last Monday, next Friday: before or after publication, never on it; this Monday: of its week."""
    today = anchor.date if anchor else None
    name = NAMES[day - 1]
    if today is None:
        return opened(Period("day", weekday=day), f"nothing fixes which {name} is meant: no publication date is known")
    if weeks == 0:
        found = shifted(today, day - today.isoweekday())
        return published(of_date(found), f"the {name} of the week of publication, {found}")
    if weeks < 0:
        found = shifted(today, -((today.isoweekday() - day - 1) % 7 + 1))
        return published(of_date(found), f"the {name} before publication, {found}")
    found = shifted(today, (day - today.isoweekday() - 1) % 7 + 1)
    return published(of_date(found), f"the {name} after publication, {found}")


def in_relative_year(period: Period, anchor: Period | None, years: int) -> Period | None:
    """The month or day in publication's year, or one before or after it."""
    if anchor is None or anchor.year is None:
        return None
    found = same_in_year(Period(period.unit, anchor.year, period.month, period.day, period.number), years)
    return found if found and valid(found.year, found.month, found.day) else None
