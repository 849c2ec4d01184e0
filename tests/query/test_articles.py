"""The articles of a ledger."""

from __future__ import annotations

from reportedly.ledger import View
from reportedly.query import Filter, ListedArticle, articles


def test_they_come_by_publication_with_the_number_of_their_records(view: View) -> None:
    rows = articles(view)
    assert [row.article.title for row in rows] == ["Earlier", "Later", "Some day"]
    assert (rows[0].statements, rows[0].commitments, rows[0].events) == (3, 1, 1)
    assert tuple(rows[0].flat()) == ListedArticle.columns()


def test_filters(view: View) -> None:
    assert [row.article.title for row in articles(view, Filter(about="shelling"))] == ["Earlier", "Later", "Some day"]
    assert articles(view, Filter(about="zebra")) == []
    assert [row.article.title for row in articles(view, Filter(limit=1, offset=1))] == ["Later"]
