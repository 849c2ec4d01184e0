"""Counted from a time named before: two days later, the next day, that year, until then."""

from __future__ import annotations

import re
from dataclasses import replace

from reportedly.model.time import Granularity
from reportedly.stages.dates.history import reached
from reportedly.stages.dates.pattern import Match
from reportedly.stages.dates.period import Period, moved
from reportedly.stages.dates.rules.common import shown
from reportedly.stages.dates.rules.units import COUNTED, count_of, duration, grain, unit_of
from reportedly.stages.dates.sense import Builder, Now, Sense, length, opened, published, told
from reportedly.stages.dates.words import PARTS, listed

_NAMED = "it hangs on a time named before, which is not fixed"
_GRAINS: dict[str, Granularity] = {"night": "day", "fortnight": "week"}


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


# So many characters stand between a quarter and the day on which it ended: the quarter ended Sept. 30.
_ENDED = 12
# So many lie between a quarter and words that count years from it.
REACH_OF_PART = 400


def year_ago_of_part(unit: str, count: int, now: Now, reach: int = REACH_OF_PART) -> Sense | None:
    """A year ago, beside a quarter or a half: the same one, a year before; beside months that are counted, the year."""
    if unit != "year" or count != -1:
        return None
    if counts_months(now) and not now.history:
        return _year_before_months(now)
    near = _past_its_end(now, reach)
    if near is None or near.period is None or near.period.unit not in ("quarter", "half") or near.period.year is None:
        return None
    back = 0 if _is_year_back(now) else 1
    return told(replace(near.period, year=near.period.year - back), f"the same {near.period.unit}, a year before")


def counts_months(now: Now) -> bool:
    """Whether the time named last is a number of months: for the nine months, net was so much."""
    if not now.mentions:
        return False
    span, sense = now.mentions[-1]
    months = sense.unit == "month" and re.fullmatch(r"P\d+M", sense.length or "") is not None
    return months and now.position - span.end <= REACH_OF_PART


def _year_before_months(now: Now) -> Sense:
    """The year before publication's, whose months are counted."""
    year = now.published.year if now.published else None
    if year is None:
        return opened(Period("year"), "it is the year before the months that are counted, which are not fixed")
    return published(Period("year", year - 1), f"the same months of {year - 1}")


def _past_its_end(now: Now, reach: int) -> Sense | None:
    """The time named last before; of a quarter with its last day, the quarter."""
    near = mention(now, reach)
    if len(now.mentions) > 1:
        (before, part), (last, _) = now.mentions[-2:]
        quarter = part.period is not None and part.period.unit == "quarter"
        if quarter and last.start - before.end <= _ENDED and now.position - last.end <= reach:
            return part
    return near


def _is_year_back(now: Now) -> bool:
    """Whether the mention before is itself the earlier side of such a comparison."""
    for _, sense in reversed(now.mentions):
        if sense.period is not None:
            return sense.basis == "context"
    return False


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
    if m.before() not in ("until", "till", "by") or m.after() == "-" or base is None or base.period is None:
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


_AFTER_CLAUSE = listed("and but saw was were had when while as")


def next_part(m: Match, now: Now) -> Sense | None:
    """The next morning, the previous evening."""
    day = _of_mention("day", -1 if m.low("which") == "previous" else 1, now, _last_day(now))
    if day is None or day.period is None:
        return day
    part = PARTS.get(m.low("part"), "DT")
    return replace(day, type="TIME", unit="part_of_day", period=replace(day.period, part=part))


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


RULES: tuple[tuple[str, Builder], ...] = (
    (f"{COUNTED} unit=ANYUNIT way=(later|earlier|previously|afterwards|afterward)", beside),
    (f"{COUNTED} unit=ANYUNIT way=(before|after)", beside_clause),
    (f"{COUNTED} unit=ANYUNIT way=(before|after) that", beside_that),
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
)
