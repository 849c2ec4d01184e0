"""Reading one source in a test."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from reportedly.errors import InputError
from reportedly.ingest import Given, articles
from reportedly.model import Article


def written(folder: Path, name: str, data: bytes) -> str:
    """A file with `data`; gives its path as a user would type it."""
    (folder / name).write_bytes(data)
    return str(folder / name)


def one(source: str, given: Given = Given(), **options: Any) -> Article:  # noqa: B008
    """The single article of a source."""
    (item,) = articles(source, given, **options)
    assert isinstance(item, Article), item
    return item


def error(source: str, given: Given = Given(), **options: Any) -> InputError:  # noqa: B008
    """The single error of a source."""
    (item,) = articles(source, given, **options)
    assert isinstance(item, InputError), item
    return item
