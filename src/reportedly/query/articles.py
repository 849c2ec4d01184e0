"""The articles of a ledger."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Label, Row, func, select

from reportedly.ledger import View, tables
from reportedly.query.filters import Filter, articles_where, matching, page
from reportedly.query.rows import ArticleRow, ListedArticle

_COUNTED = ("statement", "commitment", "event")
_ANCHORED = ("value", "basis")


def articles(view: View, wanted: Filter | None = None) -> list[ListedArticle]:
    """The current articles by publication; of the filter, outlet, article, about, dates, limit and offset count."""
    wanted = wanted or Filter()
    chosen = articles_where(view, wanted).add_columns(*map(_count, _COUNTED), *map(_anchored, _ANCHORED))
    if wanted.about is not None:
        texts = select(tables.text.c.sha256).where(matching(tables.text, wanted.about))
        chosen = chosen.where(chosen.selected_columns.sha256.in_(texts))
    with view.connection() as connection:
        return [_listed(row) for row in connection.execute(page(chosen, wanted))]


def article_row(row: Row[Any]) -> ArticleRow:
    """The article of one row of `articles_where`."""
    return ArticleRow(
        id=row.article_id,
        reading_id=row.reading_id,
        sha256=row.sha256,
        source=row.source,
        at=row.at,
        outlet=row.outlet,
        title=row.title,
        published=row.published,
        url=row.url,
        licence=row.licence,
    )


def _listed(row: Row[Any]) -> ListedArticle:
    return ListedArticle(
        article=article_row(row),
        statements=row.statement_count,
        commitments=row.commitment_count,
        events=row.event_count,
        written=row.written_value,
        written_basis=row.written_basis if row.written_value else None,
    )


def _count(noun: str) -> Label[int]:
    link = tables.LINK[noun]
    counted = select(func.count()).select_from(link).where(link.c.reading_id == tables.reading.c.id)
    return counted.scalar_subquery().label(f"{noun}_count")


def _anchored(field: str) -> Label[str | None]:
    """A field of the reading's anchor."""
    link, anchor = tables.LINK["anchor"], tables.RECORD["anchor"]
    chosen = select(anchor.c[field]).join(link, link.c.record_id == anchor.c.id)
    return chosen.where(link.c.reading_id == tables.reading.c.id).limit(1).scalar_subquery().label(f"written_{field}")
