"""The small networks on top of the encoder: which words are cues, what belongs to a cue, what a statement is."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple, Protocol

import numpy as np

from reportedly.weights.session import Array, session


class Parts(NamedTuple):
    """Log-odds, one row a pair of cue and word, that the word is of the content, source, addressee or reporter."""

    content: Array
    source: Array
    addressee: Array
    reporter: Array


class Verdicts(NamedTuple):
    """One row a statement: log-odds that it is one; log-probabilities of its kind and of its polarity."""

    holds: Array
    kind: Array
    polarity: Array


class Heads(Protocol):
    """What is read off the vectors of an article's words."""

    def words(self, vectors: Array, inputs: Array) -> tuple[Array, Array]:
        """The words with their tags as one array, and the log-odds that each is the main word of a cue."""
        ...

    def parts(self, words: Array, cues: Array, others: Array, inputs: Array) -> Parts:
        """For pairs of a cue and another word, given as indexes into `words`."""
        ...

    def verdicts(self, words: Array, cues: Array, contents: Array, sources: Array, inputs: Array) -> Verdicts:
        """For statements; `contents` and `sources` have a row for each and a column a word, weights that sum to 1."""
        ...


class OnnxHeads:
    """The three graphs of `folder`."""

    def __init__(self, folder: Path) -> None:
        self._words = session(folder / "words.onnx")
        self._parts = session(folder / "parts.onnx")
        self._verdicts = session(folder / "verdicts.onnx")

    def words(self, vectors: Array, inputs: Array) -> tuple[Array, Array]:
        """See Heads."""
        words, cue = self._words({"vectors": vectors, "inputs": inputs})
        return words, cue

    def parts(self, words: Array, cues: Array, others: Array, inputs: Array) -> Parts:
        """See Heads."""
        (found,) = self._parts({"words": words, "cues": cues, "others": others, "inputs": inputs})
        return Parts(*np.moveaxis(found, 1, 0))

    def verdicts(self, words: Array, cues: Array, contents: Array, sources: Array, inputs: Array) -> Verdicts:
        """See Heads."""
        given = {"words": words, "cues": cues, "contents": contents, "sources": sources, "inputs": inputs}
        return Verdicts(*self._verdicts(given))
