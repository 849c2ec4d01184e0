import json
import sys
from pathlib import Path

import pytest

from benchmarks import roles
from reportedly.evaluate.framenet import FILE, Exemplar
from reportedly.model import Article, Span

TEXTS = [f"Velk said that road {n} was shut." for n in range(60)]


class Rules:
    """Finds the speaker, and nothing else; with weights the message too."""

    def __init__(self, parser: str | None = None) -> None:
        self._weights = parser is None

    def roles(self, article: Article, cue: Span) -> dict[str, tuple[Span, ...]]:
        content = {"content": (Span(10, len(article.text)),)} if self._weights else {}
        return {"source": (Span(0, 4),), **content}


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    def row(text: str) -> str:
        elements = {"Speaker": [[0, 4]], "Message": [[10, len(text) - 1]]}
        return json.dumps({"src": "lu", "frame": "Statement", "sent": text, "target": [[5, 9]], "fes": elements})

    (tmp_path / FILE).write_text("\n".join(map(row, TEXTS)), encoding="utf-8")
    monkeypatch.setattr(roles, "Reader", Rules)
    monkeypatch.setattr(roles, "english", lambda: "a parser")
    return tmp_path


def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> list[str]:
    monkeypatch.setattr(sys, "argv", ["roles", *map(str, arguments)])
    roles.main()
    return capsys.readouterr().out.splitlines()


def test_rules_and_weights_on_the_sentences_held_out(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    held = sum(Exemplar(text, Span(5, 9), "Statement", {}).held for text in TEXTS)
    first, *lines = run(monkeypatch, capsys, "--data", data)
    assert 1 < held < len(TEXTS)
    assert first == f"{held} held-out sentences with a cue"
    assert [(*line.split()[:-6], line.split()[-1]) for line in lines] == [
        ("rules", "Speaker", "100.0"), ("rules", "Message", "0.0"), ("rules", "Addressee", "0.0"),
        ("with", "weights", "Speaker", "100.0"), ("with", "weights", "Message", "100.0"),
        ("with", "weights", "Addressee", "0.0"),
    ]  # fmt: skip


def test_fewer_on_request(data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(monkeypatch, capsys, "--data", data, "--limit", "1")[0] == "1 held-out sentences with a cue"
