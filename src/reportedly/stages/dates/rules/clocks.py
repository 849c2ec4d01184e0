"""Times of the day and their parts, with or without their day."""

from __future__ import annotations

import re
from dataclasses import replace

from reportedly.stages.dates.history import reached
from reportedly.stages.dates.nearest import weekday, weekday_of_week
from reportedly.stages.dates.pattern import Match
from reportedly.stages.dates.period import Period, edtf, moved
from reportedly.stages.dates.rules.common import unreached
from reportedly.stages.dates.sense import Builder, Now, Sense, opened, published, told
from reportedly.stages.dates.words import PARTS, ZONES, listed

_WHY = "a time of a day that the words beside it do not name"


def clock(m: Match, now: Now) -> Sense | None:
    """7:15 p.m., 9 a.m. EST, 14:30 GMT, 4 in the morning, ten o'clock."""
    found = _hours(m)
    if found is None:
        return None
    hours, rest = found
    half = m.low("half")[:1]
    part = m.low("part")
    if half or part:
        if not 1 <= hours <= 12:
            return None
        late = half == "p" or part in ("afternoon", "evening") or (part == "night" and hours >= 6)
        hours = hours % 12 + (12 if late else 0)
    time = _at(f"{hours:02d}{rest}", m, now)
    return replace(time, loose=True) if time and _may_be_length(m) else time


# What a time of the day stands behind.
_AT = listed(
    "- – at by until till before after from about around to shortly since between and or approximately just near"
)


def _may_be_length(m: Match) -> bool:
    """Whether a number like 2:09 may be how long a recording lasts: nothing beside it says that it is a clock's."""
    return len(m.words) == 1 and m.before() not in _AT and m.after() not in ("-", "–")


def _hours(m: Match) -> tuple[int, str] | None:
    """The hour and what follows it (":15")."""
    word = m["n"]
    if word.kind == "CLOCK":
        pieces = re.split(r"[:.]", word.text)
        hours, rest = int(pieces[0]), "".join(f":{p}" for p in pieces[1:])
    elif len(word.text) == 4 and word.text.isdigit():
        hours, rest = int(word.text[:2]), f":{word.text[2:]}"
        if int(word.text[2:]) > 59:
            return None
    else:
        hours, rest = word.whole, ""
    return (hours, rest) if 0 <= hours <= 24 else None


def _at(value: str, m: Match, now: Now) -> Sense | None:
    zone = ZONES.get(m.low("zone"), "")
    day = reached(now) if now.history else None
    if day is None or day.date is None:
        return replace(opened(Period("day", clock=value, zone=zone), _WHY), dayless=True)
    found = replace(day, clock=value, zone=zone, part=None)
    return replace(told(found, f"a time of the day that the history has got to, {day.date}"), dayless=True)


def noon(m: Match, _now: Now) -> Sense | None:
    """Noon, midnight."""
    if len(m.words) == 1 and m.before() not in _AT:
        return replace(_noon(m), loose=True)
    return _noon(m)


def _noon(m: Match) -> Sense:
    value = "12" if m.low("it") == "noon" else "24"
    return replace(opened(Period("day", clock=value), _WHY), dayless=True)


def weekday_part(m: Match, now: Now) -> Sense | None:
    """Monday night, last Friday evening."""
    number = m.number("weekday") or 1
    which = {"last": -1, "next": 1, "this": 0}.get(m.low("which"))
    base = weekday(number, now.published, now.tense) if which is None else weekday_of_week(number, now.published, which)
    if base.period is None:
        return None
    part = PARTS.get(m.low("part"), "DT")
    return replace(base, type="TIME", unit="part_of_day", period=replace(base.period, part=part))


def part_alone(m: Match, _now: Now) -> Sense | None:
    """The morning of, early afternoon: a part of the day that is named beside it, or nothing."""
    return replace(opened(Period("day", part=PARTS.get(m.low("part"), "DT")), _WHY), loose=True, dayless=True)


def clock_this_part(m: Match, now: Now) -> Sense | None:
    """Four this morning, 7 tonight."""
    time, day = clock(m, now), _today(now)
    if time is None or time.period is None or day is None:
        return None
    return replace(
        day, type="TIME", unit=time.unit, period=replace(day.period or Period("day"), clock=time.period.clock)
    )


def military(m: Match, now: Now) -> Sense | None:
    """At 1200 hours."""
    if len(m["n"].text) != 4 or m.before() not in ("at", "by", "from", "until", "till", "about", "around"):
        return None
    return clock(m, now)


def small_hours(_m: Match, _now: Now) -> Sense | None:
    """The early hours of Sunday."""
    return replace(opened(Period("day", part="MO"), _WHY), loose=True, dayless=True)


def _today(now: Now) -> Sense:
    today = moved(now.published, "day", 0) if now.published else None
    if today is None:
        return opened(Period("day"), unreached(now))
    return published(today, f"the day of publication, {edtf(today)}")


RULES: tuple[tuple[str, Builder], ...] = (
    ("n=(DIGITS|CLOCK) half=HALFDAY zone=ZONE?", clock),
    ("n=CLOCK zone=ZONE?", clock),
    ("n=(YEAR|DIGITS) zone=ZONE", clock),
    ("n=(DIGITS|COUNT|CLOCK) (o'clock)? in the part=DAYPART", clock),
    ("n=(DIGITS|COUNT) o'clock zone=ZONE?", clock),
    ("n=(DIGITS|COUNT|CLOCK) this part=DAYPART", clock_this_part),
    ("it=(noon|midnight)", noon),
    ("n=(YEAR|DIGITS) hours zone=ZONE?", military),
    ("the? (early|small) hours", small_hours),
    ("DIGITS it=(noon|midnight)", noon),
    ("the? ((early|late) | mid -)? part=DAYPART hours", part_alone),
    ("the? ((early|late) | mid -)? part=DAYPART", part_alone),
    ("weekday=WEEKDAY -? part=DAYPART", weekday_part),
    ("which=(last|next|this) weekday=WEEKDAY part=DAYPART", weekday_part),
)
