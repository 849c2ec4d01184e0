"""Wikinews: rows of a CSV file with a column `text`, or pages as the site's API gives them (benchmarks/texts).

The rows were made of the pages' paragraphs, each followed by an empty line. Where the article begins and ends among
them differs (the date line is left out of some), so each run of a page's paragraphs is a text that it may have been.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path

from lxml import html

FIRST = 3
"""Before which paragraph of a page its article begins at the latest."""


def texts(folder: Path) -> Iterator[str]:
    """The texts in the tables, then those that the pages may hold."""
    for table in sorted(folder.glob("*.csv")):
        with table.open(encoding="utf-8", newline="") as stream:
            yield from (row["text"] for row in csv.DictReader(stream) if row.get("text"))
    for page in sorted(folder.glob("*.html")):
        yield from runs(paragraphs(page.read_text(encoding="utf-8")))


def paragraphs(page: str) -> list[str]:
    """The text of each paragraph of an HTML page, with its line breaks."""
    return [str(p.text_content()) for p in html.fromstring(page).iter("p")]


def runs(listed: Sequence[str]) -> Iterator[str]:
    """The text of each run of paragraphs that an article may be, longest first."""
    for first in range(min(FIRST, len(listed))):
        for last in range(len(listed), first, -1):
            yield "".join(f"{paragraph}\n\n" for paragraph in listed[first:last])
