from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reportedly.model import Span, hull, merged, trimmed

TEXT = "one  two three"


@st.composite
def texts_and_spans(draw: st.DrawFn) -> tuple[str, list[Span]]:
    text = draw(st.text(alphabet="ab \n\u00a0\U0001f30a", max_size=30))
    ends = st.integers(0, len(text))
    pairs = draw(st.lists(st.tuples(ends, ends).map(sorted), max_size=6))
    return text, [Span(start, end) for start, end in pairs]


def test_of_covers_and_overlaps() -> None:
    assert Span(0, 3).of(TEXT) == "one"
    assert Span(0, 8).covers(Span(5, 8))
    assert not Span(5, 8).covers(Span(0, 8))
    assert Span(0, 6).overlaps(Span(5, 8))
    assert not Span(0, 5).overlaps(Span(5, 8))


def test_a_span_counts_code_points() -> None:
    assert Span(1, 3).of("a\U0001f30ab") == "\U0001f30ab"


def test_hull() -> None:
    assert hull([Span(5, 8), Span(0, 3)]) == Span(0, 8)


def test_trimmed() -> None:
    assert trimmed(" \u00a0one\r\n", Span(0, 7)) == Span(2, 5)
    assert trimmed("“one”", Span(0, 5), "“”") == Span(1, 4)
    assert trimmed("   ", Span(0, 3)) == Span(3, 3)


def test_merged_joins_over_white_space_only() -> None:
    assert merged(TEXT, [Span(5, 8), Span(0, 3)]) == (Span(0, 8),)
    assert merged(TEXT, [Span(0, 3), Span(9, 14)]) == (Span(0, 3), Span(9, 14))
    assert merged(TEXT, [Span(0, 8), Span(5, 7)]) == (Span(0, 8),)
    assert merged(TEXT, []) == ()


@given(texts_and_spans())
def test_merged_spans_are_apart_in_order_and_hold_all(given_: tuple[str, list[Span]]) -> None:
    text, spans = given_
    found = merged(text, spans)
    assert all(any(big.covers(span) for big in found) for span in spans)
    assert all(text[a.end : b.start].strip() for a, b in pairwise(found))
    assert merged(text, found) == found


@given(texts_and_spans())
def test_trimmed_spans_lie_inside_and_begin_and_end_with_words(given_: tuple[str, list[Span]]) -> None:
    text, spans = given_
    for span in spans:
        found = trimmed(text, span)
        assert span.covers(found)
        assert found.of(text) == found.of(text).strip(" \t\r\n\u00a0")
