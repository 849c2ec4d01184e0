from __future__ import annotations

import pytest

from support.drafts import actor_of, draft_of
from support.shared import shared_file

REPORT = (
    "Sheikh Ilan al-Tamiri, the secretary general of the Free Valleys Front, spoke on Monday to the Karsh Times. "
    "“We will not leave,” al-Tamiri said. He added that the group would wait. "
    "Mina Okello, a spokeswoman for the Upland Council, did not agree. “That is not so,” she told reporters. "
    "The spokeswoman also said that her council (UC) had asked some Lowland politicians for help. "
    "According to the cleric, the UC is weak. The Front’s secretary-general said no more."
)


def name(text: str, words: str, nth: int = 0) -> str | None:
    actor = actor_of(draft_of(text), words, nth)
    return actor.name if actor else None


@pytest.mark.model
@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("al-Tamiri", "Ilan al-Tamiri"),
        ("He", "Ilan al-Tamiri"),
        ("the cleric", "Ilan al-Tamiri"),
        ("she", "Mina Okello"),
        ("The spokeswoman", "Mina Okello"),
        ("her", "Mina Okello"),
        ("UC", "Upland Council"),
        ("the UC", "Upland Council"),
        ("the group", "Free Valleys Front"),
        ("some Lowland politicians", "some Lowland politicians"),
    ],
)
def test_each_mention_finds_its_actor(words: str, expected: str) -> None:
    assert name(REPORT, words) == expected


@pytest.mark.model
def test_an_actor_has_its_fullest_name_its_office_and_its_other_names() -> None:
    actor = actor_of(draft_of(REPORT), "al-Tamiri")
    assert actor is not None
    assert (actor.type, actor.role, actor.of) == ("person", "secretary general", "Free Valleys Front")
    assert {"al-Tamiri", "the cleric"} <= set(actor.aliases)
    assert "He" not in actor.aliases
    assert list(actor.mentions) == sorted(actor.mentions)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Kenya closed its border. Nairobi said that the road was shut.", "Nairobi", "Kenya"),
        ("The office in Nairobi is shut. Kenya said so.", "Nairobi", "Nairobi"),
        ("Lea Brandt, who leads the union, resigned.", "who", "Lea Brandt"),
        ("Prime Minister Lea Brandt left. The army minister said so.", "The army minister", "the army minister"),
        ("The website Valley24 quoted the mayor. The website gave no date.", "The website", "Valley24"),
        ("Lea Brandt and Oren Paz met on Monday. They said that the road was shut.", "They", "Lea Brandt and Oren Paz"),
        ("The rules were dropped because they failed. The council left.", "they", None),
        ("Lea Brandt left. Tomorrow the militant will be questioned.", "the militant", "the militant"),
        ("The Grey Banner, an armed group, moved in. The company had hired guards.", "The company", "the company"),
        (
            "U.S. Secretary of State Dan Cole spoke. The North Korean leader decided to wait.",
            "The North Korean leader",
            "the North Korean leader",
        ),
        ("President Park Min-jun said on Monday that the talks go on. Park said so.", "Park", "Park Min-jun"),
        ("Kenya closed its border. The East Asian nation did not.", "The East Asian nation", "the East Asian nation"),
        ("Kenya closed its border. The nation did not explain.", "The nation", "Kenya"),
        ("A guard ran. A guard fell and shouted.", "A guard", "a guard"),
    ],
)
def test_who_is_meant(text: str, words: str, expected: str | None) -> None:
    assert name(text, words) == expected


@pytest.mark.model
def test_one_who_says_something_in_a_quotation_is_not_he_of_it() -> None:
    text = "Oren Paz resigned on Monday. “He had no choice,” Simon Lund said."
    assert name(text, "He") == "Oren Paz"


@pytest.mark.model
def test_the_speakers_own_words_are_left_to_the_statements() -> None:
    assert name("“I will not go,” Lea Brandt said.", "I") is None


@pytest.mark.model
def test_an_office_belongs_to_the_actor_that_its_pronoun_stands_for() -> None:
    actor = actor_of(draft_of("The Upland Council refused. Its chairman, Oren Paz, said so on Monday."), "Oren Paz")
    assert actor is not None
    assert (actor.role, actor.of) == ("chairman", "Upland Council")


@pytest.mark.model
def test_a_short_form_in_brackets_is_the_same_actor() -> None:
    text = "The Kolum Farmers' Party (PKT) left on Monday. The PKT gave no reason."
    assert name(text, "The PKT") == "Kolum Farmers' Party"


@pytest.mark.model
def test_the_outlet_of_the_article_is_an_outlet() -> None:
    draft = draft_of(
        "Upriver asked the mayor on Monday. The mayor told Upriver that the road was shut.", outlet="Upriver"
    )
    assert {a.type for a in draft.actors if a.name == "Upriver"} == {"outlet"}


@pytest.mark.model
def test_the_real_article_has_each_of_its_speakers_once() -> None:
    text = shared_file("articles/000_bfe88195f245633e.txt").read_text(encoding="utf-8")
    draft = draft_of(text)
    persons = {a.name: a for a in draft.actors if a.type == "person"}
    assert {"Akram al-Kaabi", "Mike Pompeo", "Mohammed Mohi", "Barham Salih"} <= persons.keys()
    leader = persons["Akram al-Kaabi"]
    assert (leader.role, leader.of) == ("secretary general", "Harakat Hezbollah al-Nujaba")
    assert {"the Iraqi resistance leader", "the cleric", "the secretary-general of al-Nujaba"} <= set(leader.aliases)
    pronouns = [m for m in draft.mentions if m.text == "he"]
    assert {draft.actors[m.actor].name for m in pronouns if m.actor is not None} == {"Akram al-Kaabi"}
    assert "the secretary of state" in persons["Mike Pompeo"].aliases
    assert "the spokesman" in persons["Mohammed Mohi"].aliases
    assert next(a.type for a in draft.actors if a.name == "Iraqi24") == "outlet"
