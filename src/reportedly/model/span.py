"""A stretch of an article's text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Span(NamedTuple):
    """A half-open pair [start, end) of Unicode code points in an article's text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters that the span covers."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


def words_of(text: str, spans: Iterable[Span]) -> str:
    """The characters that the spans cover, those of several with " … " between."""
    return " … ".join(span.of(text) for span in spans)


def size_of(spans: Iterable[Span]) -> int:
    """How many characters the spans have together."""
    return sum(span.end - span.start for span in spans)


def hull(spans: Iterable[Span]) -> Span:
    """The smallest span that covers all of `spans`, of which there is at least one."""
    listed = list(spans)
    return Span(min(s.start for s in listed), max(s.end for s in listed))


def trimmed(text: str, span: Span, unwanted: str = " \t\r\n\u00a0") -> Span:
    """`span` without the `unwanted` characters at its ends; empty at its start where nothing is left."""
    start, end = span
    while start < end and text[start] in unwanted:
        start += 1
    while start < end and text[end - 1] in unwanted:
        end -= 1
    return Span(start, end)


def merged(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in order, those joined into one that overlap or have only white space between them."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and (span.start <= joined[-1].end or not text[joined[-1].end : span.start].strip()):
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)
