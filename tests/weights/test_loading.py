from __future__ import annotations

import hashlib
import shutil
import sys
from pathlib import Path

import pytest

from reportedly.errors import WeightsAlteredError, WeightsMissingError
from reportedly.weights.catalog import ATTRIBUTION, ENGLISH, Weights
from reportedly.weights.loading import locate

CONTENT = b"a small model"


@pytest.fixture
def weights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Weights:
    """A package with one file of weights, as if it were installed."""
    folder = tmp_path / "tiny_weights" / "_model" / "parser"
    folder.mkdir(parents=True)
    (tmp_path / "tiny_weights" / "__init__.py").touch()
    (folder / "model").write_bytes(CONTENT)
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.delitem(sys.modules, "tiny_weights", raising=False)
    return Weights(
        name="tiny",
        version="1.0",
        licence="MIT",
        package="tiny_weights",
        folder="_model",
        install="pip install tiny-weights",
        files={"parser/model": hashlib.sha256(CONTENT).hexdigest()},
    )


def test_it_is_found_and_whole(weights: Weights, tmp_path: Path) -> None:
    assert locate(weights) == tmp_path / "tiny_weights" / "_model"


def test_finding_it_runs_none_of_its_code(weights: Weights, tmp_path: Path) -> None:
    (tmp_path / "tiny_weights" / "__init__.py").write_text("raise SystemExit")
    assert locate(weights).is_dir()
    assert "tiny_weights" not in sys.modules


def test_a_package_that_is_not_there(weights: Weights) -> None:
    with pytest.raises(WeightsMissingError, match=r"R301 .*tiny 1\.0.*pip install tiny-weights"):
        locate(weights._replace(package="no_such_weights"))


def test_an_altered_file(weights: Weights, tmp_path: Path) -> None:
    file = tmp_path / "tiny_weights" / "_model" / "parser" / "model"
    file.write_bytes(CONTENT + b".")
    with pytest.raises(WeightsAlteredError, match=r"R302 .*parser/model.*pip install tiny-weights"):
        locate(weights)


def test_a_missing_file(weights: Weights, tmp_path: Path) -> None:
    (tmp_path / "tiny_weights" / "_model" / "parser" / "model").unlink()
    with pytest.raises(WeightsAlteredError):
        locate(weights)


@pytest.mark.parametrize("pinned", [ENGLISH, ATTRIBUTION], ids=lambda weights: weights.name)
def test_the_catalog_pins_every_file_that_is_loaded(pinned: Weights) -> None:
    assert all(len(digest) == 64 and int(digest, 16) for digest in pinned.files.values())
    folder = locate(pinned)
    harmless = {".md", ".txt", ".json", ""}
    unpinned = {
        str(file.relative_to(folder))
        for file in folder.rglob("*")
        if file.is_file() and str(file.relative_to(folder)) not in pinned.files
    }
    assert {name for name in unpinned if Path(name).suffix not in harmless or "/" in name} == set()


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Weights:
    """A copy of our own weights, in a package that can be altered."""
    if not ATTRIBUTION.files:
        pytest.skip("the package holds no weights of our own yet")
    shutil.copytree(locate(ATTRIBUTION), tmp_path / "own_weights" / ATTRIBUTION.folder)
    (tmp_path / "own_weights" / "__init__.py").touch()
    monkeypatch.syspath_prepend(str(tmp_path))
    return ATTRIBUTION._replace(package="own_weights")


def test_our_own_weights_are_refused_when_any_file_is_altered(own: Weights) -> None:
    assert {"encoder.onnx", "words.onnx", "parts.onnx", "verdicts.onnx", "tokenizer.json", "settings.json"} <= set(
        own.files
    )
    folder = locate(own)
    for name in own.files:
        content = (folder / name).read_bytes()
        (folder / name).write_bytes(content[:-1])
        with pytest.raises(WeightsAlteredError, match=rf"R302 .*{name}"):
            locate(own)
        (folder / name).write_bytes(content)
    assert locate(own) == folder
