"""CSV: a heading, then a row each; lists and trees as JSON."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

# A spreadsheet takes a cell that begins so for a formula; an apostrophe before it says that it is text.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def rows(records: Iterable[dict[str, Any]], columns: tuple[str, ...]) -> Iterator[str]:
    """Lines of UTF-8 text without a byte-order mark; None is an empty cell."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(columns)
    yield buffer.getvalue()
    for record in records:
        buffer.seek(0)
        buffer.truncate()
        writer.writerow([_cell(record[name]) for name in columns])
        yield buffer.getvalue()


def _cell(value: object) -> object:
    if isinstance(value, str):
        bare = value.replace("\0", "\ufffd")
        return f"'{bare}" if bare.startswith(_FORMULA) else bare
    return value if value is None or isinstance(value, int | float) else msgspec.json.encode(value).decode()
