"""Records back from their rows."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Row, Select, select

from reportedly.errors import LedgerDamagedError
from reportedly.ledger import tables
from reportedly.ledger.records import NOUNS, Noun, Record, record
from reportedly.model import Article, Reading


def reading(connection: Connection, reading_id: str, source: str) -> Reading:
    """A reading with its article; LedgerDamagedError where a part of it is missing or cannot be decoded."""
    row = connection.execute(_article(reading_id)).one_or_none()
    if row is None:
        raise LedgerDamagedError(reading_id, "the reading, its article or its text is missing")
    parts: dict[str, Any] = {noun.field: _field(noun, records(connection, noun, reading_id)) for noun in NOUNS}
    return Reading(article=Article(**row._mapping, source=source), **parts)


def _field(noun: Noun, found: list[Record]) -> tuple[Record, ...] | Record | None:
    return tuple(found) if not noun.single else found[0] if found else None


def records(connection: Connection, noun: Noun, reading_id: str) -> list[Record]:
    """A reading's records of one kind, in text order."""
    return [decoded(noun, row) for row in connection.execute(_rows(noun, reading_id))]


def decoded(noun: Noun, row: Row[Any]) -> Record:
    """The record of a row with `id`, `body` and, for a statement, `score`."""
    try:
        return record(noun, row.id, row.body, getattr(row, "score", None))
    except ValueError as error:  # msgspec's errors are ValueErrors
        raise LedgerDamagedError(row.id, f"its body cannot be decoded: {error}") from error


def _article(reading_id: str) -> Select[Any]:
    article, reading, text = tables.article.c, tables.reading.c, tables.text.c
    columns = (article.id, article.sha256, article.outlet, reading.title, reading.published, reading.url)
    return (
        select(*columns, reading.licence, text.text)
        .join_from(tables.reading, tables.article)
        .join(tables.text)
        .where(reading.id == reading_id)
    )


def _rows(noun: Noun, reading_id: str) -> Select[Any]:
    table, link = tables.RECORD[noun.name], tables.LINK[noun.name]
    score = [link.c.score] if noun.name == "statement" else []
    return (
        select(table.c.id, table.c.body, *score)
        .join_from(link, table)
        .where(link.c.reading_id == reading_id)
        .order_by(link.c.position)
    )
