from __future__ import annotations

import pytest

from reportedly.model import Actor, Article
from reportedly.stages.draft import Draft, Mention
from reportedly.stages.mentions import find_mentions, mention_of, name_of, speaker_name
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


def test_a_token_has_the_mention_that_it_heads_or_stands_in() -> None:
    text, parse = hand_parse(TITLED, (Name(4, 5, "PERSON"),))
    draft = Draft(Article.of(text), parse=parse, mentions=find_mentions(parse))
    for i in (3, 4, 5):
        mention = mention_of(draft, parse.tokens[i])
        assert mention is not None
        assert mention.text == "Lea Brandt"
    assert mention_of(draft, parse.tokens[2]) is None


def test_a_mention_has_its_actors_name_or_its_own_words() -> None:
    text, parse = hand_parse(TITLED)
    actor = Actor(name="Oren Paz", type="person")
    draft = Draft(Article.of(text), parse=parse, actors=(actor,))
    known, unknown = Mention(parse.tokens[1].span, 1, "description", 0), Mention(parse.tokens[6].span, 6, "pronoun")
    assert name_of(draft, known) == "Oren Paz"
    assert name_of(draft, unknown) is None
    assert name_of(draft, Mention(parse.tokens[1].span, 1, "description", text="the cleric")) == "the cleric"


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


@pytest.mark.model
def test_two_speakers_have_both_names() -> None:
    draft = draft_of("Lea Brandt and Oren Paz said that the talks had failed.")
    brandt = next(t for t in draft.parse.tokens if t.dep == "nsubj")
    assert speaker_name(draft, brandt) == "Lea Brandt and Oren Paz"
