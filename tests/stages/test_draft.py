from __future__ import annotations

from reportedly.model import Article, Span
from reportedly.stages.dates import dates
from reportedly.stages.draft import Draft
from support.parses import by_words


def test_the_times_in_a_span_are_those_that_overlap_it_in_text_order() -> None:
    text = "On 3 May 2031 it rained. " * 40
    draft = dates(Draft(Article.of(text), body=(Span(0, len(text)),), parse=by_words(text, [Span(0, len(text))])))
    assert len(draft.dates) == 40
    for span in (Span(0, len(text)), Span(0, 2), draft.dates[20].span, Span(500, 530), Span(510, 1030)):
        assert draft.dates_in(span) == [date for date in draft.dates if date.span.overlaps(span)]


def test_where_no_time_stands() -> None:
    assert Draft(Article.of("It rained.")).dates_in(Span(0, 10)) == []
