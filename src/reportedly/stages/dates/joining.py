"""Joining what stands side by side: a time of the day and its day."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from reportedly.model import Span
from reportedly.stages.dates.period import Period, edtf, moved
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
        "in",
        "in the",
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
# 5 a.m. Sydney time on Friday.
_NAMED_ZONE = re.compile(r"[a-z]+ time(?: on|,|)")
_NEAR = 25
# A day that stands within so many words of its paragraph's beginning is the day that the paragraph tells of.
_OPENING = 1
# Half a day, in hours: two clocks show one moment at most so far apart.
_HALF = 12


class Found(NamedTuple):
    """A sense of the words [first, last] of a sentence."""

    first: int
    last: int
    sense: Sense


def joined(sentence: Sentence, found: list[Found]) -> list[tuple[Span, Sense]]:
    """The senses with their spans, a time joined to the day beside it, or given the day of a near time."""
    joined_up: list[Found] = []
    for item in found:
        before = joined_up[-1] if joined_up else None
        both = _together(sentence, before, item) if before else None
        if both and before:
            joined_up[-1] = Found(before.first, item.last, both)
        else:
            joined_up.append(item)
    kept = [item for item in joined_up if not item.sense.loose]
    placed: list[Found] = []
    for i, item in enumerate(kept):
        ahead = _past_bracket(sentence, kept, i)
        placed.append(ahead or _in_bracket(sentence, placed, item) or _placed(sentence, kept[:i], item))
    words = sentence.words
    return [(Span(words[f.first].start, words[f.last].end), f.sense) for f in placed]


def _together(sentence: Sentence, left: Found, right: Found) -> Sense | None:
    between = _text_between(sentence, left.last + 1, right.first)
    if between not in _BETWEEN and not _NAMED_ZONE.fullmatch(between):
        return None
    for time, day in ((left.sense, right.sense), (right.sense, left.sense)):
        if time.dayless and _is_day(day):
            return _combined(time, day)
    return None


def _text_between(sentence: Sentence, first: int, end: int) -> str:
    return " ".join(word.text.lower() for word in sentence.words[first:end])


def _is_day(sense: Sense) -> bool:
    period = sense.period
    return period is not None and period.unit == "day" and not sense.dayless and not period.clock and not sense.until


def _combined(time: Sense, day: Sense) -> Sense:
    if time.period is None or day.period is None:
        return day
    both = replace(day.period, clock=time.period.clock, zone=time.period.zone, part=time.period.part or day.period.part)
    return replace(day, type="TIME", unit=time.unit, period=both, mod=day.mod or time.mod)


def _past_bracket(sentence: Sentence, kept: list[Found], i: int) -> Found | None:
    """A time parted from its day by a bracket: 5 p.m. (2100 UTC) on Friday."""
    item, day = kept[i], kept[i + 2] if i + 2 < len(kept) else None
    if day is None or not item.sense.dayless or not _is_day(day.sense):
        return None
    inner = kept[i + 1]
    opens = _text_between(sentence, item.last + 1, inner.first) == "("
    between = _text_between(sentence, inner.last + 1, day.first)
    if not opens or not between.startswith(")") or between[1:].strip() not in _BETWEEN:
        return None
    return _given(item, day.sense, "the day named after it")


def _in_bracket(sentence: Sentence, placed: list[Found], item: Found) -> Found | None:
    """The same moment by another clock, in a bracket: the day on which the two are less than half a day apart."""
    before = placed[-1] if placed else None
    if before is None or not item.sense.dayless or _text_between(sentence, before.last + 1, item.first) != "(":
        return None
    one, other = before.sense.period, item.sense.period
    if one is None or other is None or not one.clock or not other.clock or one.date is None:
        return None
    apart = int(other.clock[:2]) - int(one.clock[:2])
    days = -1 if apart > _HALF else 1 if apart < -_HALF else 0
    day = moved(Period("day", one.year, one.month, one.day), "day", days)
    return _given(item, replace(before.sense, period=day), "the moment named before it") if day else None


def _placed(sentence: Sentence, before: list[Found], item: Found) -> Found:
    """A time of the day without its day takes the day named a few words before, or the one that the text opens with."""
    if not before or not item.sense.dayless:
        return item
    near = item.first - before[-1].last <= _NEAR and _names_day(before[-1])
    last = before[-1] if near else before[0]
    if not _names_day(last) or not (near or last.first <= _OPENING):
        return item
    if any(word.kind == "BREAK" for word in sentence.words[last.last : item.first]):
        return item
    return _given(item, last.sense, "a time of the day named before it")


def _names_day(found: Found) -> bool:
    period = found.sense.period
    return period is not None and period.date is not None and period.unit == "day"


def _given(item: Found, day: Sense, why: str) -> Found:
    """A time of the day on a day that other words name."""
    both = replace(_combined(item.sense, replace(day, mod=None)), basis="context")
    shown = edtf(day.period) if day.period else None
    return item._replace(sense=replace(both, why=f"{why}, {shown}", mod=item.sense.mod))
