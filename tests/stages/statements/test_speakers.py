"""Who speaks, read from the whole of a short text."""

from __future__ import annotations

import pytest

from reportedly.model import Article
from reportedly.pipeline import Reader
from reportedly.text.parser import english


def speakers(text: str) -> list[str | None]:
    """The speakers of the statements of a text, in text order."""
    return [statement.speaker for statement in Reader(english()).read(Article.of(text)).statements]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor of Karsh, Oren Paz, said that the road was shut.", "Oren Paz"),
        ("His deputy, and member of the council, Lea Brandt said that the road was shut.", "Lea Brandt"),
        ("Speaking to the Karsh Times, the head of the union, Lea Brandt, said that the road was shut.", "Lea Brandt"),
        ("Another co-author, biology professor Lea Brandt, said that the road was shut.", "Lea Brandt"),
        ("“We shot with them for two weeks,” said Spc. Lea Brandt, a gunner from Karsh.", "Lea Brandt"),
        ("The council released a statement saying that the road was shut.", "the council"),
        ("Oren Paz posted a message on Facebook saying that the road was shut.", "Oren Paz"),
        ("According to the agency Tavra, the mayor of Karsh, Oren Paz, said that the road was shut.", "Oren Paz"),
        ("Prime Minister\u200e Oren Paz said that the road was shut.", "Oren Paz"),
        ("I am appalled by the attack, Oren Paz said.", "Oren Paz"),
        ("WHO say that the water is clean.", "WHO"),
        ("No group claimed that it had closed the road.", None),
        ("Korra Power President and CEO Lea Brandt said the road was shut.", "Lea Brandt"),
        ("Study co-author and geologist Lea Brandt said that the road was shut.", "Lea Brandt"),
        ("In 2030 Paz et al. showed that the road was shut.", "Paz"),
        ("“It was a grand day,” said University of Karsh's chancellor, Lea Brandt.", "Lea Brandt"),
        ("Two members, Lea Brandt and Oren Paz, said that the road was shut.", "Lea Brandt and Oren Paz"),
        ("A letter from Lea Brandt said that the road was shut.", "Lea Brandt"),
        ("Oren Paz and Lea Brandt unveiled a plan to shut the road.", "Oren Paz and Lea Brandt"),
    ],
    ids=[
        "apposed to a place",
        "two subjects",
        "after a participle",
        "co-author",
        "rank",
        "statement",
        "on a site",
        "after according to",
        "mark of no width",
        "adjective",
        "letters of a name",
        "no group",
        "two titles",
        "two titles, one cut up",
        "and others",
        "owner that is a name",
        "named one by one",
        "letter from",
        "maker of a plan",
    ],
)
def test_the_one_who_says_is_found_where_the_parser_errs(text: str, expected: str | None) -> None:
    assert speakers(text)[0] == expected


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ministry's website said that the road was shut.", "the ministry"),
        ("A letter from Lea Brandt said that the road was shut.", "Lea Brandt"),
        ("The order signed by Lea Brandt said that the road was shut.", "Lea Brandt"),
        ("A report from March said that the road was shut.", "a report"),
        ("The law says that roads are free.", "the law"),
        ("A statement on Tavra's website said that the road was shut.", "Tavra"),
        ("The ruling of the Korra High Court said that the road was shut.", "Korra High Court"),
        ("A survey published in May by the Korra Institute said that the road was shut.", "Korra Institute"),
        ("Oren Paz resigned in a letter to the board saying that the road was shut.", "Oren Paz"),
        ("Oren Paz was shocked, releasing a statement saying that the road was shut.", "Oren Paz"),
    ],
)
def test_a_document_speaks_for_its_author(text: str, expected: str) -> None:
    assert speakers(text)[0] == expected


@pytest.mark.model
def test_a_document_keeps_its_author_when_it_is_spoken_of_again() -> None:
    text = "Lea Brandt issued a decree on Monday. The decree says that the road is shut."
    assert speakers(text)[-1] == "Lea Brandt"


@pytest.mark.model
def test_i_after_said_and_a_colon_is_the_one_who_said_it() -> None:
    text = "Lea Brandt, minister for rivers, said:\n\nI hope that the dam will hold.\n\nWe know that it is old."
    assert set(speakers(text)) == {"Lea Brandt"}


@pytest.mark.model
def test_us_the_country_is_no_pronoun() -> None:
    assert speakers("The US said that the road was shut.") == ["US"]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The council wants a road, with mayor Oren Paz saying that it is safe.", "Oren Paz"),
        ("The town will be cut off, with the Globe reporting that the road is shut.", "Globe"),
        ("The town objects to the road, with mayor Oren Paz yesterday saying that it is unsafe.", "Oren Paz"),
    ],
)
def test_with_one_saying_names_another_speaker(text: str, expected: str) -> None:
    assert speakers(text)[-1] == expected


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The results were described by Oren Paz as a triumph, saying that the road was safe.", "Oren Paz"),
        ("Lea Brandt sent a letter which has ten pages, saying that the road was safe.", "Lea Brandt"),
    ],
)
def test_a_participle_goes_on_from_one_who_can_speak(text: str, expected: str) -> None:
    assert speakers(text)[-1] == expected


@pytest.mark.model
def test_a_pronoun_goes_back_to_the_subject_of_the_clause_that_leads_up_to_it() -> None:
    before = "Ivo Marn built the road. Marn was its engineer."
    text = f"{before} When Oren Paz first opened the road, he praised its design."
    assert speakers(text)[-1] == "Oren Paz"


@pytest.mark.model
def test_two_who_are_named_both_speak() -> None:
    assert speakers("President Oren Paz and mayor Lea Brandt said that the road was shut.") == [
        "Oren Paz and Lea Brandt"
    ]


@pytest.mark.model
@pytest.mark.parametrize(
    "before",
    [
        "Lea Brandt criticized the plan of the council.",
        "“It helps nobody in Karsh,” said Lea Brandt, a farmer.",
        "“It helps nobody in Karsh,” thundered Lea Brandt, a farmer.",
    ],
)
def test_a_quotation_that_begins_a_paragraph_goes_on_from_the_paragraph_before(before: str) -> None:
    assert speakers(f"{before}\n\n“It is far too late for any of that.”")[-1] == "Lea Brandt"


@pytest.mark.model
def test_a_paragraph_that_begins_with_said_in_small_letters_belongs_to_the_quotation_before() -> None:
    assert speakers("“It helps nobody in Karsh.”\nsaid Lea Brandt, a farmer.") == ["Lea Brandt"]


@pytest.mark.model
def test_a_quotation_that_stands_alone_goes_on_from_the_speaker_before() -> None:
    text = "Lea Brandt criticized the plan of the council. “It is far too late for any of that.”"
    assert speakers(text)[-1] == "Lea Brandt"


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oren Paz praised Simon Lund. He said that Lund had helped the town.", "Oren Paz"),
        ("Oren Paz told Simon Lund about the dam. “Lund was a good man,” he said.", "Oren Paz"),
        ("The guards said that the drivers had left. They said that the road was shut.", "the guards"),
    ],
)
def test_he_who_says_something_of_somebody_is_another(text: str, expected: str) -> None:
    assert speakers(text)[-1] == expected


@pytest.mark.model
def test_the_two_are_those_who_met() -> None:
    text = "Oren Paz met with Lea Brandt in Karsh, where the two leaders discussed the dam."
    assert speakers(text) == ["Oren Paz and Lea Brandt"]


@pytest.mark.model
def test_he_who_goes_on_speaking_is_the_speaker_before() -> None:
    text = "Oren Paz said that Simon Lund had lost the vote and left the town. He added that the road was shut."
    assert speakers(text)[-1] == "Oren Paz"


@pytest.mark.model
def test_a_body_is_not_another_that_shares_its_noun() -> None:
    text = "The Harbour Government said so on Monday. According to the government of Vell, the road was shut."
    assert speakers(text)[-1] != "Harbour Government"


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A Republican Assemblywoman, Lea Brandt, said that the road was shut.", "Lea Brandt"),
        ("“The road is shut,” said study co-author Professor Lea Brandt of Karsh College.", "Lea Brandt"),
        ("A tweet sent from Lea Brandt's account said that the road was shut.", "Lea Brandt"),
    ],
)
def test_titles_of_every_shape_lead_to_the_name(text: str, expected: str) -> None:
    assert speakers(text)[0] == expected


@pytest.mark.model
def test_they_may_stand_for_a_name_in_the_clause_before_a_semicolon() -> None:
    text = (
        "“The fact is that the Danes in Vell are not looking for the good of the Vell people; they only seek to sell "
        "the land,” Oren Paz said."
    )
    assert speakers(text)[-1] == "Danes"


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The court ordered Korra Power to shut the road.", "Korra Power"),
        ("The council asked that the road be shut.", None),
        ("The judge barred Oren Paz from leaving the country.", "Oren Paz"),
        ("Karsh signed an agreement with Korra Power to shut the road.", "Korra Power"),
        ("Addressing the reporters, Oren Paz said that the road was shut.", "the reporters"),
        ("Oren Paz thanked the crowd, saying that the road was shut.", "the crowd"),
    ],
    ids=["ordered", "asked nobody", "barred", "agreed with", "addressing", "thanked"],
)
def test_who_is_spoken_to(text: str, expected: str | None) -> None:
    found = Reader(english()).read(Article.of(text)).statements
    assert found[-1].addressee == expected


@pytest.mark.model
def test_a_statement_speaks_for_the_one_who_said_something_in_it() -> None:
    text = "In a brief statement, Oren Paz said that the road was shut. The statement said that nobody was hurt."
    assert speakers(text) == ["Oren Paz", "Oren Paz"]
