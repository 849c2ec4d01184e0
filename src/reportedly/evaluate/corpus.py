"""What a corpus to measure on is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, Protocol

from reportedly.model import Article, Reading

Progress = Callable[[int, int], None]
"""Hears how many articles are done, of how many."""

Scores = dict[str, float]
"""A figure in percent by the name of its metric."""


class Reads(Protocol):
    """Whatever gives the reading of an article: a Reader, or a stand-in."""

    def read(self, article: Article) -> Reading:
        """The article's reading."""
        ...


class Corpus(NamedTuple):
    """A row of the table of corpora.

    `evaluate(data, reader, progress)` reads the corpus in the folder `data` and returns its scores; it raises
    DataMissingError. `options` names what else it takes, by keyword, of `part` (of the corpus), `limit` (how many
    articles) and `texts` (the folder of the texts).
    """

    name: str
    title: str
    evaluate: Callable[..., Scores]
    options: tuple[str, ...] = ()
    many: bool = False

    def floors(self, data: Path) -> str:
        """What its floors go by: its name; with the folder's, where `many` sets of data come in its form."""
        return f"{self.name}/{data.resolve().name}" if self.many else self.name
