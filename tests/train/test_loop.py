"""Training: it learns, it repeats itself, and it leaves alone what it should."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("torch")  # what follows needs it

import torch

from reportedly.train import loop
from reportedly.train.batch import Batch
from reportedly.train.loop import Recipe, train
from reportedly.train.network import Network
from support import networks
from support.networks import article, frames

RECIPE = Recipe(epochs=3, layers=2, frames=1, frozen=1, together=1, hidden_rules=0.3)


def dice() -> random.Random:
    """Dice that always fall alike."""
    return random.Random(1)


def trained(
    folder: Path, articles: list[Batch], sentences: list[Batch], recipe: Recipe = RECIPE
) -> tuple[Network, list[dict[str, float]]]:
    """The network after training, and the losses of each pass."""
    network, told = networks.network(folder), list[dict[str, float]]()
    train(network, articles, sentences, recipe, lambda epoch, seconds, losses: told.append(losses))
    return network, told


def test_it_learns(tmp_path: Path) -> None:
    _, told = trained(tmp_path, [article()], [], RECIPE._replace(epochs=12, hidden_rules=0.0))
    assert len(told) == 12
    assert set(told[0]) == {"parts", "cues", "holds", "kind", "polarity"}
    assert all(told[-1][name] < 0.7 * told[0][name] for name in told[0])


def test_the_same_seed_gives_the_same_network(tmp_path: Path) -> None:
    batches = [article(1), article(2)], [frames(3)]
    one, told = trained(tmp_path, *batches)
    same, told_again = trained(tmp_path, *batches)
    other, _ = trained(tmp_path, *batches, RECIPE._replace(seed=2))
    assert told == told_again
    assert all(torch.equal(a, b) for a, b in zip(one.state_dict().values(), same.state_dict().values(), strict=True))
    assert not torch.equal(one.words.cue[1].weight, other.words.cue[1].weight)


def test_the_lower_layers_stay_as_they_are(tmp_path: Path) -> None:
    before = networks.network(tmp_path).state_dict()
    after = trained(tmp_path, [article()], [])[0].state_dict()
    changed = {name for name in before if not torch.equal(before[name], after[name])}
    kept = {"encoder.pieces.weight", "encoder.norm.weight", "encoder.layers.0.wide.weight"}
    learnt = {"encoder.layers.1.wide.weight", "words.cue.1.weight", "parts.of_cue.weight", "verdicts.kind.weight"}
    assert kept.isdisjoint(changed)
    assert learnt <= changed


def test_sentences_teach_the_parts_but_the_reporter_alone(tmp_path: Path) -> None:
    before = networks.network(tmp_path)
    reporter, cue = before.parts.out[-1].weight[3].clone(), before.words.cue[1].weight.clone()
    network = networks.network(tmp_path)
    losses = loop._losses(network.train(), frames(), dice(), RECIPE)
    assert set(losses) == {"parts"}
    losses["parts"].backward()
    slope = network.parts.out[-1].weight.grad
    assert slope is not None
    assert [bool(row.any()) for row in slope] == [True, True, True, False]
    assert network.words.cue[1].weight.grad is None
    assert torch.equal(network.parts.out[-1].weight[3], reporter)
    assert torch.equal(network.words.cue[1].weight, cue)


def test_what_nobody_knows_is_not_taught(tmp_path: Path) -> None:
    network, batch = networks.network(tmp_path).eval(), article()
    told = batch.judged[4].clone()
    told[:, 1:] = -1
    unknown = batch._replace(judged=(*batch.judged[:4], told))
    losses = loop._losses(network, unknown, dice(), RECIPE)
    assert (losses["kind"].item(), losses["polarity"].item()) == (0, 0)
    assert losses["holds"].item() > 0


def test_what_a_part_and_a_sentence_of_framenet_count_for(tmp_path: Path) -> None:
    network = networks.network(tmp_path).eval()

    def parts(batch: Batch, *weights: float, frame: float = 1.0) -> float:
        recipe = RECIPE._replace(part_weights=weights, frame_weight=frame)
        return float(loop._losses(network, batch, dice(), recipe)["parts"].detach())

    whole, each = parts(article(), 1, 1, 1, 1), [parts(article(), *row) for row in torch.eye(4).tolist()]
    assert whole == pytest.approx(sum(each))
    assert parts(article(), 0, 0, 3, 0, frame=9.0) == pytest.approx(3 * each[2])
    assert parts(frames(), 1, 1, 1, 1, frame=2.0) == pytest.approx(2 * parts(frames(), 1, 1, 1, 1))
    assert parts(frames(), 0, 0, 0, 1) == 0


def test_hidden_rules_are_not_seen(tmp_path: Path) -> None:
    network, batch = networks.network(tmp_path).eval(), article()
    cues, others, inputs, parts = batch.pairs
    tokens, bare, seen = batch.tokens.clone(), inputs.clone(), batch.judged[3].clone()
    tokens[:, 2] = tokens[:, 4] = bare[:, 0] = seen[:, 0] = seen[:, 1] = 0
    blind = batch._replace(
        tokens=tokens, pairs=(cues, others, bare, parts), judged=(*batch.judged[:3], seen, batch.judged[4])
    )
    always, never = RECIPE._replace(hidden_rules=1.0), RECIPE._replace(hidden_rules=0.0)

    def losses(made: Batch, recipe: Recipe) -> list[float]:
        return [x.item() for x in loop._losses(network, made, dice(), recipe).values()]

    assert losses(batch, always) == losses(blind, never) != losses(batch, never)


@pytest.mark.parametrize(("number", "turns"), [(2, [[0, 1], [2, 0], [1, 2]]), (4, [[0, 1, 2, 0], [1, 2, 0, 1]])])
def test_sentences_take_turns(number: int, turns: list[list[int]]) -> None:
    batches: Any = [0, 1, 2]
    taken: list[Any] = [loop._turn(batches, number, epoch) for epoch in range(len(turns))]
    assert taken == turns
    assert loop._turn([], number, 0) == []


@pytest.mark.parametrize(("articles", "sentences", "a_pass"), [(3, 1, 3), (1, 4, 2), (1, 0, 1)])
def test_the_rate_falls_to_nothing_with_the_last_step(
    articles: int, sentences: int, a_pass: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[Any] = []
    optimiser = loop._optimiser

    def watched(network: Network, recipe: Recipe, steps: int) -> Any:
        made.append((steps, *optimiser(network, recipe, steps)))
        return made[-1][1:]

    monkeypatch.setattr(loop, "_optimiser", watched)
    recipe = RECIPE._replace(epochs=2, frames=3, together=2)
    trained(tmp_path, [article()] * articles, [frames()] * sentences, recipe)
    ((steps, adam, schedule),) = made
    assert steps == schedule.last_epoch == 2 * a_pass
    assert [group["lr"] for group in adam.param_groups] == [0, 0]
