"""Periods as a company's figures name them: the latest quarter, the quarter ended Sept. 30, the year-ago period."""

from __future__ import annotations

import re
from dataclasses import replace

from reportedly.stages.dates.nearest import yearless
from reportedly.stages.dates.pattern import Match, compiled
from reportedly.stages.dates.period import Period, same_in_year
from reportedly.stages.dates.rules.common import shown
from reportedly.stages.dates.rules.mentioned import REACH_OF_PART, mention, year_ago_of_part
from reportedly.stages.dates.rules.publication import from_publication
from reportedly.stages.dates.sense import Builder, Now, Sense, fixed, length, opened, told
from reportedly.stages.dates.words import listed


def latest_period(_m: Match, now: Now) -> Sense | None:
    """The latest period, of a company's figures: the last of the quarters named before; open where none is."""
    quarters = [s for _, s in now.mentions if s.period and s.period.unit == "quarter" and s.period.year]
    if not quarters or mention(now) is None:
        return opened(Period("quarter"), "the text names no period before it")
    last = max(quarters, key=lambda s: ((p := s.period or Period("quarter")).year or 0, p.number or 0))
    which = shown(last.period or Period("quarter"))
    return replace(last, why=f"the last of the quarters named before, {which}", mod=None)


def latest_quarter(m: Match, now: Now) -> Sense | None:
    """The latest quarter: the last one that was over at publication; the quarter: the one named before, else that.

    One with its last day ("the quarter ended July 31") is the one of the calendar if it ends with that, else a length.
    """
    if ended := _ENDED_ON.match(m.sentence.code, m.last + 1):
        return _quarter_to(m, ended, now)
    near = mention(now)
    if not m.get("latest") and near and near.period and near.period.unit == "quarter" and near.basis != "context":
        return replace(near, why=f"the quarter named before, {shown(near.period)}", mod=None)
    return from_publication("quarter", -1, now)


_ENDED_ON = compiled("verb=OTHER (on|in)? month=ANYMONTH day=DAY? (,? year=YEAR)?")
# A company's quarter ends at most so many days off the calendar's.
_OFF = 10


def _quarter_to(m: Match, ended: re.Match[str], now: Now) -> Sense | None:
    """The quarter ended Sept. 30."""
    verb, month = (m.sentence.words[ended.start(name)] for name in ("verb", "month"))
    if verb.text.lower() not in ("ended", "ending"):
        return from_publication("quarter", -1, now)
    day = m.sentence.words[ended.start("day")].whole if ended.start("day") >= 0 else None
    year = m.sentence.words[ended.start("year")].whole if ended.start("year") >= 0 else None
    given = Period("day" if day else "month", year, month.whole, day)
    last = fixed(given, "of the last day that is named") if year else yearless(given, now)
    number = _quarter_at(month.whole, day)
    if number is None:
        return length("P3M", "quarter", "a quarter with an end of its own")
    ends = last.period.year if last.period else None
    begun = ends - (month.whole < number * 3 - 2) if ends else None
    return replace(last, period=Period("quarter", begun, number=number), unit="quarter")


def _quarter_at(month: int, day: int | None) -> int | None:
    """The quarter of the calendar that ends about such a day, or with such a month."""
    if month % 3 == 0 and (day is None or day >= 31 - _OFF):
        return month // 3
    return (month - 2) % 12 // 3 + 1 if month % 3 == 1 and day and day <= _OFF else None


def year_earlier_part(m: Match, now: Now) -> Sense | None:
    """The year-earlier quarter, the comparable year-ago period, the corresponding period last year."""
    if m.get("adjective") and m.low("adjective") not in _COMPARED:
        return None
    found = year_ago_of_part("year", -1, now, _REACH_OF_REPORT)
    if found:
        return found
    return from_publication("quarter", -5, now) if m.get("quarter") else from_publication("year", -1, now)


# So many characters lie between a period that a report is about and the same one, a year before.
_REACH_OF_REPORT = 1500
_COMPARED = listed("comparable comparative equivalent")


def same_last_year(m: Match, now: Now) -> Sense | None:
    """The same period last year, the comparable month a year earlier: of the time named before, a year back."""
    if m.get("adjective") and m.low("adjective") not in _COMPARED:
        return None
    near = mention(now, REACH_OF_PART)
    if near is None or near.period is None or near.period.unit not in ("month", "quarter", "half"):
        return year_earlier_part(m, now)
    place = same_in_year(near.period, -1)
    return told(place, f"the same {near.period.unit}, a year before") if place else None


RULES: tuple[tuple[str, Builder], ...] = (
    ("the latest=latest? unit=quarter", latest_quarter),
    ("the latest period", latest_period),
    (
        "(the (same|corresponding|adjective=OTHER)?)? (year-earlier|year-ago) (quarter=quarter|period)",
        year_earlier_part,
    ),
    (
        "the (same|corresponding|adjective=OTHER) (period|unit=(month|week|quarter=quarter)) "
        "(last year|a year (ago|earlier))",
        same_last_year,
    ),
    ("last year ' quarter=quarter", year_earlier_part),
    ("the quarter=quarter a year (ago|earlier)", year_earlier_part),
    ("(year-earlier|year-ago)", year_earlier_part),
)
