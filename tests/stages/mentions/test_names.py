from __future__ import annotations

import pytest

from reportedly.stages.mentions.names import find_names
from reportedly.stages.phrases import spelled
from reportedly.text.parse import Name
from support.parses import hand_parse


def found(lines: str, *names: Name) -> list[tuple[str, str]]:
    _, parse = hand_parse(lines, names)
    return [(spelled(parse.tokens[n.first : n.last + 1]), n.label) for n in find_names(parse)]


def test_titles_articles_and_possessive_marks_are_no_part_of_a_name() -> None:
    lines = """
    the the DET DT det 3 ORG
    General General PROPN NNP compound 2 PERSON
    Brandt Brandt PROPN NNP compound 3 PERSON
    plan plan NOUN NN nsubj 5
    's 's PART POS case 3
    failed fail VERB VBD ROOT 5
    """
    assert found(lines, Name(0, 2, "PERSON")) == [("Brandt", "PERSON")]


def test_hyphens_tie_the_parts_of_a_name() -> None:
    lines = """
    al al PROPN NNP compound 2
    - - PUNCT HYPH punct 2
    Tamiri Tamiri PROPN NNP nsubj 3 PERSON
    spoke speak VERB VBD ROOT 3
    """
    _, parse = hand_parse(lines)
    tokens = list(parse.tokens)
    tokens[2] = tokens[2]._replace(start=tokens[1].end, end=tokens[1].end + 6)
    parse = type(parse)(tuple(tokens), parse.sentences, (Name(2, 2, "PERSON"),))
    assert [(n.first, n.last) for n in find_names(parse)] == [(0, 2)]


def test_a_proper_noun_that_the_model_missed_is_a_name() -> None:
    lines = """
    if if SCONJ IN mark 2
    Brandt Brandt PROPN NNP nsubj 2
    stays stay VERB VBZ ROOT 2
    """
    assert found(lines) == [("Brandt", "")]


def test_a_second_sight_of_a_surname_is_a_name_whatever_its_tag() -> None:
    lines = """
    Lea Lea PROPN NNP compound 1 PERSON
    Brandt Brandt PROPN NNP nsubj 2 PERSON
    spoke speak VERB VBD ROOT 2

    Brandt brandt VERB VB ROOT 3
    left leave VERB VBD dep 3
    """
    assert found(lines, Name(0, 1, "PERSON")) == [("Lea Brandt", "PERSON"), ("Brandt", "PERSON")]


@pytest.mark.parametrize("words", ["Vice President", "Foreign Minister", "House Speaker"])
def test_an_office_alone_is_no_name(words: str) -> None:
    first, last = words.split()
    lines = f"""
    {first} {first} PROPN NNP compound 1
    {last} {last} PROPN NNP nsubj 2
    spoke speak VERB VBD ROOT 2
    """
    assert found(lines) == []


def test_two_countries_in_a_row_are_two_names() -> None:
    lines = """
    Kenya Kenya PROPN NNP compound 1 ORG
    Uganda Uganda PROPN NNP nsubj 2 ORG
    agree agree VERB VBP ROOT 2
    """
    assert found(lines, Name(0, 1, "ORG")) == [("Kenya", "GPE"), ("Uganda", "GPE")]
