"""JSON: one array, indented."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec


def rows(records: Iterable[dict[str, Any]], _columns: tuple[str, ...]) -> Iterator[str]:
    """The array piece by piece, as records come."""
    before = "[\n"
    for record in records:
        yield before + "  " + indented(record).replace("\n", "\n  ")
        before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"


def indented(record: dict[str, Any]) -> str:
    """One object over several lines."""
    return msgspec.json.format(msgspec.json.encode(record), indent=2).decode()
