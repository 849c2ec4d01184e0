from __future__ import annotations

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model import Article, Reading, Span, Statement
from reportedly.web.marks import Piece, paragraphs, pieces
from support.web import nested


def _at(reading: Reading, words: str) -> Piece:
    """The piece that the words begin in."""
    start = reading.article.text.index(words)
    return next(p for row in pieces(reading) for p in row if p.span.start <= start < p.span.end)


def _about(reading: Reading, words: str) -> int:
    """The index of the statement whose content begins so."""
    return next(i for i, s in enumerate(reading.statements) if s.content[0].of(reading.article.text).startswith(words))


def test_a_statement_inside_another_comes_last() -> None:
    reading = nested()
    ferry, mines = _about(reading, "“The ferry"), _about(reading, "that the mines")
    piece = _at(reading, "that the mines")
    assert piece.statements == (ferry, mines)
    assert piece.starts == (mines,)


def test_content_in_pieces_starts_once() -> None:
    reading = nested()
    outer = _about(reading, "“The ferry")
    starts = [p for row in pieces(reading) for p in row if outer in p.starts]
    assert [p.span.of(reading.article.text) for p in starts] == ["“The ferry,”"]
    assert outer in _at(reading, "“will sail").statements
    assert outer not in _at(reading, "said Oda").statements


def test_source_cue_date_and_furniture() -> None:
    reading = nested()
    assert _at(reading, "did not say").cues
    assert _at(reading, "She").sources
    assert _at(reading, "Monday").date == 0
    assert _at(reading, "Monday").dated
    assert _at(reading, "SALT COVE").furniture == "dateline"


def test_paragraphs() -> None:
    assert paragraphs("A.\n \n\nB\nb.\n") == [Span(0, 2), Span(6, 11)]
    assert paragraphs("One line.  Two spaces.   Three. One.") == [Span(0, 9), Span(11, 22), Span(25, 36)]
    assert paragraphs("Two lines.  Wide\nspace.") == [Span(0, 23)]
    assert paragraphs(" \n\n ") == []


_TEXT = "Aa bb. Cc\n\ndd ee ff\n\n\ngg hh ii jj"
_spans = st.tuples(st.integers(0, len(_TEXT) - 1), st.integers(1, 12)).map(
    lambda pair: Span(pair[0], min(pair[0] + pair[1], len(_TEXT)))
)


@given(st.lists(st.tuples(st.lists(_spans, min_size=1, max_size=3), st.none() | _spans), max_size=5))
def test_pieces_are_the_whole_text_and_each_says_what_covers_it(drawn: list[tuple[list[Span], Span | None]]) -> None:
    article = Article.of(_TEXT)
    said = tuple(Statement(id="", content=tuple(spans), cue=cue) for spans, cue in drawn)
    reading = Reading(article=article, statements=said)
    rows = pieces(reading)
    assert ["".join(p.span.of(_TEXT) for p in row) for row in rows] == [p.of(_TEXT) for p in paragraphs(_TEXT)]
    for piece in (p for row in rows for p in row):
        covering = {i for i, s in enumerate(said) if any(span.covers(piece.span) for span in s.content)}
        assert set(piece.statements) == covering
        assert len(piece.statements) == len(covering)
        assert set(piece.cues) == {i for i, s in enumerate(said) if s.cue and s.cue.covers(piece.span)}


def test_pieces_survive_json() -> None:
    rows = pieces(nested())
    assert msgspec.json.decode(msgspec.json.encode(rows), type=tuple[tuple[Piece, ...], ...]) == rows
