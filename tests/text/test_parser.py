from __future__ import annotations

import pytest

from reportedly.model import Span
from reportedly.text.parser import english

pytestmark = pytest.mark.model

TEXT = "Snow.\n\nAna Velk\u00a0said \U0001f30a roads\r\n\tclosed. Nobody came."


def test_positions_are_those_of_the_article() -> None:
    first, second = Span(0, 5), Span(7, len(TEXT))
    parse = english()(TEXT, [first, second])
    assert [t.span.of(TEXT) for t in parse.tokens] == [t.text for t in parse.tokens]
    assert [t.i for t in parse.tokens] == list(range(len(parse.tokens)))
    assert all(first.covers(t.span) or second.covers(t.span) for t in parse.tokens)


def test_white_space_is_no_token() -> None:
    parse = english()(TEXT, [Span(0, len(TEXT))])
    assert all(t.text.strip() for t in parse.tokens)


def test_heads_stay_in_their_sentence_and_every_sentence_has_a_root() -> None:
    parse = english()(TEXT, [Span(0, 5), Span(7, len(TEXT))])
    assert all(parse.head(t).sentence == t.sentence for t in parse.tokens)
    for n, (first, last) in enumerate(parse.sentences):
        inside = parse.tokens[first : last + 1]
        assert {t.sentence for t in inside} == {n}
        assert any(t.head == t.i for t in inside)


def test_names_have_their_tokens() -> None:
    parse = english()(TEXT, [Span(0, len(TEXT))])
    (name,) = (n for n in parse.names if n.label == "PERSON")
    assert [t.text for t in parse.tokens[name.first : name.last + 1]] == ["Ana", "Velk"]
    assert parse.tokens[name.first].entity == "PERSON"


def test_nothing_to_parse() -> None:
    assert english()("", []).tokens == ()
    assert english()(" \n ", [Span(0, 3)]).sentences == ()


def test_it_is_loaded_once() -> None:
    assert english() is english()
