"""WikiWars: the course of wars, as an encyclopedia tells it, with TIMEX2 marks.

The figures are those of timexes.py, less `type`, which TIMEX2 does not have. Of marks inside marks the outermost
counts. Of a value with a time of day only the date is compared, on both sides. A mark without a value can't be right.
`published` is the time of the download that each file gives.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from reportedly.errors import DataMissingError
from reportedly.evaluate.corpus import Progress, Reads, Scores
from reportedly.evaluate.timexes import Counts, Document, compare, figures, files_in, found, marks, total
from reportedly.model import Article, TimeValue

METRICS = ("strict", "relaxed", "value")
FILES = ("keyinline/*.key.xml", "*/keyinline/*.key.xml", "*.key.xml")


def evaluate(data: Path, reader: Reads, progress: Progress, limit: int | None = None) -> Scores:
    """F1 in percent by metric; `progress` hears articles done, of all. Raises DataMissingError."""
    return figures(total(documents(data, limit), reader, progress, count), METRICS)


def documents(data: Path, limit: int | None = None) -> list[Document]:
    """The narratives with their marks. Raises DataMissingError."""
    return [read_sgml(file.read_text(encoding="utf-8"), file.name) for file in files_in(data, *FILES)[:limit]]


def read_sgml(content: str, name: str = "-") -> Document:
    """The text inside <TEXT> with its TIMEX2 marks."""
    inner = re.search(r"<TEXT>(.*?)</TEXT>", content, re.DOTALL)
    if inner is None:
        raise DataMissingError(name, "no <TEXT>")
    made = re.search(r'<DATETIME>.*?val="([^"]*)"', content, re.DOTALL)
    text, marked = marks(inner[1], "TIMEX2", "val")
    article = Article.of(text, source=name, published=made[1] if made else None)
    return Document(article, tuple(timex for depth, timex in marked if not depth))


def count(document: Document, dates: Iterable[TimeValue]) -> Counts:
    """What is marked beside what was found."""
    return compare(document.marked, found(document.article.text, dates), same)


def same(marked: str, given: str) -> bool:
    """Whether two values have one date, the time of day aside; lengths in full."""
    return bool(marked) and _date(marked) == _date(given)


def _date(value: str) -> str:
    return value if value.startswith("P") else value.partition("T")[0]
