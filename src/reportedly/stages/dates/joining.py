"""Joining what stands side by side: a time of the day and its day."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from reportedly.model import Span
from reportedly.stages.dates.period import edtf
from reportedly.stages.dates.sense import Sense
from reportedly.stages.dates.tokens import Sentence

_BETWEEN = frozenset(
    [
        "",
        ",",
        "on",
        ", on",
        "at",
        ", at",
        "of",
        "of the",
        "on the",
        "around",
        "about",
        "at about",
        "at around",
        "local time",
        "local time on",
        "local time,",
    ]
)
_NEAR = 25


class Found(NamedTuple):
    """A sense of the words [first, last] of a sentence."""

    first: int
    last: int
    sense: Sense


def joined(sentence: Sentence, found: list[Found]) -> list[tuple[Span, Sense]]:
    """The senses with their spans, a time joined to the day beside it, or given the day of a near time before it."""
    joined_up: list[Found] = []
    for item in found:
        before = joined_up[-1] if joined_up else None
        both = _together(sentence, before, item) if before else None
        if both and before:
            joined_up[-1] = Found(before.first, item.last, both)
        else:
            joined_up.append(item)
    kept = [item for item in joined_up if not item.sense.loose]
    placed = [_placed(sentence, kept[i - 1] if i else None, item) for i, item in enumerate(kept)]
    words = sentence.words
    return [(Span(words[f.first].start, words[f.last].end), f.sense) for f in placed]


def _together(sentence: Sentence, left: Found, right: Found) -> Sense | None:
    between = " ".join(word.text.lower() for word in sentence.words[left.last + 1 : right.first])
    if between not in _BETWEEN:
        return None
    for time, day in ((left.sense, right.sense), (right.sense, left.sense)):
        if time.dayless and _is_day(day):
            return _combined(time, day)
    return None


def _is_day(sense: Sense) -> bool:
    period = sense.period
    return period is not None and period.unit == "day" and not sense.dayless and not period.clock and not sense.until


def _combined(time: Sense, day: Sense) -> Sense:
    if time.period is None or day.period is None:
        return day
    both = replace(day.period, clock=time.period.clock, zone=time.period.zone, part=time.period.part or day.period.part)
    return replace(day, type="TIME", unit=time.unit, period=both, mod=day.mod or time.mod)


def _placed(sentence: Sentence, before: Found | None, item: Found) -> Found:
    """A time of the day without its day takes the day named a few words before."""
    near = before is not None and item.first - before.last <= _NEAR
    if before is None or not near or not item.sense.dayless:
        return item
    if before.sense.period is None or before.sense.period.date is None or before.sense.period.unit != "day":
        return item
    if any(word.kind == "BREAK" for word in sentence.words[before.last : item.first]):
        return item
    day = replace(_combined(item.sense, replace(before.sense, mod=None)), basis="context")
    return item._replace(
        sense=replace(day, why=f"a time of the day named before it, {edtf(before.sense.period)}", mod=item.sense.mod)
    )
