from __future__ import annotations

import pytest

from reportedly.model import Article, Event, Reading
from reportedly.stages.events import is_to_come
from support.readers import rules

pytestmark = pytest.mark.model


def read(text: str) -> Reading:
    return rules().read(Article.of(text, published="2031-05-08"))


def event(text: str, words: str) -> Event:
    """The event that `words` of the text trigger."""
    found = {e.trigger.of(text): e for e in read(text).events}
    assert words in found, f"only {sorted(found)}"
    return found[words]


@pytest.mark.parametrize(
    ("text", "words", "type_", "actors", "recipients"),
    [
        ("The army shelled the village of Korrel.", "shelled", "ASSAULT", ("the army",), ("Korrel",)),
        ("The army launched an attack on rebels.", "attack", "ASSAULT", ("the army",), ("rebels",)),
        ("Ana Ilves met Dano Reff in Halmar.", "met", "CONSULT", ("Ana Ilves",), ("Dano Reff",)),
        ("Ana Ilves held talks with Dano Reff.", "talks", "CONSULT", ("Ana Ilves",), ("Dano Reff",)),
        ("The council called on the army to leave the dam.", "called", "REQUEST", ("the council",), ("the army",)),
        ("The council accused the army of lying.", "accused", "ACCUSE", ("the council",), ("the army",)),
        ("The council rejected the plan.", "rejected", "REJECT", ("the council",), ()),
        ("The council imposed sanctions on Calvenia.", "imposed", "SANCTION", ("the council",), ("Calvenia",)),
        ("The army withdrew its troops from the dam.", "withdrew", "RETREAT", ("the army",), ()),
        ("The army deployed tanks at the border.", "deployed", "MOBILIZE", ("the army",), ()),
        ("Police arrested two journalists.", "arrested", "COERCE", ("police",), ("two journalists",)),
        ("On Monday dozens of workers protested against the law.", "protested", "PROTEST", ("dozens of workers",), ()),
        ("The council lifted the curfew.", "lifted", "CONCEDE", ("the council",), ()),
        ("The ministry sent medicine to Korrel.", "sent", "AID", ("the ministry",), ("Korrel",)),
        ("The mayor welcomed the truce.", "welcomed", "SUPPORT", ("the mayor",), ()),
    ],
)
def test_types_and_parties(
    text: str, words: str, type_: str, actors: tuple[str, ...], recipients: tuple[str, ...]
) -> None:
    found = event(text, words)
    assert (found.type, found.actors, found.recipients) == (type_, actors, recipients)


@pytest.mark.parametrize(
    "text",
    [
        "The report hit the market hard.",
        "The council met its target.",
        "The team beat its rival in the final.",
        "The army wants to shell the village.",
        "His politics clashed with those of his party.",
        "The mayor ended his campaign.",
        "A storm killed two people.",
        "The council called for the withdrawal.",
    ],
)
def test_what_only_looks_like_an_event_of_force_or_is_only_wanted(text: str) -> None:
    assert not {"ASSAULT", "CONSULT", "RETREAT", "COERCE"} & {e.type for e in read(text).events}


def test_time_and_place() -> None:
    found = event("The army shelled the bridge near Korrel on Monday.", "shelled")
    assert (found.time, found.place) == ("2031-05-05", "near Korrel")


def test_a_town_before_a_noun_is_where_and_a_state_who() -> None:
    halmar = event("The Halmar attack was the third this week.", "attack")
    assert (halmar.actors, halmar.place) == ((), "Halmar")
    assert event("The French attack was the third this week.", "attack").actors == ("French",)


def test_what_is_done_as_a_rule_is_no_event() -> None:
    assert read("The mayor is elected by the council. The council elects the mayor.").events == ()


def test_what_is_said_has_its_speakers_voice_and_the_article_leaves_it_open() -> None:
    text = "Ana Ilves said that the army had shelled the village."
    reading = read(text)
    found = next(e for e in reading.events if e.type == "ASSAULT")
    assert found.voice == reading.statements[0].id
    assert found.factuality == {"article": "Uu", found.voice: "CT+"}


def test_a_denial_denies() -> None:
    text = "The ministry denied that the army had shelled the village."
    found = event(text, "shelled")
    assert found.factuality[found.voice] == "CT-"


def test_a_date_beside_the_cue_is_not_the_events() -> None:
    assert event("Ana Ilves said on Tuesday that the army had shelled the village.", "shelled").time is None


def test_an_act_of_speech_that_the_article_tells_is_an_event_of_its_own() -> None:
    text = "The council accused the army on Tuesday of shelling the village."
    found = event(text, "accused")
    assert (found.voice, found.time) == ("article", "2031-05-06")


def test_an_act_of_speech_on_somebodys_word_is_not_the_articles() -> None:
    text = "According to Ana Ilves, the council agreed to a truce."
    assert all(e.voice != "article" for e in read(text).events)


def test_a_threatened_harm_is_a_threat() -> None:
    text = "Reff threatened to shell the village if the army stayed."
    assert {e.type for e in read(text).events} == {"THREATEN"}


def test_what_did_not_happen_is_told_as_such() -> None:
    assert event("The army did not shell the village.", "shell").factuality == {"article": "CT-"}


def test_we_are_the_speaker() -> None:
    text = "“We attacked the convoy,” said Dano Reff."
    assert event(text, "attacked").actors == ("Dano Reff",)


def test_a_later_day_has_not_come_yet() -> None:
    assert is_to_come("2031-06-01", "2031-05-08")
    assert not is_to_come("2031-05-08", "2031-05-08")
    assert not is_to_come("2031-06-01", None)
