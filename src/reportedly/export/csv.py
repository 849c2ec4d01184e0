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
    yield _line(columns)
    for record in records:
        yield _line([_cell(record[name]) for name in columns])


def _line(cells: Iterable[object]) -> str:
    """A row and its line end. Written with both characters of one, or csv leaves a bare carriage return unquoted."""
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\r\n").writerow(cells)
    return buffer.getvalue().removesuffix("\r\n") + "\n"


def _cell(value: object) -> object:
    if isinstance(value, str):
        bare = value.replace("\0", "\ufffd")
        return f"'{bare}" if bare.startswith(_FORMULA) else bare
    return value if value is None or isinstance(value, int | float) else msgspec.json.encode(value).decode()
