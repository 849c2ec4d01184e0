"""Days and months: October 11, 20 October 2020, last November, Tuesday, 2020-10-20, 10/20/2020."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from reportedly.stages.dates.history import near_weekday
from reportedly.stages.dates.nearest import NAMES, nth_of_month, shifted, weekday, weekday_of_week, yearless
from reportedly.stages.dates.pattern import Match, compiled
from reportedly.stages.dates.period import Period, moved, of_date, of_week, valid
from reportedly.stages.dates.rules.common import GIVEN, WHICH, in_era, which_year, year_of
from reportedly.stages.dates.rules.rhythms import weekday_parts
from reportedly.stages.dates.sense import Builder, Now, Sense, fixed, opened, published, told, with_mod
from reportedly.stages.dates.words import WEEKDAYS, listed


def month_day(m: Match, now: Now) -> Sense | None:
    """October 11; October 11, 2020; Tuesday, October 11; January 5 earlier this year."""
    year, month, day = year_of(m.get("year")), m.number("month"), m.number("day")
    if not valid(year, month, day) or not day or _numbers_a_name(m):
        return None
    return _in_year(Period("day", year, month, day), m, now)


def _numbers_a_name(m: Match) -> bool:
    """In May the Second Fleet sailed; not: the Fourth of July, on July Fourth."""
    day = m["day"]
    ends = m.words[-1] is day and (m.after()[:1].isupper() or m.words[-2].kind == "the")
    return day.kind in ("ORDINAL", "SECOND") and day.text[0].isupper() and ends


def month_alone(m: Match, now: Now) -> Sense | None:
    """October; October 1998; June last year. A short form alone ("Jan") needs its full stop: it may be a name."""
    if len(m.words) == 1 and ((len(m.low("month")) < 4 and m.low("month") != "may") or _is_first_name(m)):
        return None
    day = m.number("day")
    if not valid(None, m.number("month"), day):
        return None
    return _in_year(Period("day" if day else "month", year_of(m.get("year")), m.number("month"), day), m, now)


_FIRST_NAMES = listed("april may june august")
_BEFORE_MONTH = listed(
    "in since by until till through throughout during of from for before after to and or the early late"
)


def _is_first_name(m: Match) -> bool:
    """August Ferran, an adviser; not: in August Ferran spoke."""
    after = m.after()
    named = after[:1].isupper() and after[1:].islower() and after.lower() not in WEEKDAYS
    return m.low("month") in _FIRST_NAMES and named and m.before() not in _BEFORE_MONTH


# May and march are verbs, May a name: alone they need one of these before them.
_MONTH_BEFORE = listed(
    "in since by until till through throughout during early late mid - of from for before after to and the between ("
)


def may_or_march(m: Match, now: Now) -> Sense | None:
    """In May; the March vote."""
    if m.before() not in _MONTH_BEFORE or (
        m.low("month") == "may" and m.before() in ("to", "and", "the", "for", "after")
    ):
        return None
    if m.low("month") == "march" and m.before() == "the" and m.after() in ("on", "for", "of", "to"):
        return None
    return month_alone(m, now)


def _in_year(period: Period, m: Match, now: Now) -> Sense | None:
    if period.year:
        period = replace(period, year=in_era(period.year, m))
        return fixed(period, GIVEN)
    if m.get("which"):
        return which_year(period, m.low("which"), now)
    if m.get("that"):
        return _mentioned_year(period, _BESIDE.get(m.low("that"), 0), now)
    shared = _year_of_the_other(m)
    if shared and valid(shared, period.month, period.day):
        return fixed(replace(period, year=shared), f"of {shared}, the year given for the date that it is joined to")
    if period.unit == "day" and m.get("weekday"):
        found = _agreeing(period, m.number("weekday") or 0, now)
        if found:
            return found
    return yearless(period, now)


# "From March to May 2014", "3 May and 5 June 2014": a joining word, then at most a day, a month, and the year.
_OTHER = compiled("(and|to|or|/|-|--|through|until|till) (DAY? ANYMONTH|ANYMONTH DAY) ,? year=ANYYEAR")


def _year_of_the_other(m: Match) -> int | None:
    """The year of a date that follows and is joined to this one."""
    found = _OTHER.match(m.sentence.code, m.last + 1)
    return m.sentence.words[found.start("year")].whole if found else None


def _agreeing(period: Period, day: int, now: Now) -> Sense | None:
    """Where a weekday stands beside the day, the year nearest to publication in which they agree."""
    if now.published is None or now.published.year is None:
        return None
    near = sorted(range(-3, 4), key=abs)
    for year in (now.published.year + n for n in near):
        candidate = replace(period, year=year)
        if candidate.date and candidate.date.isoweekday() == day:
            return published(candidate, f"no year is given; nearest to publication, day and weekday agree in {year}")
    return None


_BESIDE = {"following": 1, "next": 1, "previous": -1, "preceding": -1}


def _mentioned_year(period: Period, years: int, now: Now) -> Sense:
    """In the year of the time named before, or one beside it."""
    base = next((sense.period for _, sense in reversed(now.mentions) if sense.period), None)
    if base is None or base.year is None or base.unit in ("decade", "century", "millennium"):
        return opened(period, "the year is one named before, which is not fixed")
    return told(replace(period, year=base.year + years), f"counted from the year named before, {base.year}")


def next_month(m: Match, now: Now) -> Sense | None:
    """Last November, next March, this September."""
    period = Period("month", None, m.number("month"), m.number("day"))
    if period.day:
        period = replace(period, unit="day")
    if not valid(None, period.month, period.day):
        return None
    which = WHICH[m.low("which")]
    if which == 0:
        return which_year(period, "this", now)
    beside = m.low("which") in _BESIDE and m.low("which") != "next"
    anchor = _beside_what(now) if beside else now.published
    if anchor is None or anchor.year is None:
        why = "a time named before" if beside else "the publication date"
        return opened(period, f"the year hangs on {why}, which is not known")
    ahead = (period.month or 0) - (anchor.month or 0)
    year = anchor.year + (which if ahead * which <= 0 else 0)
    found = replace(period, year=year)
    if not valid(year, period.month, period.day):
        return opened(period, f"there is no such day in {year}")
    side = "last one before" if which < 0 else "first one after"
    if beside:
        return told(found, f"the {side} the time named before, in {year}")
    return published(found, f"the {side} publication, in {year}")


def _beside_what(now: Now) -> Period | None:
    """The time named before, which "the following May" is counted from."""
    return next((sense.period for _, sense in reversed(now.mentions) if sense.period and sense.period.month), None)


def weekday_alone(m: Match, now: Now) -> Sense | None:
    """Tuesday; until Tuesday."""
    if _is_name(m):
        return None
    if _ends_range(m):
        return weekday_beside(m, now)
    if now.history and (near := near_weekday(m.number("weekday") or 0, now)):
        return near
    ahead = now.tense == "unknown" and m.before() in ("until", "till")
    return weekday(m.number("weekday") or 0, now.published, "future" if ahead else now.tense)


# Days that are the name of something else, Black Friday, the Sunday Times; and no one day: on a Friday.
_NAMING_BEFORE = listed("black bloody super ash cyber maundy shrove fat holy whit red giving")
_NAMING_AFTER = listed("Times Telegraph Mirror Mail Express Herald Tribune Post")


def _is_name(m: Match) -> bool:
    unspecific = m.before() == "a" and m.before(2) == "on"
    return unspecific or m.before() in _NAMING_BEFORE or m.after() in _NAMING_AFTER


def _ends_range(m: Match) -> bool:
    """Monday through Friday, from Monday to Friday."""
    before = m.sentence.words[max(0, m.first - 2) : m.first]
    return (
        len(before) == 2 and before[0].kind == "WEEKDAY" and before[1].text.lower() in ("to", "through", "until", "-")
    )


def weekday_beside(m: Match, now: Now) -> Sense | None:
    """The following Tuesday, the previous Friday: counted from the time named before."""
    number = m.number("weekday") or 1
    base = next((sense.period.date for _, sense in reversed(now.mentions) if sense.period), None)
    if base is None:
        return opened(Period("day", weekday=number), f"nothing fixes which {NAMES[number - 1]} is meant")
    back = m.low("way") in ("previous", "preceding")
    days = -((base.isoweekday() - number - 1) % 7 + 1) if back else (number - base.isoweekday() - 1) % 7 + 1
    return told(of_date(shifted(base, days)), f"the {NAMES[number - 1]} {'before' if back else 'after'} {base}")


def nth_weekday(m: Match, now: Now) -> Sense | None:
    """The first Monday of May, the last Friday in October 2019."""
    number, nth = m.number("weekday") or 1, m.number("n") or 0
    month = yearless(Period("month", None, m.number("month")), now)
    year = year_of(m.get("year")) or (month.period.year if month.period else None)
    if year is None:
        return opened(Period("day", weekday=number), "the day hangs on the year, which nothing fixes")
    day = nth_of_month(year, m.number("month") or 1, number, nth or -1)
    if day is None:
        return None
    return fixed(of_date(day), f"that is {day}") if m.get("year") else replace(month, period=of_date(day), unit="day")


_PARTS_OF_MONTH = {1: "START", 4: "END", 5: "END", -1: "END"}
_WHOLE_WEEKS = 4


def week_of_month(m: Match, now: Now) -> Sense | None:
    """The third week of September: its days, where the month begins with a week; else about that part of the month."""
    month = Period("month", year_of(m.get("year")), m.number("month"))
    base = fixed(month, GIVEN) if month.year else yearless(month, now)
    nth = m.number("n") if m.get("n") else -1
    if base.period is None or not nth or nth > 5:
        return None
    first = date(base.period.year, base.period.month or 1, 1) if base.period.year else None
    if first is None or first.isoweekday() != 1 or not 1 <= nth <= _WHOLE_WEEKS:
        return with_mod(base, _PARTS_OF_MONTH.get(nth, "MID"))
    return replace(base, unit="week", period=of_week(shifted(first, 7 * (nth - 1))))


def which_weekday(m: Match, now: Now) -> Sense | None:
    """Last Monday, this Friday."""
    return weekday_of_week(m.number("weekday") or 0, now.published, WHICH[m.low("which")])


def weekday_in_week(m: Match, now: Now) -> Sense | None:
    """Tuesday of last week; Friday next week."""
    week = moved(now.published, "week", WHICH[m.low("which")]) if now.published else None
    number = m.number("weekday") or 1
    if week is None or week.year is None or week.number is None:
        return opened(Period("day", weekday=number), "nothing fixes the week: no publication date is known")
    found = date.fromisocalendar(week.year, week.number, number)
    return published(of_date(found), f"of the week of publication or the one beside it, {found}")


def iso(m: Match, _now: Now) -> Sense | None:
    """2020-10-20, 2020-10, 2020-10-20T14:00Z."""
    text = m["it"].text
    year, month = int(text[:4]), int(text[5:7])
    day = int(text[8:10]) if len(text) >= 10 else None
    if not valid(year, month, day) or not year >= 1000:
        return None
    if day is None and month > year % 100:
        return fixed(Period("year", year), f"whether {text[5:7]} is a month or another year is not said")
    clock = re.search(r"T(\d\d:\d\d(?::\d\d)?)(?:\.\d+)?(.*)", text)
    if clock is None:
        return fixed(Period("day" if day else "month", year, month, day), GIVEN)
    return fixed(Period("day", year, month, day, clock=clock[1], zone=clock[2]), GIVEN)


def basic(m: Match, _now: Now) -> Sense | None:
    """20201020."""
    text = m["it"].text
    year, month, day = int(text[:4]), int(text[4:6]), int(text[6:])
    return fixed(Period("day", year, month, day), GIVEN) if valid(year, month, day) else None


def nine_eleven(_m: Match, _now: Now) -> Sense | None:
    """9/11."""
    return fixed(Period("day", 2001, 9, 11), "the usual name of the attacks of that day")


def slashed(m: Match, _now: Now) -> Sense | None:
    """10/20/2020 or 20/10/2020; where both readings can be, only what they share is kept."""
    first, second, third = (int(part) for part in re.split(r"[/.]", m["it"].text))
    if first > 31:
        year, month, day = first, second, third
        return fixed(Period("day", year, month, day), GIVEN) if valid(year, month, day) and year >= 1000 else None
    year = third if third > 99 else third + (1900 if third > 40 else 2000)
    if m["it"].kind == "DOTTED" or first > 12:
        first, second = second, first
    elif second <= 12 and first != second:
        return fixed(Period("year", year), "which of the two numbers is the month is not said")
    return fixed(Period("day", year, first, second), GIVEN) if valid(year, first, second) else None


_ON = "((last|this|next)? weekday=WEEKDAY ,? the?)?"
_YEAR = "((,|of)? year=(YEAR|YEARWORDS|SHORT_YEAR))?"
_TAIL = "(,? (earlier|later|early|late)? (of|in)? which=(this|last|next) year)"

_THAT_SAME = "of? (that|the) that=same year"
_THAT_NEXT = "of? the? that=(that|following|next|previous|preceding) year"

RULES: tuple[tuple[str, Builder], ...] = (
    (f"{_ON} month=ANYMONTH day=DAY {_YEAR} era=ERA?", month_day),
    (f"{_ON} month=ANYMONTH day=DAY {_TAIL}", month_day),
    (f"{_ON} month=ANYMONTH the? day=DAYWORD {_YEAR}", month_day),
    (f"{_ON} the? day=DAY of? month=ANYMONTH {_YEAR} era=ERA?", month_day),
    (f"{_ON} the day=DAYWORD of month=ANYMONTH {_YEAR}", month_day),
    (f"{_ON} day=DAY of? month=ANYMONTH {_TAIL}", month_day),
    ("month=ANYMONTH (,|of)? year=(YEAR|YEARWORDS|SHORT_YEAR) era=ERA?", month_alone),
    ("month=ANYMONTH (,|of)? year=DIGITS era=ERA", month_alone),
    (f"month=ANYMONTH {_TAIL}", month_alone),
    (f"month=ANYMONTH day=DAY? {_THAT_SAME}", month_alone),
    (f"month=ANYMONTH day=DAY? {_THAT_NEXT}", month_alone),
    ("month=MONTH", month_alone),
    ("month=MAY", may_or_march),
    ("which=(last|past|next|this|coming) month=ANYMONTH day=DAY?", next_month),
    ("the which=(following|previous) month=ANYMONTH", next_month),
    ("weekday=WEEKDAY", weekday_parts),
    ("weekday=WEEKDAY", weekday_alone),
    ("which=(last|past|next|this|coming) weekday=WEEKDAY", which_weekday),
    ("(this|the) which=(past|coming) weekday=WEEKDAY", which_weekday),
    ("the way=(following|next|previous|preceding) weekday=WEEKDAY", weekday_beside),
    ("the (n=(ORDINAL|SECOND)|last|final) weekday=WEEKDAY (of|in) month=ANYMONTH (,? year=YEAR)?", nth_weekday),
    ("weekday=WEEKDAY of? which=(last|next|this) week", weekday_in_week),
    ("the (n=(ORDINAL|SECOND)|last|final) (full)? week (of|in) month=ANYMONTH (,? year=YEAR)?", week_of_month),
    ("it=NINE_ELEVEN", nine_eleven),
    ("it=ISO", iso),
    ("it=BASIC", basic),
    ("it=(SLASHED|DOTTED)", slashed),
)
