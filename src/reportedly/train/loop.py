"""The training loop."""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Callable, Sequence
from typing import NamedTuple

import torch
from torch import Tensor
from torch.nn.functional import binary_cross_entropy_with_logits as log_loss
from torch.nn.functional import nll_loss
from torch.nn.utils import clip_grad_norm_

from reportedly.train.batch import Batch
from reportedly.train.examples import UNKNOWN
from reportedly.train.network import Network


class Recipe(NamedTuple):
    """How to train. `frames` is how many batches of FrameNet each pass takes beside the articles."""

    epochs: int = 8
    layers: int = 6
    frames: int = 140
    seed: int = 1
    rate: float = 1.5e-4
    head_rate: float = 1e-3
    warm_up: float = 0.08
    frozen: int = 1
    """How many of the lower layers stay as they are, the embeddings with them."""
    together: int = 2
    """How many articles a step takes."""
    hidden_rules: float = 0.25
    """How often the network is not shown what the rules have found, so that it learns to do without."""
    threads: int = 1
    """Sums come out in another order on another number of threads, and with them other weights."""
    part_weights: tuple[float, ...] = (1.0, 1.0, 3.0, 1.0)
    """What a word of each of heads.Parts counts for: addressees are rare, and learnt too late where all count alike."""
    frame_weight: float = 2.0
    """What a sentence of FrameNet counts for beside one of an article."""


_WEIGHTS = {"cues": 0.1, "parts": 0.01, "holds": 0.25, "kind": 0.2, "polarity": 0.08}
Losses = dict[str, Tensor]
Report = Callable[[int, float, dict[str, float]], None]


def train(network: Network, articles: Sequence[Batch], frames: Sequence[Batch], recipe: Recipe, report: Report) -> None:
    """Trains `network` in place. Deterministic for a recipe and a version of PyTorch."""
    torch.set_num_threads(recipe.threads)
    dice = random.Random(recipe.seed)  # noqa: S311  # repeatable, not secret
    torch.manual_seed(recipe.seed)
    passes = len(articles) + len(_turn(frames, recipe.frames, 0))
    optimiser, schedule = _optimiser(network, recipe, recipe.epochs * -(-passes // recipe.together))
    started = time.monotonic()
    for epoch in range(recipe.epochs):
        order = [*articles, *_turn(frames, recipe.frames, epoch)]
        dice.shuffle(order)
        network.train()
        totals: Counter[str] = Counter()
        for number, batch in enumerate(order, 1):
            losses = _losses(network, batch, dice, recipe)
            sum(losses.values(), torch.zeros(())).backward()
            totals.update({name: float(loss.detach()) for name, loss in losses.items()})
            if number % recipe.together == 0 or number == len(order):
                clip_grad_norm_(network.parameters(), 1.0)
                optimiser.step()
                schedule.step()
                optimiser.zero_grad()
        report(epoch, time.monotonic() - started, {name: total / len(order) for name, total in totals.items()})


def _turn(frames: Sequence[Batch], number: int, epoch: int) -> list[Batch]:
    """The next `number` batches of FrameNet, from the start again where they end."""
    return [frames[(epoch * number + k) % len(frames)] for k in range(number)] if frames else []


def _optimiser(
    network: Network, recipe: Recipe, steps: int
) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.LambdaLR]:
    network.encoder.freeze(recipe.frozen)
    heads = [*network.words.parameters(), *network.parts.parameters(), *network.verdicts.parameters()]
    groups = [
        {"params": [p for p in network.encoder.parameters() if p.requires_grad], "lr": recipe.rate},
        {"params": heads, "lr": recipe.head_rate},
    ]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    warm = max(1, int(recipe.warm_up * steps))
    return optimiser, torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1.0, (step + 1) / warm) * max(0.0, 1 - step / steps)
    )


def vectors(network: Network, batch: Batch) -> Tensor:
    """The encoder's vectors of a batch's words."""
    with torch.autocast("cpu", torch.bfloat16, enabled=network.training):
        found = network.encoder(batch.ids, batch.padding)
    return found.float()[batch.place[:, 0], batch.place[:, 1]]


def _losses(network: Network, batch: Batch, dice: random.Random, recipe: Recipe) -> Losses:
    tokens = batch.tokens
    if dice.random() < recipe.hidden_rules:
        tokens = tokens.clone()
        tokens[:, 2] = tokens[:, 4] = 0
    words, cues = network.words(vectors(network, batch), tokens)
    losses = {"parts": _parts_loss(network, batch, words, dice, recipe)}
    if batch.cues is not None:
        losses["cues"] = log_loss(cues, batch.cues, reduction="sum")
        losses.update(_verdict_losses(network, batch, words, dice, recipe))
    return {name: loss * _WEIGHTS[name] for name, loss in losses.items()}


def _parts_loss(network: Network, batch: Batch, words: Tensor, dice: random.Random, recipe: Recipe) -> Tensor:
    cues, others, inputs, parts = batch.pairs
    hidden = [cue for cue in cues.unique().tolist() if dice.random() < recipe.hidden_rules]
    if hidden:
        inputs = inputs.clone()
        inputs[torch.isin(cues, torch.tensor(hidden)), 0] = 0
    found = network.parts(words, cues, others, inputs)
    known = ~parts.isnan()
    weights = torch.tensor(recipe.part_weights) * (1.0 if batch.cues is not None else recipe.frame_weight)
    return log_loss(found[known], parts[known], weight=weights.expand_as(parts)[known], reduction="sum")


def _verdict_losses(network: Network, batch: Batch, words: Tensor, dice: random.Random, recipe: Recipe) -> Losses:
    cues, contents, sources, inputs, told = batch.judged
    hidden = torch.tensor([dice.random() < recipe.hidden_rules for _ in range(len(cues))], dtype=torch.bool)
    seen = inputs.clone()
    seen[hidden, :2] = 0
    holds, kinds, polarities = network.verdicts(words, cues, contents, sources, seen)
    return {
        "holds": log_loss(holds, told[:, 0].float(), reduction="sum"),
        "kind": nll_loss(kinds, told[:, 1], ignore_index=UNKNOWN, reduction="sum"),
        "polarity": nll_loss(polarities, told[:, 2], ignore_index=UNKNOWN, reduction="sum"),
    }
