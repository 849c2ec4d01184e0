"""Reports from files, URLs and standard input. A reader a file, and their table here."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import PurePath
from typing import NamedTuple

from reportedly.errors import BinaryInputError, InputError, NotFoundError
from reportedly.ingest import html, jsonl, text
from reportedly.ingest.fetch import fetch as fetch_public
from reportedly.ingest.given import Given
from reportedly.ingest.source import Fetch, Source, opened
from reportedly.model import Article

__all__ = ["READERS", "Given", "Reader", "Source", "articles"]

NOTHING = Given()
_HEAD = 512


class Reader(NamedTuple):
    """A format: the file endings, the content types and the first bytes that tell it, and what reads it.

    `read` yields articles, and for a format with several to a file the errors between them; it raises InputError.
    """

    name: str
    suffixes: tuple[str, ...]
    media: tuple[str, ...]
    first: re.Pattern[bytes]
    read: Callable[[Source, Given], Iterator[Article | InputError]]


# Text is last: it is what everything else is taken for. A .txt that starts like a page is read as a page.
READERS = (
    Reader(
        "html",
        (".html", ".htm", ".xhtml"),
        ("text/html", "application/xhtml+xml"),
        re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.I | re.S),
        html.read,
    ),
    Reader(
        "jsonl",
        (".jsonl", ".ndjson", ".json"),
        ("application/jsonl", "application/x-ndjson", "application/json"),
        re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*(?:"|\Z)'),
        jsonl.read,
    ),
    Reader("text", (), ("text/plain",), re.compile(rb""), text.read),
)


def articles(source: str, given: Given = NOTHING, *, fetch: Fetch = fetch_public) -> Iterator[Article | InputError]:
    """The articles of a FILE, a URL or `-` (standard input), each as soon as it is read.

    What cannot be read is yielded as its error, in its place: nothing is raised, so one bad line or file never costs
    the others. `given` overrules what a page says of itself and fills what a line of JSONL leaves open.
    """
    try:
        with opened(source, fetch) as source_:
            yield from reader_for(source_).read(source_, given)
    except InputError as error:
        yield error
    except IsADirectoryError:
        yield NotFoundError(source, f"a folder: name the files in it, {PurePath(source) / '*'} for all")
    except OSError as error:
        yield NotFoundError(source, error.strerror or str(error))
    except ValueError as error:  # a file name with a NUL in it
        yield NotFoundError(source, str(error))


def reader_for(source: Source) -> Reader:
    """The reader that the content type names, or the file ending, or else the first bytes. Raises BinaryInputError."""
    if source.media not in (None, "application/octet-stream"):
        return _by_media(source)
    suffix = PurePath(source.name).suffix.lower() if source.url is None else ""
    named = next((reader for reader in READERS if suffix in reader.suffixes), None)
    head = source.stream.peek(_HEAD)[:_HEAD]
    return named or next(reader for reader in READERS if reader.first.match(head))


def _by_media(source: Source) -> Reader:
    media = str(source.media)
    for reader in READERS:
        if media in reader.media:
            return reader
    if media.startswith("text/"):
        return READERS[-1]
    raise BinaryInputError(source.name, media)
