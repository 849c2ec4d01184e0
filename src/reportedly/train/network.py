"""The network: MiniLM under three small heads, in PyTorch, as it is trained and exported."""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn.functional import gelu

from reportedly.stages.weighing.inputs import KINDS, PAIR_SIZES, POLARITIES, STATEMENT_SIZES, TOKEN_SIZES
from reportedly.text.encoder import WIDTH

TAGS = 16
WORD = WIDTH + TAGS * len(TOKEN_SIZES)
_FORWARD, _ATTENTION, _HEAD = 1536, 12, 32
_HIDDEN, _BETWEEN = 128, 256


class Encoder(nn.Module):
    """MiniLM with the given number of its layers: word pieces [chunks, pieces] in, vectors of `WIDTH` out."""

    def __init__(self, base: Path, layers: int = 6, dropout: float = 0.1) -> None:
        super().__init__()
        given = load_file(base / "model.safetensors")
        self.pieces = nn.Embedding.from_pretrained(given["embeddings.word_embeddings.weight"], freeze=False)
        self.places = nn.Embedding.from_pretrained(given["embeddings.position_embeddings.weight"], freeze=False)
        self.segment = nn.Parameter(given["embeddings.token_type_embeddings.weight"][0].clone())
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        _copy(self.norm, given, "embeddings.LayerNorm")
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(_layer(given, number, dropout) for number in range(layers))

    def freeze(self, layers: int) -> None:
        """Keep the embeddings and that many lower layers as they are."""
        for parameter in self.parameters():
            parameter.requires_grad = False
        for parameter in self.layers[layers:].parameters():
            parameter.requires_grad = True

    def forward(self, ids: Tensor, padding: Tensor | None = None) -> Tensor:
        """`padding` is true where a chunk has ended."""
        vectors = self.pieces(ids) + self.places(torch.arange(ids.shape[1]))[None] + self.segment
        vectors = self.dropout(self.norm(vectors))
        for layer in self.layers:
            vectors = layer(vectors, padding)
        return vectors


class Layer(nn.Module):
    """One layer of BERT: attention and a feed-forward step, each added and normalised."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.asked = nn.Linear(WIDTH, 3 * WIDTH)
        self.mixed = nn.Linear(WIDTH, WIDTH)
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)
        self.wide, self.narrow = nn.Linear(WIDTH, _FORWARD), nn.Linear(_FORWARD, WIDTH)
        self.dropout = nn.Dropout(dropout)

    def forward(self, vectors: Tensor, padding: Tensor | None) -> Tensor:
        """[chunks, pieces, WIDTH] in and out."""
        vectors = self.norm1(vectors + self.dropout(self.mixed(self._attended(vectors, padding))))
        return self.norm2(vectors + self.dropout(self.narrow(self.dropout(gelu(self.wide(vectors))))))

    def _attended(self, vectors: Tensor, padding: Tensor | None) -> Tensor:
        chunks, pieces, _ = vectors.shape
        query, key, value = (
            part.view(chunks, pieces, _ATTENTION, _HEAD).transpose(1, 2) for part in self.asked(vectors).chunk(3, dim=2)
        )
        alike = query @ key.transpose(2, 3) / _HEAD**0.5
        if padding is not None:
            alike = alike.masked_fill(padding[:, None, None, :], float("-inf"))
        seen = self.dropout(alike.softmax(dim=3)) @ value
        return seen.transpose(1, 2).reshape(chunks, pieces, WIDTH)


def _layer(given: dict[str, Tensor], number: int, dropout: float) -> Layer:
    layer, name = Layer(dropout), f"encoder.layer.{number}."
    own = [f"{name}attention.self.{part}" for part in ("query", "key", "value")]
    layer.asked.weight.data = torch.cat([given[f"{part}.weight"] for part in own])
    layer.asked.bias.data = torch.cat([given[f"{part}.bias"] for part in own])
    for module, key in (
        (layer.mixed, "attention.output.dense"),
        (layer.norm1, "attention.output.LayerNorm"),
        (layer.wide, "intermediate.dense"),
        (layer.narrow, "output.dense"),
        (layer.norm2, "output.LayerNorm"),
    ):
        _copy(module, given, name + key)
    return layer


def _copy(module: nn.LayerNorm | nn.Linear, given: dict[str, Tensor], key: str) -> None:
    module.weight.data = given[f"{key}.weight"].clone()
    module.bias.data = given[f"{key}.bias"].clone()


class Tags(nn.Module):
    """Vectors for columns of small numbers, side by side."""

    def __init__(self, sizes: tuple[int, ...], width: int) -> None:
        super().__init__()
        self.columns = nn.ModuleList(nn.Embedding(size, width) for size in sizes)

    def forward(self, inputs: Tensor) -> Tensor:
        """[rows, columns] in, [rows, columns * width] out."""
        return torch.cat([column(inputs[:, number]) for number, column in enumerate(self.columns)], dim=1)


class Words(nn.Module):
    """Words with their tags, and the log-odds that each is the main word of a cue."""

    def __init__(self) -> None:
        super().__init__()
        self.tags = Tags(TOKEN_SIZES, TAGS)
        self.cue = nn.Sequential(
            nn.Dropout(0.2), nn.Linear(WORD, _HIDDEN), nn.GELU(), nn.Dropout(0.2), nn.Linear(_HIDDEN, 1)
        )

    def forward(self, vectors: Tensor, inputs: Tensor) -> tuple[Tensor, Tensor]:
        """[words, WIDTH] and [words, columns] in; [words, WORD] and [words] out."""
        words = torch.cat([vectors, self.tags(inputs)], dim=1)
        return words, self.cue(words)[:, 0]


class Parts(nn.Module):
    """For pairs of a cue and a word, the log-odds that the word is of its content, source, addressee, reporter."""

    def __init__(self) -> None:
        super().__init__()
        self.of_cue = nn.Linear(WORD, _BETWEEN)
        self.of_word = nn.Linear(WORD, _BETWEEN, bias=False)
        self.between = nn.ModuleList(nn.Embedding(size, _BETWEEN) for size in PAIR_SIZES)
        for column in self.between:
            nn.init.normal_(column.weight, std=0.1)
        self.out = nn.Sequential(
            nn.GELU(),
            nn.Dropout(0.1),
            nn.Linear(_BETWEEN, _BETWEEN),
            nn.GELU(),
            nn.Dropout(0.1),
            nn.Linear(_BETWEEN, 4),
        )

    def forward(self, words: Tensor, cues: Tensor, others: Tensor, inputs: Tensor) -> Tensor:
        """`cues` and `others` are [pairs] indexes into `words`; out [pairs, 4]."""
        pairs = self.of_cue(words)[cues] + self.of_word(words)[others]
        for number, column in enumerate(self.between):
            pairs = pairs + column(inputs[:, number])
        return self.out(pairs)


class Verdicts(nn.Module):
    """For statements, the log-odds that they are any, and log-probabilities of kind and polarity."""

    def __init__(self) -> None:
        super().__init__()
        self.tags = Tags(STATEMENT_SIZES, TAGS)
        width = 3 * WORD + TAGS * len(STATEMENT_SIZES)
        self.trunk = nn.Sequential(nn.Dropout(0.2), nn.Linear(width, 192), nn.GELU(), nn.Dropout(0.2))
        self.holds, self.kind, self.polarity = (
            nn.Linear(192, 1),
            nn.Linear(192, len(KINDS)),
            nn.Linear(192, len(POLARITIES)),
        )

    def forward(
        self, words: Tensor, cues: Tensor, contents: Tensor, sources: Tensor, inputs: Tensor
    ) -> tuple[Tensor, Tensor, Tensor]:
        """`contents` and `sources` are [statements, words] weights; see heads.Verdicts for what comes out."""
        seen = torch.cat([words[cues], contents @ words, sources @ words, self.tags(inputs)], dim=1)
        trunk = self.trunk(seen)
        return self.holds(trunk)[:, 0], self.kind(trunk).log_softmax(1), self.polarity(trunk).log_softmax(1)


class Network(nn.Module):
    """Encoder and heads together."""

    def __init__(self, base: Path, layers: int = 6) -> None:
        super().__init__()
        self.encoder = Encoder(base, layers)
        self.words, self.parts, self.verdicts = Words(), Parts(), Verdicts()
