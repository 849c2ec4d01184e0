"""Where the content of a cue noun or adjective stands."""

from __future__ import annotations

import pytest

from reportedly.lexicon.cues import cue_adjectives, cue_nouns
from reportedly.stages.statements.complements import complement_of
from reportedly.stages.statements.phrases import spans_of
from support.parsed import parsed, word


@pytest.mark.parametrize(
    ("text", "cue", "frame", "content", "beside"),
    [
        ("The council's goal is to open the road.", "goal", "to", "to open the road", ["is"]),
        ("The question is whether the dam will hold.", "question", "that", "whether the dam will hold", ["is"]),
        ("The drivers' demands include a new road and lower tolls.", "demands", "obj", "a new road and lower tolls",
         ["include"]),
        ("Concerns were raised about the dam.", "Concerns", "~about", "the dam", ["raised", "about"]),
        ("Velk is confident the talks will resume.", "confident", "that", "the talks will resume", []),
        ("There are fears the dam may burst.", "fears", "that", "the dam may burst", []),
        ("The army's threat to close the road alarmed the drivers.", "threat", "to", "to close the road", []),
    ],
)  # fmt: skip
def test_where_it_stands(text: str, cue: str, frame: str, content: str, beside: list[str]) -> None:
    parse = parsed(text)
    token = word(parse, cue)
    row = cue_nouns().get(token.lemma.lower()) or cue_adjectives()[token.lemma.lower()]
    found = complement_of(parse, token, row)
    assert found is not None
    assert found.frame == frame
    assert text[found.tokens[0].start : found.tokens[-1].end] == content
    assert [t.text for t in found.beside] == beside


def test_an_added_relative_clause_is_no_part_of_what_is_decided() -> None:
    text = "The council's decision to sell the mill, which makes paper, was wrong."
    parse = parsed(text)
    found = complement_of(parse, word(parse, "decision"), cue_nouns()["decision"])
    assert found is not None
    assert [span.of(text) for span in spans_of(found.tokens)] == ["to sell the mill"]


def test_of_two_complements_the_nearest() -> None:
    parse = parsed("Velk remained firmly committed to working with Belo to combat the threat.")
    found = complement_of(parse, word(parse, "committed"), cue_adjectives()["committed"])
    assert found is not None
    assert found.tokens[0].text == "working"


def test_a_noun_alone_presents_nothing() -> None:
    parse = parsed("There was criticism of the plan.")
    assert complement_of(parse, word(parse, "plan"), cue_nouns()["plan"]) is None
