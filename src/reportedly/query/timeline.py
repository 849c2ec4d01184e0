"""What is said to have happened when, and when it was reported."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from reportedly.ledger import View, load
from reportedly.ledger.functions import folded, has_name
from reportedly.ledger.words import paragraphs
from reportedly.model import Event, Reading, Span, Statement, TimeValue
from reportedly.model.edtf import Bounds, bounds
from reportedly.query.articles import article_row
from reportedly.query.commitments import voice
from reportedly.query.filters import Filter, articles_where, period
from reportedly.query.passages import excerpt
from reportedly.query.rows import ArticleRow, TimelineRow
from reportedly.query.voices import innermost


def timeline(view: View, wanted: Filter | None = None) -> list[TimelineRow]:
    """Events with a time, other times that a text names, and the publication of each article, by their earliest bound.

    Here `since` and `until` bound the times themselves, not the publication. `by` keeps what that speaker dates,
    `about` what has all those words in its passage; `kind` is `event`, `date` or `report`. Lengths and open times are
    not on it.
    """
    wanted = wanted or Filter()
    asked = period(wanted)
    scope = msgspec.structs.replace(wanted, since=None, until=None)
    rows: list[TimelineRow] = []
    with view.connection() as connection:
        for row in connection.execute(articles_where(view, scope)).all():
            reading = load.reading(connection, row.reading_id, row.source)
            speakers = _called(reading, wanted.by) if wanted.by is not None else None
            rows += [found for found in _of(reading, article_row(row)) if _wanted(found, wanted, asked, speakers)]
    rows.sort(key=_place)
    return rows[wanted.offset : None if wanted.limit is None else wanted.offset + wanted.limit]


def _place(row: TimelineRow) -> tuple[str, str, str, Span]:
    """Where a row comes: by its earliest bound, or else its latest; where it has neither, last."""
    unknown = "X"
    first = row.earliest or row.latest or unknown
    return first, row.latest or unknown, row.article.id, row.span or Span(0, 0)


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


def _of(reading: Reading, article: ArticleRow) -> Iterator[TimelineRow]:
    used: set[Span] = set()
    for event in reading.events:
        found = bounds(event.time) if event.time else None
        if found is not None:
            date = _date_of(event, reading)
            used |= {date.span} if date else set()
            yield _event_row(event, date, found, reading, article)
    for date in reading.dates:
        found = bounds(date.value) if date.value else None
        if found is not None and date.span not in used and date.timex3.type in ("DATE", "TIME"):
            yield _date_row(date, found, reading, article)
    published = bounds(article.published) if article.published else None
    if published is not None:
        yield _report_row(published, article)


def _date_of(event: Event, reading: Reading) -> TimeValue | None:
    """The words that date an event: of the times with its value, the nearest in its paragraph."""
    near = paragraphs(reading.article.text, event.trigger)
    same = [date for date in reading.dates if date.value == event.time and near.covers(date.span)]
    return min(same, key=lambda date: abs(date.span.start - event.trigger.start), default=None)


def _event_row(
    event: Event, date: TimeValue | None, found: Bounds, reading: Reading, article: ArticleRow
) -> TimelineRow:
    said = next((s for s in reading.statements if s.id == event.voice), None)
    return TimelineRow(
        what="event",
        value=event.time or "",
        id=event.id,
        text=event.trigger.of(reading.article.text),
        dated_by=date.span.of(reading.article.text) if date else None,
        basis=date.basis if date else None,
        reason=date.reason if date else "",
        **_placed(event.trigger, said, found, reading, article),
    )


def _date_row(date: TimeValue, found: Bounds, reading: Reading, article: ArticleRow) -> TimelineRow:
    words = date.span.of(reading.article.text)
    return TimelineRow(
        what="date",
        value=date.value or "",
        id=article.id,
        text=words,
        dated_by=words,
        basis=date.basis,
        reason=date.reason,
        **_placed(date.span, innermost(reading.statements, date.span), found, reading, article),
    )


def _report_row(found: Bounds, article: ArticleRow) -> TimelineRow:
    return TimelineRow(
        what="report",
        value=article.published or "",
        earliest=found.earliest,
        latest=found.latest,
        id=article.id,
        span=None,
        text=article.title or article.source,
        dated_by=None,
        passage=None,
        passage_text=article.title or "",
        basis=None,
        reason="the day it was published",
        voice=voice(None),
        article=article,
    )


def _placed(span: Span, said: Statement | None, found: Bounds, reading: Reading, article: ArticleRow) -> dict[str, Any]:
    text = reading.article.text
    passage = excerpt(text, span)
    return {
        "earliest": found.earliest,
        "latest": found.latest,
        "span": span,
        "passage": passage,
        "passage_text": passage.of(text),
        "voice": voice(said),
        "article": article,
    }
