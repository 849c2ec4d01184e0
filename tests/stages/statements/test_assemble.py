"""Who stands inside whom, who speaks, on whose word."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportedly.model import Actor, Statement
from reportedly.stages.draft import Draft, Mention
from reportedly.stages.statements import statements
from support.parsed import draft, word


def with_actors(text: str, **actors: str) -> Draft:
    """A draft in which each word, given as a keyword, is a mention of the actor with the name it is given."""
    found = draft(text)
    names = list(dict.fromkeys(actors.values()))
    tokens = [word(found.parse, key.rstrip("_")) for key in actors]
    mentions = tuple(
        Mention(t.span, t.i, "name", names.index(name), t.text) for t, name in zip(tokens, actors.values(), strict=True)
    )
    known = tuple(Actor(name=name, type="person") for name in names)
    return replace(found, mentions=tuple(sorted(mentions, key=lambda m: m.span)), actors=known)


def read(text: str, **actors: str) -> tuple[Statement, ...]:
    return statements(None, with_actors(text, **actors)).statements


def test_a_cue_inside_a_content_makes_a_statement_inside_a_statement() -> None:
    text = "Velk said drivers claimed that the road was closed."
    outer, inner = read(text, Velk="Ana Velk")
    assert inner.parent == outer.id
    assert (outer.speaker, outer.chain) == ("Ana Velk", ())
    assert (inner.speaker, inner.chain) == ("drivers", ("Ana Velk",))


def test_what_somebody_says_of_their_own_words_is_on_nobody_elses() -> None:
    text = "“I told them that the dam is ours,” Velk said."
    outer, inner = read(text, Velk="Ana Velk")
    assert inner.parent == outer.id
    assert inner.speaker == "Ana Velk"
    assert inner.chain == ()


def test_a_pronoun_that_opens_what_somebody_said_is_theirs() -> None:
    text = "Velk said she hoped that the road was open."
    outer, inner = read(text, Velk="Ana Velk", she="Mira Orr")
    assert inner.parent == outer.id
    assert (inner.speaker, inner.chain) == ("Ana Velk", ())
    hoped = read("Velk said the driver knew that she hoped for rain.", Velk="Ana Velk", she="Mira Orr")[-1]
    assert hoped.speaker == "Mira Orr"


def test_a_participle_behind_a_quotation_goes_on_from_who_spoke_before() -> None:
    text = (
        "Mayor Ana Belo praised the vote. “I see the fruits of the labor of so many people whose names I don't know,” "
        "further remarking, “Drivers have had it.”"
    )
    assert [s.speaker for s in read(text, Belo="Ana Belo")] == ["Ana Belo", "Ana Belo"]


def test_a_speaker_who_is_not_known_adds_nothing_to_the_chain() -> None:
    text = "Velk told drivers that the road was closed."
    (only,) = read(text, Velk="Ana Velk")
    assert only.chain == ()
    outer, inner = read("It was reported that the council said that the dam was shut.")
    assert outer.speaker is None
    assert inner.parent == outer.id
    assert inner.chain == ()


def test_according_to_only_vouches_for_what_somebody_said() -> None:
    text = "Velk said the road was closed, according to two drivers."
    (only,) = read(text, Velk="Ana Velk")
    assert (only.speaker, only.chain) == ("Ana Velk", ("two drivers",))
    assert only.parent is None


def test_the_reporters_stand_outermost_first() -> None:
    text = "Velk said drivers claimed that the council had lied, according to Radio Korrel."
    outer, inner = read(text, Velk="Ana Velk", Korrel="Radio Korrel")
    assert outer.chain == ("Radio Korrel",)
    assert inner.chain == ("Radio Korrel", "Ana Velk")
    assert inner.speaker == "drivers"


def test_what_another_says_meanwhile_is_not_on_the_speakers_word() -> None:
    one, other = read("“We will stay,” Velk said, while the council said that it would leave.", Velk="Ana Velk")
    assert one.manner == "direct"
    assert (other.speaker, other.chain, other.parent) == ("the council", (), None)


def test_an_outlet_that_quotes_somebody_is_in_the_chain() -> None:
    text = "Velk was quoted by Radio Korrel as saying that the road was closed."
    (only,) = read(text, Velk="Ana Velk", Korrel="Radio Korrel")
    assert (only.speaker, only.chain) == ("Ana Velk", ("Radio Korrel",))


def test_first_person_inside_a_quotation_is_its_speaker() -> None:
    outer, inner = read("“I told them that the dam is ours,” Velk said.", Velk="Ana Velk")
    assert inner.speaker == "Ana Velk"
    assert inner.parent == outer.id


@pytest.mark.parametrize(
    ("text", "manner"),
    [
        ("“We will stay,” Velk said.", "direct"),
        ("“We will stay,” said Velk, “and so will they.”", "direct"),
        ("Velk said that the road was closed.", "indirect"),
        ("Velk called the truce “a nap between two meals.”", "mixed"),
        ("Velk said the truce was “a nap” and that nobody had signed it.", "mixed"),
    ],
)
def test_manner(text: str, manner: str) -> None:
    assert read(text)[0].manner == manner


def test_marks_around_the_cue_are_the_outer_speakers() -> None:
    outer, inner = read("“I told them that the dam is ours,” Velk said.")
    assert (outer.manner, inner.manner) == ("direct", "indirect")


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Velk did not say that the road was open.", "did not say"),
        ("Velk made no promise to stay.", "made no promise"),
        ("The road, in her view, is a danger.", "view"),
        ("According to Velk, the road is closed.", "According to"),
        ("As Velk put it, the road is closed.", "put"),
    ],
    ids=["a verb group", "a light verb and its noun", "around the source", "a phrase", "parted by the source"],
)
def test_the_cue_is_one_span_and_never_holds_the_source(text: str, cue: str) -> None:
    (only,) = read(text)
    assert only.cue is not None
    assert only.cue.of(text) == cue


@pytest.mark.parametrize(
    "text",
    [
        "A statement issued by the ministry said the road was closed.",
        "The ministry's letter said the road was closed.",
    ],
)
def test_a_document_with_an_author_is_its_authors_word(text: str) -> None:
    (only,) = read(text, ministry="Ministry of Roads")
    assert only.speaker == "Ministry of Roads"


def test_a_relative_pronoun_stands_for_its_noun() -> None:
    text = "Velk said that the mayor, who had denied the theft, would resign."
    denied = next(s for s in read(text, mayor="Bo Ruhn") if s.kind == "denial")
    assert denied.source is not None
    assert denied.source.of(text) == "who"
    assert denied.speaker == "Bo Ruhn"


def test_nobody_is_no_speaker() -> None:
    (only,) = read("Nobody said that the road was closed.")
    assert (only.speaker, only.polarity) == (None, "not_said")


def test_the_addressee_is_who_the_words_stand_for() -> None:
    (only,) = read("Velk urged the council to open the road.", council="Council of Tarn")
    assert only.addressee == "Council of Tarn"


def test_the_writers_own_question_is_none() -> None:
    assert read("Is the road closed, as Velk said?") == ()


def test_a_bare_pronoun_inside_a_quotation_says_nothing() -> None:
    (only,) = read("“I can confirm that,” Velk said.")
    assert only.content[0].of("“I can confirm that,” Velk said.") == "“I can confirm that,”"


def test_statements_are_in_text_order_with_ids_of_their_content() -> None:
    text = "Ana Velk said that Bo Ruhn had left. He denied it."
    found = read(text)
    assert [s.content[0].of(text) for s in found] == ["that Bo Ruhn had left", "it"]
    assert [s.identified(draft(text).article.id) for s in found] == list(found)
