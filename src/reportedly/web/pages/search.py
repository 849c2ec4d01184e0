"""Full text, with whose word each passage is."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from reportedly import query
from reportedly.ledger import View
from reportedly.query import ArticleRow, Filter
from reportedly.query.filters import KINDS
from reportedly.model import Statement
from reportedly.web import page
from reportedly.web.page import PageNumber, Part

SIZE = 50


class Asked(page.Asked):
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
    """A passage cut up (each piece, and whether it is what was looked for), and whose word it is.

    `statement` is the innermost one that the words stand in; None where the article speaks itself.
    """

    article: ArticleRow
    pieces: tuple[tuple[str, bool], ...]
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
    results, part = page.part(_results(view, asked, wanted), asked.page, SIZE)
    return Search(asked=asked, results=results, part=part, undated=query.undated(view, wanted))


def _results(view: View, asked: Asked, wanted: Filter) -> Iterator[Result]:
    if asked.q:
        yield from _passages(view, asked, wanted)
    elif wanted != Filter():
        for row in query.statements(view, wanted):
            yield Result(article=row.article, pieces=((row.content_text, False),), statement=row.statement)


def _passages(view: View, asked: Asked, wanted: Filter) -> Iterator[Result]:
    """The passages with the words; only those in a statement by, to and of the kind asked for, where one is."""
    narrowed = asked.by or asked.to or asked.kind
    among = {row.statement.id for row in query.statements(view, wanted)} if narrowed else None
    for hit in query.search(view, asked.q, wanted):
        if among is None or (hit.statement and hit.statement.id in among):
            yield Result(article=hit.article, pieces=tuple(hit.pieces()), statement=hit.statement)
