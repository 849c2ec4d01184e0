"""Examples as tensors."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("torch")  # what follows needs it

import torch

from reportedly.stages.weighing.inputs import KINDS, PAIR_SIZES, STATEMENT_SIZES, TOKEN_SIZES
from reportedly.train.batch import batch
from support.networks import example


def test_chunks_are_padded_to_the_longest() -> None:
    made = batch(example())
    assert made.ids.tolist() == [[101, 1, 2, 3, 102, 0], [101, 4, 5, 6, 7, 102]]
    assert made.padding.tolist() == [[False] * 5 + [True], [False] * 6]


def test_each_word_knows_the_place_of_its_first_piece() -> None:
    made = batch(example())
    assert made.ids[made.place[:, 0], made.place[:, 1]].tolist() == [1, 2, 3, 4, 5, 7]
    assert made.tokens.shape == (6, len(TOKEN_SIZES))


def test_cues_are_one_and_other_words_zero() -> None:
    cues, none = batch(example()).cues, batch(example()._replace(cues=())).cues
    assert cues is not None
    assert none is not None
    assert (cues.tolist(), none.tolist()) == ([0, 1, 0, 0, 0, 0], [0] * 6)
    assert batch(example(whole=False)).cues is None


def test_pairs_of_all_cues_stand_one_under_the_other() -> None:
    one = example()
    other = one.anchored[0]._replace(
        cue=4, window=np.arange(3, 6), inputs=one.anchored[0].inputs[3:], parts=one.anchored[0].parts[3:]
    )
    cues, words, inputs, parts = batch(one._replace(anchored=(*one.anchored, other))).pairs
    assert cues.tolist() == [1] * 6 + [4] * 3
    assert words.tolist() == [0, 1, 2, 3, 4, 5, 3, 4, 5]
    assert (inputs.shape, parts.shape) == ((9, len(PAIR_SIZES)), (9, 4))
    assert parts[6:].tolist() == parts[3:6].tolist()


def test_statements_to_judge() -> None:
    cues, contents, sources, inputs, told = batch(example()).judged
    assert cues.tolist() == [1, 1]
    assert torch.allclose(contents[0], torch.tensor([0, 0, 1 / 3, 1 / 3, 1 / 3, 0]))
    assert sources.tolist() == [[1, 0, 0, 0, 0, 0], [0] * 6]
    assert inputs.shape == (2, len(STATEMENT_SIZES))
    assert told.tolist() == [[1, KINDS.index("threat"), 0], [0, -1, -1]]


def test_an_article_without_statements() -> None:
    made = batch(example()._replace(cues=(), anchored=(), judged=()))
    assert [len(part) for part in (*made.pairs, *made.judged)] == [0] * 9
    assert made.pairs[2].shape == (0, len(PAIR_SIZES))
    assert made.judged[3].shape == (0, len(STATEMENT_SIZES))
    assert made.judged[1].shape == (0, 6)
