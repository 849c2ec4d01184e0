"""What a source does in saying it."""

from __future__ import annotations

import pytest

from reportedly.model import Kind
from reportedly.stages.statements.kinds import Saying, kind_of
from reportedly.stages.statements.quoted import with_quotations
from reportedly.stages.statements.verbs import verb_attributions
from reportedly.text.parse import Token
from support.parsed import setting


def is_own(token: Token) -> bool:
    """Whether a token stands for the speaker, where the speaker says "we"."""
    return token.text.lower() in ("i", "we", "us", "our")


def kind(text: str, *, leads: bool = False) -> Kind:
    """The kind of the outermost statement of a text."""
    found = setting(text)
    attributions = [a for a in with_quotations(found, list(verb_attributions(found))) if a.content]
    outermost = max(attributions, key=lambda a: sum(s.end - s.start for s in a.content))
    return kind_of(Saying(found.parse, outermost, outermost.content, is_own, leads=leads))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Velk accused the council of breaking the truce.", "accusation"),
        ("Velk urged the council to open the road.", "demand"),
        ("Velk called for an end to the blockade.", "demand"),
        ("Velk promised to open three roads: the coast road, the mill road and the bridge road.", "promise"),
        ("Velk threatened to close the road and then burn the bridge.", "threat"),
        ("Velk rejected the proposal, which the council had made.", "refusal"),
        ("Velk described the truce as a farce.", "evaluation"),
        ("Velk asked whether the road was open.", "question"),
        ("The council is expected to leave the dam.", "prediction"),
        ("Velk announced that the army will leave.", "announcement"),
        ("Velk hopes that the army will leave.", "attitude"),
    ],
)
def test_the_cue_decides(text: str, expected: Kind) -> None:
    assert kind(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Velk asked the council to leave.", "demand"),
        ("Velk warned the council not to leave.", "demand"),
        ("Velk warned the council against closing the road.", "demand"),
        ("Velk warned of a long winter.", "warning"),
        ("Velk suggested leaving the dam.", "offer"),
    ],
)
def test_the_cue_with_its_complement_decides(text: str, expected: Kind) -> None:
    assert kind(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Velk said we will stay.", "promise"),
        ("Velk said we are going to stay.", "promise"),
        ("Velk said we will shell the village.", "threat"),
        ("Velk said we will stay unless the council leaves.", "threat"),
        ("Velk said we will not leave.", "refusal"),
        ("Velk said we will not surrender.", "promise"),
        ("Velk said we will leave if the army leaves.", "offer"),
        ("Velk said we reject the offer.", "refusal"),
        ("Velk said we released the prisoners.", "announcement"),
        ("Velk said we are ready to leave.", "promise"),
        ("Velk said we did not shell the village.", "denial"),
    ],
)
def test_what_a_speaker_says_of_their_own_side(text: str, expected: Kind) -> None:
    assert kind(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Velk said the road is closed.", "claim"),
        ("Velk said it will rain.", "prediction"),
        ("Velk said it may rain.", "prediction"),
        ("Velk said the army must leave.", "demand"),
        ("Velk said the army needs to leave.", "demand"),
        ("Velk said: “Leave the dam.”", "demand"),
        ("Velk said the army violated the truce.", "accusation"),
        ("Velk said the report is false.", "denial"),
        ("Velk said: “No, the road is closed.”", "denial"),
        ("Velk said the vote was a disgrace.", "evaluation"),
        ("Velk said: “When will they leave?”", "question"),
        ("Velk said the drivers should wait and that it will rain.", "demand"),
    ],
)
def test_what_a_speaker_says_of_others(text: str, expected: Kind) -> None:
    assert kind(text) == expected


def test_a_condition_with_harm_is_a_threat_by_those_who_lead() -> None:
    text = "Velk said the army will destroy the village if the council resists."
    assert kind(text, leads=True) == "threat"
    assert kind(text) == "prediction"


def test_a_warning_of_what_we_will_do_is_a_threat() -> None:
    assert kind("Velk warned that we will shell the village.") == "threat"
    assert kind("Velk warned that the road would close.") == "warning"
