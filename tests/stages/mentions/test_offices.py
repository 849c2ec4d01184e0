from __future__ import annotations

from reportedly.stages.mentions.offices import office_of
from support.parses import hand_parse

HOLDER_BEHIND = """
Chief Chief PROPN NNP compound 1
Executive Executive PROPN NNP nsubj 6
of of ADP IN prep 1
Oslo Oslo PROPN NNP compound 5 GPE
Ana Ana PROPN NNP compound 5 PERSON
Reff Reff PROPN NNP pobj 2 PERSON
agreed agree VERB VBD ROOT 6
"""


def test_the_holder_behind_a_place_is_no_part_of_whose_office_it_is() -> None:
    _, parse = hand_parse(HOLDER_BEHIND)
    office = office_of(parse, parse.tokens[1])
    assert (office.role, office.of) == ("Chief Executive", "Oslo")


def test_a_role_that_only_opens_the_sentence_loses_its_capital() -> None:
    lines = HOLDER_BEHIND.replace("Executive Executive PROPN NNP", "inspector inspector NOUN NN")
    _, parse = hand_parse(lines)
    assert office_of(parse, parse.tokens[1]).role == "chief inspector"
