import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from reportedly.cli import evaluate as module
from reportedly.cli import main
from reportedly.errors import FloorError, ReportedlyError, UsageError
from reportedly.evaluate import floors
from reportedly.evaluate.floors import Floor
from reportedly.model import Reading, Span, Statement
from support.readers import Canned

FOUND = Statement(id="s1", content=(Span(11, 28),), cue=Span(6, 10))


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    annotated = {"id": "s1", "content": ["the road was shut"], "cue": "said", "manner": "indirect"}
    folder = tmp_path / "road"
    folder.mkdir()
    (folder / "one.json").write_text(json.dumps({"statements": [annotated]}))
    (folder / "one.txt").write_text("Maran said the road was shut.")
    reader = Canned(lambda article: Reading(article=article, statements=(FOUND,)))
    monkeypatch.setattr(module, "Reader", lambda: reader)
    return folder


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(module.evaluate, [str(a) for a in arguments])


def set_floor(monkeypatch: pytest.MonkeyPatch, value: float) -> None:
    entry = Floor(value, value, "0.1.0", "2026-11-22")
    monkeypatch.setattr(floors, "histories", lambda: {"gold/road": {"statements": (entry,)}})


def test_a_table_of_figures(data: Path) -> None:
    result = run("gold", "--data", data)
    assert result.exit_code == 0
    assert "statements + speaker" in result.stdout
    assert "100.0" in result.stdout
    assert "Floor" not in result.stdout


def test_figures_as_json(data: Path) -> None:
    result = run("gold", "--data", data, "--format", "json")
    assert json.loads(result.stdout)["cue right"] == 100.0


def test_floors_stand_beside_the_figures(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    set_floor(monkeypatch, 61.5)
    result = run("gold", "--data", data, "--floors", "--check")
    assert result.exit_code == 0
    assert "61.5" in result.stdout


def test_a_score_below_its_floor_is_an_error_after_the_figures(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    set_floor(monkeypatch, 100.5)
    result = run("gold", "--data", data, "--check")
    assert isinstance(result.exception, FloorError)
    assert "statements" in result.stdout


@pytest.mark.parametrize(
    ("corpus", "option"),
    [("gold", ("--part", "dev")), ("gold", ("--limit", "3")), ("polnear", ("--texts", "."))],
)
def test_an_option_of_another_corpus(data: Path, corpus: str, option: tuple[str, str]) -> None:
    result = run(corpus, "--data", data, *option)
    assert isinstance(result.exception, UsageError)


@pytest.mark.parametrize("flag", ["--check", "--floors"])
@pytest.mark.parametrize("option", [("--part", "dev-a"), ("--limit", "3")])
def test_floors_are_of_the_whole(data: Path, flag: str, option: tuple[str, str]) -> None:
    result = run("polnear", "--data", data, flag, *option)
    assert isinstance(result.exception, UsageError)
    assert flag in str(result.exception)


def test_data_that_is_not_there(data: Path) -> None:
    result = run("polnear", "--data", data)
    assert isinstance(result.exception, ReportedlyError)
    assert result.exception.code == "R500"


def test_from_the_command_line_that_is_one_line_and_status_2(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    set_floor(monkeypatch, 100.5)
    result = CliRunner().invoke(main, ["evaluate", "gold", "--data", str(data), "--check"])
    assert result.exit_code == 2
    assert result.stderr.splitlines()[-1] == "R501 gold/road: fell below its floor (statements 100.0 < 100.5)"
