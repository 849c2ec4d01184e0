"""Which reading of each article holds, now or at a time gone by."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import CTE, Select, func, or_, select

from reportedly.errors import UsageError
from reportedly.ledger.tables import article, entry
from reportedly.model.edtf import bounds

_CLOCK = "%Y-%m-%dT%H:%M:%S.%fZ"


def stamp(moment: datetime) -> str:
    """A moment as entries are dated: UTC, to the microsecond, in a form that sorts as text."""
    return moment.astimezone(UTC).strftime(_CLOCK)


def until(as_of: str) -> str:
    """The last moment that `as_of` takes in: the end of a day, month or year, or a time; UTC where it has no zone.

    Raises UsageError where it is no date.
    """
    if "T" in as_of:
        try:
            moment = datetime.fromisoformat(as_of)
        except ValueError as error:
            raise UsageError(as_of, "as-of is a day or a time such as 2026-11-22 or 2026-11-22T14:00Z") from error
        return stamp(moment if moment.tzinfo else moment.replace(tzinfo=UTC))
    found = bounds(as_of)
    if found is None or found.latest is None:
        raise UsageError(as_of, "as-of is a day or a time such as 2026-11-22 or 2026-11-22T14:00Z")
    return f"{found.latest}.999999Z"


def current(as_of: str | None = None) -> CTE:
    """The latest entry of each article, on or before `as_of`, with its outlet and the hash of its text.

    A text that was kept without an outlet is not listed again once it is kept with one.
    """
    last = _within(select(func.max(entry.c.seq)), as_of).group_by(entry.c.article_id)
    listed = (
        select(entry, article.c.sha256, article.c.outlet)
        .join(article, article.c.id == entry.c.article_id)
        .where(entry.c.seq.in_(last))
        .subquery("listed")
    )
    named = select(article).join(entry).where(article.c.outlet.is_not(None), article.c.sha256 == listed.c.sha256)
    superseded = _within(named, as_of).correlate(listed).exists()
    return select(listed).where(or_(listed.c.outlet.is_not(None), ~superseded)).cte("current")


def _within(chosen: Select[Any], as_of: str | None) -> Select[Any]:
    return chosen if as_of is None else chosen.where(entry.c.at <= until(as_of))
