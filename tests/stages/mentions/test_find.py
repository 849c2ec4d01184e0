from __future__ import annotations

import pytest

from reportedly.stages.mentions.find import find_mentions
from reportedly.text.parse import Name
from support.drafts import draft_of
from support.parses import hand_parse

TITLED = """
The the DET DT det 1
cleric cleric NOUN NN nsubj 2
told tell VERB VBD ROOT 2
President President PROPN NNP compound 5
Lea Lea PROPN NNP compound 5 PERSON
Brandt Brandt PROPN NNP dobj 2 PERSON
he he PRON PRP nsubj 7
agreed agree VERB VBD ccomp 2
"""


def test_names_descriptions_and_pronouns_are_found() -> None:
    text, parse = hand_parse(TITLED, (Name(4, 5, "PERSON"),))
    found = [(m.span.of(text), m.form, m.text, m.role) for m in find_mentions(parse)]
    assert found == [
        ("The cleric", "description", "the cleric", "cleric"),
        ("President Lea Brandt", "name", "Lea Brandt", "President"),
        ("he", "pronoun", "he", None),
    ]


def test_it_that_stands_for_nothing_is_no_mention() -> None:
    lines = """
    It it PRON PRP nsubj 1
    is be AUX VBZ ROOT 1
    clear clear ADJ JJ acomp 1
    that that SCONJ IN mark 5
    it it PRON PRP nsubj 5
    failed fail VERB VBD ccomp 1
    """
    _, parse = hand_parse(lines)
    assert [m.head for m in find_mentions(parse)] == [4]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "words", "name", "role", "of"),
    [
        ("Sheikh Ilan al-Tamiri warned them.", "Sheikh Ilan al-Tamiri", "Ilan al-Tamiri", "Sheikh", None),
        (
            "They met U.S. Secretary of State Lea Brandt.",
            "U.S. Secretary of State Lea Brandt",
            "Lea Brandt",
            "Secretary of State",
            "U.S.",
        ),
        ("Former Kenyan President Oren Paz agreed.", "Former Kenyan President Oren Paz", "Oren Paz", None, None),
    ],
)
def test_titles_before_a_name(text: str, words: str, name: str, role: str | None, of: str | None) -> None:
    mention = next(m for m in draft_of(text).mentions if m.text == name)
    assert mention.span.of(text) == words
    assert role is None or (mention.role, mention.of) == (role, of)
