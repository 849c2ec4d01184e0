from __future__ import annotations

import pytest

from reportedly.model import Actor, Article
from reportedly.stages.actors.speakers import mention_of, name_of, speaker_name
from reportedly.stages.draft import Draft, Mention
from reportedly.stages.mentions.find import find_mentions
from reportedly.text.parse import Name
from support.drafts import draft_of
from support.parses import hand_parse

TITLED = """
told tell VERB VBD ROOT 0
President President PROPN NNP compound 3
Lea Lea PROPN NNP compound 3 PERSON
Brandt Brandt PROPN NNP dobj 0 PERSON
"""


def test_a_token_has_the_mention_that_it_heads_or_stands_in() -> None:
    text, parse = hand_parse(TITLED, (Name(2, 3, "PERSON"),))
    draft = Draft(Article.of(text), parse=parse, mentions=find_mentions(parse))
    for i in (1, 2, 3):
        mention = mention_of(draft, parse.tokens[i])
        assert mention is not None
        assert mention.text == "Lea Brandt"
    assert mention_of(draft, parse.tokens[0]) is None


def test_a_mention_has_its_actors_name_or_its_own_words() -> None:
    text, parse = hand_parse(TITLED)
    actor = Actor(name="Oren Paz", type="person")
    draft = Draft(Article.of(text), parse=parse, actors=(actor,))
    known, unknown = Mention(parse.tokens[3].span, 3, "description", 0), Mention(parse.tokens[0].span, 0, "pronoun")
    assert name_of(draft, known) == "Oren Paz"
    assert name_of(draft, unknown) is None
    assert name_of(draft, Mention(parse.tokens[3].span, 3, "description", text="the cleric")) == "the cleric"


@pytest.mark.model
def test_two_speakers_have_both_names() -> None:
    draft = draft_of("Lea Brandt and Oren Paz said that the talks had failed.")
    brandt = next(t for t in draft.parse.tokens if t.dep == "nsubj")
    assert speaker_name(draft, brandt) == "Lea Brandt and Oren Paz"
