"""The files that are written say what the network says."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("torch")  # what follows needs it

import torch

from reportedly.stages.weighing.heads import OnnxHeads
from reportedly.text.encoder import OnnxEncoder
from reportedly.train.export import FILES, export
from reportedly.train.loop import vectors
from reportedly.train.network import Network
from reportedly.weights.session import session
from support import networks
from support.networks import article
from support.parses import hand_parse

pytestmark = pytest.mark.filterwarnings("ignore")  # the exporter's own


@pytest.fixture(scope="module")
def network(tmp_path_factory: pytest.TempPathFactory) -> Network:
    return networks.network(tmp_path_factory.mktemp("network"))


@pytest.fixture(scope="module")
def folder(network: Network, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The exported files. The network has been in training mode until then."""
    base = networks.base(tmp_path_factory.mktemp("base"))
    into = tmp_path_factory.mktemp("into") / "weights"
    export(network.train(), base, into)
    assert (into / "tokenizer.json").read_bytes() == (base / "tokenizer.json").read_bytes()
    return into


def test_all_files_are_there_and_no_other(folder: Path) -> None:
    assert {file.name for file in folder.iterdir()} == set(FILES)


def test_the_heads_say_the_same_of_any_number_of_words(network: Network, folder: Path) -> None:
    heads, batch = OnnxHeads(folder), article()
    given = torch.randn(6, 384)
    cues, others, between, _ = (column[:4] for column in batch.pairs)
    judged = [column[:1] for column in batch.judged[:4]]
    with torch.no_grad():
        words, odds = network.eval().words(given, batch.tokens)
        parts, verdicts = network.parts(words, cues, others, between), network.verdicts(words, *judged)
    ours, cue = heads.words(given.numpy(), batch.tokens.numpy())
    assert np.allclose(ours, words, atol=1e-4)
    assert np.allclose(cue, odds, atol=1e-4)
    found = heads.parts(ours, cues.numpy(), others.numpy(), between.numpy())
    assert np.allclose(np.stack(found, axis=1), parts, atol=1e-4)
    for one, other in zip(heads.verdicts(ours, *(column.numpy() for column in judged)), verdicts, strict=True):
        assert np.allclose(one, other, atol=1e-4)


def test_the_small_encoder_is_close_to_the_large_one(network: Network, folder: Path) -> None:
    run, batch = session(folder / "encoder.onnx"), article()
    with torch.no_grad():
        large = network.eval().encoder(batch.ids[1:])[0].numpy()
    (small,) = run({"ids": batch.ids[1:].numpy()})
    alike = (small[0] * large).sum(axis=1) / np.linalg.norm(small[0], axis=1) / np.linalg.norm(large, axis=1)
    assert alike.min() > 0.98
    assert (folder / "encoder.onnx").stat().st_size < 4.5e6


def test_reading_gives_words_the_vectors_that_training_does(network: Network, folder: Path) -> None:
    lines = [f"{word} {word} X X dep 0" for word in ("Velk", "said", "roads", "was", "closed")]
    _, parse = hand_parse("\n".join(lines))
    read = OnnxEncoder(folder)(parse)
    ids = torch.tensor([[101, 1, 2, 100, 6, 7, 102]])
    place = torch.tensor([[0, n] for n in range(1, 6)])
    batch = article()._replace(ids=ids, padding=ids == 0, place=place)
    with torch.no_grad():
        learnt = vectors(network.eval(), batch).numpy()
    assert read.shape == learnt.shape
    alike = (read * learnt).sum(axis=1) / np.linalg.norm(read, axis=1) / np.linalg.norm(learnt, axis=1)
    assert alike.min() > 0.98
