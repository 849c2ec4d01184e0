"""ONNX Runtime sessions over our own weights: arrays in, arrays out, on one thread."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
Run = Callable[[Mapping[str, Array]], list[Array]]
"""The outputs of a graph, in their order, for its inputs by name."""


def session(file: Path) -> Run:
    """A graph ready to run. One thread, so that the same input gives the same bits wherever it runs."""
    import onnxruntime  # a tenth of a second that `--help` should not wait for

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    opened = onnxruntime.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])

    def run(inputs: Mapping[str, Array]) -> list[Array]:
        return cast("list[Array]", opened.run(None, {name: np.asarray(value) for name, value in inputs.items()}))

    return run
