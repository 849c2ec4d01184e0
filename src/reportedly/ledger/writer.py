"""Keeping readings: one transaction an article, all or nothing."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import UTC, datetime
from enum import Enum
from importlib.metadata import version as installed

from sqlalchemy import Connection, Table, column, func, insert, select, table
from sqlalchemy.dialects.sqlite import insert as insert_new

from reportedly.errors import UnsoundReadingError
from reportedly.ledger import tables
from reportedly.ledger.current import stamp
from reportedly.ledger.digest import digest
from reportedly.ledger.records import NOUNS, Noun, Record, body, row_id
from reportedly.ledger.soundness import faults
from reportedly.ledger.store import Store
from reportedly.ledger.words import words
from reportedly.model import Article, Reading, Statement


class Kept(Enum):
    """What came of keeping a reading."""

    ADDED = "added"
    SUPERSEDED = "superseded"
    UNCHANGED = "unchanged"


class Writer:
    """Appends readings to a store. `run` names this run in every entry it makes; `clock` gives the time of an entry."""

    def __init__(
        self,
        store: Store,
        *,
        run: str | None = None,
        version: str | None = None,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._store = store
        self._clock = clock
        self.run = run or f"{clock():%Y%m%dT%H%M%SZ}-{uuid.uuid4().hex[:8]}"
        self.version = version or installed("reportedly")

    def keep(self, reading: Reading) -> Kept:
        """Append a reading, unless it is the article's current one already.

        Raises LedgerWriteError where the file cannot be written and UnsoundReadingError where the reading does not
        stand on its text; either way nothing of it is kept.
        """
        for fault in faults(reading):
            raise UnsoundReadingError(reading.article.source, fault)
        with self._store.write() as connection:
            latest = _latest(connection, reading.article.id)
            if latest == reading.id:
                return Kept.UNCHANGED
            if not _holds(connection, tables.reading, reading.id):
                _add(connection, reading)
            self._enter(connection, reading)
            return Kept.ADDED if latest is None else Kept.SUPERSEDED

    def _enter(self, connection: Connection, reading: Reading) -> None:
        entry = tables.entry
        latest = select(entry.c.seq, entry.c.digest).order_by(entry.c.seq.desc()).limit(1)
        seq, previous = connection.execute(latest).one_or_none() or (0, None)
        row = {
            "seq": seq + 1,
            "article_id": reading.article.id,
            "reading_id": reading.id,
            "at": stamp(self._clock()),
            "run": self.run,
            "version": self.version,
            "source": reading.article.source,
        }
        connection.execute(insert(entry).values(**row, digest=digest(connection, previous, row)))


def _latest(connection: Connection, article_id: str) -> str | None:
    entry = tables.entry
    latest = select(entry.c.reading_id).where(entry.c.article_id == article_id).order_by(entry.c.seq.desc()).limit(1)
    return connection.scalar(latest)


def _holds(connection: Connection, kept: Table, row: str) -> bool:
    return bool(connection.scalar(select(func.count()).select_from(kept).where(kept.c.id == row)))


def _add(connection: Connection, reading: Reading) -> None:
    article = reading.article
    _insert(connection, tables.text, {"sha256": article.sha256, "text": article.text})
    _insert(connection, tables.article, {"id": article.id, "sha256": article.sha256, "outlet": article.outlet})
    _insert(connection, tables.reading, {"id": reading.id, **_metadata(article)})
    for noun in NOUNS:
        _add_records(connection, noun, reading)


def _metadata(article: Article) -> dict[str, str | None]:
    return {
        "article_id": article.id,
        "title": article.title,
        "published": article.published,
        "url": article.url,
        "licence": article.licence,
    }


def _add_records(connection: Connection, noun: Noun, reading: Reading) -> None:
    links: list[dict[str, str | int | float]] = []
    for position, record in enumerate(noun.of(reading)):
        row = row_id(noun, reading.article.id, record)
        _add_record(connection, noun, reading.article, row, record)
        score = {"score": record.score} if isinstance(record, Statement) else {}
        links.append({"reading_id": reading.id, "position": position, "record_id": row, **score})
    if links:
        connection.execute(insert(tables.LINK[noun.name]), links)


def _add_record(connection: Connection, noun: Noun, article: Article, row: str, record: Record) -> None:
    new = _insert(connection, tables.RECORD[noun.name], {"id": row, "article_id": article.id, "body": body(record)})
    if new and noun.name in tables.WORDS:
        content, context = words(article.text, record)
        index = table(f"{noun.name}_words", column("rowid"), column("content"), column("context"))
        connection.execute(insert(index).values(rowid=new, content=content, context=context))


def _insert(connection: Connection, kept: Table, row: dict[str, str | None]) -> int | None:
    """Add a row unless it is there; its number in the table, or None where nothing was added."""
    result = connection.execute(insert_new(kept).values(**row).on_conflict_do_nothing())
    return result.lastrowid if result.rowcount else None
