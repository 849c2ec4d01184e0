"""Whose words a stretch of an article is."""

from __future__ import annotations

import msgspec
import pytest

from reportedly.model import Article, Span, Statement
from reportedly.stages.draft import Draft
from reportedly.stages.events.voices import Voices
from reportedly.text.quotations import Quotation
from support.readings import Words, make_statement

TEXT = "“The port is shut,” Reff said. Ilves said Orm had told her that the mill would close. “It rains.” All slept."


def draft() -> Draft:
    article = Article.of(TEXT)
    one = make_statement(article, "“The port is shut,”", cue="said", source="Reff", speaker="Reff")
    outer = make_statement(article, "Orm had told her that the mill would close", speaker="Ilves")
    inner = make_statement(article, "that the mill would close", speaker="Orm", parent=outer.id)
    at = Words(TEXT)
    marks = (Quotation(at("“The port is shut,”")), Quotation(at("“It rains.”")))
    return Draft(article, quotations=marks, statements=(one, outer, inner))


@pytest.mark.parametrize(
    ("words", "speaker"), [("port", "Reff"), ("Orm", "Ilves"), ("mill", "Orm"), ("slept", None), ("rains", None)]
)
def test_the_innermost_statement_has_the_words(words: str, speaker: str | None) -> None:
    found = Voices(draft()).of(Words(TEXT)(words))
    assert (found.speaker if found else None) == speaker


def test_what_is_quoted_and_nobodys() -> None:
    voices, at = Voices(draft()), Words(TEXT)
    assert voices.is_nobodys(at("rains"))
    assert not voices.is_nobodys(at("port"))
    assert not voices.is_nobodys(at("slept"))


def test_two_stretches_of_one_voice() -> None:
    voices, at = Voices(draft()), Words(TEXT)
    assert voices.same(at("mill"), at("close"))
    assert not voices.same(at("Orm"), at("close"))


def many(number: int) -> Draft:
    """So many short statements, one after the other."""
    article = Article.of("It rains, Orm said. " * number)
    length = len("It rains, Orm said. ")
    one = Statement(id="", content=(Span(0, 0),), cue=None, source=None)
    statements = tuple(
        msgspec.structs.replace(one, id=str(i), content=(Span(i * length, i * length + 8),)) for i in range(number)
    )
    return Draft(article, statements=statements)


def test_a_long_article_is_not_gone_through_again_for_each_place(monkeypatch: pytest.MonkeyPatch) -> None:
    looks = 0
    overlaps = Span.overlaps

    def counted(self: Span, other: Span) -> bool:
        nonlocal looks
        looks += 1
        return overlaps(self, other)

    voices, number = Voices(many(2_000)), 2_000
    monkeypatch.setattr(Span, "overlaps", counted)
    found = [voices.of(Span(i * 20 + 3, i * 20 + 8)) for i in range(number)]
    assert [s.id for s in found if s] == [str(i) for i in range(number)]
    assert looks < 60 * number
