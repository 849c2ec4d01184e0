"""A training run from the data to a folder of weights that reading can load."""

from __future__ import annotations

import hashlib
import platform
from collections.abc import Callable, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import torch

from reportedly.evaluate import framenet, gold
from reportedly.evaluate.annotation import Annotation
from reportedly.model.ids import text_hash
from reportedly.pipeline import Reader
from reportedly.stages.weighing.loading import open_weigher
from reportedly.stages.weighing.scores import Settings
from reportedly.text.encoder import Pieces, pieces_of
from reportedly.text.parser import Parser
from reportedly.train.batch import batch
from reportedly.train.card import card
from reportedly.train.examples import Example, example
from reportedly.train.export import FILES, export
from reportedly.train.fit import Fitted, fitted
from reportedly.train.frames import frame_examples
from reportedly.train.loop import Recipe, train
from reportedly.train.network import Network
from reportedly.weights.loading import sha256_of

Tell = Callable[[str], None]
_PACKAGES = ("torch", "onnx", "onnxruntime", "tokenizers", "spacy", "numpy")


class Material(NamedTuple):
    """Folders: annotations to learn from and to fit on, their texts, FrameNet (or None), the encoder to begin with.

    `most` is how many articles to learn from, chosen by the hash of their names; None for all.
    """

    learn: tuple[Path, ...]
    fit: tuple[Path, ...]
    texts: Path
    framenet: Path | None
    base: Path
    most: int | None = None


def run(material: Material, into: Path, recipe: Recipe, parser: Parser, tell: Tell) -> Fitted:
    """Trains, exports and fits; writes the weights, settings.json and manifest.json into `into`.

    Raises DataMissingError.
    """
    reader, pieces = Reader(parser), pieces_of(material.base / "tokenizer.json")
    learn = sorted(annotated(material.learn, material.texts), key=lambda a: text_hash(a.article.source))[
        : material.most
    ]
    examples = [example(annotation, reader, pieces) for annotation in learn]
    frames = _frames(material.framenet, reader, pieces, recipe)
    tell(f"{len(examples)} articles, {sum(len(e.anchored) for e in examples)} cues, {len(frames)} batches of FrameNet")
    torch.manual_seed(recipe.seed)
    network = Network(material.base, recipe.layers)
    train(network, [batch(e) for e in examples], [batch(e) for e in frames], recipe, _reporter(tell))
    export(network, material.base, into)
    fit = annotated(material.fit, material.texts)
    result = fitted(open_weigher(into, Settings()), reader, fit)
    (into / "settings.json").write_bytes(msgspec.json.format(msgspec.json.encode(result.settings)) + b"\n")
    manifest = _manifest(recipe, learn, fit, result, into)
    (into / "CARD.md").write_text(card(recipe, learn, bool(frames), fit, result.scores), encoding="utf-8")
    (into / "manifest.json").write_bytes(msgspec.json.format(msgspec.json.encode(manifest)) + b"\n")
    return result


def annotated(folders: Sequence[Path], texts: Path) -> list[Annotation]:
    """The annotated articles of some folders, in order; their texts stand beside them or in `texts`."""
    return [annotation for folder in folders for annotation in gold.annotated(folder, texts)]


def _frames(data: Path | None, reader: Reader, pieces: Pieces, recipe: Recipe) -> list[Example]:
    if data is None:
        return []
    return list(frame_examples(framenet.exemplars(data), reader, pieces, recipe.frames * recipe.epochs))


def _reporter(tell: Tell) -> Callable[[int, float, dict[str, float]], None]:
    def report(epoch: int, seconds: float, losses: dict[str, float]) -> None:
        tell(f"pass {epoch + 1}: {seconds:.0f} s " + " ".join(f"{name} {loss:.3f}" for name, loss in losses.items()))

    return report


def _manifest(
    recipe: Recipe, learn: Sequence[Annotation], fit: Sequence[Annotation], result: Fitted, folder: Path
) -> dict[str, Any]:
    """What the weights were made of and with, and how they score on what the settings were fitted on."""
    return {
        "files": {name: sha256_of(folder / name) for name in (*FILES, "settings.json")},
        "recipe": recipe._asdict(),
        "python": platform.python_version(),
        "packages": {name: version(name) for name in _PACKAGES},
        "learnt_from": _digests(learn),
        "fitted_on": _digests(fit),
        "scores": result.scores,
    }


def _digests(annotated: Sequence[Annotation]) -> dict[str, str]:
    """The hash of each text with its annotation, by article."""
    return {
        a.article.source: hashlib.sha256(a.article.sha256.encode() + msgspec.json.encode(a.statements)).hexdigest()
        for a in annotated
    }
