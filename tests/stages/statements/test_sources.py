from __future__ import annotations

import pytest

from reportedly.stages.statements.addressees import addressee_of
from reportedly.stages.statements.setting import Setting
from reportedly.stages.statements.sources import meant_by, source_of
from support.parsed import parsed, setting, word
from support.parses import hand_parse


@pytest.mark.parametrize(
    ("text", "verb", "source"),
    [
        ("Velk said that the road was closed.", "said", "Velk"),
        ("The road was closed, said Ana Velk, the mayor.", "said", "Velk"),
        ("“We will stay,” said Velk.", "said", "Velk"),
        ("“We will stay,” Velk said.", "said", "Velk"),
        ("The truce was announced by the ministry.", "announced", "ministry"),
        ("Velk said the road had been closed, warning that more closures would follow.", "warning", "Velk"),
        ("Velk said she would resign and called for new elections.", "called", "Velk"),
        ("Velk arrived late and said that the road was closed.", "said", "Velk"),
        ("Velk said the council had written to the drivers, asking them to wait.", "asking", "council"),
        ("A report proving that the road was closed vanished.", "proving", "report"),
        ("The mayor, who said that the road was closed, left.", "said", "who"),
        (
            "Velk says it has found no trace of gas despite Lumen.com claiming an anonymous source described a leak.",
            "claiming",
            "Lumen.com",
        ),
        ("Dornish media reports that police raided the shop.", "reports", "media"),
        ("Velk accuses president Ana Belo of ordering the attack on the dam.", "ordering", "Belo"),
    ],
    ids=[
        "subject", "inverted", "inverted after a quotation", "after a quotation", "agent of a passive",
        "shared by a participle", "shared by a conjunct of another clause", "shared by a conjunct",
        "of a message inside", "the noun that a participle modifies", "relative", "before a participle",
        "joined to the verb", "whom the deed is laid upon",
    ],
)  # fmt: skip
def test_source(text: str, verb: str, source: str) -> None:
    found = setting(text)
    token = source_of(found, word(found.parse, verb))
    assert token is not None
    assert token.text == source


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("It was reported that the bridge had fallen.", "reported"),
        ("The council is expected to leave the dam.", "expected"),
        ("The army was accused of breaking the truce.", "accused"),
    ],
)
def test_a_passive_without_an_agent_has_none(text: str, verb: str) -> None:
    found = setting(text)
    assert source_of(found, word(found.parse, verb)) is None


def test_words_inside_a_quotation_are_not_the_source_of_a_verb_outside() -> None:
    found = setting("“We must leave the house today,” she bristled.")
    token = source_of(found, word(found.parse, "bristled"))
    assert token is not None
    assert token.text == "she"


def test_a_relative_pronoun_stands_for_its_noun() -> None:
    parse = parsed("The mayor, who said that the road was closed, left.")
    assert meant_by(parse, word(parse, "who")).text == "mayor"
    assert meant_by(parse, word(parse, "road")).text == "road"


@pytest.mark.parametrize(
    ("text", "verb", "takes_object", "hearer"),
    [
        ("Velk told drivers that the road was closed.", "told", True, "drivers"),
        ("The drivers were told that the road was closed.", "told", True, "drivers"),
        ("Velk said to reporters that the road was closed.", "said", False, "reporters"),
        ("Velk said in an interview with Radio Korrel that the road was closed.", "said", False, "Korrel"),
        ("Asked about the road, Velk said that it was closed.", "Asked", True, "Velk"),
        ("Velk said that the road was closed.", "said", False, None),
        ("Velk rejected the proposal, which the council had made.", "rejected", False, None),
    ],
)
def test_addressee(text: str, verb: str, takes_object: bool, hearer: str | None) -> None:
    parse = parsed(text)
    found = addressee_of(parse, word(parse, verb), takes_object=takes_object)
    assert (found and found.text) == hearer


def test_a_long_row_of_participles_takes_no_time() -> None:
    """Each goes on from the one before, and the noun at the head of all of them says nothing."""
    rows = [f", , PUNCT , punct 1\ncausing cause VERB VBG advcl {1 if n == 0 else 2 * n + 1}" for n in range(50)]
    text, parse = hand_parse("\n".join(["Rain rain NOUN NN nsubj 1", "fell fall VERB VBD ROOT 1", *rows]))
    found = source_of(Setting(text, parse, ()), parse.tokens[-1])
    assert found is not None
    assert found.text == "Rain"
