"""Nouns and adjectives that present a statement."""

from __future__ import annotations

import pytest

from reportedly.stages.statements.attribution import Attribution
from reportedly.stages.statements.nouns import adjective_attributions, noun_attributions
from support.parsed import parsed, setting


def shape(text: str, found: list[Attribution]) -> list[tuple[list[str], str | None, list[str], str]]:
    """Cue, source, content and polarity, as words."""
    return [
        (
            [span.of(text) for span in a.cue],
            a.source_span and a.source_span.of(text),
            [span.of(text) for span in a.content],
            a.polarity,
        )
        for a in found
    ]


@pytest.mark.parametrize(
    ("text", "cue", "source", "content", "polarity"),
    [
        (
            "The army's threat to close the road alarmed the drivers.",
            ["threat"],
            "The army's",
            "to close the road",
            "said",
        ),
        ("Velk made the claim that the army had left.", ["made", "claim"], "Velk", "that the army had left", "said"),
        ("Velk made no promise to stay.", ["made", "promise"], "Velk", "to stay", "not_said"),
        ("There was criticism of the plan.", ["criticism of"], None, "the plan", "said"),
        (
            "A warning to Velk that the road was closed went unread.",
            ["warning"],
            None,
            "that the road was closed",
            "said",
        ),
        (
            "The Kolum council dismisses any reports the army has hit the dam and says it's false.",
            ["reports"],
            None,
            "the army has hit the dam",
            "said",
        ),
    ],
    ids=["whose it is", "a light verb", "no", "a preposition", "addressed", "a verb that goes on from another"],
)
def test_a_noun(text: str, cue: list[str], source: str | None, content: str, polarity: str) -> None:
    assert shape(text, list(noun_attributions(setting(text)))) == [(cue, source, [content], polarity)]


def test_what_the_subject_does_next_is_no_part() -> None:
    text = "Velk has rejected a plan to end the strike and sets out five conditions."
    (plan,) = noun_attributions(setting(text))
    assert [span.of(text) for span in plan.content] == ["to end the strike"]


def test_whom_a_noun_is_addressed_to() -> None:
    text = "A warning to Velk that the road was closed went unread."
    (only,) = noun_attributions(setting(text))
    assert only.addressee is not None
    assert parsed(text).tokens[only.addressee].text == "Velk"


@pytest.mark.parametrize(
    ("text", "cue", "source", "content"),
    [
        ("Velk is confident that the talks will resume.", ["is confident"], "Velk", "that the talks will resume"),
        ("The drivers were worried about the winter.", ["were worried about"], "The drivers", "the winter"),
        (
            "Velk made it clear that the road would stay closed.",
            ["made", "clear"],
            "Velk",
            "that the road would stay closed",
        ),
    ],
)
def test_an_adjective(text: str, cue: list[str], source: str, content: str) -> None:
    assert shape(text, list(adjective_attributions(setting(text)))) == [(cue, source, [content], "said")]


def test_a_noun_without_a_complement_presents_nothing() -> None:
    assert list(noun_attributions(setting("A statement issued by the ministry said the road was closed."))) == []
