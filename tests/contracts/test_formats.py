"""What holds for every format of answers: what it writes is read back as the same rows."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.export import FORMATS

COLUMNS = ("id", "words", "spans", "speaker")
Row = dict[str, Any]


def of_csv(written: str) -> list[Row]:
    """The rows of a CSV file: empty cells are None, lists are JSON, and an apostrophe before a formula is taken off."""
    found: list[Row] = list(csv.DictReader(io.StringIO(written, newline="")))
    return [
        {name: json.loads(cell) if name == "spans" else bare(cell) or None for name, cell in row.items()}
        for row in found
    ]


def bare(cell: str) -> str:
    return cell[1:] if cell[:2] in {f"'{first}" for first in "=+-@\t\r"} else cell


# What reads each format back.
CASES: dict[str, Callable[[str], list[Row]]] = {
    "json": json.loads,
    "jsonl": lambda written: [json.loads(line) for line in written.split("\n")[:-1]],
    "csv": of_csv,
}
ROWS: list[Row] = [
    {"id": "s1:0", "words": "“We, all,” \"so\"\nsaid", "spans": [[0, 4], [9, 12]], "speaker": "Ölvar"},
    {"id": "s1:1", "words": "a\u2028line\x85end, and \U0001f30a", "spans": [], "speaker": None},
    {"id": "s1:2", "words": "=SUM(A1)", "spans": [[1, 2]], "speaker": "-"},
]  # fmt: skip
WORDS = st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\0'"), min_size=1)


def write(name: str, rows: list[Row]) -> str:
    return "".join(FORMATS[name](rows, COLUMNS))


def test_every_format_has_its_case() -> None:
    assert set(FORMATS) == set(CASES)


@pytest.mark.parametrize("name", FORMATS)
class TestFormat:
    def test_rows_come_back(self, name: str) -> None:
        assert CASES[name](write(name, ROWS)) == ROWS

    def test_no_rows_come_back(self, name: str) -> None:
        assert CASES[name](write(name, [])) == []

    def test_it_ends_with_a_line_end(self, name: str) -> None:
        assert write(name, ROWS).endswith("\n")

    def test_it_writes_as_rows_come(self, name: str) -> None:
        endless = iter(FORMATS[name]((ROWS[0] for _ in iter(int, 1)), COLUMNS))
        assert all(next(endless) for _ in range(3))

    @given(words=WORDS, speaker=WORDS)
    def test_any_words_come_back(self, name: str, words: str, speaker: str) -> None:
        rows = [{"id": "s1:0", "words": words, "spans": [[0, 1]], "speaker": speaker}]
        assert CASES[name](write(name, rows)) == rows
