"""For comparison only: the same network, trained on PolNeAR's own train part, on PolNeAR's dev part.

    python -m benchmarks.polnear_trained --data ../shared/corpora/polnear --limit 200

PolNeAR's annotations have no licence, so these weights are thrown away. What remains is how far the weights that ship,
which have learnt nothing from PolNeAR, are from some that know its annotators' habits. Thresholds are fitted on a
further tenth of the train part. Needs what requirements/train.txt lists.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

import torch

from reportedly.evaluate import polnear
from reportedly.evaluate.annotation import Annotation
from reportedly.model import Span, Statement
from reportedly.pipeline import Reader
from reportedly.stages.weighing.loading import open_weigher
from reportedly.stages.weighing.scores import Settings
from reportedly.text.encoder import pieces_of
from reportedly.text.parser import english
from reportedly.train.base import base_folder
from reportedly.train.batch import batch
from reportedly.train.examples import example
from reportedly.train.export import export
from reportedly.train.fit import fitted
from reportedly.train.loop import Recipe, train
from reportedly.train.network import Network


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--limit", type=int, default=200)
    parser.add_argument("--epochs", type=int, default=4)
    options = parser.parse_args()
    base = base_folder()
    listed = [annotation(one) for one in polnear.documents(options.data, "train", options.limit)]
    held = len(listed) // 10
    rules = Reader(english())
    with tempfile.TemporaryDirectory() as scratch:
        settings = made(listed[held:], listed[:held], rules, base, Path(scratch), Recipe(options.epochs, frames=0))
        trained = Reader(english(), open_weigher(Path(scratch), settings))
        for name, reader in (("rules", rules), ("what ships", Reader()), ("trained on PolNeAR", trained)):
            scores = polnear.evaluate(options.data, reader, lambda _done, _all: None)
            print(name, {metric: round(scores[metric], 1) for metric in ("relation", "relation + source")}, flush=True)


def made(
    learn: list[Annotation], fit: list[Annotation], rules: Reader, base: Path, into: Path, recipe: Recipe
) -> Settings:
    """Trains and exports into `into`; the settings that go with it."""
    pieces = pieces_of(base / "tokenizer.json")
    torch.manual_seed(recipe.seed)
    network = Network(base, recipe.layers)
    batches = [batch(example(annotation, rules, pieces)) for annotation in learn]
    train(network, batches, [], recipe, lambda epoch, seconds, _losses: print(f"pass {epoch + 1}: {seconds:.0f} s"))
    export(network, base, into)
    return fitted(open_weigher(into, Settings()), rules, fit).settings


def annotation(document: polnear.Document) -> Annotation:
    """What its first annotator marked, as statements without kinds."""
    marked = enumerate(document.annotators[0])
    return Annotation(document.article, tuple(statement(str(number), one) for number, one in marked if one.content))


def statement(number: str, relation: polnear.Relation) -> Statement:
    return Statement(id=number, content=relation.content, cue=whole(relation.cue), source=whole(relation.source))


def whole(spans: tuple[Span, ...]) -> Span | None:
    return Span(spans[0].start, spans[-1].end) if spans else None


if __name__ == "__main__":
    main()
