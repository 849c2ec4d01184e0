"""One record for the terminal: every field, the words of its spans, and the passage it stands in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from reportedly.export.digest import conditions, digest
from reportedly.export.wording import plain, quoted
from reportedly.ledger import Entry, Found
from reportedly.ledger.records import NOUN, Record
from reportedly.ledger.soundness import spans
from reportedly.ledger.words import around
from reportedly.model import Actor, Anchor, Article, Condition, Reading, Span, hull

_MOST = 8  # paragraphs of the passage


def card(found: Found, reading: Reading, history: Sequence[Entry]) -> RenderableType:
    """A record found in the ledger; `reading` is one of its article, `history` the article's entries."""
    if isinstance(found.record, Article | Reading):
        return Group(digest(reading, seen=history[0].at[:10] if history else ""), *_kept(found, reading, history))
    return Group(
        Text(f"{found.noun} {found.id}", style="bold"),
        Padding(_fields(found.record, reading.article.text), (1, 0, 1, 2)),
        Padding(_passage(found.record, reading.article.text), (0, 0, 0, 2)),
        *_kept(found, reading, history),
    )


def _fields(record: msgspec.Struct, text: str) -> Table:
    grid = Table.grid(padding=(0, 2))
    for name in record.__struct_fields__:
        value = getattr(record, name)
        if name != "id" and value not in (None, ()):
            grid.add_row(Text(name.replace("_", " "), style="dim"), _value(value, text))
    return grid


def _value(value: object, text: str) -> RenderableType:
    match value:
        case Span():
            return Text(quoted(text, [value]))
        case tuple() if value and all(isinstance(part, Span) for part in value):
            return Text(quoted(text, value[:_MOST]) + (f" and {len(value) - _MOST} more" if len(value) > _MOST else ""))
        case tuple() if value and all(isinstance(part, msgspec.Struct) for part in value):
            return Group(*(_fields(part, text) for part in value))
        case tuple():
            return Text(plain("; ".join(map(str, value))))
        case dict():
            return Text(plain("; ".join(f"{of}: {what}" for of, what in value.items())))
        case Condition():
            return conditions(value, text)
        case msgspec.Struct():
            return _fields(value, text)
    return Text(plain(str(value)))


def _passage(record: Record, text: str) -> Group:
    """The paragraphs around, the record's own words in bold; none for an anchor, whose clues are all over."""
    own = sorted(spans(record))
    if not own or isinstance(record, Anchor):
        return Group()
    passage = around(text, own[0] if isinstance(record, Actor) else hull(own))
    shown = []
    start = passage.start
    for line in passage.of(text).splitlines(keepends=True)[:_MOST]:
        shown.append(_marked(text, Span(start, start + len(line)), own))
        start += len(line)
    return Group(*shown)


def _marked(text: str, line: Span, own: Sequence[Span]) -> Text:
    bold = [any(span.start <= at < span.end for span in own) for at in range(*line)]
    shown = Text()
    for at, strong in zip(range(*line), bold, strict=True):
        shown.append(text[at] if text[at].isprintable() else " ", style="bold" if strong else "dim")
    return shown


def _kept(found: Found, reading: Reading, history: Sequence[Entry]) -> Iterator[RenderableType]:
    """Where it was published, and when which reading of it was kept."""
    article = reading.article
    origin = (
        article.title or article.source,
        article.outlet or "outlet not given",
        article.published or "undated",
        article.url,
    )
    yield Text()
    yield Text(" · ".join(plain(part) for part in origin if part))
    yield Text(f"{article.id}   text {article.sha256[:16]}…", style="dim")
    for entry in history:
        yield Text(f"kept {entry.at[:19]}Z by reportedly {entry.version} as {entry.reading_id}", style="dim")
    if found.noun in NOUN and found.record not in NOUN[found.noun].of(reading):
        yield Text("superseded: the article's current reading does not hold it", style="italic")
