from __future__ import annotations

from reportedly.model import Span
from reportedly.text.parse import Parse, main_word, runs, stretch_around, stretches
from support.parses import hand_parse

LINES = """
Velk Velk PROPN NNP nsubj 1 PERSON
said say VERB VBD ROOT 1
roads road NOUN NNS nsubj 3
closed close VERB VBD ccomp 1
. . PUNCT . punct 1

Nobody nobody PRON NN nsubj 6
came come VERB VBD ROOT 6
"""
TEXT, PARSE = hand_parse(LINES)
VELK, SAID, ROADS, CLOSED, STOP, NOBODY, CAME = PARSE.tokens


def test_tokens_know_where_they_stand() -> None:
    assert TEXT == "Velk said roads closed. Nobody came"
    assert [t.span.of(TEXT) for t in PARSE.tokens] == [t.text for t in PARSE.tokens]
    assert [t.sentence for t in PARSE.tokens] == [0, 0, 0, 0, 0, 1, 1]


def test_children_in_order_and_by_label() -> None:
    assert PARSE.children(SAID) == [VELK, CLOSED, STOP]
    assert PARSE.children(SAID, "ccomp", "nsubj") == [VELK, CLOSED]
    assert PARSE.children(VELK) == []
    assert PARSE.child(SAID, "ccomp") == CLOSED
    assert PARSE.child(SAID, "dobj") is None


def test_what_stands_above() -> None:
    assert PARSE.head(ROADS) == CLOSED
    assert PARSE.head(SAID) == SAID
    assert list(PARSE.ancestors(ROADS)) == [CLOSED, SAID]
    assert list(PARSE.ancestors(SAID)) == []


def test_what_stands_below() -> None:
    assert PARSE.subtree(SAID) == [VELK, SAID, ROADS, CLOSED, STOP]
    assert PARSE.subtree(SAID, without={CLOSED.i}) == [VELK, SAID, STOP]
    assert PARSE.subtree(NOBODY) == [NOBODY]


def test_sentences() -> None:
    assert PARSE.sentence(ROADS) == (VELK, SAID, ROADS, CLOSED, STOP)
    assert PARSE.sentence(CAME) == (NOBODY, CAME)


def test_tokens_within_a_span_are_those_that_start_in_it() -> None:
    assert PARSE.within(Span(0, 4)) == (VELK,)
    assert PARSE.within(Span(1, 6)) == (SAID,)
    assert PARSE.within(Span(0, len(TEXT))) == PARSE.tokens
    assert PARSE.within(Span(4, 4)) == ()


def test_the_token_at_a_character() -> None:
    assert PARSE.at(0) == VELK
    assert PARSE.at(3) == VELK
    assert PARSE.at(4) is None
    assert PARSE.at(len(TEXT)) is None
    assert Parse(()).at(0) is None


def test_runs() -> None:
    assert [span.of(TEXT) for span in runs([VELK, SAID, CLOSED, STOP])] == ["Velk said", "closed."]
    assert runs([]) == []


def test_the_main_word_of_a_span_is_the_one_that_the_others_hang_from() -> None:
    assert main_word(PARSE, Span(0, CLOSED.end)) == SAID.i
    assert main_word(PARSE, Span(ROADS.start, STOP.end)) == CLOSED.i
    assert main_word(PARSE, ROADS.span) == ROADS.i
    assert main_word(PARSE, Span(VELK.end, SAID.start)) is None


def test_of_several_main_words_a_verb_or_a_noun_comes_first() -> None:
    assert main_word(PARSE, Span(VELK.start, VELK.end)) == VELK.i
    text, parse = hand_parse("Velk Velk PROPN NNP nsubj 2\nthen then ADV RB advmod 2\nleft leave VERB VBD ROOT 2")
    assert main_word(parse, Span(0, text.index(" left"))) == 0
    text, parse = hand_parse("Velk Velk PROPN NNP nsubj 2\nroads road NOUN NNS dobj 2\nleft leave VERB VBD ROOT 2")
    assert main_word(parse, Span(0, text.index(" left"))) == 1


def test_stretches_without_a_gap() -> None:
    assert stretches([]) == []
    assert stretches([VELK, SAID, CLOSED, NOBODY, CAME]) == [[VELK, SAID], [CLOSED], [NOBODY, CAME]]
    assert stretch_around([VELK, SAID, CLOSED, NOBODY, CAME], SAID) == [VELK, SAID]
