from __future__ import annotations

from collections.abc import Iterable

from reportedly.model import Article, Span
from reportedly.pipeline import Reader, reading
from reportedly.stages import stages
from reportedly.stages.draft import Draft
from reportedly.text.parse import Parse
from support.parsed import parsed

TEXT = "Velk said that the road was closed."


def kept_parser(text: str, spans: Iterable[Span]) -> Parse:
    """Stands in for the language model: knows the kept texts only."""
    assert list(spans) == [Span(0, len(text))]
    return parsed(text)


def test_an_article_becomes_a_reading_with_any_parser() -> None:
    article = Article.of(TEXT, outlet="Radio Korrel", published="2031-03-05")
    found = Reader(kept_parser).read(article)
    assert found.article is article
    (said,) = found.statements
    assert said.content[0].of(TEXT) == "that the road was closed"
    assert said.cue is not None
    assert said.cue.of(TEXT) == "said"


def test_a_reader_runs_every_stage_of_the_table() -> None:
    assert [s.name for s in Reader(kept_parser).stages] == [s.name for s in stages(kept_parser)]


def test_reading_again_gives_the_same() -> None:
    article, reader = Article.of(TEXT), Reader(kept_parser)
    assert reader.read(article) == reader.read(article) == Reader(kept_parser).read(article)
    assert reader.read(article).id == reader.read(article).id


def test_a_draft_with_nothing_in_it_is_a_reading_with_nothing_in_it() -> None:
    found = reading(Draft(Article.of(TEXT)))
    assert (found.statements, found.commitments, found.dates, found.events, found.actors) == ((),) * 5
