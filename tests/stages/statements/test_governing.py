from __future__ import annotations

import pytest

from reportedly.stages.statements.governing import governor
from reportedly.text.parse import Parse
from support.parsed import parsed, word


@pytest.mark.parametrize(
    ("text", "verb", "above"),
    [
        ("Velk said the road had been closed, warning that more closures would follow.", "warning", "said"),
        ("Velk said she would resign and called for new elections.", "called", "said"),
        ("Velk said that he did tell them that the aid was paid but denied that he made a deal.", "denied", "said"),
        (
            "Velk said the use of foreign coins “costs us five coins a day,” further saying that more would follow.",
            "saying",
            "said",
        ),
        (
            "Velk says the city cannot afford to rebuild the bridge and urges the council to help.",
            "urges",
            "says",
        ),
        ("Velk declares a state of alarm and orders the closure of the dam.", "orders", "declares"),
        (
            "Velk rejects the truce, saying that the union will fight as long as the strike goes on, and refuses new "
            "talks.",
            "refuses",
            "rejects",
        ),
        (
            "Velk explained that the company held a share of the market, compared to its share in Kolum, and stated "
            "they want to stay.",
            "stated",
            "explained",
        ),
        ("Some officials do not believe the ship has been sunk and say there are ways to raise it.", "say", "believe"),
    ],
)
def test_a_verb_goes_on_from_the_cue_before_the_clause_it_stands_in(text: str, verb: str, above: str) -> None:
    parse = parsed(text)
    found = word(parse, verb)
    assert parse.head(found).text != above, "the parse has it already"
    assert governor(parse, found).text == above


def test_adding_is_never_part_of_a_message() -> None:
    parse = parsed("Velk said the council had met the drivers, adding that she was tired.")
    adding = word(parse, "adding")._replace(head=word(parse, "met").i)
    tokens = tuple(adding if t.i == adding.i else t for t in parse.tokens)
    assert governor(Parse(tokens, parse.sentences), adding).text == "said"


@pytest.mark.parametrize(
    ("text", "verb", "above"),
    [
        ("Velk said the council had written to the drivers, asking them to wait.", "asking", "written"),
        ("Velk said the army left and called for calm.", "called", "left"),
        ("Velk said that the road was closed.", "closed", "said"),
        ("Velk said that the road was closed.", "said", "said"),
    ],
    ids=["a message by the clause", "the clause's own tense", "no comma, no and", "a root"],
)
def test_a_verb_stays_under_its_head(text: str, verb: str, above: str) -> None:
    parse = parsed(text)
    assert governor(parse, word(parse, verb)).text == above
