"""What to ask for, and how that is said in SQL."""

from __future__ import annotations

from typing import Any, TypeVar, cast, get_args

import msgspec
from sqlalchemy import ColumnElement, Select, Table, column, exists, func, literal_column, or_, select, table
from sqlalchemy.types import Boolean

from reportedly.errors import UsageError
from reportedly.ledger import View, tables
from reportedly.ledger.current import current
from reportedly.ledger.functions import folded
from reportedly.model.commitment import Force
from reportedly.model.edtf import Bounds, bounds
from reportedly.model.statement import Kind, Polarity
from reportedly.query.match import fts

KINDS: tuple[str, ...] = get_args(Kind)
FORCES: tuple[str, ...] = get_args(Force)
POLARITIES: tuple[str, ...] = get_args(Polarity)
Row = TypeVar("Row")


class Filter(msgspec.Struct, frozen=True, kw_only=True):
    """What to keep of an answer; what is None keeps all.

    `by` and `to` are words of a name, or of an alias that the article gives (whole words, in order, in any case, with
    or without accents): who speaks, demands or is bound, and to whom. `about` is full text (words, "phrases", `word*`,
    OR) in what was said and the paragraph around it. `kind` is a statement's kind or a commitment's force. `since` and
    `until` are EDTF dates, both included, for the day the article was published: one without a date is left out as soon
    as either is given (`undated` counts them). `outlet` is words of the outlet's name, `article` an article's id or its
    beginning. `polarity` is a statement's, `min_score` (0..1) a statement's or, of a commitment, the score of one that
    reports it. `limit` and `offset` cut a page out of the answer.
    """

    by: str | None = None
    about: str | None = None
    to: str | None = None
    kind: str | None = None
    since: str | None = None
    until: str | None = None
    outlet: str | None = None
    article: str | None = None
    polarity: str | None = None
    min_score: float | None = None
    limit: int | None = None
    offset: int = 0


def one_of(value: str | None, allowed: tuple[str, ...], what: str) -> str | None:
    """`value` where it is allowed; UsageError otherwise."""
    if value is not None and value not in allowed:
        raise UsageError(value, f"{what} is one of {', '.join(allowed)}")
    return value


def period(wanted: Filter) -> Bounds:
    """The first and the last second asked for. Raises UsageError where a bound is no date."""
    return Bounds(
        _bound(wanted.since).earliest if wanted.since else None, _bound(wanted.until).latest if wanted.until else None
    )


def articles_where(view: View, wanted: Filter, *, dated: bool = True) -> Select[Any]:
    """Current articles that the filter's outlet, article and dates let through, by publication, undated ones last.

    Without `dated` the dates are not looked at.
    """
    now, reading = current(view.as_of), tables.reading.c
    published = reading.published
    chosen = (
        select(
            now.c.article_id,
            now.c.reading_id,
            now.c.sha256,
            now.c.source,
            now.c.at,
            now.c.outlet,
            reading.title,
            published,
            reading.url,
            reading.licence,
        )
        .join_from(now, tables.reading, now.c.reading_id == reading.id)
        .order_by(func.earliest(published).is_(None), func.earliest(published), now.c.article_id)
    )
    if wanted.article is not None:
        chosen = chosen.where(now.c.article_id == view.resolve(wanted.article)[2])
    if wanted.outlet is not None:
        chosen = chosen.where(named(now.c.outlet, wanted.outlet))
    asked = period(wanted)
    if dated and asked.earliest is not None:
        chosen = chosen.where(func.latest(published) >= asked.earliest)
    if dated and asked.latest is not None:
        chosen = chosen.where(func.earliest(published) <= asked.latest)
    return chosen


def undated(view: View, wanted: Filter) -> int:
    """How many articles the filter's dates leave out only because nobody says when they were published."""
    if wanted.since is None and wanted.until is None:
        return 0
    chosen = articles_where(view, wanted, dated=False).where(func.earliest(tables.reading.c.published).is_(None))
    with view.connection() as connection:
        return connection.scalar(select(func.count()).select_from(chosen.subquery())) or 0


def records_where(view: View, wanted: Filter, noun: str) -> Select[Any]:
    """The current records of one kind in the articles let through, in text order.

    Beside the article's columns, each row has `id`, `body` and, for a statement, `score`.
    """
    record, link = tables.RECORD[noun], tables.LINK[noun]
    score = [link.c.score] if noun == "statement" else []
    chosen = articles_where(view, wanted)
    joined = chosen.join(link, link.c.reading_id == tables.reading.c.id).join(record, record.c.id == link.c.record_id)
    return joined.add_columns(record.c.id, record.c.body, *score).order_by(link.c.position)


def page(chosen: Select[Any], wanted: Filter) -> Select[Any]:
    """The part of an answer that the filter's limit and offset leave."""
    return chosen.limit(wanted.limit).offset(wanted.offset or None)


def page_of(rows: list[Row], wanted: Filter) -> list[Row]:
    """The same part of an answer that is there already."""
    return rows[wanted.offset : None if wanted.limit is None else wanted.offset + wanted.limit]


def named(value: ColumnElement[Any], words: str) -> ColumnElement[bool]:
    """Whether a name has these words in it. Raises UsageError where there are none."""
    wanted = folded(words)
    if not wanted.strip():
        raise UsageError(repr(words), "it holds no word of a name")
    return cast("ColumnElement[bool]", func.has_name(value, wanted, type_=Boolean()))


def name_or_alias(name: ColumnElement[Any], words: str) -> ColumnElement[bool]:
    """Whether a name in a record, or an alias that the same reading gives for it, has these words in it."""
    actor, link = tables.RECORD["actor"], tables.LINK["actor"]
    alias = func.json_each(actor.c.body, "$.aliases").table_valued("value", joins_implicitly=True)
    known = exists().where(
        link.c.reading_id == tables.reading.c.id,
        link.c.record_id == actor.c.id,
        actor.c.name == name,
        named(alias.c.value, words),
    )
    return or_(named(name, words), known)


def matching(kept: Table, about: str) -> ColumnElement[bool]:
    """Whether a statement, a commitment or a text is found under these words. Raises UsageError for none."""
    words = table(f"{kept.name}_words", column("rowid"))
    found = select(words.c.rowid).where(literal_column(words.name).op("MATCH")(fts(about)))
    return kept.c.row.in_(found)


def _bound(value: str) -> Bounds:
    found = bounds(value)
    if found is None:
        raise UsageError(value, "a date is written 2026-11-22, 2026-11 or 2026")
    return found
