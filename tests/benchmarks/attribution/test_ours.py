from typing import Any

import pytest

from benchmarks.attribution import ours
from reportedly.model import Article, Reading, Span, Statement

ARTICLE = Article.of("Maran said the road was shut.")
SAID = Statement(id="s1", content=(Span(11, 28),), cue=Span(6, 10), source=Span(0, 5), speaker="Maran")


class Reader:
    """A stand-in that remembers what it was made of."""

    made: tuple[Any, ...] = ()

    def __init__(self, *given: Any) -> None:
        Reader.made = given
        self.weigher = None if given else Reader.shipped

    shipped: Any = None

    def read(self, article: Article) -> Reading:
        return Reading(article=article, statements=(SAID,))


@pytest.fixture(autouse=True)
def _stand_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ours, "Reader", Reader)
    monkeypatch.setattr(ours, "english", lambda: "parser")


def test_the_rules_are_read_with_a_parser_alone() -> None:
    assert ours.rules([ARTICLE, ARTICLE]).statements == [(SAID,), (SAID,)]
    assert Reader.made == ("parser",)


def test_where_no_weights_ship_the_page_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    assert ours.weights([ARTICLE]).remark == "No weights are in the package: these are the rules alone."
    monkeypatch.setattr(Reader, "shipped", object())
    assert ours.weights([ARTICLE]).remark == ""
    assert Reader.made == ()
