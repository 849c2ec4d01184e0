"""Wikinews: rows of a CSV file with a column `text`, or pages as MediaWiki's API gives them (benchmarks/texts).

The rows were made of the pages' paragraphs, each followed by an empty line. Where the article begins and ends among
them differs (the date line is left out of some), so each run of a page's paragraphs is a text that it may have been.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path

from reportedly.evaluate.originals.mediawiki import pages

FIRST = 3
"""Before which paragraph of a page its article begins at the latest."""


def texts(folder: Path) -> Iterator[str]:
    """The texts in the tables, then those that the pages may hold."""
    yield from in_tables(folder)
    for page in pages(folder):
        yield from runs([str(paragraph.text_content()) for paragraph in page.iter("p")])


def in_tables(folder: Path) -> Iterator[str]:
    """The column `text` of each CSV file that has one."""
    for table in sorted(folder.glob("*.csv")):
        with table.open(encoding="utf-8", newline="") as stream:
            yield from (row["text"] for row in csv.DictReader(stream) if row.get("text"))


def runs(paragraphs: Sequence[str]) -> Iterator[str]:
    """The text of each run of paragraphs that an article may be, longest first."""
    for first in range(min(FIRST, len(paragraphs))):
        for last in range(len(paragraphs), first, -1):
            yield "".join(f"{paragraph}\n\n" for paragraph in paragraphs[first:last])
