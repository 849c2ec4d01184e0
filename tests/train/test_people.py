"""Where an annotation's names stand near a cue."""

from __future__ import annotations

import pytest

from reportedly.evaluate.annotation import Annotation
from reportedly.model import Article
from reportedly.train.people import mentioned
from support.parses import hand_parse

TEXT, PARSE = hand_parse("""
Orr Orr PROPN NNP nsubj 1
left leave VERB VBD ROOT 1

The the DET DT det 3
mayor mayor NOUN NN nsubj 4
told tell VERB VBD ROOT 4
Ana Ana PROPN NNP compound 6
Orr Orr PROPN NNP dobj 4
that that SCONJ IN mark 9
Orrin Orrin PROPN NNP nsubj 9
left leave VERB VBD ccomp 4
the the DET DT det 11
mayor mayor NOUN NN dobj 9
""")
TOLD = 4
ANNOTATION = Annotation(Article.of(TEXT), (), actors=(("Ana Orr", "Orr"), ("Bo Velk", "the Mayor")))


@pytest.mark.parametrize(
    ("name", "taken", "found"),
    [
        ("Ana Orr", (), [5, 6]),
        ("Orr", (), [5, 6]),
        ("Ana Orr", (5,), [6]),
        ("Ana Orr", (5, 6), None),
        ("Bo Velk", (), [2, 3]),
        ("Bo Velk", (3,), [10, 11]),
        ("orrin", (), [8]),
        ("Nobody", (), None),
    ],
    ids=[
        "the longest form", "whichever form is given", "a shorter form where the longer is taken",
        "not in another sentence, nor inside a word", "the nearest, in any case", "the next where it is taken",
        "who is not among the actors", "who is not there",
    ],
)  # fmt: skip
def test_the_nearest_free_mention_in_the_cues_sentence(
    name: str, taken: tuple[int, ...], found: list[int] | None
) -> None:
    assert mentioned(ANNOTATION, PARSE, TOLD, name, taken) == found
