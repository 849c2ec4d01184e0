from __future__ import annotations

import pytest

from reportedly.model import Span
from reportedly.stages.statements.phrases import noun_phrase, spans_of, trimmed_tokens, verb_group
from support.parsed import parsed, word


@pytest.mark.parametrize(
    ("text", "head", "phrase"),
    [
        ("The road was closed, said Ana Velk, the mayor.", "Velk", "Ana Velk, the mayor"),
        ("The mayor, who said that the road was closed, left.", "mayor", "The mayor"),
        ("The army's threat to close the road alarmed the drivers.", "army", "The army's"),
        ("Velk rejected the proposal, which the council had made.", "proposal", "the proposal"),
    ],
)
def test_noun_phrase(text: str, head: str, phrase: str) -> None:
    parse = parsed(text)
    assert noun_phrase(parse, word(parse, head)).of(text) == phrase


def test_a_noun_phrase_without_the_clause_of_a_verb_in_it() -> None:
    text = "A report proving that the road was closed vanished."
    parse = parsed(text)
    noun, verb = word(parse, "report"), word(parse, "proving")
    assert noun_phrase(parse, noun).of(text) == "A report proving that the road was closed"
    assert noun_phrase(parse, noun, verb).of(text) == "A report"


@pytest.mark.parametrize(
    ("text", "verb", "group"),
    [
        ("Velk did not say that the road was open.", "say", "did not say"),
        ("Velk never said that the road was open.", "said", "never said"),
        ("Velk may have told the drivers that the road was closed.", "told", "may have told"),
        ("Velk declined to say whether the road was open.", "say", "declined to say"),
        ("It was reported that the bridge had fallen.", "reported", "was reported"),
    ],
)
def test_verb_group(text: str, verb: str, group: str) -> None:
    parse = parsed(text)
    assert [span.of(text) for span in verb_group(parse, word(parse, verb))] == [group]


def test_stretches_of_tokens() -> None:
    text = "The road, Velk said, would stay closed."
    parse = parsed(text)
    outside = [t for t in parse.tokens if t.text not in ("Velk", "said")]
    assert [span.of(text) for span in spans_of(outside)] == ["The road", "would stay closed"]
    assert spans_of([word(parse, ",")]) == ()
    assert [t.text for t in trimmed_tokens(parse.tokens[1:4])] == ["road", ",", "Velk"]
    assert spans_of(parse.tokens[:2]) == (Span(0, 8),)
