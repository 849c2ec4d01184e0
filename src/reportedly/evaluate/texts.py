"""Where the texts of annotated articles are: annotations carry positions and a hash, and no text."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

from reportedly.model.ids import text_hash

Texts = Callable[[str, str | None], str | None]
"""The text of the article of an id and a SHA-256, if it is there."""


def texts_in(place: Path) -> Texts:
    """Of a folder the files ID.txt, and the texts with the right hash in the column `text` of its CSV files."""
    by_hash: dict[str, str] = {}

    def find(name: str, sha256: str | None) -> str | None:
        file = place / f"{name}.txt"
        if file.is_file():
            with file.open(encoding="utf-8", newline="") as stream:
                return stream.read()
        if sha256 and not by_hash:
            by_hash.update((text_hash(text), text) for table in place.glob("*.csv") for text in _column(table))
        return by_hash.get(sha256 or "")

    return find


def _column(table: Path) -> list[str]:
    with table.open(encoding="utf-8", newline="") as stream:
        return [row["text"] for row in csv.DictReader(stream) if row.get("text")]
