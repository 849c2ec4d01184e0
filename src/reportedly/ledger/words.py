"""The words under which a statement or a commitment is found."""

from __future__ import annotations

from reportedly.ledger.records import Record
from reportedly.ledger.soundness import spans
from reportedly.model import Span, Statement, hull


def words(text: str, record: Record) -> tuple[str, str]:
    """What was said or undertaken, and the paragraphs that it stands in."""
    found = list(spans(record))
    content = record.content if isinstance(record, Statement) else found
    return " … ".join(span.of(text) for span in content), paragraphs(text, hull(found)).of(text)


def paragraphs(text: str, span: Span) -> Span:
    """`span` widened to the lines that it begins and ends on."""
    end = text.find("\n", max(span.end - 1, span.start))
    return Span(text.rfind("\n", 0, span.start) + 1, len(text) if end < 0 else max(end, span.end))
