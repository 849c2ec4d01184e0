import csv
import json
from pathlib import Path

from reportedly.evaluate.originals.wikinews import runs, texts

PAGE = "<div><p><b>Friday, 3 May</b>\n</p><p>The road is shut.\n</p><ul><li>Source</li></ul><p>It floods.</p></div>"


def test_rows_of_tables(tmp_path: Path) -> None:
    with (tmp_path / "news.csv").open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([("url", "text"), ("u1", "The road\nis shut."), ("u2", "")])
    with (tmp_path / "other.csv").open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([("url",), ("u1",)])
    assert list(texts(tmp_path)) == ["The road\nis shut."]


def test_a_page_gives_each_text_that_the_article_may_have_been(tmp_path: Path) -> None:
    (tmp_path / "one.json").write_text(json.dumps({"parse": {"text": PAGE}}))
    found = list(texts(tmp_path))
    assert found[0] == "Friday, 3 May\n\n\nThe road is shut.\n\n\nIt floods.\n\n"
    assert "The road is shut.\n\n\n" in found


def test_a_page_that_is_gone_gives_none(tmp_path: Path) -> None:
    (tmp_path / "one.json").write_text(json.dumps({"error": {"code": "missingtitle"}}))
    assert list(texts(tmp_path)) == []


def test_runs_begin_near_the_top() -> None:
    assert list(runs(["a", "b"])) == ["a\n\nb\n\n", "a\n\n", "b\n\n"]
    assert not any(run.startswith("d") for run in runs(list("abcde")))
