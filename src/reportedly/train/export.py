"""From the network to the files that reading loads: ONNX graphs, the encoder in 8-bit integers, and the tokenizer."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from reportedly.stages.weighing.inputs import PAIR_SIZES, STATEMENT_SIZES, TOKEN_SIZES
from reportedly.text.encoder import WIDTH
from reportedly.train.network import WORD, Network

FILES = ("encoder.onnx", "words.onnx", "parts.onnx", "verdicts.onnx", "tokenizer.json")
_SOME, _OTHER, _FEW = 7, 11, 3  # sizes of the examples that the graphs are traced with; all of them may vary


def export(network: Network, base: Path, folder: Path) -> None:
    """Writes FILES of `network` into `folder`."""
    network.eval()
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        whole = Path(scratch) / "encoder.onnx"
        _graph(_Unpadded(network.encoder), whole, {"ids": _numbers(1, _OTHER)}, {"ids": {1: "pieces"}})
        quantize_dynamic(whole, folder / "encoder.onnx", per_channel=True, weight_type=QuantType.QInt8)
    _heads(network, folder)
    shutil.copyfile(base / "tokenizer.json", folder / "tokenizer.json")


class _Unpadded(nn.Module):
    """The encoder for one chunk at a time."""

    def __init__(self, encoder: nn.Module) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(self, ids: Tensor) -> Tensor:
        found: Tensor = self.encoder(ids)
        return found


def _heads(network: Network, folder: Path) -> None:
    words = {0: "words"}
    _graph(
        network.words,
        folder / "words.onnx",
        {"vectors": torch.randn(_SOME, WIDTH), "inputs": _numbers(_SOME, len(TOKEN_SIZES))},
        {"vectors": words, "inputs": words},
    )
    pairs = {0: "pairs"}
    _graph(
        network.parts,
        folder / "parts.onnx",
        {
            "words": torch.randn(_SOME, WORD),
            "cues": _numbers(_OTHER),
            "others": _numbers(_OTHER),
            "inputs": _numbers(_OTHER, len(PAIR_SIZES)),
        },
        {"words": words, "cues": pairs, "others": pairs, "inputs": pairs},
    )
    statements, shares = {0: "statements"}, {0: "statements", 1: "words"}
    _graph(
        network.verdicts,
        folder / "verdicts.onnx",
        {
            "words": torch.randn(_SOME, WORD),
            "cues": _numbers(_FEW),
            "contents": torch.rand(_FEW, _SOME),
            "sources": torch.rand(_FEW, _SOME),
            "inputs": _numbers(_FEW, len(STATEMENT_SIZES)),
        },
        {"words": words, "cues": statements, "contents": shares, "sources": shares, "inputs": statements},
    )


def _numbers(*shape: int) -> Tensor:
    return torch.zeros(shape, dtype=torch.long)


def _graph(module: nn.Module, file: Path, inputs: dict[str, Tensor], varying: dict[str, dict[int, str]]) -> None:
    """Traces a module, in evaluation mode, with some inputs; `varying` names the axes that may have any size."""
    with torch.no_grad():
        torch.onnx.export(
            module.eval(),
            tuple(inputs.values()),
            str(file),
            input_names=list(inputs),
            dynamic_axes=varying,
            opset_version=17,
            dynamo=False,
        )
