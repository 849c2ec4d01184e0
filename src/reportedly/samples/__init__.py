"""Ten sample reports about one invented conflict: for the documentation, the tests and a first look."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from importlib.resources import files

from reportedly.model import Article


def samples() -> Iterator[Article]:
    """The sample reports, in the order of the story; the undated one last."""
    for entry in _entries():
        yield _article(entry)


def sample(id: str) -> Article:  # noqa: A002 (the table calls it that)
    """One sample report by its id, such as `mpa-2031-03-04`. Raises `KeyError` where there is none."""
    return _article({entry["id"]: entry for entry in _entries()}[id])


def _entries() -> list[dict[str, str]]:
    table = (files(__name__) / "samples.toml").read_text(encoding="utf-8")
    entries: list[dict[str, str]] = tomllib.loads(table)["sample"]
    return entries


def _article(entry: dict[str, str]) -> Article:
    name = f"{entry['id']}.txt"
    text = (files(__name__) / name).read_bytes().decode("utf-8")
    known = {field: value for field, value in entry.items() if field != "id"}
    return Article.of(text, source=f"samples/{name}", **known)
