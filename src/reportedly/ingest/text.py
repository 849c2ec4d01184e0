"""Plain text: one file, one article."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.ingest.checks import MAX_BYTES, decoded, taken
from reportedly.ingest.given import Given
from reportedly.ingest.source import Source
from reportedly.model import Article


def read(source: Source, given: Given) -> Iterator[Article]:
    """The article; its text is every character of the file, line ends as they are. Raises InputError."""
    text = decoded(taken(source.stream, MAX_BYTES, source.name), source.name, source.charset)
    yield given.over(Given(url=source.url)).article(text, source.name)
