"""What must hold of a reading before it is kept, and ever after."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.ledger.records import NOUNS, Record, row_id
from reportedly.model import (
    Actor,
    Anchor,
    Commitment,
    Condition,
    Event,
    Furniture,
    Reading,
    Relation,
    Span,
    Statement,
    TimeValue,
    leaves,
)
from reportedly.model.ids import content_id, text_hash


def faults(reading: Reading) -> Iterator[str]:
    """One line for each thing that does not hold: ids hash content, spans lie in the text, references resolve."""
    article = reading.article
    if text_hash(article.text) != article.sha256:
        yield "the text is not the one that its hash names"
    if content_id("a1", article.sha256, article.outlet) != article.id:
        yield f"{article.id} is not the hash of its text and outlet"
    for noun in NOUNS:
        for record in noun.of(reading):
            own, proper = getattr(record, "id", None), row_id(noun, article.id, record)
            if own not in (None, proper):
                yield f"{noun.name} {own} is not the hash of its content"
            yield from (f"{noun.name} {proper}: {fault}" for fault in span_faults(record, len(article.text)))
    yield from reference_faults(reading)


def span_faults(record: Record, length: int) -> Iterator[str]:
    """The spans of a record that do not lie in a text `length` characters long, or cover nothing."""
    for span in spans(record):
        if not 0 <= span.start < span.end <= length:
            yield f"span [{span.start}, {span.end}) is empty or outside the text"
    if isinstance(record, Statement) and not record.content:
        yield "has no content"


def reference_faults(reading: Reading) -> Iterator[str]:
    """The statements that a record of the reading names and the reading does not hold."""
    known = {statement.id for statement in reading.statements}
    for noun in NOUNS:
        for record in noun.of(reading):
            for other in references(record):
                if other not in known:
                    yield f"a {noun.name} refers to {other}, which is no statement of this reading"


def spans(record: Record) -> Iterator[Span]:
    """Every span that a record holds."""
    match record:
        case Statement():
            yield from (*record.content, *_present(record.cue, record.source))
        case Commitment():
            yield from _present(record.act, record.deadline, record.term, record.consequence)
            yield from _condition_spans(record.conditions)
        case Event():
            yield record.trigger
        case TimeValue() | Furniture():
            yield record.span
        case Actor():
            yield from record.mentions
        case Relation():
            yield from _present(record.first, record.second, record.signal)
        case Anchor():
            yield from (clue.span for clue in record.clues)


def references(record: Record) -> Iterator[str]:
    """The ids of the statements that a record names."""
    match record:
        case Statement(parent=str(parent)):
            yield parent
        case Commitment():
            yield from record.statements
        case Event():
            yield from (voice for voice in {record.voice, *record.factuality} if voice != "article")
        case Relation(voice=voice) if voice != "article":
            yield voice


def _present(*found: Span | None) -> Iterator[Span]:
    yield from (span for span in found if span is not None)


def _condition_spans(tree: Condition | None) -> Iterator[Span]:
    yield from _present(*(leaf.span for leaf in leaves(tree)))
