"""Answers as JSON, JSONL and CSV."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest

from reportedly.export import FORMATS

COLUMNS = ("id", "words", "score", "spans", "parent")
ROWS: list[dict[str, Any]] = [
    {"id": "s1:1", "words": 'She said, "no"\nand left', "score": 0.5, "spans": [[0, 3]], "parent": None},
    {"id": "s1:2", "words": "=cmd()", "score": -1, "spans": [], "parent": "s1:1"},
]


def written(name: str, rows: list[dict[str, Any]]) -> str:
    return "".join(FORMATS[name](iter(rows), COLUMNS))


def read(name: str, text: str) -> list[dict[str, Any]]:
    if name == "csv":
        return list(csv.DictReader(io.StringIO(text, newline="")))
    return json.loads(text) if name == "json" else [json.loads(line) for line in text.splitlines()]


@pytest.mark.parametrize("name", FORMATS)
def test_every_row_and_every_column_is_there(name: str) -> None:
    found = read(name, written(name, ROWS))
    assert [tuple(row) for row in found] == [COLUMNS, COLUMNS]
    assert [row["words"].lstrip("'") for row in found] == [row["words"] for row in ROWS]


@pytest.mark.parametrize("name", ["json", "jsonl"])
def test_json_gives_back_the_values(name: str) -> None:
    assert read(name, written(name, ROWS)) == ROWS


@pytest.mark.parametrize("name", FORMATS)
def test_an_empty_answer_is_well_formed(name: str) -> None:
    assert read(name, written(name, [])) == []


def test_csv_of_an_empty_answer_has_its_heading() -> None:
    assert written("csv", []) == "id,words,score,spans,parent\n"


def test_a_cell_of_csv_is_no_formula() -> None:
    for start in "=+-@\t\r":
        (row,) = read("csv", written("csv", [{**ROWS[0], "words": f"{start}1+1"}]))
        assert row["words"] == f"'{start}1+1"
    assert read("csv", written("csv", ROWS))[1]["score"] == "-1"


def test_lists_in_csv_are_json() -> None:
    assert read("csv", written("csv", ROWS))[0]["spans"] == "[[0,3]]"
