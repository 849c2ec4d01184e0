"""A weigher whose weights are tables, for tests of what is made of what weights say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from reportedly.model import Kind, Polarity
from reportedly.stages.weighing.heads import Parts, Verdicts
from reportedly.stages.weighing.inputs import KINDS, PAIR_SIZES, POLARITIES, STATEMENT_SIZES, TOKEN_SIZES
from reportedly.stages.weighing.scores import Settings
from reportedly.stages.weighing.weigher import NeuralWeigher
from reportedly.text.encoder import WIDTH
from reportedly.text.parse import Parse
from reportedly.weights.session import Array

SURE, NEVER = 4.0, -9.0


@dataclass(frozen=True)
class Tables:
    """Heads that know some words of one parse, and check what they are given.

    `cues` and `holds` are log-odds by word; `parts` has by cue the words of its content, source, addressee and
    reporter; `kinds` the likeliest kind by cue, `polarities` the polarity.
    """

    parse: Parse
    cues: Mapping[str, float] = field(default_factory=dict)
    parts_of: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    holds: Mapping[str, float] = field(default_factory=dict)
    kinds: Mapping[str, Kind] = field(default_factory=dict)
    polarities: Mapping[str, Polarity] = field(default_factory=dict)

    def words(self, vectors: Array, inputs: Array) -> tuple[Array, Array]:
        """See heads.Heads."""
        assert vectors.shape == (len(self.parse.tokens), WIDTH)
        check(inputs, TOKEN_SIZES)
        numbered = vectors.copy()
        numbered[:, 0] = np.arange(len(vectors))
        return numbered, np.array([self.cues.get(t.text, NEVER) for t in self.parse.tokens])

    def parts(self, words: Array, cues: Array, others: Array, inputs: Array) -> Parts:
        """See heads.Heads."""
        assert len(cues) == len(others) == len(inputs)
        check(inputs, PAIR_SIZES)
        rows = [
            [2.0 if other in part.split() else -2.0 for part in self._parts(cue)]
            for cue, other in zip(self._texts(words[cues]), self._texts(words[others]), strict=True)
        ]
        return Parts(*np.array(rows).T)

    def verdicts(self, words: Array, cues: Array, contents: Array, sources: Array, inputs: Array) -> Verdicts:
        """See heads.Heads."""
        assert contents.shape == sources.shape == (len(cues), len(words))
        assert np.allclose(contents.sum(axis=1), 1.0)
        check(inputs, STATEMENT_SIZES)
        kinds = np.full((len(cues), len(KINDS)), -3.0)
        for row, cue in enumerate(self._texts(words[cues])):
            kinds[row, KINDS.index(self.kinds.get(cue, "claim"))] = -0.1
        holds = np.array([self.holds.get(cue, SURE) for cue in self._texts(words[cues])])
        named = [self.polarities.get(cue, "said") for cue in self._texts(words[cues])]
        return Verdicts(holds, kinds, np.array([[float(name == one) for one in POLARITIES] for name in named]))

    def _texts(self, words: Array) -> Sequence[str]:
        """The texts of some words, which carry their place in the parse as their first number."""
        return [self.parse.tokens[int(word[0])].text for word in words]

    def _parts(self, cue: str) -> tuple[str, ...]:
        known = self.parts_of.get(cue, ())
        return (*known, *[""] * (4 - len(known)))


def check(inputs: Array, sizes: tuple[int, ...]) -> None:
    """Every column has values from 0 up to, but without, its size."""
    assert inputs.shape[1:] == (len(sizes),)
    assert (inputs >= 0).all()
    assert (inputs < np.array(sizes)).all()


def blank(parse: Parse) -> Array:
    """An encoder to which all words are alike."""
    return np.zeros((len(parse.tokens), WIDTH), dtype=np.float32)


def weigher(heads: Tables, settings: Settings | None = None) -> NeuralWeigher:
    """A weigher that goes by tables."""
    return NeuralWeigher(blank, heads, settings or Settings())
