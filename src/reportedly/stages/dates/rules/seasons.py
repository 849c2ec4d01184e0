"""Seasons: summer 1998, last winter, the following spring."""

from __future__ import annotations

from dataclasses import replace

from reportedly.stages.dates.history import reached
from reportedly.stages.dates.nearest import yearless
from reportedly.stages.dates.pattern import Match, compiled
from reportedly.stages.dates.period import Period, coarse
from reportedly.stages.dates.rules.common import GIVEN, WHICH, in_era, year_of
from reportedly.stages.dates.sense import Builder, Now, Sense, fixed, opened, published, told
from reportedly.stages.dates.words import listed

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


RULES: tuple[tuple[str, Builder], ...] = (
    ("the? season=SEASON (of|,)? year=(YEAR|YEARWORDS|SHORT_YEAR|ACADEMIC)", season),
    ("the? season=SEASON (of|,)? year=(YEAR|DIGITS) era=ERA", season),
    ("year=YEAR season=SEASON", season),
    ("(the|this) which=past season=SEASON", season),
    ("which=(last|past|next|this|coming) season=SEASON", season),
    ("the? which=(next|following|previous|preceding) season=SEASON", season_beside),
    ("(that|that same|the same) season=SEASON", same_season),
    ("the? season=SEASON", season),
)
