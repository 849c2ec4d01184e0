"""A network small enough to train in a test. Needs PyTorch."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from safetensors.torch import save_file
from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.pre_tokenizers import BertPreTokenizer

from reportedly.stages.weighing.inputs import KINDS, PAIR_SIZES, STATEMENT_SIZES, TOKEN_SIZES
from reportedly.text.encoder import WIDTH, Chunk
from reportedly.train.batch import Batch, batch
from reportedly.train.examples import Anchored, Example, Judged
from reportedly.train.network import Network

LAYERS, PIECES, PLACES = 2, 120, 210
_WIDE = 4 * WIDTH


def base(folder: Path) -> Path:
    """A folder as the public encoder's, with weights left to chance, and a tokenizer of a few words."""
    dice = torch.Generator().manual_seed(1)

    def some(*shape: int) -> torch.Tensor:
        return torch.randn(shape, generator=dice) * 0.05

    names = {
        "embeddings.word_embeddings.weight": some(PIECES, WIDTH),
        "embeddings.position_embeddings.weight": some(PLACES, WIDTH),
        "embeddings.token_type_embeddings.weight": some(2, WIDTH),
        "embeddings.LayerNorm.weight": 1 + some(WIDTH),
        "embeddings.LayerNorm.bias": some(WIDTH),
    }
    for number in range(LAYERS):
        layer = f"encoder.layer.{number}"
        for part, (rows, columns) in {
            "attention.self.query": (WIDTH, WIDTH),
            "attention.self.key": (WIDTH, WIDTH),
            "attention.self.value": (WIDTH, WIDTH),
            "attention.output.dense": (WIDTH, WIDTH),
            "intermediate.dense": (_WIDE, WIDTH),
            "output.dense": (WIDTH, _WIDE),
        }.items():
            names |= {f"{layer}.{part}.weight": some(rows, columns), f"{layer}.{part}.bias": some(rows)}
        for part in ("attention.output.LayerNorm", "output.LayerNorm"):
            names |= {f"{layer}.{part}.weight": 1 + some(WIDTH), f"{layer}.{part}.bias": some(WIDTH)}
    folder.mkdir(exist_ok=True)
    save_file(names, folder / "model.safetensors")
    words = ("Velk", "said", "that", "the", "road", "was", "closed", ".")
    vocabulary = {"[UNK]": 100} | {word: number for number, word in enumerate(words, 1)}
    tokenizer = Tokenizer(WordPiece(vocabulary, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = BertPreTokenizer()
    tokenizer.save(str(folder / "tokenizer.json"))
    return folder


def network(folder: Path, seed: int = 1) -> Network:
    """The whole network over `base`, its heads left to a seed."""
    torch.manual_seed(seed)
    return Network(base(folder / "base"), LAYERS)


def example(whole: bool = True, seed: int = 1) -> Example:
    """Six words in two chunks, a cue with its parts, and two statements to judge; not `whole`: the parts alone."""
    dice = np.random.default_rng(seed)

    def inputs(rows: int, sizes: tuple[int, ...]) -> np.typing.NDArray[np.int64]:
        return np.stack([dice.integers(0, size, rows) for size in sizes], axis=1)

    def judged(holds: int, kind: int, polarity: int) -> Judged:
        known = tuple(inputs(1, STATEMENT_SIZES)[0].tolist())
        return Judged(1, (2, 3, 4), (0,) if holds else (), known, holds, kind, polarity)

    window = np.arange(6)
    parts = np.zeros((6, 4), dtype=np.float32)
    parts[2:5, 0] = parts[0, 1] = 1
    parts[:, 3] = 0 if whole else np.nan
    chunks = (
        Chunk((101, 1, 2, 3, 102), ((0, 1), (1, 2), (2, 3))),
        Chunk((101, 4, 5, 6, 7, 102), ((3, 1), (4, 2), (5, 4))),
    )
    return Example(
        name=f"example-{seed}",
        chunks=chunks,
        tokens=inputs(6, TOKEN_SIZES),
        cues=(1,) if whole else None,
        anchored=(Anchored(1, window, inputs(6, PAIR_SIZES), parts),),
        judged=(judged(1, KINDS.index("threat"), 0), judged(0, -1, -1)) if whole else (),
    )


def article(seed: int = 1) -> Batch:
    """The tensors of a whole example."""
    return batch(example(seed=seed))


def frames(seed: int = 1) -> Batch:
    """The tensors of an example that has the parts alone."""
    return batch(example(whole=False, seed=seed))
