import csv
from pathlib import Path

from reportedly.evaluate.texts import texts_in
from reportedly.model.ids import text_hash


def test_a_file_by_its_name_with_its_line_ends(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_bytes(b"a\r\nb")
    assert texts_in(tmp_path)("one", None) == "a\r\nb"
    assert texts_in(tmp_path)("two", None) is None


def test_a_row_of_a_table_by_its_hash(tmp_path: Path) -> None:
    with (tmp_path / "news.csv").open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([("url", "text"), ("u1", "The road\nis shut."), ("u2", "“No.”")])
    with (tmp_path / "other.csv").open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([("url",), ("u1",)])
    find = texts_in(tmp_path)
    assert find("any", text_hash("The road\nis shut.")) == "The road\nis shut."
    assert find("any", text_hash("“No.”")) == "“No.”"
    assert find("any", text_hash("Yes.")) is None
    assert find("any", None) is None
