"""JSONL: one article a line. A bad line costs that line, never the others."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from reportedly.errors import EmptyInputError, InputError, JsonlError, TooLargeError
from reportedly.ingest.checks import decoded
from reportedly.ingest.given import Given
from reportedly.ingest.source import Source, Stream
from reportedly.model import Article

MAX_LINE = 8_000_000  # bytes: room for a million characters, most of them written as they are
_CHUNK = 1 << 16


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
    number, seen = 0, False
    for number, data in enumerate(_lines(source.stream), start=1):
        subject = f"{source.name}:{number}"
        if data is None:
            yield TooLargeError(subject, f"a line has at most {MAX_LINE:,} bytes")
        elif data.strip():
            yield (item := _article(data, source.name, subject, given))
            if not seen and isinstance(item, JsonlError) and data.strip() in (b"{", b"["):
                return  # one document over many lines: an error for each of them would help nobody
        seen = seen or data is None or bool(data.strip())
    if not seen:
        raise EmptyInputError(source.name)


def _article(data: bytes, name: str, subject: str, given: Given) -> Article | InputError:
    try:
        line = msgspec.json.decode(decoded(data, subject), type=Line)
        text = line.text or line.content or line.body
        if text is None:
            return JsonlError(subject, "no field text, content or body")
        source = subject if line.id is None else f"{name}#{line.id}"
        return line.known.over(given).article(text, source, subject)
    except InputError as error:
        return error
    except (msgspec.DecodeError, RecursionError) as error:
        return JsonlError(subject, str(error).split("\n")[0])


def _lines(stream: Stream) -> Iterator[bytes | None]:
    """The lines; None for one that is longer than MAX_LINE, which is skipped without being held."""
    while line := stream.readline(MAX_LINE):
        if len(line) < MAX_LINE or line.endswith(b"\n"):
            yield line
            continue
        while (rest := stream.readline(_CHUNK)) and not rest.endswith(b"\n"):
            pass
        yield None
