"""What a time expression means: a period, a length, a rhythm or a vague pointer, with where that comes from."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from reportedly.model import Span, TimeValue, Timex3
from reportedly.model.time import Basis, Granularity, TimexType
from reportedly.stages.dates.course import NO_COURSE, Course
from reportedly.stages.dates.period import Period, edtf, timex

Tense = Literal["past", "present", "future", "unknown"]


@dataclass(frozen=True)
class Sense:
    """`period` of a date or time; else `length`, an ISO 8601 duration, or `pointer`, a value only TIMEX3 has.

    `why` is the reason without the words that it is about. A `dayless` one is a time of a day
    that other words name ("at 9 a.m."); a `loose` one counts only beside that day ("the
    morning of …"); `until` is the last part of a range that `period` begins; one
    that is `near` is known to a day or two.
    """

    type: TimexType
    unit: Granularity
    basis: Basis
    why: str
    period: Period | None = None
    length: str | None = None
    pointer: str | None = None
    mod: str | None = None
    loose: bool = False
    dayless: bool = False
    until: Period | None = None
    near: bool = False

    @property
    def value(self) -> str | None:
        """EDTF or a duration; None where nothing is fixed."""
        if self.period is not None and self.pointer is None:
            first, last = _about(edtf(self.period), self.near), edtf(self.until) if self.until else None
            return _joined(first, _about(last, self.near)) if self.until else first
        return self.length

    @property
    def timex(self) -> str:
        """TIMEX3's value."""
        if self.pointer is not None:
            return self.pointer
        if self.unit == "quarter" and self.length:
            return _in_quarters(self.length)
        if self.period and self.until and self.near:
            return f"{timex(self.period)}/{timex(self.until)}"
        return timex(self.period) if self.period else self.length or "XXXX-XX-XX"


def _about(value: str | None, near: bool) -> str | None:
    return f"{value}~" if value and near else value


def _joined(first: str | None, last: str | None) -> str | None:
    return f"{first}/{last}" if first and last else None


def _in_quarters(length: str) -> str:
    """TIMEX3 counts quarters: P1Q for P3M."""
    months = length[1:-1]
    return f"P{int(months) // 3}Q" if months.isdigit() and length.endswith("M") else length


class Said(NamedTuple):
    """Words said on `day`, an EDTF date, or None where nobody says when; `quoted` where they are the speaker's own."""

    span: Span
    day: str | None
    quoted: bool


@dataclass(frozen=True)
class Now:
    """What an expression is read against: the publication date, the times before it in the text, the verb's tense.

    A `history` is told from date to date, in years of its own.
    """

    published: Period | None = None
    tense: Tense = "unknown"
    mentions: tuple[tuple[Span, Sense], ...] = ()
    position: int = 0
    history: bool = False
    course: Course = NO_COURSE


Builder = Callable[..., "Sense | None"]


def fixed(period: Period, why: str, mod: str | None = None) -> Sense:
    """A date that the words alone give."""
    return _dated(period, "text", why, mod)


def published(period: Period, why: str) -> Sense:
    """A date worked out from the publication date."""
    return _dated(period, "publication", why)


def told(period: Period, why: str, mod: str | None = None) -> Sense:
    """A date worked out from another time in the article."""
    return _dated(period, "context", why, mod)


def opened(period: Period, why: str, mod: str | None = None) -> Sense:
    """A date with open parts that neither the text nor the publication date fixes."""
    return _dated(period, "open", why, mod)


def _dated(period: Period, basis: Basis, why: str, mod: str | None = None) -> Sense:
    kind: TimexType = "TIME" if period.clock or period.part else "DATE"
    return Sense(kind, _granularity(period), basis, why, period=period, mod=mod)


def _granularity(period: Period) -> Granularity:
    if period.clock:
        return ("hour", "minute", "second")[period.clock.count(":")]
    return "part_of_day" if period.part else period.unit


def length(value: str, unit: Granularity, why: str, mod: str | None = None) -> Sense:
    """A stretch of time of a given or vague length."""
    return Sense("DURATION", unit, "text", why, length=value, mod=mod)


def rhythm(value: str | None, unit: Granularity, why: str, pointer: str | None = None) -> Sense:
    """Something that comes again; `pointer` where TIMEX3's value is no length."""
    return Sense("SET", unit, "text", why, length=value, pointer=pointer)


def pointer(value: str, why: str) -> Sense:
    """Now, soon, recently: TIMEX3 only."""
    return Sense("DATE", "open", "open", why, pointer=value)


def with_mod(sense: Sense, mod: str | None) -> Sense:
    """The same with a modifier, if it has none yet."""
    return sense if sense.mod or not mod else replace(sense, mod=mod)


_TO = re.compile(r"\s*(?:--?|[–—]|\b(?:to|through|until|till)\b)\s*")


def time_values(span: Span, text: str, sense: Sense) -> Iterator[TimeValue]:
    """The record with its reason in full; of a range both ends, each with the whole range for its value."""
    words = span.of(text)
    reason = f"{' '.join(words.split())}: {sense.why}"
    joint = _TO.search(words, 1) if sense.until else None
    if joint is None or sense.until is None or sense.period is None:
        yield _record(span, sense, sense.timex, reason)
        return
    yield _record(Span(span.start, span.start + joint.start()), sense, timex(sense.period), reason)
    yield _record(Span(span.start + joint.end(), span.end), sense, timex(sense.until), reason)


def _record(span: Span, sense: Sense, timex_value: str, reason: str) -> TimeValue:
    value = sense.value
    return TimeValue(
        span=span,
        value=value,
        granularity=sense.unit,
        basis="open" if value is None and sense.basis != "text" else sense.basis,
        reason=reason,
        timex3=Timex3(type=sense.type, value=timex_value, mod=sense.mod),
    )
