from __future__ import annotations

import pytest

from reportedly.stages.statements.attribution import Attribution
from reportedly.stages.statements.verbs import cue_word, verb_attributions
from support.parsed import parsed, setting, word


def found(text: str) -> list[Attribution]:
    return list(verb_attributions(setting(text)))


def cues(text: str) -> list[list[str]]:
    return [[span.of(text) for span in a.cue] for a in found(text)]


@pytest.mark.parametrize(
    ("text", "polarity", "cue"),
    [
        ("Velk said that the road was closed.", "said", ["said"]),
        ("Velk did not say that the road was open.", "not_said", ["did not say"]),
        ("Velk never said that the road was open.", "not_said", ["never said"]),
        ("Nobody said that the road was closed.", "not_said", ["said"]),
        ("Velk declined to say whether the road was open.", "not_said", ["declined to say"]),
        ("Velk may have told the drivers that the road was closed.", "unsure", ["may have told"]),
    ],
)
def test_polarity(text: str, polarity: str, cue: list[str]) -> None:
    (only,) = found(text)
    assert only.polarity == polarity
    assert cues(text) == [cue]


@pytest.mark.parametrize(
    ("text", "speaker", "reporter"),
    [
        ("Velk was quoted by Radio Korrel as saying that the road was closed.", "Velk", "Korrel"),
        ("The website quoted Velk as telling drivers that the road was closed.", "Velk", "website"),
    ],
)
def test_quoted_as_saying_is_one_cue_with_a_reporter(text: str, speaker: str, reporter: str) -> None:
    (only,) = found(text)
    tokens = parsed(text).tokens
    assert only.source is not None
    assert tokens[only.source].text == speaker
    assert [tokens[i].text for i in only.reporters] == [reporter]
    assert [span.of(text) for span in only.content] == ["that the road was closed"]


@pytest.mark.parametrize(
    "text",
    [
        "The envoys met to discuss a truce.",
        "If the council says the road is open, drivers will come.",
    ],
    ids=["what somebody is to do", "what is only supposed"],
)
def test_no_statement(text: str) -> None:
    assert found(text) == []


def test_a_report_that_is_only_asked_for_is_none() -> None:
    assert cues("The judge ordered that the theft be reported.") == [["ordered"]]


def test_a_verb_with_its_particle_has_a_row_of_its_own() -> None:
    parse = parsed("Velk called on the council to open the road.")
    row = cue_word(parse, word(parse, "called"))
    assert row is not None
    assert row.lemma == "call_on"


def test_a_participle_that_is_tagged_as_a_noun_counts_before_a_quotation() -> None:
    text = "Velk left, warning, “The road will close.”"
    parse = parsed(text)
    noun = word(parse, "warning")._replace(pos="NOUN", tag="NN", lemma="warning")
    tokens = tuple(noun if t.i == noun.i else t for t in parse.tokens)
    row = cue_word(type(parse)(tokens, parse.sentences), noun)
    assert row is not None
    assert row.lemma == "warn"
    assert cue_word(parsed("A warning to Velk that the road was closed went unread."), noun) is None


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("Velk urged the council to open the road.", "council"),
        ("Velk called on the council to open the road.", "council"),
        ("Velk told drivers that the road was closed.", "drivers"),
        ("Velk said in an interview with Radio Korrel that the road was closed.", "Korrel"),
        ("Velk accused the council of breaking the truce.", None),
        ("Velk announced a patrol to guard the bay.", None),
    ],
)
def test_addressee(text: str, addressee: str | None) -> None:
    (only,) = found(text)
    assert (None if only.addressee is None else parsed(text).tokens[only.addressee].text) == addressee


def test_the_source_is_the_whole_phrase() -> None:
    text = "The road was closed, said Ana Velk, the mayor."
    (only,) = found(text)
    assert only.source_span is not None
    assert only.source_span.of(text) == "Ana Velk, the mayor"
