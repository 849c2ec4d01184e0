"""Ranges that share a month or a year: 3 to 5 May, May 3-5, 2014-16; and the second day of "April 24 and 25"."""

from __future__ import annotations

import re
from dataclasses import replace

from reportedly.stages.dates.nearest import yearless
from reportedly.stages.dates.pattern import Match, compiled
from reportedly.stages.dates.period import Period, moved, valid
from reportedly.stages.dates.rules.common import GIVEN, in_era, year_of
from reportedly.stages.dates.sense import Builder, Now, Sense, fixed, opened, told
from reportedly.stages.dates.words import listed

_JOINS = ("and", "or", "&")
# "Oct. 3, 5 and 7": a list of so many words at most.
_LIST = compiled("ANYMONTH DAY (, DAY)* ,? (and|or) DAY")
_LISTED = 12


def days(m: Match, now: Now) -> Sense | None:
    """May 3-5; from 3 to 5 May 2020."""
    year, month, first, last = year_of(m.get("year")), m.number("month"), m.number("first"), m.number("last")
    if not first or not last or first >= last or not valid(year, month, first) or not valid(year, month, last):
        return None
    start = Period("day", year, month, first)
    sense = fixed(start, GIVEN) if year else yearless(start, now)
    if sense.period is None or not valid(sense.period.year, month, last):
        return None
    return replace(
        sense,
        until=replace(sense.period, day=last),
        why=f"from the {first} to the {last}; {sense.why}",
    )


def years(m: Match, _now: Now) -> Sense | None:
    """2014-16."""
    first, last = (int(part) for part in re.split(r"\D", m["it"].text))
    last += first // 100 * 100
    if last <= first or m.before() in ("no", "page", "room"):
        return None
    sense = fixed(Period("year", first), f"from {first} to {last}")
    return replace(sense, until=Period("year", last))


def years_before_our_era(m: Match, _now: Now) -> Sense | None:
    """490 to 480 BC, 264-241 BC: the first has the era of the second."""
    first, last = in_era(m.number("first"), m), in_era(m.number("last"), m)
    if first is None or last is None or not first < last:
        return None
    sense = fixed(Period("year", first), f"from {m['first'].text} to {m['last'].text} {m['era'].text}")
    return replace(sense, until=Period("year", last))


def another_day(m: Match, now: Now) -> Sense | None:
    """The 25 of "April 24 and 25", the 24 of "24 and 25 April"."""
    day, month = m.number("day"), _month_beside(m)
    if month is None or not day or not valid(None, month, day):
        return None
    return yearless(Period("day", None, month, day), now)


def _month_beside(m: Match) -> int | None:
    """The month of the day that "and" joins this one to, unless a year makes it another matter."""
    words = m.sentence.words
    back, ahead = words[max(0, m.first - 3) : m.first], words[m.last + 1 : m.last + 5]
    if len(back) == 3 and back[2].text.lower() in _JOINS and _is_day_of(back[1].kind, back[0].kind):
        return None if ahead and ahead[0].kind in ("MONTH", "MAY") else back[0].whole
    if (start := _list_around(m)) is not None:
        return words[start].whole
    if len(ahead) >= 3 and ahead[0].text.lower() in _JOINS[:2] and _is_day_of(ahead[1].kind, ahead[2].kind):
        return None if len(ahead) > 3 and ahead[3].kind == "YEAR" else ahead[2].whole
    return None


def _list_around(m: Match) -> int | None:
    """Where the list of a month's days begins that holds this one."""
    for start in range(max(0, m.first - _LISTED), m.first):
        found = _LIST.match(m.sentence.code, start)
        if found and m.first < found.end():
            return start
    return None


def _is_day_of(day: str, month: str) -> bool:
    return day in ("DIGITS", "ORDINAL_DIGITS") and month in ("MONTH", "MAY")


def day_alone(m: Match, now: Now) -> Sense | None:
    """On the 5th: of the month named before, else of a month that is open; since the 25th: the last one."""
    day = m.number("day")
    ends = m.after()[:1] in (",", ".", ";", ")", "”", '"', "") or m.after() in _AFTER_DAY
    if m.before() not in ("on", "by", "since", "until", "till", "from") or not ends or not valid(None, None, day):
        return None
    return day_of_that_month(m, now)


def day_of_that_month(m: Match, now: Now) -> Sense | None:
    """The 28th of that month: the one named before."""
    day = m.number("day")
    base = next((sense.period for _, sense in reversed(now.mentions) if sense.period), None)
    if day is None or not valid(None, None, day):
        return None
    if base is None or base.month is None or not valid(base.year, base.month, day):
        return opened(Period("day", day=day), "the month is open: nothing says which one is meant")
    found = Period("day", base.year, base.month, day)
    if _too_late(found, m, now):
        earlier = moved(Period("month", base.year, base.month), "month", -1)
        if earlier is None or not valid(earlier.year, earlier.month, day):
            return opened(Period("day", day=day), "the month is open: that of the time named before was not there yet")
        return told(replace(earlier, unit="day", day=day), "of the month before the one named before: it is over")
    return told(found, "of the month named before")


_AFTER_DAY = listed("and to in at but was were had with when the they he she it")


def _too_late(found: Period, m: Match, now: Now) -> bool:
    """Whether a day that is over would lie after publication."""
    over = m.before() == "since" or now.tense == "past"
    today = now.published.date if now.published else None
    return bool(over and today and found.date and found.date > today)


_YEAR = "(,? year=(YEAR|YEARWORDS))?"

RULES: tuple[tuple[str, Builder], ...] = (
    (f"month=ANYMONTH first=DAY (-|--|to|through|until|till) last=DAY {_YEAR}", days),
    (f"first=DAY (-|--|to|through|until|till) last=DAY of? month=ANYMONTH {_YEAR}", days),
    ("it=ACADEMIC", years),
    ("first=DIGITS ERA? (-|--|to|until) last=DIGITS era=ERA", years_before_our_era),
    ("day=DAY", another_day),
    ("the day=ORDINAL_DIGITS", day_alone),
    ("the day=ORD of (that|the|that same|the same) month", day_of_that_month),
)
