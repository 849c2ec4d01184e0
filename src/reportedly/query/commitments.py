"""Who is bound to do what."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

from sqlalchemy import ColumnElement, Connection, Row, Select, exists, func, or_, select

from reportedly.ledger import View, tables
from reportedly.ledger.load import decoded
from reportedly.ledger.records import NOUN
from reportedly.model import Commitment, Span, Statement
from reportedly.query.articles import article_row
from reportedly.query.filters import FORCES, Filter, matching, name_or_alias, one_of, page, records_where
from reportedly.query.rows import CommitmentRow, Voice, worded
from reportedly.query.texts import Texts
from reportedly.query.voices import voice


def commitments(view: View, wanted: Filter | None = None) -> Iterator[CommitmentRow]:
    """The commitments that the filter lets through, by publication, article and place in the text.

    `by` is the actor bound, `to` whom it concerns, `kind` the force; polarity is not a commitment's. A commitment is as
    sure as the surest of the statements that report it; one in the article's own voice has no score, and stays.
    """
    wanted = wanted or Filter()
    table = tables.RECORD["commitment"]
    chosen = records_where(view, wanted, "commitment")
    if wanted.by is not None:
        chosen = chosen.where(name_or_alias(table.c["by"], wanted.by))
    if wanted.to is not None:
        chosen = chosen.where(name_or_alias(table.c["towards"], wanted.to))
    if wanted.about is not None:
        chosen = chosen.where(matching(table, wanted.about))
    if wanted.min_score is not None:
        chosen = chosen.where(_sure(wanted.min_score))
    if one_of(wanted.kind, FORCES, "a commitment's force") is not None:
        chosen = chosen.where(table.c.force == wanted.kind)
    with view.connection() as connection:
        texts = Texts(connection)
        for row in connection.execute(page(chosen, wanted)):
            commitment = cast("Commitment", decoded(NOUN["commitment"], row))
            yield _row(row, commitment, texts[row.sha256], _voices(connection, commitment))


def _sure(least: float) -> ColumnElement[bool]:
    """Whether no statement of the reading reports the commitment, or one whose score is at least that."""
    body, statement, link = tables.RECORD["commitment"].c.body, tables.RECORD["statement"], tables.LINK["statement"]
    reporting = func.json_each(body, "$.statements").table_valued("value", joins_implicitly=True)
    reported = exists().where(
        statement.c.id == reporting.c.value,
        link.c.record_id == statement.c.id,
        link.c.reading_id == tables.reading.c.id,
    )
    return or_(~reported, reported.where(link.c.score >= least))


def _row(row: Row[Any], commitment: Commitment, text: str, voices: tuple[Voice, ...]) -> CommitmentRow:
    return CommitmentRow(
        commitment=commitment,
        article=article_row(row),
        act_text=commitment.act.of(text),
        conditions_text=worded(text, commitment.conditions),
        deadline_text=_words(text, commitment.deadline),
        term_text=_words(text, commitment.term),
        consequence_text=_words(text, commitment.consequence),
        voices=voices,
    )


def _voices(connection: Connection, commitment: Commitment) -> tuple[Voice, ...]:
    table = tables.RECORD["statement"]
    chosen: Select[Any] = select(table.c.id, table.c.body).where(table.c.id.in_(commitment.statements))
    known = {row.id: cast("Statement", decoded(NOUN["statement"], row)) for row in connection.execute(chosen)}
    return tuple(voice(known[name]) for name in commitment.statements if name in known)


def _words(text: str, span: Span | None) -> str | None:
    return span.of(text) if span else None
