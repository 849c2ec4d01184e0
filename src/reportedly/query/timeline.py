"""What is said to have happened when, and when it was reported."""

from __future__ import annotations

from collections.abc import Iterator
from math import inf
from typing import NamedTuple

import msgspec

from reportedly.ledger import View, load
from reportedly.ledger.functions import folded, has_name
from reportedly.ledger.words import paragraphs
from reportedly.model import Event, Reading, Span, Statement, TimeValue
from reportedly.model.edtf import Bounds, bounds, seconds
from reportedly.query.articles import article_row
from reportedly.query.filters import Filter, articles_where, page_of, period
from reportedly.query.network import interval, networks, placed
from reportedly.query.passages import excerpt
from reportedly.query.rows import ArticleRow, RowBasis, TimelineRow
from reportedly.query.voices import Voices, voice
from reportedly.query.written import Fixed, Written, by_span, fixed_events, written_when

# How an event has a time that no words beside it give.
_BY_LENGTH = "counted from the time of another event in its sentence"


class Timed(NamedTuple):
    """A time on the line: EDTF, its bounds, what it was worked out from and how, and the words that give it."""

    value: str
    bounds: Bounds
    basis: RowBasis | None
    reason: str
    date: Span | None


def timeline(view: View, wanted: Filter | None = None) -> list[TimelineRow]:
    """Events with a time, other times that a text names, and the publication of each article, by their earliest bound.

    An event without a time of its own has the bounds that others in the same voice give it (basis `order`). Of an
    article without a date, the day of writing and the weekdays and open years in it are what its clues and the ledger
    leave (basis `candidates`); that is worked out for this answer and stands in no reading.

    Here `since` and `until` bound the times themselves, not the publication. `by` keeps what that speaker dates,
    `about` what has all those words in its passage; `kind` is `event`, `date` or `report`. Lengths and open times are
    not on it.
    """
    wanted = wanted or Filter()
    asked = period(wanted)
    scope = msgspec.structs.replace(wanted, since=None, until=None)
    rows: list[TimelineRow] = []
    with view.connection() as connection:
        found = connection.execute(articles_where(view, scope)).all()
        fixed = fixed_events(view, connection) if any(row.published is None for row in found) else []
        for row in found:
            reading = load.reading(connection, row.reading_id, row.source)
            speakers = _called(reading, wanted.by) if wanted.by is not None else None
            told = of_reading(reading, article_row(row), fixed)
            rows += [row for row in told if _wanted(row, wanted, asked, speakers)]
    rows.sort(key=_place)
    return page_of(rows, wanted)


def _place(row: TimelineRow) -> tuple[float, float, str, Span]:
    """Where a row comes: by its earliest bound, or else its latest; where it has neither, last."""
    first, last = (seconds(end) if end else inf for end in (row.earliest or row.latest, row.latest))
    return first, last, row.article.id, row.span or Span(0, 0)


def _called(reading: Reading, words: str) -> set[str]:
    """The speakers of a reading whose name, or an alias, has these words in it."""
    forms = {statement.speaker: [statement.speaker] for statement in reading.statements if statement.speaker}
    for actor in reading.actors:
        forms[actor.name] = [actor.name, *actor.aliases]
    return {name for name, known in forms.items() if any(has_name(form, folded(words)) for form in known)}


def _wanted(row: TimelineRow, wanted: Filter, asked: Bounds, speakers: set[str] | None) -> bool:
    if wanted.kind not in (None, row.what) or not Bounds(row.earliest, row.latest).meets(asked):
        return False
    if speakers is not None and row.voice.speaker not in speakers:
        return False
    words = folded(row.passage_text)
    return wanted.about is None or all(f" {word} " in words for word in folded(wanted.about).split())


def of_reading(reading: Reading, article: ArticleRow, fixed: list[Fixed] | None = None) -> Iterator[TimelineRow]:
    """The rows of one article; `fixed` are the events of others that an undated one is held against."""
    when = written_when(reading, article, fixed or []) if article.published is None else Written((), "")
    named, voices = _named(reading, when), Voices(reading.statements)
    by_id = {statement.id: statement for statement in reading.statements}
    by_value: dict[str | None, list[TimeValue]] = {}
    for date in reading.dates:
        by_value.setdefault(date.value, []).append(date)
    used: set[Span] = set()
    for event in reading.events:
        dater = _date_of(event, reading.article.text, by_value)
        timed = _timed(event.time, dater, when, named.get(dater.span if dater else event.trigger))
        if timed is not None:
            used |= {dater.span} if dater else set()
            yield _told_row("event", event.id, event.trigger, timed, by_id.get(event.voice), reading, article)
    yield from _ordered(reading, article, by_id)
    for date in reading.dates:
        timed = _timed(date.value, date, when, named.get(date.span))
        if timed is not None and date.span not in used and date.timex3.type in ("DATE", "TIME"):
            said = voices.innermost(date.span)
            yield _told_row("date", article.id, date.span, timed, said, reading, article)
    yield from _report(reading, article, when)


def _timed(value: str | None, date: TimeValue | None, when: Written, own: str | None) -> Timed | None:
    """A value that `date` gives; `own` is what the days of writing leave of one that is open. None where none is."""
    value = own or value
    found = bounds(value) if value else None
    if value is None or found is None:
        return None
    words = date.span if date else None
    if own:
        of = f"{date.reason.partition(':')[0]}: " if date else f"{_BY_LENGTH}; "
        return Timed(
            value, found, "candidates", f"{of}by the days on which it can have been written, {when.shown}", words
        )
    return Timed(value, found, date.basis if date else None, date.reason if date else _BY_LENGTH, words)


def _named(reading: Reading, when: Written) -> dict[Span, str]:
    """What times without a year, and weekdays, are in an undated article, by their spans or that of their event."""
    clues = by_span(when.clues)
    found = {span: when.filled(clue.value, clue.says) for span, clue in clues.items()}
    past = {
        relation.first for relation in reading.relations if relation.second is None and "after" not in relation.holds
    }
    for event in reading.events:
        if event.time and event.trigger in past and when.stretches:
            found[event.trigger] = when.filled(event.time, "past")
    return {span: value for span, value in found.items() if value is not None}


def _ordered(reading: Reading, article: ArticleRow, by_id: dict[str, Statement]) -> Iterator[TimelineRow]:
    """The events that only their order to others places."""
    found = {span: placing for network in networks(reading) for span, placing in placed(network).items()}
    for event in reading.events:
        placing = found.get(event.trigger)
        if placing is not None and event.time is None:
            timed = Timed(interval(placing.bounds), placing.bounds, "order", placing.reason, None)
            yield _told_row("event", event.id, event.trigger, timed, by_id.get(event.voice), reading, article)


def _report(reading: Reading, article: ArticleRow, when: Written) -> Iterator[TimelineRow]:
    """The publication of an article: as given, by its dateline, or the days that are left."""
    anchor = reading.anchor
    if article.published is not None:
        yield from _report_row(article, article.published, "when it was published")
    elif anchor is not None and anchor.basis == "dateline" and anchor.value:
        yield from _report_row(article, anchor.value, anchor.reason, "context")
    elif when.value is not None:
        yield from _report_row(article, when.value, when.reason, "candidates")


def _date_of(event: Event, text: str, by_value: dict[str | None, list[TimeValue]]) -> TimeValue | None:
    """The words that date an event: of the times that give its value, the nearest in its paragraph."""
    if event.time is None:
        return None
    near, values = paragraphs(text, event.trigger), dict.fromkeys((event.time, event.time.strip("./")))
    same = [date for value in values for date in by_value.get(value, ()) if near.covers(date.span)]
    return min(same, key=lambda date: (abs(date.span.start - event.trigger.start), date.span), default=None)


def _told_row(
    what: str, record: str, span: Span, timed: Timed, said: Statement | None, reading: Reading, article: ArticleRow
) -> TimelineRow:
    text = reading.article.text
    passage = excerpt(text, span)
    return TimelineRow(
        what=what,
        value=timed.value,
        earliest=timed.bounds.earliest,
        latest=timed.bounds.latest,
        id=record,
        span=span,
        text=span.of(text),
        dated_by=timed.date.of(text) if timed.date else None,
        passage=passage,
        passage_text=passage.of(text),
        basis=timed.basis,
        reason=timed.reason,
        voice=voice(said),
        article=article,
    )


def _report_row(article: ArticleRow, value: str, reason: str, basis: RowBasis | None = None) -> Iterator[TimelineRow]:
    found = bounds(value)
    if found is None:
        return
    yield TimelineRow(
        what="report",
        value=value,
        earliest=found.earliest,
        latest=found.latest,
        id=article.id,
        span=None,
        text=article.title or article.source,
        dated_by=None,
        passage=None,
        passage_text=article.title or "",
        basis=basis,
        reason=reason,
        voice=voice(None),
        article=article,
    )
