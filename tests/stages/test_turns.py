from __future__ import annotations

import pytest

from reportedly.stages.turns import is_turn_of_speech
from support.parses import hand_parse


@pytest.mark.parametrize(
    ("verb", "thing", "expected"),
    [("give", "example", True), ("give", "money", False), ("tell", "you", True), ("tell", "them", False)],
)
def test_what_only_leads_up_to_what_is_said(verb: str, thing: str, expected: bool) -> None:
    _, parse = hand_parse(f"""
        I I PRON PRP nsubj 2
        will will AUX MD aux 2
        {verb} {verb} VERB VB ROOT 2
        {thing} {thing} NOUN NN dobj 2
    """)
    assert is_turn_of_speech(parse, parse.tokens[2]) is expected
