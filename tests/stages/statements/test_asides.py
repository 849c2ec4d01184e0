from __future__ import annotations

import pytest

from reportedly.lexicon.cues import cue_verbs
from reportedly.stages.statements.asides import asides
from support.parsed import parsed, word
from support.parses import hand_parse


def set_aside(text: str, outer: str, main: str) -> list[str]:
    """The phrases that are put beside the content of `outer`, whose main word is `main`, in text order."""
    parse = parsed(text)
    cues = {t.i for t in parse.tokens if t.pos == "VERB" and t.lemma in cue_verbs()}
    tops = asides(parse, word(parse, outer), word(parse, main), cues)
    return [" ".join(t.text for t in parse.subtree(parse.tokens[top])) for top in sorted(tops)]


@pytest.mark.parametrize(
    ("text", "outer", "main", "beside"),
    [
        (
            "Kolum says it will lift the tax on grain, as foreign minister Ana Belo says that the two sides are still "
            "talking.",
            "says",
            "lift",
            "as foreign minister Ana Belo says that the two sides are still talking",
        ),
        (
            "Kolum says the dispute could lead to a strike after mayor Ana Belo said the union risks chaos.",
            "says",
            "lead",
            "after mayor Ana Belo said the union risks chaos",
        ),
        (
            "Kolum says that its guests will not attend the games after previously threatening to sue them.",
            "says",
            "attend",
            "after previously threatening to sue them",
        ),
        (
            "Velk says it has found no trace of gas despite Lumen claiming a witness described a leak.",
            "says",
            "found",
            "despite Lumen claiming a witness described a leak",
        ),
        (
            "Velk says it has found no trace of gas despite Lumen.com claiming an anonymous source described a leak.",
            "says",
            "found",
            "despite Lumen.com | claiming an anonymous source described a leak",
        ),
        (
            "Velk said the bridge would close, with the mayor Ana Belo saying it was old.",
            "said",
            "close",
            "with the mayor Ana Belo saying it was old",
        ),
    ],
)
def test_another_word_that_the_writer_adds_stands_beside(text: str, outer: str, main: str, beside: str) -> None:
    assert set_aside(text, outer, main) == beside.split(" | ")


@pytest.mark.parametrize(
    ("text", "outer", "main"),
    [
        ("Velk said the bridge closed after mayor Ana Belo said it was old.", "said", "closed"),
        ("Kolum says the road is open as the mayor said.", "says", "is"),
        ("Kolum says the bridge will close after the council meets.", "says", "close"),
    ],
    ids=["told in the past", "no comma", "nobody's word"],
)
def test_what_may_be_the_speakers_own_does_not(text: str, outer: str, main: str) -> None:
    assert set_aside(text, outer, main) == []


def test_before_the_first_word_stands_nothing() -> None:
    """The text's last word is not before its first."""
    _, parse = hand_parse(
        """
        Drivers driver NOUN NNS nsubj 3
        Velk Velk PROPN NNP nsubj 2
        said say VERB VBD ROOT 2
        claiming claim VERB VBG ccomp 2
        despite despite SCONJ IN prep 2
        rain rain NOUN NN pobj 4
        """
    )
    assert asides(parse, parse.tokens[2], parse.tokens[3], {2, 3}) == set()
