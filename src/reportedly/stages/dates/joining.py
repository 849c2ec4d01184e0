"""Joining what stands side by side: a time of the day and its day."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from reportedly.model import Span
from reportedly.stages.dates.period import Period
from reportedly.stages.dates.sense import Sense
from reportedly.stages.dates.tokens import Sentence

_BETWEEN = frozenset(["", ",", "on", ", on", "at", ", at", "of", "on the", "around", "about"])


class Found(NamedTuple):
    """A sense of the words [first, last] of a sentence."""

    first: int
    last: int
    sense: Sense


def joined(sentence: Sentence, found: list[Found]) -> list[tuple[Span, Sense]]:
    """The senses with their spans, a time joined to the day beside it."""
    joined_up: list[Found] = []
    for item in found:
        before = joined_up[-1] if joined_up else None
        both = _together(sentence, before, item) if before else None
        if both and before:
            joined_up[-1] = Found(before.first, item.last, both)
        else:
            joined_up.append(item)
    words = sentence.words
    return [(Span(words[f.first].start, words[f.last].end), f.sense) for f in joined_up]


def _together(sentence: Sentence, left: Found, right: Found) -> Sense | None:
    between = " ".join(word.text.lower() for word in sentence.words[left.last + 1 : right.first])
    if between not in _BETWEEN or left.sense.period is None or right.sense.period is None:
        return None
    for time, day in ((left.sense, right.sense), (right.sense, left.sense)):
        if _is_time(time.period) and _is_day(day.period):
            return _combined(time, day)
    return None


def _is_time(period: Period | None) -> bool:
    return (
        period is not None
        and period.unit == "day"
        and not period.known
        and not period.weekday
        and bool(period.clock or period.part)
    )


def _is_day(period: Period | None) -> bool:
    return period is not None and period.unit == "day" and not period.clock and (period.known or bool(period.weekday))


def _combined(time: Sense, day: Sense) -> Sense:
    if time.period is None or day.period is None:
        return day
    both = replace(day.period, clock=time.period.clock, zone=time.period.zone, part=time.period.part or day.period.part)
    return replace(day, type="TIME", unit=time.unit, period=both, mod=day.mod or time.mod)
