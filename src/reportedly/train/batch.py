"""Examples as tensors."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor

from reportedly.stages.weighing.heads import Parts
from reportedly.stages.weighing.inputs import PAIR_SIZES, STATEMENT_SIZES, shares
from reportedly.train.examples import Anchored, Example, Judged


class Batch(NamedTuple):
    """An article as tensors: pieces padded to [chunks, longest]; `place` is the chunk and piece of each word."""

    ids: Tensor
    padding: Tensor
    place: Tensor
    tokens: Tensor
    cues: Tensor | None
    pairs: tuple[Tensor, Tensor, Tensor, Tensor]
    judged: tuple[Tensor, Tensor, Tensor, Tensor, Tensor]


def batch(example: Example) -> Batch:
    """The tensors of an example."""
    ids, padding = _padded([chunk.ids for chunk in example.chunks])
    place = torch.zeros(len(example.tokens), 2, dtype=torch.long)
    for number, chunk in enumerate(example.chunks):
        for token, piece in chunk.first:
            place[token] = torch.tensor((number, piece))
    cues = None
    if example.cues is not None:
        cues = torch.zeros(len(example.tokens))
        cues[list(example.cues)] = 1.0
    return Batch(
        ids,
        padding,
        place,
        torch.from_numpy(example.tokens),
        cues,
        _pairs(example.anchored),
        _judged(example.judged, len(example.tokens)),
    )


def _padded(chunks: Sequence[Sequence[int]]) -> tuple[Tensor, Tensor]:
    longest = max(map(len, chunks))
    ids = torch.zeros(len(chunks), longest, dtype=torch.long)
    for row, chunk in enumerate(chunks):
        ids[row, : len(chunk)] = torch.tensor(chunk)
    return ids, ids == 0


def _pairs(anchored: Sequence[Anchored]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Cues, words, inputs and parts of all pairs of an article, one under the other."""
    if not anchored:
        nothing = torch.zeros(0, dtype=torch.long)
        return nothing, nothing, torch.zeros(0, len(PAIR_SIZES), dtype=torch.long), torch.zeros(0, len(Parts._fields))
    cues = np.concatenate([np.full(len(a.window), a.cue) for a in anchored])
    return (
        torch.from_numpy(cues),
        torch.from_numpy(np.concatenate([a.window for a in anchored])),
        torch.from_numpy(np.concatenate([a.inputs for a in anchored])),
        torch.from_numpy(np.concatenate([a.parts for a in anchored])),
    )


def _judged(judged: Sequence[Judged], words: int) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:
    """Cues, contents, sources, inputs, and what is to be said: holds, kind, polarity."""
    return (
        torch.tensor([j.cue for j in judged], dtype=torch.long),
        torch.from_numpy(shares([j.content for j in judged], words)),
        torch.from_numpy(shares([j.source for j in judged], words)),
        torch.tensor([j.inputs for j in judged], dtype=torch.long).reshape(-1, len(STATEMENT_SIZES)),
        torch.tensor([(j.holds, j.kind, j.polarity) for j in judged], dtype=torch.long).reshape(-1, 3),
    )
