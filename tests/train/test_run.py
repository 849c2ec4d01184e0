"""From annotations to a folder of weights, with a network of a few words."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

pytest.importorskip("torch")  # what follows needs it

from reportedly.evaluate.framenet import FILE
from reportedly.model import Article
from reportedly.pipeline import Reader
from reportedly.stages.weighing.loading import open_weigher
from reportedly.stages.weighing.scores import Settings
from reportedly.text.encoder import OnnxEncoder
from reportedly.train.export import FILES
from reportedly.train.loop import Recipe
from reportedly.train.run import Material, annotated, run
from support import networks
from support.parses import by_words

pytestmark = pytest.mark.filterwarnings("ignore")  # the exporter's own
TEXT = "Velk said that the road was closed ."
SAID = {"id": "s1", "content": ["that the road was closed"], "cue": "said", "source": "Velk", "kind": "claim"}
RECIPE = Recipe(epochs=2, layers=networks.LAYERS, frames=1, frozen=1)


def folder(where: Path, *names: str) -> Path:
    """Annotations with their texts."""
    where.mkdir()
    for name in names:
        (where / f"{name}.json").write_text(json.dumps({"statements": [SAID]}), encoding="utf-8")
        (where / f"{name}.txt").write_text(f"{TEXT} {name} .", encoding="utf-8")
    return where


def framenet(where: Path) -> Path:
    where.mkdir()
    rows = (
        {"src": "lu", "frame": "Statement", "sent": f"{TEXT} {n}", "target": [[5, 9]], "fes": {"Speaker": [[0, 4]]}}
        for n in range(20)
    )
    (where / FILE).write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return where


@pytest.fixture
def material(tmp_path: Path) -> Material:
    learn, fit = folder(tmp_path / "train", "one", "two", "three"), folder(tmp_path / "dev", "four")
    base = networks.base(tmp_path / "base")
    return Material((learn,), (fit,), tmp_path, framenet(tmp_path / "frames"), base, most=2)


def manifest_of(into: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((into / "manifest.json").read_bytes())
    return found


def test_a_run_leaves_weights_that_reading_can_load(material: Material, tmp_path: Path) -> None:
    into, told = tmp_path / "weights", list[str]()
    result = run(material, into, RECIPE, by_words, told.append)
    assert told[0] == "2 articles, 2 cues, 1 batches of FrameNet"
    assert [line.split(":")[0] for line in told[1:]] == ["pass 1", "pass 2"]
    settings = msgspec.json.decode((into / "settings.json").read_bytes(), type=Settings)
    assert settings == result.settings
    reader = Reader(by_words, open_weigher(into, settings))
    assert reader.read(Article.of(TEXT)) == reader.read(Article.of(TEXT))
    parse = Reader(by_words).draft(Article.of(TEXT)).parse
    assert OnnxEncoder(into)(parse).any()


def test_the_manifest_names_all_that_went_in_and_came_out(material: Material, tmp_path: Path) -> None:
    into = tmp_path / "weights"
    result = run(material, into, RECIPE, by_words, lambda line: None)
    manifest = manifest_of(into)
    assert {file.name for file in into.iterdir()} == {*FILES, "settings.json", "manifest.json", "CARD.md"}
    assert manifest["files"] == {
        name: hashlib.sha256((into / name).read_bytes()).hexdigest() for name in (*FILES, "settings.json")
    }
    assert manifest["recipe"] == json.loads(msgspec.json.encode(RECIPE._asdict()))
    assert manifest["scores"] == result.scores
    assert len(manifest["learnt_from"]) == 2
    assert set(manifest["learnt_from"]) < {"one.txt", "two.txt", "three.txt"}
    assert list(manifest["fitted_on"]) == ["four.txt"]
    assert {"torch", "onnxruntime", "tokenizers"} <= set(manifest["packages"])


def test_a_digest_changes_with_the_annotation(material: Material, tmp_path: Path) -> None:
    run(material, tmp_path / "before", RECIPE._replace(epochs=1), by_words, lambda line: None)
    before = manifest_of(tmp_path / "before")
    file = tmp_path / "dev" / "four.json"
    file.write_text(file.read_text().replace('"claim"', '"denial"'))
    run(material, tmp_path / "after", RECIPE._replace(epochs=1), by_words, lambda line: None)
    after = manifest_of(tmp_path / "after")
    assert before["fitted_on"]["four.txt"] != after["fitted_on"]["four.txt"]
    assert before["learnt_from"] == after["learnt_from"]
    weights = set(FILES)
    assert {name: before["files"][name] for name in weights} == {name: after["files"][name] for name in weights}


def test_texts_stand_beside_the_annotations_or_elsewhere(tmp_path: Path) -> None:
    beside, apart = folder(tmp_path / "beside", "one"), folder(tmp_path / "apart", "two")
    (apart / "two.txt").rename(tmp_path / "two.txt")
    found = annotated([beside, apart], tmp_path)
    assert [a.article.source for a in found] == ["one.txt", "two.txt"]
    assert [a.article.text for a in found] == [f"{TEXT} one .", f"{TEXT} two ."]
