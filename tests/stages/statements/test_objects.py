"""Contents that are no finite clause."""

from __future__ import annotations

import pytest

from reportedly.stages.statements.setting import Setting
from reportedly.stages.statements.verbs import verb_attributions
from support.parsed import paragraphs, setting
from support.parses import hand_parse


def contents(text: str) -> list[tuple[str, str, list[str]]]:
    """The cue's lemma, the frame and the content of every verb that has one."""
    return [
        (a.word.lemma, a.frame, [span.of(text) for span in a.content])
        for a in verb_attributions(setting(text))
        if a.content
    ]


@pytest.mark.parametrize(
    ("text", "lemma", "frame", "content"),
    [
        ("Velk urged the council to open the road.", "urge", "obj-to", "to open the road"),
        ("Velk called on the council to open the road.", "call_on", "obj-to", "to open the road"),
        ("Velk warned the council not to leave.", "warn", "obj-to", "not to leave"),
        (
            "Velk threatened to close the road and then burn the bridge.",
            "threaten",
            "to",
            "to close the road and then burn the bridge",
        ),
        ("Velk promised to open the road because drivers were angry.", "promise", "to", "to open the road"),
        ("Velk suggested leaving the dam.", "suggest", "ing", "leaving the dam"),
        ("Velk planned to visit the mill, which makes paper.", "plan", "to", "to visit the mill"),
        ("Velk plans to visit the mill despite the rain.", "plan", "to", "to visit the mill"),
    ],
)
def test_an_infinitive_or_a_gerund(text: str, lemma: str, frame: str, content: str) -> None:
    assert contents(text) == [(lemma, frame, [content])]


def test_the_subject_of_a_raised_infinitive_belongs_to_it() -> None:
    text = "The council is expected to leave the dam."
    assert contents(text) == [("expect", "to", ["The council", "to leave the dam"])]


def test_so_does_the_noun_that_a_participle_of_report_describes() -> None:
    text = "The army searched for three men believed to be in the mill."
    (believed,) = (a for a in verb_attributions(setting(text)) if a.word.lemma == "believe")
    assert [span.of(text) for span in believed.content] == ["three men", "to be in the mill"]
    assert believed.source is None


@pytest.mark.parametrize(
    ("text", "lemma", "frame", "content"),
    [
        (
            "Velk accused the council of breaking the truce.",
            "accuse",
            "obj-of",
            ["the council of breaking the truce"],
        ),
        ("Velk called the truce a farce.", "call", "obj-pred", ["the truce a farce"]),
        ("Velk described the truce as a farce.", "describe", "obj-as", ["the truce as a farce"]),
        (
            "The army was accused of breaking the truce.",
            "accuse",
            "obj-of",
            ["The army", "breaking the truce"],
        ),
        ("Velk announced a patrol to guard the bay.", "announce", "obj", ["a patrol to guard the bay"]),
        ("The truce was announced by the ministry.", "announce", "obj", ["The truce"]),
        ("Velk rejected the proposal, which the council had made.", "reject", "obj", ["the proposal"]),
        ("Velk praised the crew as the best in the valley.", "praise", "obj", ["the crew as the best in the valley"]),
        ("Velk described the plan to the council.", "describe", "obj", ["the plan"]),
        (
            "Velk forecast the losses of the mill to be small.",
            "forecast",
            "obj",
            ["the losses of the mill to be small"],
        ),
        (
            "Velk declares a state of emergency and orders the closure of the port.",
            "declare",
            "obj",
            ["a state of emergency"],
        ),
    ],
)
def test_an_object_with_what_is_said_of_it(text: str, lemma: str, frame: str, content: list[str]) -> None:
    assert contents(text)[0] == (lemma, frame, content)


def cues(text: str) -> list[list[str]]:
    return [[span.of(text) for span in a.cue] for a in verb_attributions(setting(text))]


def test_a_preposition_beside_the_verb_belongs_to_the_cue() -> None:
    text = "Velk warned of a long winter."
    assert contents(text) == [("warn", "~of", ["a long winter"])]
    assert cues(text) == [["warned of"]]
    text = "Velk called for an end to the blockade."
    assert [content for _, _, content in contents(text)] == [["an end to the blockade"]]
    assert cues(text) == [["called for"]]


def test_a_preposition_parted_from_it_belongs_to_the_content() -> None:
    text = "Velk warned the council against closing the road."
    assert contents(text) == [("warn", "~against", ["against closing the road"])]
    assert cues(text) == [["warned"]]


def test_a_participle_of_saying_after_a_comma_goes_on_and_is_no_content() -> None:
    text, parse = hand_parse("""
        Velk Velk PROPN NNP nsubj 1
        suggested suggest VERB VBD ROOT 1
        , , PUNCT , punct 1
        saying say VERB VBG xcomp 1
        it it PRON PRP nsubj 5
        leaks leak VERB VBZ ccomp 3
    """)
    found = verb_attributions(Setting(text, parse, (), paragraphs(text)))
    assert [a.frame for a in found if a.word.lemma == "suggest" and a.content] == []
