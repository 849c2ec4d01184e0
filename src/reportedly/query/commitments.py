"""Who is bound to do what."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

from sqlalchemy import ColumnElement, Connection, Exists, Row, Select, and_, exists, func, or_, select

from reportedly.ledger import View, tables
from reportedly.ledger.load import decoded
from reportedly.ledger.records import NOUN
from reportedly.model import Commitment, Span, Statement, TimeValue
from reportedly.query.articles import article_row
from reportedly.query.filters import FORCES, Filter, matching, name_or_alias, one_of, page, records_where
from reportedly.query.rows import CommitmentRow, Voice, worded
from reportedly.query.texts import Texts
from reportedly.query.voices import voice


def commitments(view: View, wanted: Filter | None = None) -> Iterator[CommitmentRow]:
    """The commitments that the filter lets through, by publication, article and place in the text.

    `by` is who is bound, who demands it, or on whose word it is; `to` whom it concerns, or who is pressed to do it;
    `kind` the force; polarity is not a commitment's. A commitment is as sure as the surest of the statements that
    report it; one in the article's own voice has no score, and stays.
    """
    wanted = wanted or Filter()
    table = tables.RECORD["commitment"]
    chosen = records_where(view, wanted, "commitment")
    if wanted.by is not None:
        chosen = chosen.where(or_(_party("by", "towards", wanted.by), _reported_by(wanted.by)))
    if wanted.to is not None:
        chosen = chosen.where(_party("towards", "by", wanted.to))
    if wanted.about is not None:
        chosen = chosen.where(matching(table, wanted.about))
    if wanted.min_score is not None:
        chosen = chosen.where(_sure(wanted.min_score))
    if one_of(wanted.kind, FORCES, "a commitment's force") is not None:
        chosen = chosen.where(table.c.force == wanted.kind)
    with view.connection() as connection:
        texts, dates = Texts(connection), _Dates(connection)
        for row in connection.execute(page(chosen, wanted)):
            commitment = cast("Commitment", decoded(NOUN["commitment"], row))
            voices = _voices(connection, commitment)
            yield _row(row, commitment, texts[row.sha256], dates[row.reading_id], voices)


def _party(field: str, of_demand: str, name: str) -> ColumnElement[bool]:
    """Whether one side of the commitment has this name: of a demand, which is put the other way round, either."""
    table = tables.RECORD["commitment"]
    pressed = and_(table.c.force == "demand", name_or_alias(table.c[of_demand], name))
    return or_(name_or_alias(table.c[field], name), pressed)


def _reported_by(name: str) -> ColumnElement[bool]:
    """Whether one with this name speaks in a statement that reports the commitment."""
    return _reported().where(name_or_alias(tables.RECORD["statement"].c.speaker, name))


def _sure(least: float) -> ColumnElement[bool]:
    """Whether no statement of the reading reports the commitment, or one whose score is at least that."""
    return or_(~_reported(), _reported().where(tables.LINK["statement"].c.score >= least))


def _reported() -> Exists:
    """Whether a statement of the reading reports the commitment."""
    body, statement, link = tables.RECORD["commitment"].c.body, tables.RECORD["statement"], tables.LINK["statement"]
    reporting = func.json_each(body, "$.statements").table_valued("value", joins_implicitly=True)
    return exists().where(
        statement.c.id == reporting.c.value,
        link.c.record_id == statement.c.id,
        link.c.reading_id == tables.reading.c.id,
    )


class _Dates:
    """`dates[reading_id]`, one reading's kept at hand: answers come article by article."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._held: tuple[str, list[TimeValue]] = ("", [])

    def __getitem__(self, reading_id: str) -> list[TimeValue]:
        if self._held[0] != reading_id:
            record, link = tables.RECORD["date"], tables.LINK["date"]
            chosen: Select[Any] = (
                select(record.c.id, record.c.body)
                .join(link, link.c.record_id == record.c.id)
                .where(link.c.reading_id == reading_id)
                .order_by(link.c.position)
            )
            found = [cast("TimeValue", decoded(NOUN["date"], row)) for row in self._connection.execute(chosen)]
            self._held = (reading_id, found)
        return self._held[1]


def _row(
    row: Row[Any], commitment: Commitment, text: str, dates: list[TimeValue], voices: tuple[Voice, ...]
) -> CommitmentRow:
    return CommitmentRow(
        commitment=commitment,
        article=article_row(row),
        act_text=commitment.act.of(text),
        conditions_text=worded(text, commitment.conditions),
        deadline_text=_words(text, commitment.deadline),
        deadline_value=_value(dates, commitment.deadline),
        term_text=_words(text, commitment.term),
        term_value=_value(dates, commitment.term),
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


def _value(dates: list[TimeValue], span: Span | None) -> str | None:
    """What the times within a span come to."""
    return ", ".join(date.value for date in dates if span and date.value and date.span.overlaps(span)) or None
