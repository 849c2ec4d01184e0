from __future__ import annotations

import pytest

from reportedly.stages.phrases import phrase, phrase_name
from support.parses import hand_parse

RESIDENTS = """
The the DET DT det 2
two two NUM CD nummod 2
residents resident NOUN NNS nsubj 9
of of ADP IN prep 2
Karsh Karsh PROPN NNP pobj 3 GPE
, , PUNCT , punct 2
who who PRON WP nsubj 7
fled flee VERB VBD relcl 2
, , PUNCT , punct 2
spoke speak VERB VBD ROOT 9
"""

SAID_ON_MONDAY = """
Analysts analyst NOUN NNS nsubj 3
on on ADP IN prep 0
Monday Monday PROPN NNP pobj 1 DATE
disagreed disagree VERB VBD ROOT 3
"""


def test_a_relative_clause_is_no_part_of_a_description() -> None:
    text, parse = hand_parse(RESIDENTS)
    assert phrase(parse, parse.tokens[2]).of(text) == "The two residents of Karsh"


def test_a_name_for_a_description_has_no_sentence_capital() -> None:
    _, parse = hand_parse(RESIDENTS)
    assert phrase_name(parse, parse.tokens[2]) == "the two residents of Karsh"
    assert phrase_name(parse, parse.tokens[4]) == "Karsh"


def test_a_time_is_no_part_of_a_description() -> None:
    _, parse = hand_parse(SAID_ON_MONDAY)
    assert phrase_name(parse, parse.tokens[0]) == "analysts"


@pytest.mark.parametrize("mark", ["“", '"'])
def test_a_quotation_behind_the_head_is_no_part_of_it(mark: str) -> None:
    lines = f"""
    the the DET DT det 1
    group group NOUN NN nsubj 5
    of of ADP IN prep 1
    {mark} {mark} PUNCT `` punct 4
    cowards coward NOUN NNS pobj 2
    left leave VERB VBD ROOT 5
    """.replace("    ", "")
    _, parse = hand_parse(lines)
    assert phrase_name(parse, parse.tokens[1]) == "the group"
