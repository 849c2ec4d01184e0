from __future__ import annotations

from typing import get_args

import pytest

from reportedly.lexicon.events import GROUPS, EventRow, degrees, event_nouns, event_verbs
from reportedly.model.event import FactValue, PloverType

ROWS = [(lemma, row) for table in (event_verbs(), event_nouns()) for lemma, rows in table.items() for row in rows]
SLOTS = {"any", "obj", "none", "to", "that", "subj", "mod", "light"}
PREPOSITIONS = {"about", "after", "against", "at", "between", "by", "for", "from", "in", "into", "of"} | {
    "on",
    "through",
    "to",
    "with",
}


@pytest.mark.parametrize(("lemma", "row"), ROWS)
def test_rows_use_what_there_is(lemma: str, row: EventRow) -> None:
    assert row.type in {*get_args(PloverType), "-", "?", "="}
    assert row.of in ("actor", "recipient", "none")
    for slot, _, group in (part.partition(":") for condition in row.conditions for part in condition):
        assert slot in SLOTS | PREPOSITIONS, f"{lemma}: {slot}"
        assert not group or group[1:] in get_args(PloverType) or group in {*GROUPS, "actors", "several"}, lemma


def test_every_type_has_a_verb() -> None:
    assert set(get_args(PloverType)) <= {row.type for _, row in ROWS}


def test_degrees_are_factbanks() -> None:
    assert {value for pair in degrees().values() for value in pair} <= set(get_args(FactValue))


def test_no_word_has_two_degrees() -> None:
    assert degrees()["manage"] == ("CT+", "CT-")
    assert degrees()["fail"] == ("CT-", "CT+")
