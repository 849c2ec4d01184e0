"""Who appears, under which names, and how often they speak."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Any, NamedTuple, cast

from sqlalchemy import Row, exists, func, or_

from reportedly.ledger import View, tables
from reportedly.ledger.load import decoded
from reportedly.ledger.records import NOUN
from reportedly.model import Actor
from reportedly.query.counts import spoken
from reportedly.query.filters import Filter, named, page_of, records_where
from reportedly.query.rows import ActorRow, actor_roles


class _Seen(NamedTuple):
    actor: Actor
    article_id: str
    published: str | None


def actors(view: View, wanted: Filter | None = None) -> list[ActorRow]:
    """The actors of the articles let through, one row a name and type: those with most statements first.

    `by` is words of a name or alias; `kind` is a type (person, organisation, …). Names are compared as they stand.
    """
    wanted = wanted or Filter()
    table = tables.RECORD["actor"]
    chosen = records_where(view, wanted, "actor")
    if wanted.by is not None:
        alias = func.json_each(table.c.body, "$.aliases").table_valued("value", joins_implicitly=True)
        chosen = chosen.where(or_(named(table.c.name, wanted.by), exists().where(named(alias.c.value, wanted.by))))
    if wanted.kind is not None:
        chosen = chosen.where(table.c.type == wanted.kind)
    grouped: dict[tuple[str, str], list[_Seen]] = defaultdict(list)
    with view.connection() as connection:
        for row in connection.execute(chosen):
            seen = _seen(row)
            grouped[seen.actor.name, seen.actor.type].append(seen)
    said = spoken(view, wanted)
    rows = sorted((_row(group, said) for group in grouped.values()), key=_rank)
    return page_of(rows, wanted)


def _seen(row: Row[Any]) -> _Seen:
    return _Seen(cast("Actor", decoded(NOUN["actor"], row)), row.article_id, row.published)


def _row(group: list[_Seen], said: Counter[tuple[str, str]]) -> ActorRow:
    first = group[0].actor
    dates = sorted(seen.published for seen in group if seen.published)
    return ActorRow(
        name=first.name,
        type=first.type,
        aliases=_distinct(alias for seen in group for alias in seen.actor.aliases),
        roles=_distinct(role for seen in group for role in actor_roles(seen.actor)),
        articles=len({seen.article_id for seen in group}),
        mentions=sum(len(seen.actor.mentions) for seen in group),
        statements=sum(said[article, first.name] for article in {seen.article_id for seen in group}),
        first_published=dates[0] if dates else None,
        last_published=dates[-1] if dates else None,
    )


def _rank(row: ActorRow) -> tuple[int, int, int, str]:
    return -row.statements, -row.articles, -row.mentions, row.name


def _distinct(values: Iterable[str]) -> tuple[str, ...]:
    """The values in order, those that differ in capitals only once."""
    found: dict[str, str] = {}
    for value in values:
        found.setdefault(value.casefold(), value)
    return tuple(found.values())
