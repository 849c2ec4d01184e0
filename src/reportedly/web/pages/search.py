"""Full text, with whose word each passage is."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from reportedly import query
from reportedly.ledger import View
from reportedly.model import Statement
from reportedly.query import ArticleRow, Filter, Hit, StatementRow
from reportedly.query.filters import KINDS
from reportedly.web import page
from reportedly.web.page import PageNumber, Part
from reportedly.web.passages import Passage, opening, passage, texts

SIZE = 50


class Asked(page.Asked, frozen=True):
    """`q` are the words to find; the others as in a Filter. Without `q`, the statements that the others let through."""

    q: str = ""
    by: str = ""
    to: str = ""
    kind: str = ""
    since: str = ""
    until: str = ""
    outlet: str = ""
    page: PageNumber = 1


class Result(msgspec.Struct, frozen=True, kw_only=True):
    """A passage, marked where it has what was looked for, and whose word it is.

    `opening` are the first words of an article without a title. `statement` is the innermost one that the words stand
    in; None where the article speaks itself.
    """

    article: ArticleRow
    opening: str | None
    passage: Passage
    statement: Statement | None


class Search(msgspec.Struct, frozen=True, kw_only=True):
    """One part of what was found; `undated` articles were left out because nobody says when they were published."""

    asked: Asked
    results: tuple[Result, ...]
    part: Part
    undated: int
    kinds: tuple[str, ...] = KINDS


def answer(view: View, asked: Asked) -> Search:
    """What was found, the best article first. Raises UsageError."""
    wanted = asked.filter()
    found = _passages(view, asked, wanted) if asked.q else _statements(view, wanted)
    with texts(view) as text_of:
        results, part = page.part((_result(row, text_of(row.article)) for row in found), asked.page, SIZE)
    return Search(asked=asked, results=results, part=part, undated=query.undated(view, wanted))


def _statements(view: View, wanted: Filter) -> Iterator[StatementRow]:
    """The statements asked for; none where nothing is."""
    return query.statements(view, wanted) if wanted != Filter() else iter(())


def _passages(view: View, asked: Asked, wanted: Filter) -> Iterator[Hit]:
    """The passages with the words; only those in a statement by, to and of the kind asked for, where one is."""
    narrowed = asked.by or asked.to or asked.kind
    among = {row.statement.id for row in query.statements(view, wanted)} if narrowed else None
    for hit in query.search(view, asked.q, wanted):
        if among is None or (hit.statement and hit.statement.id in among):
            yield hit


def _result(row: Hit | StatementRow, text: str) -> Result:
    shown = (
        passage(text, row.passage, row.marks) if isinstance(row, Hit) else Passage(pieces=((row.content_text, False),))
    )
    return Result(
        article=row.article,
        opening=None if row.article.title else opening(text),
        passage=shown,
        statement=row.statement,
    )
