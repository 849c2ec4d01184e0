"""Finding the time expressions of a text and giving each its value: a pure function, with no model."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from reportedly.model import Span, TimeValue
from reportedly.stages.dates.around import around
from reportedly.stages.dates.course import NO_COURSE, Course, course_of, place
from reportedly.stages.dates.history import is_history
from reportedly.stages.dates.joining import Found, joined
from reportedly.stages.dates.modifiers import modified
from reportedly.stages.dates.pattern import Match, compiled
from reportedly.stages.dates.period import parse_published
from reportedly.stages.dates.rules import RULES
from reportedly.stages.dates.sense import Builder, Now, Said, Sense, Tense, time_values
from reportedly.stages.dates.tokens import Sentence, words_of

TenseAt = Callable[[Span], Tense]
SaidAt = Callable[[Span], Said | None]
_MENTIONS = 8
# Compiled once: they are tried on every paragraph.
_COMPILED = tuple((compiled(pattern), build) for pattern, build in RULES)


def unknown(_: Span) -> Tense:
    """The tense where no parse is at hand."""
    return "unknown"


def nobody(_: Span) -> Said | None:
    """Who said what is not at hand."""
    return None


def find_dates(
    text: str,
    published: str | None = None,
    tense: TenseAt = unknown,
    spans: Iterable[Span] | None = None,
    said: SaidAt = nobody,
) -> tuple[TimeValue, ...]:
    """The time expressions of `text` (of `spans` of it), in text order, with their values.

    `published` is an EDTF date or date-time; `tense` says which tense the verb over a span is in, `said` in which words
    of an earlier day it lies. Time and memory are linear in the length of the text.
    """
    anchor = parse_published(published)
    found: list[TimeValue] = []
    mentions: tuple[tuple[Span, Sense], ...] = ()
    whole = (Span(0, len(text)),)
    stretches = [words_of(text, span.start, span.end) for span in (spans if spans is not None else whole)]
    history = is_history(stretches)
    course = _course(stretches) if history else NO_COURSE
    for sentence in stretches:
        now = Now(anchor, mentions=mentions, history=history, course=course)
        read, mentions = _read(sentence, now, tense, said)
        found += [
            value
            for where, sense in joined(sentence, read)
            for value in time_values(_bracketed(where, text), text, sense)
        ]
    return tuple(found)


def _bracketed(span: Span, text: str) -> Span:
    """With the bracket before it, where an editor put the first word in brackets: [ten] years ago."""
    opens = text[max(0, span.start - 1) : span.start] == "["
    return Span(span.start - 1, span.end) if opens and "]" in span.of(text) else span


def _course(sentences: Iterable[Sentence]) -> Course:
    """The times that the text gives with their years, whatever stands before them."""
    given = [
        place(sentence.words[found.first].start, found.sense.period, found.sense.until)
        for sentence in sentences
        for found in _read(sentence, Now(), unknown, nobody)[0]
        if found.sense.basis == "text"
    ]
    return course_of(sentences, [where for where in given if where])


def _read(
    sentence: Sentence, now: Now, tense: TenseAt, said: SaidAt
) -> tuple[list[Found], tuple[tuple[Span, Sense], ...]]:
    """From left to right, the longest first: each place is read once, against the times before it."""
    read: list[Found] = []
    taken = 0
    for first, _, _, match, build in _candidates(sentence):
        if first < taken:
            continue
        here = replace(now, tense=tense(match.span), position=match.span.start)
        sense = _built(match, build, here, said(match.span))
        if sense is None:
            continue
        found = modified(sentence, around(sentence, Found(match.first, match.last, sense), taken), taken)
        read.append(found)
        taken = found.last + 1
        if sense.loose:
            continue
        now = replace(now, mentions=(*now.mentions[-_MENTIONS:], (match.span, found.sense)))
    return read, now.mentions


def _built(match: Match, build: Builder, now: Now, said: Said | None) -> Sense | None:
    """The sense of a place; in words said on an earlier day, counted from that day.

    A reporter's "tomorrow" is counted from publication, a speaker's own from when it is said; a weekday lies beside
    the day on which it is said, where a verb tells on which side. When a history's quoted words were said is not known
    unless it tells.
    """
    weekday = match.get("weekday") is not None
    if said is not None and said.day is None:
        return _quoted(match, build, now)
    if said is None or not (said.quoted or weekday) or (weekday and now.tense == "unknown"):
        return build(match, now)
    sense: Sense | None = build(match, replace(now, published=parse_published(said.day)))
    if sense is None or sense.basis != "publication":
        return sense
    return replace(sense, basis="context", why=_why(sense, said))


def _quoted(match: Match, build: Builder, now: Now) -> Sense | None:
    """The sense of quoted words: of a history's, their own "today" is a day that nobody gives."""
    if not now.history:
        return build(match, now)
    sense: Sense | None = build(match, replace(now, published=None))
    if sense is None or sense.basis != "open" or sense.pointer:
        return sense
    return replace(sense, why="in quoted words; when they were said is not told")


def _why(sense: Sense, said: Said) -> str:
    return f"{sense.why.replace('publication', 'the day of saying')}; said on {said.day}"


def _candidates(sentence: Sentence) -> list[tuple[int, int, int, Match, Builder]]:
    """Every place that a rule fits, by where it starts, the longest first, then in the order of the rules."""
    fitting = [
        (match.first, -match.last, order, match, build)
        for order, (pattern, build) in enumerate(_COMPILED)
        for found in pattern.finditer(sentence.code)
        for match in [Match(sentence, found)]
    ]
    return sorted(fitting, key=lambda place: place[:3])
