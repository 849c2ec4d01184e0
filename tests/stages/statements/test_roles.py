"""The roles around a cue that is given."""

from __future__ import annotations

from reportedly.model import Article, Span
from reportedly.stages.draft import Draft
from reportedly.stages.statements import attributions
from reportedly.stages.statements.roles import roles
from reportedly.stages.statements.setting import setting_of
from support.parsed import draft, word
from support.parses import hand_parse
from support.readings import Words
from support.weighing import NEVER, Tables, weigher

TOLD = "Velk told drivers that the road was closed."
AT = Words(TOLD)
BY_RULES = {
    "content": (AT("that the road was closed"),), "source": (AT("Velk"),), "addressee": (AT("drivers"),),
}  # fmt: skip


def test_by_the_rules_alone() -> None:
    assert roles(None, draft(TOLD), AT("told")) == BY_RULES


def test_a_word_that_presents_nothing_has_no_roles() -> None:
    assert roles(None, draft(TOLD), AT("road")) == {}
    assert roles(None, draft(TOLD), Span(len(TOLD), len(TOLD))) == {}


def test_the_cue_may_be_several_words() -> None:
    text = "Velk may have told the drivers that the road was closed."
    assert roles(None, draft(text), Words(text)("may have told"))["source"] == (Words(text)("Velk"),)


def test_what_the_weights_see_stands_before_what_the_rules_see() -> None:
    made = draft(TOLD)
    heads = Tables(made.parse, cues={"told": NEVER}, parts_of={"told": ("the road", "", "")})
    assert roles(weigher(heads), made, AT("told")) == BY_RULES | {"content": (AT("the road"),)}


def test_weights_that_see_nothing_take_nothing_away() -> None:
    made = draft(TOLD)
    assert roles(weigher(Tables(made.parse)), made, AT("told")) == BY_RULES


def test_a_cue_that_the_rules_do_not_know() -> None:
    text, parse = hand_parse(
        "Velk Velk PROPN NNP nsubj 1\nmooed moo VERB VBD ROOT 1\n"
        "roads road NOUN NNS nsubj 3\nclosed close VERB VBD ccomp 1"
    )
    made = Draft(Article.of(text), parse=parse)
    assert attributions(made, setting_of(made)) == []
    at = Words(text)
    heads = Tables(parse, parts_of={"mooed": ("roads closed", "Velk")})
    assert roles(weigher(heads), made, word(parse, "mooed").span) == {
        "content": (at("roads closed"),), "source": (at("Velk"),),
    }  # fmt: skip
