"""Counted from publication: yesterday, last week, two years ago; in a history, from the time that it has got to."""

from __future__ import annotations

from dataclasses import replace

from reportedly.model.time import Granularity
from reportedly.stages.dates.history import reached
from reportedly.stages.dates.nearest import weekday
from reportedly.stages.dates.pattern import Match
from reportedly.stages.dates.period import Period, moved
from reportedly.stages.dates.rules.common import WHICH, shown, unreached
from reportedly.stages.dates.rules.mentioned import adjoining, year_ago_of_part
from reportedly.stages.dates.rules.units import COUNTED, count_of, duration, grain, unit_of
from reportedly.stages.dates.sense import Builder, Now, Sense, length, opened, pointer, published, told, with_mod
from reportedly.stages.dates.words import PARTS, listed

_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "overnight": 0}
# TIMEX3's modifier for the words that name an end of a period.
_EDGES = {
    "early": "START", "earlier": "START", "beginning": "START", "start": "START", "opening": "START", "mid": "MID",
    "middle": "MID", "late": "END", "later": "END", "end": "END", "close": "END", "ending": "END",
}  # fmt: skip
_COUNTING = ("the one of publication", "the one after publication", "the one before publication")


def day(m: Match, now: Now) -> Sense | None:
    """Today, yesterday, tomorrow, tonight; yesterday morning; the day before yesterday."""
    if _is_paper(m):
        return None
    count = _DAYS[m.low("it")] + (-1 if m.get("before_it") else 1 if m.get("after_it") else 0)
    part = "NI" if m.low("it") == "tonight" else PARTS.get(m.low("part")) if m.get("part") else None
    return from_publication("day", count, now, part)


def _is_paper(m: Match) -> bool:
    """USA TODAY, a name: behind an abbreviation, and not in a heading all in capitals."""
    before = [word.text for word in m.sentence.words[max(0, m.first - 2) : m.first]]
    behind = bool(before) and len(before[-1]) > 1 and before[-1].isalpha() and before[-1].isupper()
    heading = len(before) > 1 and before[0].isalpha() and before[0].isupper()
    return m.low("it") == "today" and m["it"].text[0].isupper() and behind and not heading


def from_publication(unit: Granularity, count: int, now: Now, part: str | None = None) -> Sense:
    """The unit, or `part` of the day, that lies so many units after publication."""
    found = moved(now.published, unit, count) if now.published else None
    if found is None:
        return opened(Period(unit, part=part), unreached(now))
    found = replace(found, part=part)
    which = _COUNTING[count] if -1 <= count <= 1 else f"{abs(count)} {'before' if count < 0 else 'after'} publication"
    return published(found, f"the {unit} counted from publication, {which}: {shown(found)}")


def which_unit(m: Match, now: Now) -> Sense | None:
    """Last week, this year, next month, the current quarter."""
    unit = unit_of(m["unit"])
    which = m.low("which")
    if m.is_title:
        return None
    if unit == "night":
        return from_publication("day", -1 if which == "last" else 0, now, "NI")
    if unit in ("second", "minute", "hour", "fortnight"):
        return None
    if unit == "day" and which not in ("next", "this"):
        return None
    if unit == "day" and which == "this" and m.before() == "to":
        return pointer("PRESENT_REF", "up to the time of writing, with no date")
    if unit == "weekend" and which == "this":
        return the_weekend(m, now)
    if which == "this":
        return _here(grain(unit), now)
    return from_publication(grain(unit), WHICH[which], now)


def this_years(_m: Match, now: Now) -> Sense | None:
    """In this years fair: "this year's" without its apostrophe."""
    return _here("year", now)


def past_one(m: Match, now: Now) -> Sense | None:
    """The past year, the last week, over the next month: a length that ends or begins at publication.

    During the next month, of a history: the one after the time that it has got to.
    """
    unit = unit_of(m["unit"])
    if m.low("which") == "next" and now.history and m.before() in _WITHIN:
        return adjoining(m, now)
    if m.low("which") == "next" and (unit in ("day", "night", "weekend") or m.before() not in _LENGTH_BEFORE):
        return None
    return length(duration(1, unit), grain(unit), "a length counted from publication")


_WITHIN = listed("in within during of")
_LENGTH_BEFORE = listed("over in within during for throughout of")


def second_next(m: Match, now: Now) -> Sense | None:
    """The week before last, the month after next; not the day before last Tuesday."""
    ahead = m.sentence.words[m.last + 1 : m.last + 2]
    if ahead and (ahead[0].kind in _DATED or unit_of(ahead[0]) == ahead[0].text.lower()):
        return None
    return from_publication(grain(unit_of(m["unit"])), -2 if m.low("way") == "before" else 2, now)


_DATED = ("WEEKDAY", "MONTH", "MAY", "SEASON")


def this_part(m: Match, now: Now) -> Sense | None:
    """As in "this morning"."""
    return from_publication("day", 0, now, PARTS.get(m.low("part"), "DT"))


def ago(m: Match, now: Now) -> Sense | None:
    """Two years ago, a week ago, months ago, a few days ago; not "set it back three years"."""
    if m.words[-1].kind == "back" and m.before() in _BACK_BY:
        return None
    count = 2 if m.get("couple") else count_of(m)
    if count is None or m.get("plural"):
        return pointer("PAST_REF", "before publication, nobody says how long")
    return _back(unit_of(m["unit"]), -count, now)


_BACK_BY = listed("by about to some of than")


def _back(unit: str, count: float, now: Now) -> Sense | None:
    """So many units from publication; of clock units only the day can be known."""
    if unit in ("second", "minute", "hour"):
        return length(duration(abs(count), unit), grain(unit), "a length before publication, whose hour is not known")
    if unit == "night":
        unit = "day"
    if unit == "fortnight":
        unit, count = "week", count * 2
    if count != int(count) and unit in ("year", "decade", "century"):
        months = round(count * {"year": 12, "decade": 120, "century": 1200}[unit])
        return from_publication("month", months, now)
    if unit in ("decade", "century"):
        unit, count = "year", count * {"decade": 10, "century": 100}[unit]
    whole = int(count)
    year_like = year_ago_of_part(unit, whole, now)
    return year_like or from_publication(grain(unit), whole, now)


def from_now(m: Match, now: Now) -> Sense | None:
    """Two weeks from now, in two weeks' time."""
    unit, count = unit_of(m["unit"]), count_of(m)
    if count is None:
        return pointer("FUTURE_REF", "after publication, nobody says how long")
    return _back(unit, count, now)


def the_year(m: Match, now: Now) -> Sense | None:
    """The year, the month, the week, in "the end of the year", "later in the year": publication's, or a history's."""
    return with_mod(_here(grain(unit_of(m["unit"])), now), _EDGES[m.low("edge")])


def _here(unit: Granularity, now: Now) -> Sense:
    """The one of publication; in a history, the one that it has got to."""
    here = reached(now) if now.history else None
    place = moved(here, unit, 0) if here else None
    if place is None:
        return from_publication(unit, 0, now)
    return told(place, f"the {unit} that the history has got to, {shown(place)}")


def year_of_text(m: Match, now: Now) -> Sense | None:
    """The year, the fiscal year: publication's; with an end of its own ("ended March 31") a length."""
    after = m.after().lower()
    if after in ("ended", "ending", "to", "through"):
        return length("P1Y", "year", "a year with an end of its own")
    worth = after == "of" and m.after(2)[:1] in tuple("$£€")
    if (after in _RELATIVES and not worth) or (m.last == m.first + 1 and m.before() not in _OF_YEAR):
        return None
    return from_publication("year", -1, now) if m.get("latest") else _here("year", now)


def year_end(_m: Match, now: Now) -> Sense | None:
    """Year's end, the year-end."""
    return with_mod(_here("year", now), "END")


_RELATIVES = listed("when that after of in before which he she it they we i since - ' ’")
_OF_YEAR = listed("for of in during throughout over to . , ; (")


def the_weekend(_m: Match, now: Now) -> Sense | None:
    """The weekend: the one nearest to publication, as the tense has it."""
    if now.published is None or now.published.date is None:
        return from_publication("weekend", 0, now)
    over = now.published.date.isoweekday() < 6 and now.tense != "future"
    return from_publication("weekend", -1 if over else 0, now)


def weekday_from(m: Match, now: Now) -> Sense | None:
    """A week from Tuesday."""
    base = weekday(m.number("weekday") or 1, now.published, "future")
    weeks = int(m["n"].number) if m.get("n") else 1
    if base.period is None or base.period.date is None:
        return base
    found = moved(base.period, "day", 7 * weeks)
    if found is None:
        return opened(Period("day"), unreached(now))
    return published(found, f"{weeks} {'week' if weeks == 1 else 'weeks'} after {shown(base.period)}")


def in_length(m: Match, now: Now) -> Sense | None:
    """In five years, where the verb is in the future; "one day", so too."""
    unit, count = unit_of(m["unit"]), count_of(m)
    if now.tense != "future" or unit in ("second", "minute", "hour"):
        return None
    if m.before() == "in" and count is not None:
        return _back(unit, count, now)
    return (
        pointer("FUTURE_REF", "after publication, nobody says when") if m.low("n") == "one" and unit == "day" else None
    )


RULES: tuple[tuple[str, Builder], ...] = (
    ("it=(today|tonight|yesterday|tomorrow|overnight)", day),
    ("it=(yesterday|tomorrow|today) part=DAYPART", day),
    ("the day before_it=before it=yesterday", day),
    ("the day after_it=after it=tomorrow", day),
    ("which=(last|this|next|current|coming) unit=UNIT", which_unit),
    ("the which=(current|coming|upcoming) (fiscal)? unit=UNIT", which_unit),
    ("this years", this_years),
    ("this which=past unit=weekend", which_unit),
    ("(the|this) which=(last|past|next|coming) unit=UNIT", past_one),
    ("the unit=SPAN way=before last", second_next),
    ("the unit=SPAN way=after next", second_next),
    ("which=past unit=(decade|century|year|month|week)", past_one),
    ("this part=DAYPART", this_part),
    (f"{COUNTED} unit=ANYUNIT (ago|back)", ago),
    ("plural=UNITS (ago|back)", ago),
    (f"{COUNTED} unit=ANYUNIT from now", from_now),
    (f"in {COUNTED} unit=ANYUNIT ' time", from_now),
    ("n=NUM unit=ANYUNIT", in_length),
    ("((a)|n=NUM) (week|weeks) from weekday=WEEKDAY", weekday_from),
    ("the unit=weekend", the_weekend),
    ("the (full|fiscal|whole)? year", year_of_text),
    ("the latest=latest fiscal? year", year_of_text),
    ("(the)? year '? -? end", year_end),
    ("the edge=(middle|end|beginning|start|close) of the unit=(week|month|year|decade|century)", the_year),
    ("edge=(earlier|later|early|late) in the unit=(day|week|month|year|decade|century)", the_year),
)
