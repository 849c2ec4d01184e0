"""How many statements of each kind the articles have."""

from __future__ import annotations

from collections import defaultdict
from typing import cast

from sqlalchemy import func, select

from reportedly.ledger import View, tables
from reportedly.model import Kind
from reportedly.query.filters import Filter, articles_where


def kinds(view: View, wanted: Filter | None = None) -> dict[str, dict[Kind, int]]:
    """By article id, how many statements of each kind; of the filter, outlet, article and dates count."""
    statement, link = tables.RECORD["statement"], tables.LINK["statement"]
    within = articles_where(view, wanted or Filter()).order_by(None).subquery()
    counted = (
        select(within.c.article_id, statement.c.kind, func.count())
        .join(link, link.c.reading_id == within.c.reading_id)
        .join(statement, statement.c.id == link.c.record_id)
        .group_by(within.c.article_id, statement.c.kind)
    )
    found: dict[str, dict[Kind, int]] = defaultdict(dict)
    with view.connection() as connection:
        for article, kind, number in connection.execute(counted):
            found[article][cast("Kind", kind)] = number
    return dict(found)
