"""Who said what."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

from sqlalchemy import Row

from reportedly.ledger import View, tables
from reportedly.ledger.load import decoded
from reportedly.ledger.records import NOUN
from reportedly.model import Statement, words_of
from reportedly.query.articles import article_row
from reportedly.query.filters import KINDS, POLARITIES, Filter, matching, name_or_alias, one_of, page, records_where
from reportedly.query.rows import StatementRow
from reportedly.query.texts import Texts


def statements(view: View, wanted: Filter | None = None) -> Iterator[StatementRow]:
    """The statements that the filter lets through, by publication, article and place in the text."""
    wanted = wanted or Filter()
    table = tables.RECORD["statement"]
    chosen = records_where(view, wanted, "statement")
    if wanted.by is not None:
        chosen = chosen.where(name_or_alias(table.c["speaker"], wanted.by))
    if wanted.to is not None:
        chosen = chosen.where(name_or_alias(table.c["addressee"], wanted.to))
    if wanted.about is not None:
        chosen = chosen.where(matching(table, wanted.about))
    if wanted.min_score is not None:
        chosen = chosen.where(tables.LINK["statement"].c.score >= wanted.min_score)
    for column, value in (
        ("kind", one_of(wanted.kind, KINDS, "a kind")),
        ("polarity", one_of(wanted.polarity, POLARITIES, "a polarity")),
    ):
        if value is not None:
            chosen = chosen.where(table.c[column] == value)
    with view.connection() as connection:
        texts = Texts(connection)
        for row in connection.execute(page(chosen, wanted)):
            yield statement_row(row, texts)


def statement_row(row: Row[Any], texts: Texts) -> StatementRow:
    """The answer for one row of `records_where`."""
    statement, text = cast("Statement", decoded(NOUN["statement"], row)), texts[row.sha256]
    return StatementRow(
        statement=statement,
        article=article_row(row),
        content_text=words_of(text, statement.content),
        cue_text=statement.cue.of(text) if statement.cue else None,
        source_text=statement.source.of(text) if statement.source else None,
    )
