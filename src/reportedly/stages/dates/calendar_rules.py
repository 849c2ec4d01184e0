"""Expressions that name a part of the calendar: dates, months, years, decades, seasons, quarters, feasts."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from reportedly.model.time import Granularity
from reportedly.stages.dates import words as w
from reportedly.stages.dates.nearest import in_relative_year, weekday, weekday_of_week, yearless
from reportedly.stages.dates.pattern import Match
from reportedly.stages.dates.period import Period, coarse, moved, of_date, valid
from reportedly.stages.dates.sense import Builder, Now, Sense, fixed, opened, published, told
from reportedly.stages.dates.tokens import Word

WHICH = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "next": 1,
    "coming": 1,
    "upcoming": 1,
    "following": 1,
    "this": 0,
    "current": 0,
}
GIVEN = "all of it is in the text"


def year_of(word: Word | None) -> int | None:
    """The year a word stands for; '98 is 1998, '05 is 2005."""
    if word is None:
        return None
    if word.kind == "SHORT_YEAR":
        short = int(word.text[-2:])
        return short + (1900 if short > 40 else 2000)
    return word.whole or None


def month_day(m: Match, now: Now) -> Sense | None:
    """October 11; October 11, 2020; Tuesday, October 11; January 5 earlier this year."""
    year, month, day = year_of(m.get("year")), m.number("month"), m.number("day")
    if not valid(year, month, day) or not day:
        return None
    return _in_year(Period("day", year, month, day), m, now)


def month_alone(m: Match, now: Now) -> Sense | None:
    """October; October 1998; June last year. A short form alone ("Jan") needs its full stop: it may be a name."""
    if len(m.words) == 1 and len(m.low("month")) < 4 and m.low("month") != "may":
        return None
    return _in_year(Period("month", year_of(m.get("year")), m.number("month")), m, now)


# May and march are verbs, May a name: alone they need one of these before them.
_MONTH_BEFORE = frozenset("in since by until till through throughout during early late mid - of from for before after to and the".split())


def may_or_march(m: Match, now: Now) -> Sense | None:
    """In May; the March vote."""
    if m.before() not in _MONTH_BEFORE or (m.low("month") == "may" and m.before() in ("to", "and", "the", "for", "after")):
        return None
    return month_alone(m, now)


def _in_year(period: Period, m: Match, now: Now) -> Sense | None:
    if m.get("era") and m.low("era").startswith("b") and period.year:
        period = replace(period, year=1 - period.year)
    if period.year:
        return fixed(period, GIVEN)
    if m.get("which"):
        return _which_year(period, m.low("which"), now)
    if m.get("year_after"):
        return _mentioned_year(period, now)
    if period.unit == "day" and m.get("weekday"):
        found = _agreeing(period, m.number("weekday") or 0, now)
        if found:
            return found
    return yearless(period, now.published, now.tense)


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


def _which_year(period: Period, which: str, now: Now) -> Sense:
    years = WHICH.get(which, 0)
    found = in_relative_year(period, now.published, years)
    if found is None:
        return opened(period, "the year hangs on the publication date, which is not known")
    return published(
        found, f"in {('the year of', 'the year after', 'the year before')[years]} publication, {found.year}"
    )


def _mentioned_year(period: Period, now: Now) -> Sense:
    for _, sense in reversed(now.mentions):
        if sense.period and sense.period.year:
            return told(replace(period, year=sense.period.year), f"of the year named before, {sense.period.year}")
    return opened(period, "the year is one named before, which is not fixed")


def next_month(m: Match, now: Now) -> Sense | None:
    """Last November, next March, this September."""
    period = Period("month", None, m.number("month"), m.number("day"))
    if period.day:
        period = replace(period, unit="day")
    which = WHICH[m.low("which")]
    if which == 0:
        return _which_year(period, "this", now)
    anchor = now.published
    if anchor is None or anchor.year is None:
        return opened(period, "the year hangs on the publication date, which is not known")
    ahead = (period.month or 0) - (anchor.month or 0)
    year = anchor.year + (which if ahead * which <= 0 else 0)
    found = replace(period, year=year)
    return published(found, f"the {'last one before' if which < 0 else 'first one after'} publication, in {year}")


def weekday_alone(m: Match, now: Now) -> Sense | None:
    """Tuesday."""
    return weekday(m.number("weekday") or 0, now.published, now.tense)


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


def year_alone(m: Match, now: Now) -> Sense | None:
    """2015; the year 2000; fiscal 1989."""
    year = year_of(m.get("year")) or 0
    if m.get("era") and m.low("era").startswith("b"):
        return fixed(Period("year", 1 - year), GIVEN)
    if m.get("fiscal"):
        return fixed(Period("year", year), "a fiscal year, which need not be the calendar's")
    return fixed(Period("year", year), GIVEN) if m.get("era") or m.get("said") or _is_year(m, year) else None


_YEAR_BEFORE = frozenset(
    ["in", "since", "by", "until", "till", "from", "of", "during", "before", "after", "circa", "around", "through", "early", "late", "mid", "-", "/", "to", "and", "for", "late", "("]
)
_NO_YEAR_BEFORE = frozenset(
    ["$", "£", "€", "#", "no", "about", "nearly", "almost", "over", "than", "least", "most", "some", "approximately", "roughly", "number", "highway", "flight", "page", "up", "only", "another", "room"]
)
_COUNTED = frozenset(
    ["people", "troops", "soldiers", "men", "women", "children", "dead", "pages", "words", "miles", "kilometers", "kilometres", "feet", "meters", "metres", "percent", "dollars", "euros", "pounds", "shares", "jobs", "workers", "police", "families", "homes", "houses", "members", "acres", "tons", "tonnes", "barrels", "students", "votes", "points"]
)


def _is_year(m: Match, year: int) -> bool:
    before, after = m.before(), m.after()
    if before in _NO_YEAR_BEFORE or after.lower() in _COUNTED or after == "%":
        return False
    if before == "," and m.before(2).isdigit():
        return False
    return (
        1900 <= year <= 2100
        or (before in _YEAR_BEFORE and not after[:1].islower() and year >= 1100)
        or (before == "in" and year >= 1000)
    )


def short_year(m: Match, now: Now) -> Sense | None:
    """'98."""
    year = year_of(m.get("year"))
    return fixed(Period("year", year), "the century is the usual one of a year of two digits") if year else None


def iso(m: Match, now: Now) -> Sense | None:
    """2020-10-20, 2020-10, 2020-10-20T14:00Z."""
    text = m["it"].text
    year, month = int(text[:4]), int(text[5:7])
    day = int(text[8:10]) if len(text) >= 10 else None
    if not valid(year, month, day) or not year >= 1000:
        return None
    clock = re.search(r"T(\d\d:\d\d(?::\d\d)?)(?:\.\d+)?(.*)", text)
    if clock is None:
        return fixed(Period("day" if day else "month", year, month, day), GIVEN)
    return fixed(Period("day", year, month, day, clock=clock[1], zone=clock[2]), GIVEN)


def basic(m: Match, now: Now) -> Sense | None:
    """20201020."""
    text = m["it"].text
    year, month, day = int(text[:4]), int(text[4:6]), int(text[6:])
    return fixed(Period("day", year, month, day), GIVEN) if valid(year, month, day) else None


def slashed(m: Match, now: Now) -> Sense | None:
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


def decade(m: Match, now: Now) -> Sense | None:
    """The 1990s, the '80s, the nineties."""
    word = m["it"]
    digits = re.sub(r"\D", "", word.text)
    if len(digits) == 4:
        return fixed(Period("decade", int(digits)), GIVEN) if int(digits) <= 2100 else None
    short = int(digits) if digits else word.whole
    if m.before() in ("his", "her", "their", "my", "our", "your", "its"):
        return None
    if not digits and m.words[0].kind != "the" and m.before() not in ("early", "late", "mid", "-"):
        return None
    century = 2000 if short <= 20 and digits else 1900
    return fixed(Period("decade", century + short), "the century is the usual one of such a decade")


def century(m: Match, now: Now) -> Sense | None:
    """The 20th century; the fourth century BC."""
    number = m.number("n") or 0
    if not 1 <= number <= 30:
        return None
    if m.get("era") and m.low("era").startswith("b"):
        return fixed(Period("century", -number * 100), GIVEN)
    return fixed(Period("century", (number - 1) * 100), GIVEN)


# Fall and spring are verbs and nouns too: a season alone needs one of these before it.
_SEASON_BEFORE = frozenset("in since by until till during early late mid - through of".split())


def season(m: Match, now: Now) -> Sense | None:
    """Summer 1998, the winter of 1994, last summer, this fall, next spring; alone: the nearest."""
    if len(m.words) == 1 and m.before() not in _SEASON_BEFORE:
        return None
    number, year = m.number("season"), year_of(m.get("year"))
    period = Period("season", year, number=number)
    if year:
        return fixed(period, GIVEN)
    if not m.get("which"):
        return yearless(period, now.published, now.tense)
    which = WHICH[m.low("which")]
    anchor = coarse(now.published, "season") if now.published else None
    if anchor is None or anchor.year is None or number is None:
        return opened(period, "the year hangs on the publication date, which is not known")
    found = replace(period, year=_season_year(anchor, number, which, now))
    return published(found, f"counted from publication: {found.year}")


def _season_year(anchor: Period, number: int, which: int, now: Now) -> int:
    base = now.published.year if now.published and now.published.year else anchor.year or 0
    ahead = number - (anchor.number or 21)
    if which == 0:
        return base
    if which < 0:
        return (anchor.year or base) - (0 if ahead < 0 else 1)
    return (anchor.year or base) + (0 if ahead > 0 else 1)


def quarter(m: Match, now: Now) -> Sense | None:
    """The third quarter of 1990; last year's first half; third-quarter; Q3 2020; fiscal second quarter."""
    unit: Granularity = "half" if m.get("half") else "quarter"
    number = int(m["code"].text[1]) if m.get("code") else m.number("n")
    if m.low("n") == "last" or m.low("n") == "final":
        number = 2 if unit == "half" else 4
    if number is None or not 1 <= number <= (2 if unit == "half" else 4):
        return None
    period = Period(unit, year_of(m.get("year")), number=number)
    if period.year:
        return fixed(period, GIVEN + ("; a fiscal year need not be the calendar's" if m.get("fiscal") else ""))
    if m.get("which"):
        return _which_year(period, m.low("which"), now)
    if m.get("ago"):
        return _quarter_ago(period, now)
    tense = now.tense if now.tense == "future" else "past"
    return yearless(period, now.published, tense)


def quarter_of_year(m: Match, now: Now) -> Sense | None:
    """The 1988 quarter, the 1988 period: the quarter named before, in that year."""
    year = year_of(m.get("year"))
    for span, sense in reversed(now.mentions):
        if sense.period and sense.period.unit == "quarter" and sense.period.number and now.position - span.end < 2000:
            found = Period("quarter", year, number=sense.period.number)
            return told(found, "the quarter named before, in the year that is given")
    return None


def _quarter_ago(period: Period, now: Now) -> Sense:
    latest = yearless(period, now.published, "past")
    if latest.period is None or latest.period.year is None:
        return latest
    found = replace(latest.period, year=latest.period.year - 1)
    return published(found, f"a year before the last one, in {found.year}")


def feast(m: Match, now: Now) -> Sense | None:
    """Christmas Eve, Thanksgiving, Easter 1998."""
    name = " ".join(m["it"].text.lower().replace("’", "'").split())
    year = year_of(m.get("year"))
    if year:
        found = feast_day(name, year)
        return fixed(found, f"the feast fell on {found.date}") if found else None
    if m.get("which"):
        year = (now.published.year + WHICH[m.low("which")]) if now.published and now.published.year else None
        found = feast_day(name, year) if year else None
        if found:
            return published(found, f"the feast counted from publication, {found.date}")
    return _nearest_feast(name, now)


def _nearest_feast(name: str, now: Now) -> Sense | None:
    given = w.FEASTS.get(name)
    if given:
        return yearless(Period("day", None, *given), now.published, now.tense)
    if now.published is None or now.published.date is None:
        return opened(Period("day"), "the day hangs on the year, which nothing fixes")
    today = now.published.date
    days = [d for y in (-1, 0, 1) if (d := feast_day(name, today.year + y)) and d.date]
    if not days:
        return None
    best = min(days, key=lambda d: abs(((d.date or today) - today).days))
    return published(best, f"the one nearest to publication, {best.date}")


def feast_day(name: str, year: int) -> Period | None:
    """The day of a feast in a year."""
    given = w.FEASTS.get(name)
    if given:
        return Period("day", year, *given)
    if not 1583 <= year <= 4000:
        return None
    from_easter = {"good friday": -2, "easter monday": 1, "palm sunday": -7, "easter": 0, "easter sunday": 0}
    if name in from_easter:
        return of_date(easter(year) + timedelta(days=from_easter[name]))
    month, day, nth = {"labor day": (9, 1, 1), "memorial day": (5, 1, -1)}.get(name, (11, 4, 4))
    return of_date(_nth(year, month, day, nth))


def _nth(year: int, month: int, day: int, nth: int) -> date:
    """The nth weekday of a month; the last for -1."""
    if nth < 0:
        end = date(year, month + 1, 1) - timedelta(days=1)
        return end - timedelta(days=(end.isoweekday() - day) % 7)
    start = date(year, month, 1)
    return start + timedelta(days=(day - start.isoweekday()) % 7 + 7 * (nth - 1))


def easter(year: int) -> date:
    """Easter Sunday by the Gregorian calendar (Meeus)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    n = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * n) // 451
    month, day = divmod(h + n - 7 * m + 114, 31)
    return date(year, month, day + 1)


_ON = "(weekday=WEEKDAY ,? the?)?"
_YEAR = "(,? year=(YEAR|YEARWORDS|SHORT_YEAR))?"
_TAIL = "(,? (earlier|later|early|late)? (of|in)? which=(this|last|next) year)"

_FISCAL = "(fiscal=fiscal -?)?"
_QH = "(quarter|half=half)"
_OF_YEAR = "(of the year)?"

RULES: tuple[tuple[str, Builder], ...] = (
    (f"{_ON} month=ANYMONTH day=DAY {_YEAR} era=ERA?", month_day),
    (f"{_ON} month=ANYMONTH day=DAY {_TAIL}", month_day),
    (f"{_ON} month=ANYMONTH the? day=DAYWORD {_YEAR}", month_day),
    (f"{_ON} day=DAY of? month=ANYMONTH {_YEAR} era=ERA?", month_day),
    (f"{_ON} the day=DAYWORD of month=ANYMONTH {_YEAR}", month_day),
    (f"{_ON} day=DAY of? month=ANYMONTH {_TAIL}", month_day),
    ("month=ANYMONTH (,|of)? year=(YEAR|YEARWORDS|SHORT_YEAR) era=ERA?", month_alone),
    (f"month=ANYMONTH {_TAIL}", month_alone),
    ("month=MONTH", month_alone),
    ("month=MAY", may_or_march),
    ("which=(last|past|next|this|coming) month=ANYMONTH day=DAY?", next_month),
    ("weekday=WEEKDAY", weekday_alone),
    ("which=(last|past|next|this|coming) weekday=WEEKDAY", which_weekday),
    ("weekday=WEEKDAY of? which=(last|next|this) week", weekday_in_week),
    ("year=ANYYEAR era=ERA?", year_alone),
    ("the? said=year year=(YEAR|YEARWORDS|COUNT)", year_alone),
    ("the? fiscal=fiscal year? year=ANYYEAR", year_alone),
    ("era=ERA year=(YEAR|DIGITS)", year_alone),
    ("year=(DIGITS|YEAR) era=ERA", year_alone),
    ("year=SHORT_YEAR", short_year),
    ("it=ISO", iso),
    ("it=BASIC", basic),
    ("it=(SLASHED|DOTTED)", slashed),
    ("the? it=ANYDECADE", decade),
    ("the? n=ORD - ? century era=ERA?", century),
    ("the? season=SEASON (of|,)? year=(YEAR|YEARWORDS|SHORT_YEAR)", season),
    ("which=(last|past|next|this|coming) season=SEASON", season),
    ("the? season=SEASON", season),
    (f"(the|its|their)? {_FISCAL} n=ORD {_QH} (of|,)? fiscal? year=ANYYEAR", quarter),
    (f"{_FISCAL} n=ORD - {_QH} (of|,)? year=ANYYEAR", quarter),
    (f"the? year=ANYYEAR '? n=(ORDINAL|SECOND) -? {_QH}", quarter),
    (f"which=(this|last|next) year '? {_FISCAL} n=ORD -? {_QH}", quarter),
    (f"the? {_FISCAL} n=ORD -? {_QH} of which=(this|last|next) year", quarter),
    (f"(the|its|their)? {_FISCAL} n=ORD {_QH} {_OF_YEAR}", quarter),
    (f"{_FISCAL} n=ORD - {_QH}", quarter),
    ("the? n=last half=half of the? year=ANYYEAR", quarter),
    (f"the ago=(year-earlier|year-ago) n=ORD -? {_QH}", quarter),
    ("the year=ANYYEAR (quarter|period)", quarter_of_year),
    ("code=QUARTER_CODE (of|,)? year=ANYYEAR", quarter),
    ("year=ANYYEAR ,? code=QUARTER_CODE", quarter),
    ("code=QUARTER_CODE", quarter),
    ("the? it=FEAST (of|,)? year=ANYYEAR", feast),
    ("which=(last|next|this) it=FEAST", feast),
    ("it=FEAST", feast),
)
