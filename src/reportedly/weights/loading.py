"""Finding a model's files, and refusing those that are not the ones we measured with."""

from __future__ import annotations

import hashlib
from importlib.util import find_spec
from pathlib import Path

from reportedly.errors import WeightsAlteredError, WeightsMissingError
from reportedly.weights.catalog import Weights


def locate(weights: Weights) -> Path:
    """The folder of an installed model whose files all have the hashes in the catalog.

    Raises WeightsMissingError, WeightsAlteredError.
    """
    spec = find_spec(weights.package)
    if spec is None or spec.origin is None:
        raise WeightsMissingError(f"{weights.name} {weights.version}", f"install it: {weights.install}")
    folder = Path(spec.origin).parent / weights.folder
    for name, expected in weights.files.items():
        if sha256_of(folder / name) != expected:
            raise WeightsAlteredError(str(folder / name), f"install it again: {weights.install}")
    return folder


def sha256_of(file: Path) -> str | None:
    """The SHA-256 of a file's bytes; None where there is no file."""
    if not file.is_file():
        return None
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
