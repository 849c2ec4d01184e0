import sys
from pathlib import Path

import pytest

from benchmarks.attribution import outside
from benchmarks.attribution.system import UnusableError
from reportedly.model import Article, Span

# A worker that finds the first word of each text, and refuses a text with a question mark.
WORKER = """
import json, sys
job = json.load(sys.stdin)
def first(text):
    return [{"content": [[0, len(text.split()[0])]], "cue": None, "source": [0, 2]}]
json.dump({"found": [None if "?" in text else first(text) for text in job["texts"]]}, sys.stdout)
"""
ARTICLES = [Article.of("Élan is shut.\n\nWhy?\nMaran left."), Article.of("“Snow” fell.")]
HERE = Path(sys.executable)


@pytest.fixture
def workers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(outside, "WORKERS", tmp_path)
    monkeypatch.setattr(outside, "locate", lambda _weights: tmp_path)
    (tmp_path / "echo.py").write_text(WORKER)
    return tmp_path


@pytest.mark.usefixtures("workers")
def test_a_worker_gets_whole_articles_and_may_refuse_one() -> None:
    answers = outside.read("echo", ARTICLES, HERE)
    assert answers.statements[0] == ()
    (found,) = answers.statements[1]
    assert (found.content, found.cue, found.source) == ((Span(0, 6),), None, Span(0, 2))
    assert (found.speaker, found.manner) == ("“S", "direct")
    assert answers.remark == "It refused 1 of 2 articles."


@pytest.mark.usefixtures("workers")
def test_by_paragraph_positions_are_those_in_the_article() -> None:
    answers = outside.read("echo", ARTICLES, HERE, by_paragraph=True)
    assert [s.content[0].of(ARTICLES[0].text) for s in answers.statements[0]] == ["Élan", "Maran"]
    assert [s.id for s in answers.statements[0]] == ["o0", "o1"]
    assert answers.remark == "It refused 1 of 4 paragraphs."


def test_an_environment_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(UnusableError, match=r"needs .*python.*, which is not there: run `make attribution-env` first"):
        outside.run("echo", [], tmp_path / "python")


def test_a_worker_that_fails_is_said(workers: Path) -> None:
    (workers / "broken.py").write_text("raise ValueError('no such thing')")
    with pytest.raises(UnusableError, match="broken ended with status 1: ValueError: no such thing"):
        outside.run("broken", ["A."], HERE)


@pytest.mark.model
@pytest.mark.parametrize("worker", ["textacy_quotations", "sayswho_quotations"])
def test_the_real_ones(worker: str) -> None:
    if not outside.PYTHON.is_file():
        pytest.skip("no .venv-attribution: `make attribution-env` makes it")
    text = 'It was late.\n\n"The road to Belm is shut for good," Maran said on Monday.\n'
    (answer,) = outside.read(worker, [Article.of(text)]).statements
    (found,) = answer
    assert found.content[0].of(text).strip('"') == "The road to Belm is shut for good,"
    assert found.cue is not None
    assert (found.cue.of(text), found.speaker, found.manner) == ("said", "Maran", "direct")
