"""A graph run from a file. The one here subtracts (`s`) and multiplies (`p`) its inputs `a` and `b`."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
import pytest

from reportedly.weights.session import session

GRAPH = (
    "CAg6XwoOCgFhCgFiEgFzIgNTdWIKDgoBYQoBYhIBcCIDTXVsEgFnWg0KAWESCAoGCAESAgoAWg0KAWISCAoGCAESAgoAYg0KAXMSCAoGCAESAgoA"
    "Yg0KAXASCAoGCAESAgoAQgQKABAR"
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "two.onnx").write_bytes(base64.b64decode(GRAPH))
    return tmp_path / "two.onnx"


def test_inputs_by_name_and_outputs_in_order(file: Path) -> None:
    run = session(file)
    a, b = np.array([5, 7], dtype=np.float32), np.array([2, 3], dtype=np.float32)
    difference, product = run({"b": b, "a": a})
    assert (difference.tolist(), product.tolist()) == ([3, 4], [10, 21])
    assert [len(out) for out in run({"a": a[:0], "b": b[:0]})] == [0, 0]


def test_on_one_thread(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[tuple[Any, Any]] = []
    opened = onnxruntime.InferenceSession

    def watched(path: str, options: Any, providers: list[str]) -> Any:
        given.append((options, providers))
        return opened(path, options, providers=providers)

    monkeypatch.setattr(onnxruntime, "InferenceSession", watched)
    session(file)
    ((options, providers),) = given
    assert (options.intra_op_num_threads, options.inter_op_num_threads) == (1, 1)
    assert providers == ["CPUExecutionProvider"]
