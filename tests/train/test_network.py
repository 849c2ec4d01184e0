"""The network, held against PyTorch's own parts and against itself."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("torch")  # what follows needs it

import torch
from safetensors.torch import load_file

from reportedly.stages.weighing.inputs import KINDS, POLARITIES
from reportedly.text.encoder import WIDTH
from reportedly.train.network import WORD, Tags
from support import networks
from support.networks import article


@pytest.mark.parametrize("padded", [False, True])
def test_a_layer_is_berts(padded: bool, tmp_path: Path) -> None:
    network = networks.network(tmp_path).eval()
    weights, name = load_file(tmp_path / "base" / "model.safetensors"), "encoder.layer.0."
    reference = torch.nn.TransformerEncoderLayer(
        WIDTH, 12, 4 * WIDTH, activation="gelu", layer_norm_eps=1e-12, batch_first=True
    ).eval()
    own = [f"{name}attention.self.{part}." for part in ("query", "key", "value")]
    names = {
        "self_attn.out_proj": "attention.output.dense", "norm1": "attention.output.LayerNorm",
        "linear1": "intermediate.dense", "linear2": "output.dense", "norm2": "output.LayerNorm",
    }  # fmt: skip
    state = {
        f"{ours}.{kind}": weights[f"{name}{theirs}.{kind}"]
        for ours, theirs in names.items()
        for kind in ("weight", "bias")
    }
    state |= {
        f"self_attn.in_proj_{kind}": torch.cat([weights[part + kind] for part in own]) for kind in ("weight", "bias")
    }
    reference.load_state_dict(state)
    vectors = torch.randn(2, 7, WIDTH)
    padding = torch.tensor([[False] * 7, [False] * 4 + [True] * 3]) if padded else None
    with torch.no_grad():
        found, expected = network.encoder.layers[0](vectors, padding), reference(vectors, src_key_padding_mask=padding)
    real = ~padding if padding is not None else torch.ones(2, 7, dtype=torch.bool)
    assert torch.allclose(found[real], expected[real], atol=1e-5)


def test_padding_changes_no_vector(tmp_path: Path) -> None:
    encoder, batch = networks.network(tmp_path).encoder.eval(), article()
    with torch.no_grad():
        together, alone = encoder(batch.ids, batch.padding)[0, :5], encoder(batch.ids[:1, :5])[0]
    assert torch.allclose(together, alone, atol=1e-5)


def test_the_embeddings_and_the_lower_layers_can_be_kept(tmp_path: Path) -> None:
    encoder = networks.network(tmp_path).encoder
    encoder.freeze(1)
    moving = {name.split(".")[1] for name, p in encoder.named_parameters() if p.requires_grad}
    assert moving == {"1"}
    assert all(name.startswith("layers.") for name, p in encoder.named_parameters() if p.requires_grad)


def test_tags_stand_side_by_side() -> None:
    tags = Tags((3, 5), 4)
    found = tags(torch.tensor([[2, 4]]))
    assert found.tolist() == [[*tags.columns[0].weight[2].tolist(), *tags.columns[1].weight[4].tolist()]]


def test_what_the_heads_give(tmp_path: Path) -> None:
    network, batch = networks.network(tmp_path).eval(), article()
    with torch.no_grad():
        words, cues = network.words(torch.randn(6, WIDTH), batch.tokens)
        parts = network.parts(words, *batch.pairs[:3])
        holds, kinds, polarities = network.verdicts(words, *batch.judged[:4])
    assert (words.shape, cues.shape, parts.shape, holds.shape) == ((6, WORD), (6,), (6, 4), (2,))
    assert (kinds.shape, polarities.shape) == ((2, len(KINDS)), (2, len(POLARITIES)))
    for logs in (kinds, polarities):
        assert torch.allclose(logs.exp().sum(dim=1), torch.ones(2), atol=1e-5)


def test_a_part_depends_on_the_cue_the_word_and_what_is_between(tmp_path: Path) -> None:
    network, batch = networks.network(tmp_path).eval(), article()
    words = torch.randn(6, WORD)
    cues, others, inputs, _ = batch.pairs
    with torch.no_grad():
        found = network.parts(words, cues, others, inputs)
        assert not torch.allclose(found, network.parts(words, cues + 1, others, inputs))
        assert not torch.allclose(found, network.parts(words, cues, others.flip(0), inputs))
        assert not torch.allclose(found, network.parts(words, cues, others, inputs * 0))
