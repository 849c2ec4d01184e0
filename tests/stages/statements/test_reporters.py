"""On whose word a statement comes, and to whom it is said, as the whole stage finds it."""

from __future__ import annotations

import pytest

from reportedly.model import Article, Statement
from reportedly.stages.draft import Draft
from reportedly.stages.statements import statements
from reportedly.text.parser import english
from support.parsed import draft, paragraphs


def read(text: str) -> tuple[Statement, ...]:
    return statements(None, draft(text)).statements


@pytest.mark.parametrize(
    ("text", "speaker", "chain"),
    [
        ("The bridge, according to a report citing the mayor, was shut.", "the mayor", ("a report citing the mayor",)),
        ("Lumen News, citing anonymous sources, reported the bridge was shut.", "anonymous sources", ("Lumen News",)),
        ("“The talks failed,” Belo was quoted as saying by Lumen.", "Belo", ("Lumen",)),
        ("Belo, quoted by Lumen, said the talks had failed.", "Belo", ("Lumen",)),
        ("The bridge will close on Monday, Velk Radio quoted the mayor as saying.", "the mayor", ("Velk Radio",)),
        ("In a Velk Times report, Belo said the mill had closed.", "Belo", ("Velk Times",)),
        ("The road is shut, Lumen News reported the mayor said.", "the mayor", ("Lumen News",)),
        ("Per Lumen's report, the drivers said the road was shut.", "the drivers", ("Lumen",)),
        ("Per reports, the drivers said the road was shut.", "the drivers", ("reports",)),
        ("“The bridge is unsafe,” Belo wrote in a letter seen by Lumen News.", "Belo", ("Lumen News",)),
        ("The council, in a statement carried by Lumen News, said the road was shut.", "the council", ("Lumen News",)),
        ("Lumen News cited an army source that the road was shut.", "an army source", ("Lumen News",)),
        ("On Monday, Belo said no road had been shut, reports the Lowland Press.", "Belo", ("the Lowland Press",)),
    ],
)
def test_who_passes_a_statement_on_is_in_its_chain(text: str, speaker: str, chain: tuple[str, ...]) -> None:
    (only,) = read(text)
    assert (only.speaker, only.chain) == (speaker, chain)


def test_citing_a_cause_is_no_report() -> None:
    assert all(s.chain == () for s in read("The council, citing the cost, said the mill was closed."))


def test_all_that_somebody_said_is_vouched_for() -> None:
    thanked, noted = read("Belo thanked Orr for his help, and noted the role of the guard, according to the release.")
    assert thanked.chain == noted.chain == ("the release",)


def test_a_closing_report_is_of_the_whole_sentence() -> None:
    text = "Belo said the talks failed, Lumen News reported on Tuesday."
    outer, inner = read(text)
    assert [s.of(text) for s in outer.content] == ["Belo said the talks failed"]
    assert [s.of(text) for s in inner.content] == ["the talks failed"]
    assert (inner.parent, inner.chain) == (outer.id, ("Lumen News",))


def test_a_phrase_at_the_head_reaches_to_a_semicolon() -> None:
    (only,) = read("According to a March 14 press release, Velk spent 2% on roads; Orr guidelines call for 3%.")
    assert [s.end for s in only.content] == [61]


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("“It was cold,” wrote Belo, the artist, in an e-mail to The Velk Times.", "The Velk Times"),
        ("Belo thanked Orr for his help.", "Orr"),
        ("People were encouraged to submit their designs.", "people"),
        ("Belo demanded from Orr to publish the list.", "Orr"),
        ("Belo spoke to the press: “We will leave the camp.”", "the press"),
    ],
)
def test_hearers(text: str, addressee: str) -> None:
    assert read(text)[0].addressee == addressee


def test_what_is_added_has_the_same_hearer() -> None:
    told, added = read("Officials told reporters that the mill closed, adding that it was old.")
    assert told.addressee == added.addressee == "reporters"


@pytest.mark.model
def test_a_block_under_a_colon_is_direct() -> None:
    text = "The minister said:\n\nI welcome the vote. It was late.\n\nThe road is open."
    outer, inner = statements(
        None, Draft(Article.of(text), body=paragraphs(text), parse=english()(text, paragraphs(text)))
    ).statements
    assert outer.manner == "direct"
    assert [s.of(text) for s in outer.content] == ["I welcome the vote. It was late.\n\nThe road is open"]
    assert inner.parent == outer.id


def test_what_is_said_once_is_one_statement() -> None:
    (only,) = read("“I think the mill is closed,” Belo said.")
    assert only.manner == "direct"


def test_people_in_general_say_nothing_inside_a_quotation() -> None:
    (only,) = read("“It is hard when you want to leave the camp,” Belo said.")
    assert only.speaker == "Belo"
