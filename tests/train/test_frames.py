"""FrameNet's sentences, ten to an article."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from reportedly.evaluate.framenet import Exemplar
from reportedly.model import Span
from reportedly.pipeline import Reader
from reportedly.train.examples import Example
from reportedly.train.frames import frame_examples
from support.parses import by_words
from support.readings import Words

READER = Reader(by_words)


def pieces(words: Sequence[str]) -> list[list[int]]:
    return [[number] for number, _ in enumerate(words)]


def told(number: int) -> Exemplar:
    text = f"Velk-{number} told Orr-{number} early that road {number} was shut ."
    at = Words(text)
    elements: dict[str, tuple[Span, ...]] = {
        "Message": (at(f"that road {number} was shut"),), "Speaker": (at(f"Velk-{number}"),),
        "Addressee": (at(f"Orr-{number}"),), "Time": (at("early"),),
    }  # fmt: skip
    return Exemplar(text, at("told"), "Telling", elements)


def known(number: int) -> list[Exemplar]:
    """So many that training may see."""
    free = [exemplar for exemplar in map(told, range(3 * number)) if not exemplar.held]
    return free[:number]


def examples(exemplars: Sequence[Exemplar], most: int = 9) -> list[Example]:
    return list(frame_examples(exemplars, READER, pieces, most))


def test_each_role_is_where_it_is_in_its_own_sentence() -> None:
    (found,) = examples(known(10))
    assert found.cues is None
    assert found.judged == ()
    assert len(found.tokens) == 100
    assert [one.cue for one in found.anchored] == [10 * sentence + 1 for sentence in range(10)]
    for sentence, one in enumerate(found.anchored):
        content, source, addressee, reporter = (one.window[column == 1] - 10 * sentence for column in one.parts.T)
        assert (content.tolist(), source.tolist(), addressee.tolist()) == ([4, 5, 6, 7, 8], [0], [2])
        assert reporter.tolist() == []
        assert np.isnan(one.parts[:, 3]).all()
        assert one.inputs.shape == (len(one.window), 5)


def test_words_of_one_sentence_share_it() -> None:
    first, *others = known(10)
    shut = first._replace(cue=Words(first.text)("shut"), elements={"Topic": (Words(first.text)("road"),)})
    (found,) = examples([first, shut, shut, *others])
    assert len(found.tokens) == 100
    assert len(found.anchored) == 11
    twice = [one for one in found.anchored if one.cue % 10 == 8]
    assert [one.window[one.parts[:, 0] == 1].tolist() for one in twice] == [[twice[0].cue - 3]]


def test_no_sentence_held_out_is_learnt() -> None:
    held = [exemplar for exemplar in map(told, range(100)) if exemplar.held]
    assert held
    assert examples([*held, *known(9)]) == []


def test_as_many_as_asked_for_each_sentence_once_and_always_the_same() -> None:
    exemplars = known(35)
    found = examples(exemplars)
    assert [example.name for example in found] == ["frames-0", "frames-1", "frames-2"]
    assert [example.name for example in examples(exemplars, most=2)] == ["frames-0", "frames-1"]
    again = examples(exemplars[::-1])
    for one, other in zip(found, again, strict=True):
        assert one.chunks == other.chunks
        assert np.array_equal(one.tokens, other.tokens)
