"""A day or a week told by a day that is named: the day after Christmas, the day before last Tuesday."""

from __future__ import annotations

import re
from dataclasses import replace

from reportedly.model.time import Granularity
from reportedly.stages.dates.joining import Found
from reportedly.stages.dates.pattern import compiled
from reportedly.stages.dates.period import Period, moved
from reportedly.stages.dates.sense import Sense, opened
from reportedly.stages.dates.tokens import Sentence

_BESIDE: tuple[tuple[re.Pattern[str], Granularity, int], ...] = (
    (compiled("the day before"), "day", -1),
    (compiled("the day after"), "day", 1),
    (compiled("the week of"), "week", 0),
)
_SIDES = {-1: "the day before", 1: "the day after", 0: "the week of"}
_LONG = 3


def around(sentence: Sentence, found: Found, floor: int) -> Found:
    """The expression with "the day before" and the like that stand before it, none of it before word `floor`."""
    first, day = found.first - _LONG, found.sense.period
    if first < floor or day is None or not _is_plain(found.sense, day):
        return found
    for pattern, unit, days in _BESIDE:
        if pattern.fullmatch(sentence.code, first, found.first):
            return Found(first, found.last, _beside(found.sense, day, unit, days))
    return found


def _beside(sense: Sense, day: Period, unit: Granularity, days: int) -> Sense:
    """The unit that holds the day so many days from one; open where that is not fixed."""
    place = moved(day, unit, days) if day.date else None
    if place is None:
        return opened(Period(unit), "it hangs on a day that is not fixed")
    return replace(sense, period=place, unit=unit, why=f"{_SIDES[days]} {day.date}: {sense.why}")


def _is_plain(sense: Sense, day: Period) -> bool:
    """Whether it is a day with nothing finer, and no range."""
    return sense.unit == day.unit == "day" and sense.until is None and not sense.near and not day.part
