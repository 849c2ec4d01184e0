"""Who said what: each filter, alone and together."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest

from reportedly.errors import NoSuchRecordError, UsageError
from reportedly.ledger import View
from reportedly.query import Filter, StatementRow, statements, undated


def said(view: View, **filters: Any) -> list[str]:
    """The speakers' surnames of the Courier's article, whatever is asked beside."""
    found = statements(view, Filter(outlet="courier", **filters))
    return [str(row.statement.speaker).split()[-1] for row in found]


def test_a_row_says_who_what_where_and_when(view: View) -> None:
    row = list(statements(view, Filter(outlet="courier")))[-1]
    assert row.statement.speaker == "Dano Reff"
    assert (row.content_text, row.cue_text, row.source_text) == ("that talks had ended", "told", "Reff")
    assert (row.article.outlet, row.article.title, row.article.published) == (
        "The Valley Courier",
        "Earlier",
        "2031-03-05",
    )


def test_they_come_by_publication_undated_last_and_in_text_order(view: View) -> None:
    rows = list(statements(view))
    assert [row.article.title for row in rows] == ["Earlier"] * 3 + ["Later"] * 3 + ["Some day"] * 3
    for first, second in pairwise(rows):
        if first.article == second.article:
            assert first.statement.content < second.statement.content


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({}, ["Ilves", "Reff", "Reff"]),
        ({"by": "Reff"}, ["Reff", "Reff"]),
        ({"by": "dano REFF"}, ["Reff", "Reff"]),
        ({"by": "réff"}, ["Reff", "Reff"]),
        ({"by": "a commander of the Northern Guard"}, ["Reff", "Reff"]),
        ({"by": "commander"}, ["Reff", "Reff"]),
        ({"by": "Ref"}, []),
        ({"by": "Reff Dano"}, []),
        ({"to": "Ilves"}, ["Reff"]),
        ({"to": "Reff"}, []),
        ({"about": "harbour"}, ["Ilves", "Reff", "Reff"]),
        ({"about": "harbours opened"}, ["Ilves"]),
        ({"about": '"talks had ended"'}, ["Reff", "Reff"]),
        ({"about": "lighth*"}, ["Ilves"]),
        ({"about": "lighthouse OR winter"}, ["Ilves", "Reff", "Reff"]),
        ({"about": "zebra"}, []),
        ({"kind": "refusal"}, ["Reff"]),
        ({"polarity": "said"}, ["Ilves", "Reff", "Reff"]),
        ({"polarity": "not_said"}, []),
        ({"min_score": 0.85}, ["Ilves", "Reff"]),
        ({"by": "Reff", "to": "Ilves", "about": "talks", "kind": "claim"}, ["Reff"]),
        ({"limit": 2}, ["Ilves", "Reff"]),
        ({"limit": 2, "offset": 2}, ["Reff"]),
        ({"offset": 1}, ["Reff", "Reff"]),
    ],
)
def test_filters(view: View, filters: dict[str, Any], expected: list[str]) -> None:
    assert said(view, **filters) == expected


@pytest.mark.parametrize(
    ("filters", "titles"),
    [
        ({"since": "2031-03-06"}, {"Later"}),
        ({"since": "2031-03-05"}, {"Earlier", "Later"}),
        ({"until": "2031-03-05"}, {"Earlier"}),
        ({"since": "2031-03", "until": "2031-03-08"}, {"Earlier"}),
        ({"since": "2031", "until": "2031"}, {"Earlier", "Later"}),
        ({"until": "2030"}, set()),
        ({"outlet": "courier"}, {"Earlier"}),
        ({"outlet": "valley"}, {"Earlier"}),
        ({"outlet": "cour"}, set()),
    ],
)
def test_filters_of_the_article(view: View, filters: dict[str, Any], titles: set[str]) -> None:
    assert {row.article.title for row in statements(view, Filter(**filters))} == titles


def test_one_article(view: View) -> None:
    wanted = next(statements(view, Filter(outlet="post"))).article
    assert {row.article.title for row in statements(view, Filter(article=wanted.id[:14]))} == {"Later"}
    with pytest.raises(NoSuchRecordError):
        list(statements(view, Filter(article="a1:ffff")))


def test_articles_without_a_date_are_counted_where_a_date_leaves_them_out(view: View) -> None:
    assert undated(view, Filter()) == 0
    assert undated(view, Filter(since="2031")) == 1
    assert undated(view, Filter(until="2031", outlet="post")) == 0


@pytest.mark.parametrize(
    "filters",
    [
        {"kind": "lie"},
        {"polarity": "maybe"},
        {"since": "soon"},
        {"until": "P1D"},
        {"about": " — "},
        {"about": ""},
        {"by": "%"},
        {"to": ""},
        {"outlet": "—"},
    ],
)
def test_what_makes_no_sense_is_said_so(view: View, filters: dict[str, Any]) -> None:
    with pytest.raises(UsageError, match="R400"):
        list(statements(view, Filter(**filters)))


def test_flat_has_what_the_columns_say(view: View) -> None:
    row = next(statements(view))
    assert tuple(row.flat()) == StatementRow.columns()
    assert row.flat()["content_text"].startswith("that her government")
