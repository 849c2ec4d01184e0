"""Re-hashing all that a ledger holds, and re-slicing every span."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, Select, Table, func, select

from reportedly.errors import LedgerDamagedError
from reportedly.ledger import load, tables
from reportedly.ledger.digest import digest
from reportedly.ledger.records import NOUNS, Noun, body, row_id
from reportedly.ledger.soundness import reference_faults, span_faults
from reportedly.ledger.store import Store
from reportedly.model.ids import content_id, text_hash


class Problem(msgspec.Struct, frozen=True):
    """Something that is not as it was kept: the table, the row (an id, a hash or a number), and what is wrong."""

    table: str
    row: str
    what: str


def verify(store: Store) -> Iterator[Problem]:
    """Every problem of a ledger, none for a sound one. LedgerError where the file cannot be read at all."""
    with store.read() as connection:
        yield from _pages(connection)
        yield from _links(connection)
        yield from _texts(connection)
        yield from _articles(connection)
        for noun in NOUNS:
            yield from _records(connection, noun)
            yield from _positions(connection, noun)
        yield from _readings(connection)
        yield from _entries(connection)


class Inventory(msgspec.Struct, frozen=True):
    """How many rows each table holds, and the digest of the latest entry, which stands for all before it."""

    rows: dict[str, int]
    latest: str | None


def inventory(store: Store) -> Inventory:
    """What a ledger holds, in numbers."""
    entry = tables.entry.c
    with store.read() as connection:
        kept = ("text", "article", "reading", "entry", *tables.RECORD)
        rows = {name: _count(connection, tables.METADATA.tables[name]) for name in kept}
        return Inventory(rows, connection.scalar(select(entry.digest).order_by(entry.seq.desc()).limit(1)))


def _count(connection: Connection, table: Table) -> int:
    return connection.scalar(select(func.count()).select_from(table)) or 0


def _pages(connection: Connection) -> Iterator[Problem]:
    """SQLite's own check of its pages and indexes."""
    for (line,) in connection.exec_driver_sql("PRAGMA integrity_check"):
        if line != "ok":
            yield Problem("file", "", line)


def _links(connection: Connection) -> Iterator[Problem]:
    """Rows that point at a row that is not there."""
    for table, row, parent, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield Problem(table, str(row), f"points at a row of {parent} that is not there")


def _texts(connection: Connection) -> Iterator[Problem]:
    for row in connection.execute(select(tables.text.c.sha256, tables.text.c.text)):
        if text_hash(row.text) != row.sha256:
            yield Problem("text", row.sha256, "the text is not the one that its hash names")


def _articles(connection: Connection) -> Iterator[Problem]:
    for row in connection.execute(select(tables.article)):
        if content_id("a1", row.sha256, row.outlet) != row.id:
            yield Problem("article", row.id, "is not the hash of its text and outlet")


def _records(connection: Connection, noun: Noun) -> Iterator[Problem]:
    record, article = tables.RECORD[noun.name].c, tables.article
    rows: Select[Any] = (
        select(record.id, record.article_id, record.body, article.c.sha256)
        .join_from(tables.RECORD[noun.name], article)
        .order_by(article.c.sha256)
    )
    for sha256, group in groupby(connection.execute(rows), key=lambda row: row.sha256):
        text = connection.scalar(select(tables.text.c.text).where(tables.text.c.sha256 == sha256)) or ""
        for row in group:
            yield from (Problem(noun.name, row.id, fault) for fault in _record(noun, row, len(text)))


def _record(noun: Noun, row: Row[Any], length: int) -> Iterator[str]:
    try:
        record = load.decoded(noun, row)
    except LedgerDamagedError as error:
        yield error.detail
        return
    if row_id(noun, row.article_id, record) != row.id or body(record) != row.body:
        yield "is not the hash of its content"
    yield from span_faults(record, length)


def _positions(connection: Connection, noun: Noun) -> Iterator[Problem]:
    link = tables.LINK[noun.name]
    reading, position = link.c.reading_id, link.c.position
    gaps = func.min(position) + func.max(position) + 1 != func.count()
    for (row,) in connection.execute(select(reading).group_by(reading).having(gaps)):
        yield Problem(link.name, row, "the positions of its records do not follow on from 0")


def _readings(connection: Connection) -> Iterator[Problem]:
    for (row,) in connection.execute(select(tables.reading.c.id)).all():
        try:
            reading = load.reading(connection, row, "")
        except LedgerDamagedError as error:
            yield Problem("reading", row, str(error))
            continue
        for fault in reference_faults(reading):
            yield Problem("reading", row, fault)
        if reading.id != row:
            yield Problem("reading", row, "is not the hash of its article and its records")


def _entries(connection: Connection) -> Iterator[Problem]:
    previous = None
    for entry in connection.execute(select(tables.entry).order_by(tables.entry.c.seq)):
        if digest(connection, previous, dict(entry._mapping)) != entry.digest:
            yield Problem("entry", str(entry.seq), "does not follow from the entry before and from its own fields")
        previous = entry.digest
