import pytest

from benchmarks.attribution.polnear import compared, tally
from reportedly.evaluate.polnear import Document, Relation
from reportedly.model import Article, Span, Statement

TEXT = 'Maran said "We leave at dawn." Ostrow said that it rained.'
QUOTED = Relation((Span(11, 30),), (Span(6, 10),), (Span(0, 5),))
RAIN = Relation((Span(43, 57),), (Span(38, 42),), (Span(31, 37),))


def test_relations_are_counted_by_the_manner_that_the_marks_tell() -> None:
    found = [QUOTED._replace(source=(Span(31, 37),)), Relation((Span(31, 42),))]
    assert dict(compared(TEXT, [QUOTED, RAIN], found)) == {
        ("relations", "all"): 2, ("relations", "paired"): 1, ("relations", "spurious"): 1,
        ("direct", "all"): 1, ("direct", "paired"): 1, ("indirect", "all"): 1, ("indirect", "spurious"): 1,
    }  # fmt: skip
    assert compared(TEXT, [RAIN], [RAIN])["indirect", "source"] == 1


def test_an_article_with_two_annotators_counts_once() -> None:
    document = Document(Article.of(TEXT), ((QUOTED, RAIN), (QUOTED,)))
    counts = tally(document, [Statement(id="s1", content=QUOTED.content, source=QUOTED.source[0])])
    assert counts["relations", "all"] == pytest.approx(1.5)
    assert counts["relations", "source"] == counts["direct", "paired"] == 1
