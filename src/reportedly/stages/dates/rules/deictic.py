"""Expressions that point: from publication (yesterday, two years ago), or from a time named before (the next day)."""

from __future__ import annotations

from dataclasses import replace

from reportedly.model.time import Granularity
from reportedly.stages.dates.history import reached
from reportedly.stages.dates.nearest import weekday
from reportedly.stages.dates.pattern import Match
from reportedly.stages.dates.period import Period, moved
from reportedly.stages.dates.rules.common import WHICH, unreached
from reportedly.stages.dates.rules.lengths import count_of, duration, grain, unit_of
from reportedly.stages.dates.sense import Builder, Now, Sense, length, opened, pointer, published, told, with_mod
from reportedly.stages.dates.words import PARTS, listed

_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "overnight": 0}
# TIMEX3's modifier for the words that name an end of a period.
EDGES = {
    "early": "START", "earlier": "START", "beginning": "START", "start": "START", "opening": "START", "mid": "MID",
    "middle": "MID", "late": "END", "later": "END", "end": "END", "close": "END", "ending": "END",
}  # fmt: skip
_NAMED = "it hangs on a time named before, which is not fixed"
_GRAINS: dict[str, Granularity] = {"night": "day", "fortnight": "week"}
_COUNTING = ("the one of publication", "the one after publication", "the one before publication")


def day(m: Match, now: Now) -> Sense | None:
    """Today, yesterday, tomorrow, tonight; yesterday morning; the day before yesterday."""
    count = _DAYS[m.low("it")] + (-1 if m.get("before_it") else 1 if m.get("after_it") else 0)
    part = "NI" if m.low("it") == "tonight" else PARTS.get(m.low("part")) if m.get("part") else None
    return from_publication("day", count, now, part)


def from_publication(unit: Granularity, count: int, now: Now, part: str | None = None) -> Sense:
    """The unit, or `part` of the day, that lies so many units after publication."""
    found = moved(now.published, unit, count) if now.published else None
    if found is None:
        return opened(Period(unit, part=part), unreached(now))
    found = replace(found, part=part)
    which = _COUNTING[count] if -1 <= count <= 1 else f"{abs(count)} {'before' if count < 0 else 'after'} publication"
    return published(found, f"the {unit} counted from publication, {which}: {shown(found)}")


def shown(period: Period) -> str:
    """The period as reasons name it."""
    return opened(period, "").value or "open"


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


def year_ago_of_part(unit: str, count: int, now: Now) -> Sense | None:
    """A year ago, beside a quarter or a half: the same quarter, years before."""
    near = _past_its_end(now)
    if (
        unit != "year"
        or count != -1
        or near is None
        or near.period is None
        or near.period.unit not in ("quarter", "half")
    ):
        return None
    if near.period.year is None:
        return None
    back = 0 if _is_year_back(now) else 1
    return told(replace(near.period, year=near.period.year - back), f"the same {near.period.unit}, a year before")


# So many characters stand between a quarter and the day on which it ended: the quarter ended Sept. 30.
_ENDED = 12
# So many lie between a quarter and words that count years from it.
REACH_OF_PART = 400


def _past_its_end(now: Now) -> Sense | None:
    """The time named last before; of a quarter with its last day, the quarter."""
    near = mention(now, REACH_OF_PART)
    if len(now.mentions) > 1:
        (before, part), (last, _) = now.mentions[-2:]
        quarter = part.period is not None and part.period.unit == "quarter"
        if quarter and last.start - before.end <= _ENDED and now.position - last.end <= REACH_OF_PART:
            return part
    return near


def _is_year_back(now: Now) -> bool:
    """Whether the mention before is itself the earlier side of such a comparison."""
    for _, sense in reversed(now.mentions):
        if sense.period is not None:
            return sense.basis == "context"
    return False


def from_now(m: Match, now: Now) -> Sense | None:
    """Two weeks from now, in two weeks' time."""
    unit, count = unit_of(m["unit"]), count_of(m)
    if count is None:
        return pointer("FUTURE_REF", "after publication, nobody says how long")
    return _back(unit, count, now)


def mention(now: Now, reach: int = 2000) -> Sense | None:
    """The time named last before, where it is a date and not too far off."""
    for span, sense in reversed(now.mentions):
        if sense.period is not None and sense.type in ("DATE", "TIME"):
            return sense if now.position - span.end <= reach else None
    return None


def beside(m: Match, now: Now) -> Sense | None:
    """Two days later, a year earlier, the month before: counted from the time named before."""
    unit, count = unit_of(m["unit"]), count_of(m)
    if count is None:
        return length(duration(None, unit), grain(unit), "no number is given")
    sign = -1 if m.low("way") in ("earlier", "before", "previously", "prior") else 1
    return _counted_from_mention(unit, sign * count, now)


def _counted_from_mention(unit: str, count: float, now: Now) -> Sense | None:
    if unit == "year" and count == -1:
        found = year_ago_of_part("year", -1, now)
        if found:
            return found
    base = mention(now)
    if unit in ("second", "minute", "hour"):
        return length(duration(abs(count), unit), grain(unit), "a length from a time named before")
    if base is None or base.period is None or count != int(count):
        return length(duration(abs(count), unit), grain(unit), "a length, with no date before it to count from")
    compared = base.period.unit == "year" or (base.period.unit in ("quarter", "half") and _is_year_back(now))
    if unit == "year" and count == -1 and compared and base.basis in ("publication", "context"):
        return told(base.period, f"the {base.period.unit} that the text compares with, {shown(base.period)}")
    place = moved(base.period, _GRAINS.get(unit, grain(unit)), int(count))
    if place is None:
        return opened(Period(_GRAINS.get(unit, grain(unit))), _NAMED)
    return told(place, f"counted from the time named before, {shown(base.period)}")


def beside_clause(m: Match, now: Now) -> Sense | None:
    """Two days before, the month before: counted only where no event follows that it is counted from."""
    if m.after()[:1].isalnum() or m.after() == "-" or m.after()[:1] in tuple("“\"'‘$"):
        return None
    found = beside(m, now)
    if found and found.length and m.words[0].kind == "the":
        return opened(Period(grain(unit_of(m["unit"]))), _NAMED)
    return found


def beside_that(m: Match, now: Now) -> Sense | None:
    """Eight days before that: not where "that" begins a clause or stands with a noun."""
    return None if m.after()[:1].isalpha() and m.after() not in _AFTER_THAT else beside(m, now)


_AFTER_THAT = listed("and but or to in at on for with when while as")


def that_part(m: Match, now: Now) -> Sense | None:
    """The same evening, that night: of the day named before."""
    found = _of_mention("day", 0, now)
    if found is None or found.period is None:
        return None
    period = replace(found.period, part=PARTS.get(m.low("part"), "DT"))
    return replace(found, type="TIME", unit="part_of_day", period=period)


def then(m: Match, now: Now) -> Sense | None:
    """Until then, since then: the time named before."""
    base = mention(now)
    if m.before() not in ("until", "till", "by") or base is None or base.period is None:
        return None
    return told(base.period, f"the time named before, {shown(base.period)}")


def that(m: Match, now: Now) -> Sense | None:
    """That year, the same day: the one that the time named before lies in."""
    return _of_mention(unit_of(m["unit"]), 0, now)


def adjoining(m: Match, now: Now) -> Sense | None:
    """The next day, the following month, the previous year; the day following."""
    way = m.low("which")
    count = -1 if way in ("previous", "preceding", "prior") else 1
    return _of_mention(unit_of(m["unit"]), count, now, _told_of_before(unit_of(m["unit"]), now) if m.begins else None)


def _told_of_before(unit: str, now: Now) -> Sense | None:
    """What the first words of a paragraph count from: the day that the one before tells of, the time reached."""
    if unit == "day":
        return _last_day(now)
    here = reached(now) if now.history else None
    return told(here, "the time that the history has got to") if here else None


def following(m: Match, now: Now) -> Sense | None:
    """The day following; not "the day following the vote"."""
    return None if m.after()[:1].isalnum() and m.after().lower() not in _AFTER_CLAUSE else adjoining(m, now)


def next_part(m: Match, now: Now) -> Sense | None:
    """The next morning, the previous evening."""
    day = _of_mention("day", -1 if m.low("which") == "previous" else 1, now, _last_day(now))
    if day is None or day.period is None:
        return day
    part = PARTS.get(m.low("part"), "DT")
    return replace(day, type="TIME", unit="part_of_day", period=replace(day.period, part=part))


_AFTER_CLAUSE = listed("and but saw was were had when while as")


def _last_day(now: Now) -> Sense | None:
    """The last day named before, past months and years that are told of in between."""
    days = (sense for _, sense in reversed(now.mentions) if sense.period and sense.period.date)
    return next(days, None) if mention(now) else None


def _of_mention(unit: str, count: int, now: Now, base: Sense | None = None) -> Sense | None:
    if unit in ("second", "minute", "hour", "fortnight"):
        return None
    base = base or mention(now)
    wanted: Granularity = "day" if unit == "night" else grain(unit)
    part = "NI" if unit == "night" else None
    place = moved(base.period, wanted, count) if base and base.period else None
    if place is None:
        return opened(Period(wanted, part=part), _NAMED)
    return told(replace(place, part=part), f"counted from the time named before: {shown(place)}")


def the_year(m: Match, now: Now) -> Sense | None:
    """The year, the month, the week, in "the end of the year", "later in the year": publication's, or a history's."""
    return with_mod(_here(grain(unit_of(m["unit"])), now), EDGES[m.low("edge")])


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


_COUNTED = "((a|an)|n=NUM|a? vague=(few|several|many)|a? couple=couple of?)"

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
    (f"{_COUNTED} unit=ANYUNIT (ago|back)", ago),
    ("plural=UNITS (ago|back)", ago),
    (f"{_COUNTED} unit=ANYUNIT from now", from_now),
    (f"in {_COUNTED} unit=ANYUNIT ' time", from_now),
    (f"{_COUNTED} unit=ANYUNIT way=(later|earlier|previously|afterwards|afterward)", beside),
    (f"{_COUNTED} unit=ANYUNIT way=(before|after)", beside_clause),
    (f"{_COUNTED} unit=ANYUNIT way=(before|after) that", beside_that),
    ("(that|that same|the same) part=DAYPART", that_part),
    ("then", then),
    ("the unit=(day|week|month|year|night) way=before", beside_clause),
    ("(that|that same|the same) unit=SPAN", that),
    ("(that|that same|the same) unit=night", that),
    (
        "the which=(next|following|previous|preceding|prior) "
        "unit=(day|week|month|year|quarter|night|decade|century|weekend)",
        adjoining,
    ),
    ("the unit=(day|week|month|year) which=following", following),
    ("the? which=(next|following|previous) part=DAYPART", next_part),
    ("n=NUM unit=ANYUNIT", in_length),
    ("((a)|n=NUM) (week|weeks) from weekday=WEEKDAY", weekday_from),
    ("the unit=weekend", the_weekend),
    ("the (full|fiscal|whole)? year", year_of_text),
    ("the latest=latest fiscal? year", year_of_text),
    ("(the)? year '? -? end", year_end),
    ("the edge=(middle|end|beginning|start|close) of the unit=(week|month|year|decade|century)", the_year),
    ("edge=(earlier|later|early|late) in the unit=(day|week|month|year|decade|century)", the_year),
)
