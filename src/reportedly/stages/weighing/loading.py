"""The weigher of a folder of weights, and the one that ships with the package."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import msgspec

from reportedly.stages.weighing.heads import OnnxHeads
from reportedly.stages.weighing.scores import Settings
from reportedly.stages.weighing.weigher import NeuralWeigher
from reportedly.text.encoder import OnnxEncoder
from reportedly.weights.catalog import ATTRIBUTION
from reportedly.weights.loading import locate


@lru_cache(maxsize=1)
def weigher() -> NeuralWeigher:
    """The one that ships. Raises WeightsMissingError, WeightsAlteredError."""
    folder = locate(ATTRIBUTION)
    return open_weigher(folder, msgspec.json.decode((folder / "settings.json").read_bytes(), type=Settings))


def open_weigher(folder: Path, settings: Settings) -> NeuralWeigher:
    """The weigher of any folder, its hashes unchecked."""
    return NeuralWeigher(OnnxEncoder(folder), OnnxHeads(folder), settings)
