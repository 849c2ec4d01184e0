"""The words under which a statement or a commitment is found."""

from __future__ import annotations

from functools import lru_cache

from reportedly.ledger.records import Record
from reportedly.ledger.soundness import spans
from reportedly.model import Span, Statement, hull, words_of

_NEAR = 600  # characters on either side that still count as what stands around a record


def words(text: str, record: Record) -> tuple[str, str]:
    """What was said or undertaken, and what stands around it."""
    found = list(spans(record))
    content = record.content if isinstance(record, Statement) else found
    return words_of(text, content), around(text, hull(found)).of(text)


def around(text: str, span: Span) -> Span:
    """`span` widened to the paragraphs it stands in; of long ones, to some hundred characters on either side."""
    return widened(text, span, paragraphs(text, span), _NEAR)


def paragraphs(text: str, span: Span) -> Span:
    """`span` widened to the lines it begins and ends on; in a text of one line, to the next two spaces side by side.

    Such a text is a page whose paragraphs were run together; the spaces are what is left of their ends.
    """
    text, gap = _in_lines(text)
    start, end = text.rfind(gap, 0, span.start), text.find(gap, max(span.end - 1, span.start))
    return Span(0 if start < 0 else start + len(gap), len(text) if end < 0 else max(end, span.end))


@lru_cache(maxsize=4)
def _in_lines(text: str) -> tuple[str, str]:
    """A text with plain spaces, and what parts its paragraphs. Kept, for it is asked of every place in one text."""
    return text.replace("\N{NO-BREAK SPACE}", " "), "\n" if "\n" in text.strip() else "  "


def widened(text: str, span: Span, whole: Span, most: int) -> Span:
    """`span` with at most so many characters of `whole` on either side, cut between words."""
    start, end = max(whole.start, span.start - most), min(whole.end, span.end + most)
    if start > whole.start:
        start = min(text.find(" ", start) + 1 or start, span.start)
    if end < whole.end:
        end = max(text.rfind(" ", 0, end), span.end)
    return Span(start, end)
