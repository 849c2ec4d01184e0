"""JSONL: one object a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec


def rows(records: Iterable[dict[str, Any]], _columns: tuple[str, ...]) -> Iterator[str]:
    """A line for each record."""
    for record in records:
        yield msgspec.json.encode(record).decode() + "\n"
