"""Which clause is a verb's content, and how far it reaches."""

from __future__ import annotations

import pytest

from reportedly.stages.statements.candidate import Candidate
from reportedly.stages.statements.contents import complement
from reportedly.stages.statements.phrases import spans_of
from reportedly.stages.statements.verbs import cue_word
from support.parsed import parsed, word
from support.parses import hand_parse


def content_of(text: str, verb: str, nth: int = 1) -> tuple[str, list[str]] | None:
    """The frame and the words of a verb's content."""
    parse = parsed(text)
    token = word(parse, verb, nth)
    row = cue_word(parse, token)
    assert row is not None
    cues = frozenset(t.i for t in parse.tokens if cue_word(parse, t))
    found = complement(Candidate(parse, token, row, cues))
    return (found.frame, [span.of(text) for span in spans_of(found.tokens)]) if found else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Velk said that the road was closed.", ["that the road was closed"]),
        (
            "Velk said that the road would stay closed and that no date had been set.",
            ["that the road would stay closed and that no date had been set"],
        ),
        ("Velk said before the vote that the road was closed.", ["that the road was closed"]),
        ("Velk said the road was closed when the rain came.", ["the road was closed when the rain came"]),
        ("The road was closed, said Ana Velk, the mayor.", ["The road was closed"]),
        ("Velk said the army had left and had burned the mill.", ["the army had left and had burned the mill"]),
        (
            "Velk said the mill had burned down, but nobody had been hurt.",
            ["the mill had burned down, but nobody had been hurt"],
        ),
    ],
)
def test_a_clause(text: str, expected: list[str]) -> None:
    assert content_of(text, "said") == ("that", expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The road, Velk said, would stay closed.", ["The road", "would stay closed"]),
        (
            "The council, Velk said, had agreed to leave after the harvest.",
            ["The council", "had agreed to leave after the harvest"],
        ),
        ("The road would stay closed, Velk said, adding that no date had been set.", ["The road would stay closed"]),
        ("The road would close, Velk said, while the council said that it would open.", ["The road would close"]),
    ],
)
def test_a_clause_around_the_verb(text: str, expected: list[str]) -> None:
    assert content_of(text, "said") == ("that", expected)


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        (
            "Velk said the road had been closed, warning that more closures would follow.",
            "said",
            ["the road had been closed"],
        ),
        ("Velk said she would resign and called for new elections.", "said", ["she would resign"]),
        (
            "Velk said the council had written to the drivers, asking them to wait.",
            "said",
            ["the council had written to the drivers, asking them to wait"],
        ),
    ],
    ids=["a participle that goes on", "a conjunct that goes on", "a message inside"],
)
def test_what_goes_on_from_the_cue_is_no_part(text: str, verb: str, expected: list[str]) -> None:
    assert content_of(text, verb) == ("that", expected)


@pytest.mark.parametrize(
    ("said", "comment"),
    [
        ("two more drivers have died", ", bringing the total to ten"),
        ("the army has reached Ruhn", ", which has been without water since May"),
    ],
)
def test_nor_is_the_writers_comment(said: str, comment: str) -> None:
    assert content_of(f"Velk says {said}{comment}.", "says") == ("that", [said])


def test_a_relative_clause_with_a_cue_of_its_own_is_part_of_what_is_said() -> None:
    text = "Velk said that the mayor, who had denied the theft, would resign."
    assert content_of(text, "said") == ("that", ["that the mayor, who had denied the theft, would resign"])
    assert content_of(text, "denied") == ("obj", ["the theft"])


def test_the_subject_that_a_clause_lacks_is_the_noun_before() -> None:
    text = "The police have no list of the drivers they said were lost."
    assert content_of(text, "said") == ("that", ["the drivers", "were lost"])


@pytest.mark.parametrize(
    "said",
    ["rebuilding the mill, which was damaged by the flood, may take a year", "this too was untrue"],
)
def test_so_is_the_noun_that_the_parse_has_made_an_object(said: str) -> None:
    assert content_of(f"Velk said {said}.", "said") == ("that", [said])


def test_what_another_adds_with_a_participle_is_no_part() -> None:
    text = "Velk said the bridge would close, with the mayor Ana Belo saying it was old."
    assert content_of(text, "said") == ("that", ["the bridge would close"])
    assert content_of(text, "saying") == ("that", ["it was old"])


def test_a_semicolon_ends_what_a_verb_behind_it_presents() -> None:
    text = "The council denied the theft; the bridge, Velk said, was safe."
    assert content_of(text, "said") == ("that", ["the bridge", "was safe"])
    assert content_of("The council denied the theft; papers describe a feud.", "describe") == ("obj", ["a feud"])


def test_the_list_that_a_colon_announces_belongs_to_it() -> None:
    text = "Velk promised to open three roads: the coast road, the mill road and the bridge road."
    assert content_of(text, "promised") == (
        "to",
        ["to open three roads: the coast road, the mill road and the bridge road"],
    )


def test_what_vouches_for_it_does_not() -> None:
    text = "Velk said the road was closed, according to two drivers."
    assert content_of(text, "said") == ("that", ["the road was closed"])


def test_a_verb_alone_has_none() -> None:
    assert content_of("Velk said: “Leave the dam.”", "said") is None
    assert content_of("Velk went on to say that the road was closed.", "went") is None


def test_a_cue_that_goes_on_from_the_outer_verb_is_no_part() -> None:
    text = "Velk declares a state of alarm and orders the closure of the dam."
    assert content_of(text, "declares") == ("obj", ["a state of alarm"])
    assert content_of(text, "orders") == ("obj", ["the closure of the dam"])


def test_who_is_cited_alone_is_no_content() -> None:
    _, parse = hand_parse(
        """
        Velk Velk PROPN NNP nsubj 1
        said say VERB VBD ROOT 1
        , , PUNCT , punct 1
        according accord ADV RB ccomp 1
        to to ADP IN prep 3
        drivers driver NOUN NNS pobj 4
        """
    )
    row = cue_word(parse, parse.tokens[1])
    assert row is not None
    assert complement(Candidate(parse, parse.tokens[1], row, frozenset({1}))) is None
