from __future__ import annotations

import pytest

from reportedly.model import Span
from reportedly.stages.events.factuality import standing
from reportedly.text.parse import Parse
from reportedly.text.parser import english
from support.parses import hand_parse

MODAL = """
Reff Reff PROPN NNP nsubj 3
{first} {first} AUX MD aux 3
{second} {second} {tags} {dep} 3
attack attack VERB VB ROOT 3
. . PUNCT . punct 3
"""


def value(parse: Parse, word: str) -> str:
    return standing(parse, next(t for t in parse.tokens if t.text == word)).degree.value


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("will", "soon", "PR+"),
        ("may", "soon", "PS+"),
        ("may", "not", "PS-"),
        ("will", "not", "PR-"),
        ("must", "soon", "Uu"),
        ("would", "probably", "PR+"),
    ],
)
def test_modal_verbs_and_negation(first: str, second: str, expected: str) -> None:
    tags, dep = ("PART RB", "neg") if second == "not" else ("ADV RB", "advmod")
    _, parse = hand_parse(MODAL.format(first=first, second=second, tags=tags, dep=dep))
    assert value(parse, "attack") == expected


def test_a_word_outside_of_what_is_looked_at_does_not_count() -> None:
    _, parse = hand_parse("""
Reff Reff PROPN NNP nsubj 1
failed fail VERB VBD ROOT 1
to to PART TO aux 3
attack attack VERB VB xcomp 1
""")
    attack = parse.tokens[3]
    assert standing(parse, attack).degree.value == "CT-"
    assert standing(parse, attack, lambda t: t.i != 1).degree.value == "CT+"


def test_a_condition_is_open_and_what_hangs_on_it_possible() -> None:
    _, parse = hand_parse("""
They they PRON PRP nsubj 1
strike strike VERB VBP ROOT 1
if if SCONJ IN mark 4
Reff Reff PROPN NNP nsubj 4
attacks attack VERB VBZ advcl 1
""")
    assert (value(parse, "attacks"), value(parse, "strike")) == ("Uu", "PS+")


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The guard shelled the mill.", "shelled", "CT+"),
        ("The guard did not shell the mill.", "shell", "CT-"),
        ("The guard never shelled the mill.", "shelled", "CT-"),
        ("No troops shelled the mill.", "shelled", "CT-"),
        ("The guard managed to shell the mill.", "shell", "CT+"),
        ("The guard refused to shell the mill.", "shell", "CT-"),
        ("The guard did not manage to shell the mill.", "shell", "CT-"),
        ("Rain prevented the guard from shelling the mill.", "shelling", "CT-"),
        ("The guard was accused of shelling the mill.", "shelling", "Uu"),
        ("The guard left without shelling the mill.", "shelling", "CT-"),
        ("After shelling the mill, the guard left.", "shelling", "CT+"),
        ("The guard decided against shelling the mill.", "shelling", "PR-"),
        ("The guard is expected to shell the mill.", "shell", "PR+"),
        ("The guard wants to shell the mill.", "shell", "Uu"),
        ("The guard was ordered to shell the mill.", "shell", "Uu"),
        ("The guard allegedly shelled the mill.", "shelled", "Uu"),
        ("Did the guard shell the mill?", "shell", "Uu"),
        ("Why did the guard shell the mill?", "shell", "CT+"),
        ("The guard left after it had shelled the mill.", "shelled", "CT+"),
        ("The guard will pay if it shells the mill.", "shells", "Uu"),
        ("The guard, which shelled the mill, may leave.", "shelled", "CT+"),
        ("Under the deal, the guard leaves the mill.", "leaves", "PR+"),
        ("The council agreed to the plan if the guard left.", "agreed", "CT+"),
    ],
)
def test_sentences(text: str, word: str, expected: str) -> None:
    assert value(english()(text, [Span(0, len(text))]), word) == expected
