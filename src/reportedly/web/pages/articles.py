"""The list of articles, with how much of weight is said in each."""

from __future__ import annotations

from typing import Literal

import msgspec

from reportedly import query
from reportedly.ledger import View
from reportedly.model import Kind
from reportedly.query import ListedArticle
from reportedly.query.counts import kinds
from reportedly.web import page
from reportedly.web.page import PageNumber, Part
from reportedly.web.passages import TextOf, opening, texts
from reportedly.web.wording import WEIGHTY

SIZE = 100

Order = Literal["published", "-published", "title", "-title", "outlet", "-outlet", "statements", "-statements"]


class Asked(page.Asked, frozen=True):
    """`outlet` is words of an outlet's name; `sort` a column, with a minus for the other way round."""

    outlet: str = ""
    sort: Order = "-published"
    page: PageNumber = 1


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """An article, its first words where it has no title, and how many statements of each weighty kind it has."""

    listed: ListedArticle
    opening: str | None
    weighty: dict[Kind, int]


class Articles(msgspec.Struct, frozen=True, kw_only=True):
    """`rows` is one part of all that were asked for; `outlets` are those of the whole ledger."""

    asked: Asked
    rows: tuple[Row, ...]
    part: Part
    total: int
    outlets: tuple[str, ...]


def answer(view: View, asked: Asked) -> Articles:
    """The articles, sorted."""
    everything = query.articles(view)
    found = query.articles(view, asked.filter()) if asked.outlet else everything
    shown, part = page.part(_sorted(found, asked.sort), asked.page, SIZE)
    counts = kinds(view, asked.filter())
    with texts(view) as text_of:
        rows = tuple(_row(row, counts.get(row.article.id, {}), text_of) for row in shown)
    outlets = sorted({row.article.outlet for row in everything if row.article.outlet})
    return Articles(asked=asked, rows=rows, part=part, total=len(found), outlets=tuple(outlets))


def _row(listed: ListedArticle, counts: dict[Kind, int], text_of: TextOf) -> Row:
    return Row(
        listed=listed,
        opening=None if listed.article.title else opening(text_of(listed.article)),
        weighty={kind: counts[kind] for kind in WEIGHTY if kind in counts},
    )


def _sorted(found: list[ListedArticle], order: Order) -> list[ListedArticle]:
    """By a column; what has no value there comes last, whichever way round."""
    column = order.removeprefix("-")
    known = [row for row in found if _key(row, column) is not None]
    missing = [row for row in found if _key(row, column) is None]
    return sorted(known, key=lambda row: _key(row, column) or 0, reverse=order.startswith("-")) + missing


def _key(row: ListedArticle, column: str) -> str | int | None:
    if column == "statements":
        return row.statements
    value: str | None = getattr(row.article, column)
    return value.casefold() if value else None
