"""What a ledger holds, as it stands now or stood at a time gone by."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

import msgspec
from sqlalchemy import Connection, Table, select

from reportedly.errors import NoSuchRecordError
from reportedly.ledger import load, tables
from reportedly.ledger.current import until
from reportedly.ledger.records import NOUN, NOUNS, Record
from reportedly.ledger.store import Store
from reportedly.model import Article, Reading


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One act of keeping: this reading became the article's current one at this time (UTC).

    `run` and `version` say which run of which version made it, `source` where the article came from.
    """

    seq: int
    article_id: str
    reading_id: str
    at: str
    run: str
    version: str
    source: str
    digest: str


class Found(NamedTuple):
    """A record by its id: what it is (`statement`, `article`, …), its full id, its article, and itself."""

    noun: str
    id: str
    article_id: str
    record: Record | Article | Reading


_TABLES: dict[str, tuple[str, Table]] = {
    "a1": ("article", tables.article),
    "r1": ("reading", tables.reading),
    **{noun.scheme: (noun.name, tables.RECORD[noun.name]) for noun in NOUNS},
}


class View:
    """Answers from a store; `as_of` (a day or a time, UTC) leaves out what was kept later.

    `reportedly.query` asks through `view.connection()`; the methods here give single things.
    """

    def __init__(self, store: Store, as_of: str | None = None) -> None:
        self._store = store
        self.as_of = as_of
        self._until = until(as_of) if as_of else None

    @contextmanager
    def connection(self) -> Iterator[Connection]:
        """One state of the ledger to ask several things of."""
        with self._store.read() as connection:
            yield connection

    def reading(self, article_id: str) -> Reading:
        """An article's current reading, its text included; or the very reading, where its own id is given.

        A unique beginning of an id will do. Raises NoSuchRecordError.
        """
        noun, row, _ = self.resolve(article_id)
        with self.connection() as connection:
            entry = self._entry(connection, noun, row)
            return load.reading(connection, entry.reading_id, entry.source)

    def history(self, article_id: str) -> list[Entry]:
        """Every entry of an article, oldest first."""
        _, _, article = self.resolve(article_id)
        entry = tables.entry
        with self.connection() as connection:
            rows = connection.execute(select(entry).where(entry.c.article_id == article).order_by(entry.c.seq))
            return [Entry(**row._mapping) for row in rows if self._until is None or row.at <= self._until]

    def find(self, prefix: str) -> Found:
        """The one record whose id is `prefix` or begins with it, in any reading, superseded ones too.

        The scheme ("s1:") may be left out. Raises NoSuchRecordError.
        """
        noun, row, article = self.resolve(prefix)
        if noun in ("article", "reading"):
            reading = self.reading(row)
            return Found(noun, row, article, reading.article if noun == "article" else reading)
        table, link = tables.RECORD[noun], tables.LINK[noun]
        score = [link.c.score] if noun == "statement" else []
        chosen = select(table.c.id, table.c.body, *score).join_from(table, link).where(table.c.id == row)
        with self.connection() as connection:
            kept = connection.execute(chosen.order_by(link.c.row.desc()).limit(1)).one()
            return Found(noun, row, article, load.decoded(NOUN[noun], kept))

    def holder(self, prefix: str) -> str:
        """Where a record stands: its article, or where that now reads otherwise, the last reading that held it.

        An article or a reading is its own. Raises NoSuchRecordError.
        """
        noun, row, article = self.resolve(prefix)
        if noun in ("article", "reading"):
            return row
        link = tables.LINK[noun].c
        with self.connection() as connection:
            held = select(link.reading_id).where(link.record_id == row).order_by(link.row.desc())
            readings = connection.scalars(held).all()
            current = self._entry(connection, "article", article).reading_id
        return article if current in readings else readings[0]

    def resolve(self, prefix: str) -> tuple[str, str, str]:
        """What an id or its beginning names: the noun, the full id, and the article's id. Raises NoSuchRecordError."""
        scheme, mark, _ = prefix.partition(":")
        wanted = {scheme: _TABLES[scheme]} if mark and scheme in _TABLES else {} if mark else _TABLES
        found: list[tuple[str, str, str]] = []
        with self.connection() as connection:
            for name, (noun, table) in wanted.items():
                start = prefix if mark else f"{name}:{prefix}"
                article = table.c.id if noun == "article" else table.c.article_id
                chosen = select(table.c.id, article).where(table.c.id >= start, table.c.id < start + "\U0010ffff")
                found += [(noun, row[0], row[1]) for row in connection.execute(chosen.limit(4))]
        if len(found) != 1:
            raise NoSuchRecordError(prefix, f"several begin so: {_few(found)}" if found else "none begins so")
        return found[0]

    def _entry(self, connection: Connection, noun: str, row: str) -> Entry:
        entry = tables.entry
        chosen = select(entry).where((entry.c.article_id if noun == "article" else entry.c.reading_id) == row)
        if self._until is not None:
            chosen = chosen.where(entry.c.at <= self._until)
        latest = connection.execute(chosen.order_by(entry.c.seq.desc()).limit(1)).one_or_none()
        if latest is None or noun not in ("article", "reading"):
            raise NoSuchRecordError(row, f"no article was kept by {self.as_of}" if latest is None else "not an article")
        return Entry(**latest._mapping)


def _few(found: list[tuple[str, str, str]]) -> str:
    return ", ".join(row for _, row, _ in found[:3]) + (" …" if len(found) > 3 else "")
