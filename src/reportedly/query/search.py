"""Finding words in the texts, and saying on whose word each passage is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate, groupby
from typing import Any, cast

from sqlalchemy import ColumnElement, Select, column, func, literal_column, select, table

from reportedly.ledger import View, load, tables
from reportedly.ledger.records import NOUN
from reportedly.ledger.words import paragraphs
from reportedly.model import Span, Statement, hull
from reportedly.query.articles import article_row
from reportedly.query.filters import Filter, articles_where, page
from reportedly.query.match import fts
from reportedly.query.passages import excerpt
from reportedly.query.rows import ArticleRow, Hit
from reportedly.query.voices import Voices

_FAR = 300  # characters between two words found, of which each then has a passage of its own
# Sequences that no text holds; were one to, its words would be found and not marked.
_OPEN, _CLOSE = "\ue0f0\x1f\ue0f0", "\ue0f1\x1f\ue0f1"


def search(view: View, words: str, wanted: Filter | None = None) -> Iterator[Hit]:
    """The passages that hold the words, the best article first: a hit for each voice in a paragraph.

    The words are read as `about` is: all of them somewhere in the article. `limit` and `offset` count articles.
    """
    wanted = wanted or Filter()
    with view.connection() as connection:
        for row in connection.execute(_found(view, words, wanted)).all():
            said = cast("list[Statement]", load.records(connection, NOUN["statement"], row.reading_id))
            yield from _hits(article_row(row), row.text, _marks(row.text, row.marked), said)


def _found(view: View, words: str, wanted: Filter) -> Select[Any]:
    index = table("text_words", column("rowid"), column("rank"))
    name: ColumnElement[Any] = literal_column("text_words")
    # Inside, because an index's functions can be asked only where it is searched.
    found = (
        select(index.c.rowid, index.c.rank, func.highlight(name, 0, _OPEN, _CLOSE).label("marked"))
        .where(name.op("MATCH")(fts(words)))
        .cte("found")
        .prefix_with("MATERIALIZED", dialect="sqlite")
    )
    within = articles_where(view, wanted).order_by(None).subquery("within")
    chosen = (
        select(within, tables.text.c.text, found.c.marked)
        .join(tables.text, tables.text.c.sha256 == within.c.sha256)
        .join(found, found.c.rowid == tables.text.c.row)
        .order_by(found.c.rank, within.c.article_id)
    )
    return page(chosen, wanted)


def _marks(text: str, marked: str) -> list[Span]:
    """Where the marked words stand in the text without marks. SQLite's `highlight` ends at a NUL."""
    pieces = re.split(f"{_OPEN}|{_CLOSE}", marked)
    if not text.startswith("".join(pieces)):
        return []
    ends = list(accumulate(map(len, pieces)))
    return [Span(start, end) for start, end in zip(ends[::2], ends[1::2], strict=False) if start < end]


def _together(
    text: str, marks: list[Span], statements: list[Statement]
) -> Iterator[tuple[Statement | None, tuple[Span, ...]]]:
    """The marks of one voice that stand in one paragraph and near each other, with that voice's statement."""
    group: list[Span] = []
    voices = Voices(statements)
    for (_, said), of_voice in groupby(marks, key=lambda m: (paragraphs(text, m), voices.innermost(m))):
        for mark in of_voice:
            if group and mark.start - group[-1].end > _FAR:
                yield said, tuple(group)
                group = []
            group.append(mark)
        yield said, tuple(group)
        group = []


def _hits(article: ArticleRow, text: str, marks: list[Span], statements: list[Statement]) -> Iterator[Hit]:
    for said, together in _together(text, marks, statements):
        passage = excerpt(text, hull(together), hull(said.content) if said else None)
        yield Hit(article=article, passage=passage, text=passage.of(text), marks=together, statement=said)
