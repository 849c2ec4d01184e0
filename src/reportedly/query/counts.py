"""How many statements the articles have: of each kind, of each speaker."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import cast

from sqlalchemy import func, select

from reportedly.ledger import View, tables
from reportedly.model import Kind
from reportedly.query.filters import Filter, articles_where


def kinds(view: View, wanted: Filter | None = None) -> dict[str, dict[Kind, int]]:
    """By article id, how many statements of each kind; of the filter, outlet, article and dates count."""
    found: dict[str, dict[Kind, int]] = defaultdict(dict)
    for article, kind, number in _counted(view, wanted or Filter(), "kind"):
        found[article][cast("Kind", kind)] = number
    return dict(found)


def spoken(view: View, wanted: Filter) -> Counter[tuple[str, str]]:
    """By article id and speaker, how many statements; of the filter, outlet, article and dates count."""
    return Counter({(article, name): number for article, name, number in _counted(view, wanted, "speaker") if name})


def _counted(view: View, wanted: Filter, field: str) -> list[tuple[str, str | None, int]]:
    """The articles let through, each value of a field of their statements, and how many have it."""
    statement, link = tables.RECORD["statement"], tables.LINK["statement"]
    within = articles_where(view, wanted).order_by(None).subquery()
    counted = (
        select(within.c.article_id, statement.c[field], func.count())
        .join(link, link.c.reading_id == within.c.reading_id)
        .join(statement, statement.c.id == link.c.record_id)
        .group_by(within.c.article_id, statement.c[field])
    )
    with view.connection() as connection:
        return [(article, value, number) for article, value, number in connection.execute(counted)]
