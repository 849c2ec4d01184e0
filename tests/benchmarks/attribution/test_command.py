import json
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from benchmarks.attribution import __main__ as command
from benchmarks.attribution.system import Answers, System, UnusableError
from reportedly.model import Article, Span, Statement

TEXT = "Maran said the road was shut."
SAID = Statement(id="s1", content=(Span(11, 28),), cue=Span(6, 10), source=Span(0, 5), speaker="Maran")


def read(articles: Sequence[Article]) -> Answers:
    return Answers([(SAID,) for _ in articles])


def unusable(_articles: Sequence[Article]) -> Answers:
    raise UnusableError("echo needs what is not there")


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "part"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT)
    record = {"id": "s1", "content": ["the road was shut"], "cue": "said", "source": "Maran", "speaker": "Maran"}
    (folder / "a.json").write_text(json.dumps({"article": {}, "statements": [record]}))
    monkeypatch.setattr(command, "OUT", tmp_path / "attribution.md")
    return folder


def answer(monkeypatch: pytest.MonkeyPatch, system: System, *given: str) -> None:
    monkeypatch.setattr(command, "chosen", lambda _names: [system])
    monkeypatch.setattr(sys, "argv", ["attribution", *given])
    command.main()


def test_the_page_is_written_and_shows_no_text(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, System("echo", read, ("cue", "source", "speaker"), "Knows one."), "--data", str(data))
    page = command.OUT.read_text()
    assert "## part: 1 articles, 1 statements" in page
    assert "| echo | 100.0 (100.0–100.0) | 100.0 (100.0–100.0) |" in page
    assert "road" not in page


def test_a_system_that_cannot_run_ends_the_command(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SystemExit, match="echo needs what is not there"):
        answer(monkeypatch, System("echo", unusable, (), ""), "--data", str(data))
    assert not command.OUT.exists()


def test_a_folder_without_annotations_ends_the_command(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SystemExit, match="no annotations"):
        answer(monkeypatch, System("echo", read, (), ""), "--data", str(data.parent))
