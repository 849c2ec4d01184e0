"""Passages with the words, and whose word they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportedly.ledger import Store, View
from reportedly.model import Span
from reportedly.query import Filter, Hit, search
from support.ledgers import keep
from support.readings import TEXT, make_reading


def hits(view: View, words: str) -> list[Hit]:
    return list(search(view, words, Filter(outlet="courier")))


def test_each_passage_says_on_whose_word_it_is(view: View) -> None:
    found = hits(view, "harbour")
    assert [hit.statement and hit.statement.speaker for hit in found] == ["Marta Ilves", None, None]
    assert found[0].text == "that her government would open the harbour if the militia left the lighthouse"
    assert found[2].text == "The harbour was shelled on Sunday."


def test_marks_are_the_words_found_in_any_form(view: View) -> None:
    (hit,) = hits(view, '"talk had end"')
    assert [mark.of(TEXT) for mark in hit.marks] == ["talks had ended"]
    assert hit.statement is not None
    assert hit.statement.chain == ("Harbour Post",)


def test_all_words_must_be_there_in_the_article(view: View) -> None:
    assert hits(view, "harbour zebra") == []
    assert len(hits(view, "harbour OR zebra")) == 3


def test_pieces_put_together_are_the_passage(view: View) -> None:
    for hit in hits(view, "harbour OR guard OR talks"):
        assert "".join(piece for piece, _ in hit.pieces()) == hit.text == hit.passage.of(TEXT)
        assert [piece for piece, found in hit.pieces() if found] == [mark.of(TEXT) for mark in hit.marks]


def test_limit_counts_articles(view: View) -> None:
    assert len({hit.article.id for hit in search(view, "harbour", Filter(limit=1))}) == 1
    assert len({hit.article.id for hit in search(view, "harbour", Filter(limit=2))}) == 2


@pytest.mark.parametrize(
    "text", ["\ue0f0harbour\ue0f1 and \ue0f1 harbour", "ha\u0301rbour harbour", "harbour\0harbour\r\nharbour"]
)
def test_marks_hold_in_any_text(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.mktemp("odd") / "x.db"
    keep(path, make_reading(text))
    with Store.open(path) as store:
        for hit in search(View(store), "harbour"):
            assert {mark.of(text) for mark in hit.marks} <= {"harbour", "ha\u0301rbour"}
            assert hit.passage.of(text) == hit.text


def test_a_long_paragraph_is_cut_between_words(tmp_path_factory: pytest.TempPathFactory) -> None:
    text = "before " * 200 + "harbour " + "after " * 200
    path = tmp_path_factory.mktemp("long") / "x.db"
    keep(path, make_reading(text))
    with Store.open(path) as store:
        (hit,) = search(View(store), "harbour")
    assert set(hit.text.split()) == {"before", "harbour", "after"}
    assert len(hit.text) < 300
    assert hit.marks == (Span(1400, 1407),)


def test_words_far_apart_in_one_paragraph_are_two_passages(tmp_path: Path) -> None:
    keep(tmp_path / "x.db", make_reading("harbour harbour " + "between " * 100 + "harbour"))
    with Store.open(tmp_path / "x.db") as store:
        found = list(search(View(store), "harbour"))
    assert [len(hit.marks) for hit in found] == [2, 1]
    assert max(len(hit.text) for hit in found) < 300


def test_flat_has_what_the_columns_say(view: View) -> None:
    own, said = hits(view, "harbour")[1], hits(view, "harbour")[0]
    assert tuple(own.flat()) == tuple(said.flat()) == Hit.columns()
    assert own.flat()["voice"] == "article"
