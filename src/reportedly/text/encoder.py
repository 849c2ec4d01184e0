"""The encoder: a vector for each word of a parse, from our own small language model."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

import numpy as np

from reportedly.text.parse import Parse
from reportedly.weights.session import Array, Run, session

if TYPE_CHECKING:
    from tokenizers import Tokenizer

WIDTH = 384
_LONGEST = 200
_MOST_OF_A_WORD = 12
_OPEN, _CLOSE, _UNKNOWN = 101, 102, 100


class Encoder(Protocol):
    """Whatever gives each word of a parse a vector that knows its surroundings."""

    def __call__(self, parse: Parse) -> Array:
        """Float32, one row a token, `WIDTH` columns."""
        ...


class Chunk(NamedTuple):
    """Whole sentences that the encoder sees together: piece ids, and for each token the place of its first piece."""

    ids: tuple[int, ...]
    first: tuple[tuple[int, int], ...]


class OnnxEncoder:
    """Word pieces and the quantised encoder of `folder`."""

    def __init__(self, folder: Path) -> None:
        self._pieces = pieces_of(folder / "tokenizer.json")
        self._run: Run = session(folder / "encoder.onnx")

    def __call__(self, parse: Parse) -> Array:
        """See Encoder."""
        vectors = np.zeros((len(parse.tokens), WIDTH), dtype=np.float32)
        for chunk in chunks(parse, self._pieces):
            (found,) = self._run({"ids": np.array([chunk.ids], dtype=np.int64)})
            tokens, places = zip(*chunk.first, strict=True)
            vectors[list(tokens)] = found[0][list(places)]
        return vectors


class Pieces(Protocol):
    """Cuts words into pieces of the encoder's vocabulary."""

    def __call__(self, words: Sequence[str]) -> list[list[int]]:
        """The ids of each word's pieces; none for white space."""
        ...


def pieces_of(file: Path) -> Pieces:
    """The pieces of a tokenizer file."""
    from tokenizers import Tokenizer

    tokenizer: Tokenizer = Tokenizer.from_file(str(file))
    tokenizer.no_truncation()
    tokenizer.no_padding()

    def cut(words: Sequence[str]) -> list[list[int]]:
        found: list[list[int]] = [[] for _ in words]
        encoded = tokenizer.encode(list(words), is_pretokenized=True, add_special_tokens=False)
        for piece, word in zip(encoded.ids, encoded.word_ids, strict=True):
            found[word or 0].append(piece)
        return found

    return cut


def chunks(parse: Parse, pieces: Pieces) -> Iterator[Chunk]:
    """The parse as chunks of whole sentences of at most some 200 pieces; a longer sentence is cut."""
    if not parse.tokens:
        return
    cut = [ids[:_MOST_OF_A_WORD] or [_UNKNOWN] for ids in pieces([token.text for token in parse.tokens])]
    gathered: list[int] = []
    for part in _parts(parse, cut):
        if gathered and _size(cut, (*gathered, *part)) > _LONGEST:
            yield _chunk(cut, gathered)
            gathered = []
        gathered.extend(part)
    yield _chunk(cut, gathered)


def _parts(parse: Parse, cut: Sequence[Sequence[int]]) -> Iterator[list[int]]:
    """The tokens of each sentence, in stretches that one chunk can hold."""
    for first, last in parse.sentences:
        part: list[int] = []
        for token in range(first, last + 1):
            if part and _size(cut, (*part, token)) > _LONGEST:
                yield part
                part = []
            part.append(token)
        yield part


def _size(cut: Sequence[Sequence[int]], tokens: Iterable[int]) -> int:
    return sum(len(cut[token]) for token in tokens)


def _chunk(cut: Sequence[Sequence[int]], tokens: Sequence[int]) -> Chunk:
    ids, first = [_OPEN], []
    for token in tokens:
        first.append((token, len(ids)))
        ids.extend(cut[token])
    return Chunk((*ids, _CLOSE), tuple(first))
