"""JSONL: one article a line. A bad line costs that line, never the others."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from reportedly.errors import BinaryInputError, EmptyInputError, InputError, JsonlError, TooLargeError
from reportedly.ingest.checks import decoded
from reportedly.ingest.given import Given
from reportedly.ingest.source import Source, Stream
from reportedly.model import Article

MAX_LINE = 8_000_000  # bytes: room for a million characters, most of them written as they are
_CHUNK = 1 << 16
_BLANK = b" \t\r\n\xef\xbb\xbf"


class Line(msgspec.Struct, frozen=True):
    """The fields that are looked for; others are ignored. Of several names for one thing the first counts."""

    text: str | None = None
    content: str | None = None
    body: str | None = None
    outlet: str | None = None
    source_name: str | None = None
    title: str | None = None
    published: str | None = None
    date: str | None = None
    url: str | None = None
    licence: str | None = None
    license: str | None = None
    id: str | int | None = None

    @property
    def known(self) -> Given:
        """What the line says of its article."""
        return Given(
            outlet=self.outlet or self.source_name,
            published=self.published or self.date,
            title=self.title,
            url=self.url,
            licence=self.licence or self.license,
        )


def read(source: Source, given: Given) -> Iterator[Article | InputError]:
    """Each line's article, or in its place the error; `given` fills what a line does not say.

    An article's source is `NAME#ID` with the line's id, else `NAME:LINE`, counted from 1.
    """
    first = True
    for number, data in enumerate(_lines(source.stream), start=1):
        if not data.strip(_BLANK):
            continue
        yield (item := _article(data, source.name, number, given))
        if first and _hopeless(data, item):
            return
        first = False
    if first:
        raise EmptyInputError(source.name)


def _hopeless(first: bytes, item: Article | InputError) -> bool:
    """Whether a file with this first line is no JSONL at all, so that an error for every line would help nobody."""
    over_lines = isinstance(item, JsonlError) and first.strip() in (b"{", b"[")
    return over_lines or (isinstance(item, BinaryInputError) and not first.lstrip().startswith(b"{"))


def _article(data: bytes, name: str, number: int, given: Given) -> Article | InputError:
    subject = f"{name}:{number}"
    if len(data) > MAX_LINE:
        return TooLargeError(subject, f"a line has at most {MAX_LINE:,} bytes")
    try:
        line = msgspec.json.decode(decoded(data, subject), type=Line)
        texts = [text for text in (line.text, line.content, line.body) if text is not None]
        if not texts:
            return JsonlError(subject, "no field text, content or body")
        source = subject if line.id is None else f"{name}#{line.id}"
        return line.known.over(given).article(next(filter(None, texts), ""), source, subject)
    except InputError as error:
        return error
    except (msgspec.DecodeError, RecursionError) as error:
        return JsonlError(subject, str(error).split("\n")[0])


def _lines(stream: Stream) -> Iterator[bytes]:
    """The lines; of one that is longer than MAX_LINE only the first MAX_LINE + 1 bytes, the rest is never held."""
    while line := stream.readline(MAX_LINE + 1):
        yield line
        while not line.endswith(b"\n") and (line := stream.readline(_CHUNK)):
            pass
