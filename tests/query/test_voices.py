"""On whose word a stretch of text is."""

from __future__ import annotations

import pytest

from reportedly.model import Article, Span, Statement
from reportedly.query.voices import Voices
from support.readings import Words, make_statement

TEXT = "Ilves said Orm had told her that the mill would close. All slept."


def test_the_shortest_statement_that_covers_the_words() -> None:
    article, at = Article.of(TEXT), Words(TEXT)
    outer = make_statement(article, "Orm had told her that the mill would close", speaker="Ilves")
    inner = make_statement(article, "that the mill would close", speaker="Orm", parent=outer.id)
    voices = Voices([outer, inner])
    assert voices.innermost(at("mill")) == inner
    assert voices.innermost(at("her that")) == outer
    assert voices.innermost(at("slept")) is None


def test_a_long_article_is_not_gone_through_again_for_each_place(monkeypatch: pytest.MonkeyPatch) -> None:
    looks, number = 0, 2_000
    covers = Span.covers

    def counted(self: Span, other: Span) -> bool:
        nonlocal looks
        looks += 1
        return covers(self, other)

    each = (Statement(id=str(i), content=(Span(i * 20, i * 20 + 9),), cue=None, source=None) for i in range(number))
    voices = Voices(each)
    monkeypatch.setattr(Span, "covers", counted)
    found = [voices.innermost(Span(i * 20 + 3, i * 20 + 8)) for i in range(number)]
    assert [s.id for s in found if s] == [str(i) for i in range(number)]
    assert looks < 60 * number
