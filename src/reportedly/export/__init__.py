"""What leaves the program: a format a file. FORMATS are those for answers of any kind, row by row."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from reportedly.export import csv, json, jsonl

Format = Callable[[Iterable[dict[str, Any]], tuple[str, ...]], Iterator[str]]

# Each takes the rows as plain values and the names of their columns, and gives pieces of UTF-8 text as rows come.
FORMATS: dict[str, Format] = {"json": json.rows, "jsonl": jsonl.rows, "csv": csv.rows}
