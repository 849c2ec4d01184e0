from benchmarks.attribution.quoted import answering, count, quotations
from reportedly.evaluate.annotation import Annotation
from reportedly.model import Article, Span, Statement

TEXT = '"We leave at dawn," Ilse Maran said. "It is over." "No way out," a sign read.'
FIRST, SECOND, SIGN = Span(0, 19), Span(37, 50), Span(51, 64)
SAID = Statement(id="s1", content=(FIRST, SECOND), source=Span(20, 30), speaker="Ilse Maran", manner="direct")
READ = Statement(id="s2", content=(SIGN,), source=Span(65, 71))
GOLD = Annotation(Article.of(TEXT), (SAID, READ), actors=(("Ilse Maran", "the envoy"),))


def statement(content: Span, speaker: str | None, source: Span | None = None) -> Statement:
    return Statement(id=str(content), content=(content,), speaker=speaker, source=source)


def test_only_quotations_with_a_speaker_count() -> None:
    assert [span.of(TEXT) for span, _ in quotations(GOLD)] == ["We leave at dawn,", "It is over."]


def test_a_quotation_belongs_to_the_innermost_statement() -> None:
    inner = Statement(id="s3", content=(FIRST,), speaker="Ostrow")
    gold = GOLD._replace(statements=(SAID, inner))
    assert [s.speaker for _, s in quotations(gold)] == ["Ostrow", "Ilse Maran"]


def test_speakers_and_sources_are_counted_for_each_quotation() -> None:
    right, wrong = statement(FIRST, "the envoy", Span(20, 24)), statement(SECOND, "Ostrow", Span(65, 71))
    assert dict(count(GOLD, [right, wrong])) == {
        ("quotation", "gold"): 2, ("quotation", "found"): 2, ("quotation", "hit"): 1,
        ("pointed", "gold"): 2, ("pointed", "found"): 2, ("pointed", "hit"): 1,
    }  # fmt: skip


def test_no_speaker_is_no_answer() -> None:
    counts = count(GOLD, [statement(FIRST, None)])
    assert counts["quotation", "found"] == counts["pointed", "found"] == 0
    assert count(GOLD, [])["quotation", "gold"] == 2


def test_the_answer_covers_half_of_it_and_is_the_shortest_that_covers_most() -> None:
    long, short, part = Span(0, 40), Span(0, 19), Span(0, 8)
    found = [statement(span, None) for span in (long, short, part)]
    assert answering(Span(1, 18), found) == found[1]
    assert answering(Span(1, 18), found[2:]) is None
