"""The chain that ties every entry to those before it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, select

from reportedly.ledger.tables import LINK
from reportedly.model.ids import content_id

FIELDS = ("seq", "article_id", "reading_id", "at", "run", "version", "source")


def digest(connection: Connection, previous: str | None, entry: Mapping[str, Any]) -> str:
    """A hash of the entry before, of this one, and of the scores that its reading was kept with.

    So a changed time or score, and a row taken out, are seen as well as a changed record.
    """
    link = LINK["statement"]
    scores = select(link.c.score).where(link.c.reading_id == entry["reading_id"]).order_by(link.c.position)
    return content_id("l1", previous, *(entry[name] for name in FIELDS), list(connection.scalars(scores)))
