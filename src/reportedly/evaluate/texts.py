"""Where the texts of annotated articles are: annotations carry positions and a hash, and no text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from reportedly.evaluate import originals
from reportedly.evaluate.originals import wikinews
from reportedly.model.ids import text_hash

Texts = Callable[[str, str | None], str | None]
"""The text of the article of an id and a SHA-256, if it is there."""


def texts_in(*places: Path) -> Texts:
    """Of folders, in turn, the files ID.txt; then the texts with the right hash in what else they hold.

    That is the column `text` of CSV files, and the corpora in `originals`, each in the folder of its name.
    """

    @cache
    def by_hash() -> dict[str, str]:
        return {text_hash(text): text for place in places for text in _held(place)}

    def find(name: str, sha256: str | None) -> str | None:
        for place in places:
            file = place / f"{name}.txt"
            if file.is_file():
                with file.open(encoding="utf-8", newline="") as stream:
                    return stream.read()
        return by_hash().get(sha256) if sha256 else None

    return find


def _held(place: Path) -> Iterator[str]:
    yield from wikinews.in_tables(place)
    yield from originals.texts(place)
