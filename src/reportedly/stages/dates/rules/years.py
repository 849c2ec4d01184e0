"""Years and longer, and their parts: 2015, the 1990s, the 20th century, summer 1998, the third quarter."""

from __future__ import annotations

import re
from dataclasses import replace

from reportedly.model.time import Granularity
from reportedly.stages.dates.history import reached
from reportedly.stages.dates.nearest import yearless
from reportedly.stages.dates.pattern import Match, compiled
from reportedly.stages.dates.period import Period, coarse
from reportedly.stages.dates.rules.common import GIVEN, WHICH, in_era, which_year, year_of
from reportedly.stages.dates.sense import Builder, Now, Sense, fixed, opened, published, told
from reportedly.stages.dates.words import listed


def year_alone(m: Match, now: Now) -> Sense | None:
    """2015; the year 2000; fiscal 1989."""
    year = year_of(m.get("year")) or 0
    if m.get("said") and year < 1000:
        return None
    if m.get("era"):
        return fixed(Period("year", in_era(year, m)), GIVEN)
    if m.get("fiscal"):
        return fixed(Period("year", year), "a fiscal year, which need not be the calendar's")
    return fixed(Period("year", year), GIVEN) if m.get("said") or _is_year(m, year, now) else None


_YEAR_BEFORE = listed(
    "in since by until till from of during before after circa ca around through early late mid - / to and for late ("
)


_NO_YEAR_BEFORE = listed(
    "$ £ € # no about nearly almost over than least most some approximately roughly number highway flight page up "
    "only another room"
)


_COUNTED = listed(
    "people troops soldiers men women children dead pages words miles kilometers kilometres km feet meters metres "
    "percent dollars euros pounds shares jobs workers police families homes houses members acres tons tonnes barrels "
    "students votes points civilians refugees fighters rockets cases deaths others year years months weeks days hours"
)


def _is_year(m: Match, year: int, now: Now) -> bool:
    before, after = m.before(), m.after()
    if before in ("about", "around") and 1900 <= year <= 2100 and (not after[:1].islower() or after in _FUNCTION):
        return True
    round_number = year % 100 == 0 and after[:1].islower() and after.endswith("s") and before not in ("the", "of")
    if round_number and before not in _YEAR_BEFORE:
        return False
    joined = after in ("-", "–") and m.sentence.words[m.last + 2 : m.last + 3]
    if joined and joined[0].kind == "YEAR" and year < joined[0].whole <= 2100:
        return True
    if before in _NO_YEAR_BEFORE or after.lower() in _COUNTED or after == "%":
        return False
    return (
        1900 <= year <= 2100
        or (now.course.near(m.span.start, year) and not _is_counted(after))
        or (m.begins and after == ":" and year >= 1100)
        or (before in _YEAR_BEFORE and not _is_counted(after) and year >= 1100)
        or (before == "in" and year >= 1000)
    )


_FUNCTION = listed("by in at to for when and or that as with until from")


def _is_counted(after: str) -> bool:
    """Whether the word after a number is what it counts: of 1500 ships; not of 1500 that."""
    return after[:1].islower() and (len(after) > 4 and after.endswith("s"))


def short_year(m: Match, now: Now) -> Sense | None:
    """'98; in a history, of the century that brings it nearest to the years told of there."""
    year = year_of(m.get("year"))
    middle = now.course.middle(m.span.start)
    if year and middle is not None:
        near = min(range(year % 100, 2100, 100), key=lambda y: abs(y - middle))
        return told(Period("year", near), f"the century is that of the years told of around it, {middle}")
    return fixed(Period("year", year), "the century is the usual one of a year of two digits") if year else None


def decade(m: Match, _now: Now) -> Sense | None:
    """The 1990s, the '80s, the nineties."""
    word = m["it"]
    digits = re.sub(r"\D", "", word.text)
    if len(digits) == 4 and digits.endswith("00") and digits < "2000":
        return fixed(Period("century", int(digits)), "the hundred years that begin so")
    if len(digits) == 4 and _owns(m):
        return fixed(Period("year", int(digits)), GIVEN)
    if len(digits) == 4:
        return fixed(Period("decade", int(digits)), GIVEN) if int(digits) <= 2100 else None
    short = int(digits) if digits else word.whole
    bare = digits and word.text[0].isdigit() and m.words[0].kind != "the" and not _second_decade(m)
    if bare and m.before() not in ("early", "late", "mid", "-"):
        return None
    if m.before() in ("his", "her", "their", "my", "our", "your", "its"):
        return None
    if not digits and m.words[0].kind != "the" and m.before() not in ("early", "late", "mid", "-"):
        return None
    century = 2000 if short <= 20 and digits else 1900
    return fixed(Period("decade", century + short), "the century is the usual one of such a decade")


def _second_decade(m: Match) -> bool:
    """The 80s of "the 70s and 80s"."""
    return m.before() in ("and", "or", "to") and m.first > 1 and m.sentence.words[m.first - 2].kind == "DECADE"


def _owns(m: Match) -> bool:
    """2030's aims: the year's, not the decade's."""
    bare = m.words[0].kind != "the" and m.before() not in ("early", "late", "mid", "-")
    return bare and m["it"].text[-2] in "'’" and m.after()[:1].isalpha() and m.before() != "in"


def decade_before_our_era(m: Match, _now: Now) -> Sense | None:
    """The 470s BC."""
    first = int(re.sub(r"\D", "", m["it"].text))
    before = m.low("era").startswith("b")
    return fixed(Period("decade", -first), GIVEN) if before and first else None


def century(m: Match, _now: Now) -> Sense | None:
    """The 20th century; the fourth century BC."""
    number = m.number("n") or 0
    if not 1 <= number <= 30:
        return None
    if m.get("era") and m.low("era").startswith("b"):
        return fixed(Period("century", (1 - number) * 100), GIVEN) if number > 1 else None
    return fixed(Period("century", (number - 1) * 100), GIVEN)


# Fall and spring are verbs and nouns too: a season alone needs one of these before it.
_SEASON_BEFORE = listed("in since by until till during early late mid - through of")
_AFTER_SEASON = listed("offensive offensives campaign harvest holiday holidays break recess")


def season(m: Match, now: Now) -> Sense | None:
    """Summer 1998, the winter of 1994, last summer, this fall, next spring; alone: the nearest. No fall of a town."""
    if len(m.words) == 1 and not _is_season(m):
        return None
    if (not m.get("year") or m.words[-1].kind == "SEASON") and _is_no_season(m):
        return None
    number, year = m.number("season"), year_of(m.get("year"))
    period = Period("season", in_era(year, m), number=number)
    if year:
        return fixed(period, GIVEN)
    if not m.get("which"):
        return _of_the_next(period, m) or yearless(period, now)
    which = WHICH[m.low("which")]
    anchor = coarse(now.published, "season") if now.published else None
    if anchor is None or anchor.year is None or number is None:
        return opened(period, "the year hangs on the publication date, which is not known")
    found = replace(period, year=_season_year(anchor, number, which, now))
    return published(found, f"counted from publication: {found.year}")


_AND_NEXT = compiled("(and|or) (early|late)? SEASON (of|,)? year=(YEAR|DIGITS) era=ERA?")
_EVENT_OF = compiled("OTHER of year=YEAR")


def _of_the_next(period: Period, m: Match) -> Sense | None:
    """The summer of "the summer and autumn of 1999", the spring of "the Spring Rising of 1913"."""
    event = _EVENT_OF.match(m.sentence.code, m.last + 1)
    if event:
        return fixed(replace(period, year=m.sentence.words[event.start("year")].whole), "of the year of what it names")
    found = _AND_NEXT.match(m.sentence.code, m.last + 1)
    if found is None:
        return None
    word = m.sentence.words[found.start("year")]
    before = found.start("era") >= 0 and m.sentence.words[found.start("era")].text.lower().startswith("b")
    if word.kind == "DIGITS" and not before:
        return None
    year = 1 - word.whole if before else word.whole
    return fixed(replace(period, year=year), "of the year given for the season that it is joined to")


def _is_season(m: Match) -> bool:
    """Whether a word alone is a season: in winter, spring and summer, the spring offensive."""
    beside = m.before() in ("and", "or", "-") and m.first > 1 and m.sentence.words[m.first - 2].kind == "SEASON"
    ahead = m.sentence.words[m.last + 2 : m.last + 3] if m.after().lower() in ("and", "or") else ()
    joined = beside or (bool(ahead) and ahead[0].kind == "SEASON") or bool(_EVENT_OF.match(m.sentence.code, m.last + 1))
    return joined or m.before() in _SEASON_BEFORE or m.after().lower() in _AFTER_SEASON


def _is_no_season(m: Match) -> bool:
    """The fall of a town; the Winter Games."""
    word = m["season"].text
    return (word.lower() == "fall" and m.after() == "of") or (word[0].isupper() and m.after() in _OF_A_SEASON)


_OF_A_SEASON = listed(
    "Olympics Olympic Olympians Paralympics Paralympic Games Universiade Palace Park Carnival Festival"
)


def same_season(m: Match, now: Now) -> Sense | None:
    """That same spring: of the year of the time named before."""
    base = next((sense.period for _, sense in reversed(now.mentions) if sense.period and sense.period.year), None)
    period = Period("season", base.year if base else None, number=m.number("season"))
    return told(period, f"of the year named before, {period.year}") if base else opened(period, "the year is open")


def season_beside(m: Match, now: Now) -> Sense | None:
    """The following spring, the previous winter; the next summer of a history: counted from the time named before."""
    if m.low("which") == "next" and not now.history:
        return season(m, now)
    named = (sense.period for _, sense in reversed(now.mentions) if sense.period)
    base = reached(now) if now.history else next(named, None)
    here = coarse(base, "season") if base else None
    number = m.number("season") or 21
    if base is None or base.year is None:
        return opened(Period("season", number=number), "the year hangs on a time named before, which is not fixed")
    if here is None or here.year is None or here.number is None:
        year = base.year + (-1 if m.low("which") in _BACK else 1)
    elif m.low("which") in _BACK:
        year = here.year - (number >= here.number)
    else:
        year = here.year + (number <= here.number)
    return told(Period("season", year, number=number), f"counted from the time named before, {base.year}")


_BACK = ("previous", "preceding")


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
    ("year=ANYYEAR era=ERA?", year_alone),
    ("the? said=year year=(YEAR|YEARWORDS|COUNT)", year_alone),
    ("the? fiscal=fiscal year? year=ANYYEAR", year_alone),
    ("era=ERA year=(YEAR|DIGITS)", year_alone),
    ("year=(DIGITS|YEAR) era=ERA", year_alone),
    ("year=SHORT_YEAR", short_year),
    ("the? it=DECADE era=ERA", decade_before_our_era),
    ("the? it=ANYDECADE", decade),
    ("the? n=ORD - ? century era=ERA?", century),
    ("the? season=SEASON (of|,)? year=(YEAR|YEARWORDS|SHORT_YEAR|ACADEMIC)", season),
    ("the? season=SEASON (of|,)? year=(YEAR|DIGITS) era=ERA", season),
    ("year=YEAR season=SEASON", season),
    ("(the|this) which=past season=SEASON", season),
    ("which=(last|past|next|this|coming) season=SEASON", season),
    ("the? which=(next|following|previous|preceding) season=SEASON", season_beside),
    ("(that|that same|the same) season=SEASON", same_season),
    ("the? season=SEASON", season),
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
