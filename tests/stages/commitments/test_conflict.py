"""Ultimatums, refusals on a condition, and answers to harm, as conflict news has them. All is invented."""

from __future__ import annotations

import pytest

from reportedly.model import Commitment, Span
from support.conditions import Read, written

pytestmark = pytest.mark.model


def words(text: str, span: Span | None) -> str | None:
    return span.of(text) if span is not None else None


def only(read: Read, text: str) -> Commitment:
    (found,) = read(text)
    return found


def test_an_ultimatum_is_a_demand_with_its_time_and_its_consequence(read: Read) -> None:
    text = "Calvenia is giving the Northern League a one-week ultimatum to scale back its patrols or face sanctions."
    found = only(read, text)
    assert (found.force, found.by, found.towards) == ("demand", "Northern League", "Calvenia")
    assert words(text, found.act) == "scale back its patrols"
    assert words(text, found.deadline) == "one-week"
    assert words(text, found.consequence) == "face sanctions"


def test_what_one_risks_is_a_consequence(read: Read) -> None:
    text = "Calvenia gave the Northern League an ultimatum to leave the dam or risk losing its seat."
    assert words(text, only(read, text).consequence) == "risk losing its seat"


THREATS = [
    ("The rebels have rejected any talks unless the army halts its offensive.",
     "have rejected any talks", "all(unless: the army halts its offensive)"),
    ("Calvenia ruled out a truce until the prisoners are freed.",
     "ruled out a truce", "all(until: the prisoners are freed)"),
    ("“We're not leaving the dam unless they pay us for it,” Ana Reff said.",
     "not leaving the dam", "all(unless: they pay us for it)"),
    ("Calvenia affirms that if it receives any action, it will respond with greater action.",
     "it will respond with greater action", "all(if: it receives any action)"),
    ("“If they strike us, we will respond,” Ana Reff said.", "respond", "all(if: they strike us)"),
    ("“We will charge them a tariff if they leave,” Ana Reff said.", "charge them a tariff", "all(if: they leave)"),
    ("The foreign ministry said there would be grave consequences if the army entered the valley.",
     "there would be grave consequences", "all(if: the army entered the valley)"),
    ("The foreign ministry warned that any attack on its ships would be met with force.",
     "any attack on its ships would be met with force", ""),
    ("Calvenia has threatened visa sanctions on any country that turns its citizens away.",
     "visa sanctions on any country that turns its citizens away", ""),
    ("“We will name them unless they pay,” Ana Reff said.", "name them", "all(unless: they pay)"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "act", "conditions"), THREATS, ids=[case[0][:40] for case in THREATS])
def test_threats(read: Read, text: str, act: str, conditions: str) -> None:
    found = only(read, text)
    assert (found.force, words(text, found.act)) == ("threat", act)
    assert written(text, found.conditions) == conditions


@pytest.mark.parametrize(
    "text",
    [
        "“I'll give you an example. They are late,” Ana Reff said.",
        "“I will tell you something. The road is closed,” Ana Reff said.",
        "“I will say this: the road is open,” Ana Reff said.",
        "“We'll see what happens,” Ana Reff said.",
        "“We would be punishing ourselves by canceling the contract,” Ana Reff said.",
        "Ana Reff said “we would be punishing ourselves” by canceling the contract.",
        "“You don't need to worry about the dam,” Ana Reff said.",
        "The envoy's demands are an escalation of the dispute.",
        "Ana Reff announced that leaving now would risk the peace.",
    ],
)
def test_turns_of_speech_and_judgements_bind_nobody(read: Read, text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    "text", ["The mayor demanded the release of the prisoners.", "The mayor demanded the bishop's release."]
)
def test_those_who_are_released_are_not_the_ones_pressed(read: Read, text: str) -> None:
    assert (only(read, text).by, only(read, text).towards) == (None, "the mayor")


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Lawmakers have agreed to delay consideration of the bill.", "delay consideration of the bill"),
        ("The council said it would no longer abide by the 2029 dam agreement.",
         "no longer abide by the 2029 dam agreement"),
        ("The mayor threatened to leave the pact reached last year.", "leave the pact reached last year"),
    ],
)  # fmt: skip
def test_an_act_keeps_its_own_words_and_takes_no_deadline_from_them(read: Read, text: str, act: str) -> None:
    assert (words(text, only(read, text).act), only(read, text).deadline) == (act, None)


def test_a_pause_that_is_agreed_to_has_its_end(read: Read) -> None:
    text = "The leaders agreed to a pause until 22 May."
    assert words(text, only(read, text).term) == "22 May"


@pytest.mark.parametrize(
    ("text", "conditions"),
    [
        ("The minister is urging allies to keep the sanctions once they are imposed, with the aim of ending the war.",
         "all(once: they are imposed)"),
        ("Ana Reff said that she would close the harbour if the army advanced and that she hoped the mayor would act.",
         "all(if: the army advanced)"),
        ("When asked what would happen if the League attacked the dam, Ana Reff threatened to close the harbour.",
         "all(if: the League attacked the dam)"),
    ],
)  # fmt: skip
def test_where_a_condition_ends(read: Read, text: str, conditions: str) -> None:
    assert written(text, only(read, text).conditions) == conditions


def test_a_measure_that_hangs_on_nothing_is_a_promise(read: Read) -> None:
    assert only(read, "The company announced that it would close two mills.").force == "promise"
    assert only(read, "Calvenia announced that it would shell the valley.").force == "threat"
