"""Quarters and halves of a year: the third quarter of 1990, last year's first half, Q3 2020."""

from __future__ import annotations

from dataclasses import replace

from reportedly.model.time import Granularity
from reportedly.stages.dates.nearest import yearless
from reportedly.stages.dates.pattern import Match, compiled
from reportedly.stages.dates.period import Period
from reportedly.stages.dates.rules.common import GIVEN, which_year, year_of
from reportedly.stages.dates.rules.mentioned import counts_months
from reportedly.stages.dates.sense import Builder, Now, Sense, fixed, published, told
from reportedly.stages.dates.words import listed


def quarter(m: Match, now: Now) -> Sense | None:
    """The third quarter of 1990; last year's first half; third-quarter; Q3 2020; fiscal second quarter."""
    unit: Granularity = "half" if m.get("half") else "quarter"
    number = int(m["code"].text[1]) if m.get("code") else m.number("n")
    if m.low("n") in ("last", "final"):
        number = 2 if unit == "half" else 4
    if number is None or not 1 <= number <= (2 if unit == "half" else 4):
        return None
    if unit == "half" and m.words[-1].kind == "half" and not m.get("year") and not m.get("which"):
        return None
    if m.words[-1].kind == "quarter" and _of_a_game(m):
        return None
    period = Period(unit, year_of(m.get("year")), number=number)
    if period.year:
        return fixed(period, GIVEN + ("; a fiscal year need not be the calendar's" if m.get("fiscal") else ""))
    if m.get("which"):
        return which_year(period, m.low("which"), now)
    if m.get("ago"):
        return _quarter_ago(period, now)
    tense = now.tense if now.tense != "present" else "past"
    return yearless(period, now, tense)


def quarters(m: Match, now: Now) -> Sense | None:
    """The second and fourth quarters: each of the two; not where that tells of every year."""
    ahead = _AND_QUARTERS.match(m.sentence.code, m.last + 1)
    plural = any(word.kind == "quarters" for word in m.words)
    if not plural and ahead is None:
        return None
    number, year = m.number("n") or 0, year_of(m.get("year"))
    if not plural and ahead and ahead.start("year") >= 0:
        year = m.sentence.words[ahead.start("year")].whole
    if not 1 <= number <= 4 or (year is None and now.tense not in ("past", "future")):
        return None
    period = Period("quarter", year, number=number)
    return fixed(period, GIVEN) if year else yearless(period, now)


_AND_QUARTERS = compiled("(, ORD)* (and|or|to|through) ORD quarters (of year=YEAR)?")


def two_quarters(m: Match, _now: Now) -> Sense | None:
    """The first two quarters of 1990: half of it."""
    half = {"first": 1, "last": 2, "final": 2}.get(m.low("which"))
    if half is None or m.number("n") != 2:
        return None
    return fixed(Period("half", year_of(m.get("year")), number=half), GIVEN)


def _of_a_game(m: Match) -> bool:
    """The second quarter of the match."""
    return m.after().lower() == "of" and m.after(2).lower() in ("the", "a", "this") and m.after(3).lower() in _GAMES


_GAMES = listed("match game tour final season race play show tournament cup derby bout contest")
_NEAR = 2000


def quarter_of_year(m: Match, now: Now) -> Sense | None:
    """The 1988 quarter, the 1988 period: the quarter named before, in that year."""
    year = year_of(m.get("year"))
    if counts_months(now) and year:
        return fixed(Period("year", year), f"the same months of {year}")
    quarters = [(span, sense) for span, sense in now.mentions if sense.period and sense.period.unit == "quarter"]
    span, sense = quarters[-1] if quarters else (m.span, None)
    if sense and sense.period and sense.period.number and now.position - span.end < _NEAR:
        found = Period("quarter", year, number=sense.period.number)
        return told(found, "the quarter named before, in the year that is given")
    return told(Period("quarter", year), "of that year; which part of it is not said")


def _quarter_ago(period: Period, now: Now) -> Sense:
    latest = yearless(period, now, "past")
    if latest.period is None or latest.period.year is None:
        return latest
    found = replace(latest.period, year=latest.period.year - 1)
    return published(found, f"a year before the last one, in {found.year}")


_FISCAL = "(fiscal=fiscal -?)?"
_QH = "(quarter|half=half)"
_OF_YEAR = "(of the year)?"


RULES: tuple[tuple[str, Builder], ...] = (
    (f"(the|its|their)? {_FISCAL} n=ORD {_QH} (of|,)? fiscal? year=ANYYEAR", quarter),
    (f"{_FISCAL} n=ORD - {_QH} (of|,)? year=ANYYEAR", quarter),
    (f"the? year=ANYYEAR '? n=(ORDINAL|SECOND) -? {_QH}", quarter),
    (f"which=(this|last|next) year '? {_FISCAL} n=ORD -? {_QH}", quarter),
    (f"the? {_FISCAL} n=ORD -? {_QH} of which=(this|last|next) year", quarter),
    (f"(the|its|their)? {_FISCAL} n=ORD {_QH} {_OF_YEAR}", quarter),
    (f"{_FISCAL} n=ORD - {_QH}", quarter),
    ("the? n=(last|final) (quarter|half=half) of the? year=ANYYEAR", quarter),
    (f"the ago=(year-earlier|year-ago) n=ORD -? {_QH}", quarter),
    ("the year=ANYYEAR (quarter|period)", quarter_of_year),
    ("the? n=ORD quarters (of year=YEAR)?", quarters),
    ("the? n=ORD", quarters),
    ("the? which=(ORDINAL|last|final) n=COUNT quarters of year=ANYYEAR", two_quarters),
    ("code=QUARTER_CODE (of|,)? year=ANYYEAR", quarter),
    ("year=ANYYEAR ,? code=QUARTER_CODE", quarter),
    ("code=QUARTER_CODE", quarter),
)
