"""GUM (Amir Zeldes and others): a CoNLL-U file for each document, which keeps its sentences as they were."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

PARAGRAPH = "# newpar"
SENTENCE = "# text = "


def texts(folder: Path) -> Iterator[str]:
    """The text of each news document."""
    for file in sorted((folder / "dep").glob("GUM_news_*.conllu")):
        with file.open(encoding="utf-8") as lines:
            yield text_of(lines)


def text_of(lines: Iterable[str]) -> str:
    """The sentences of a document's lines: a space between them, an empty line for each mark of a new paragraph.

    A paragraph that begins a block has two marks.
    """
    read: list[list[str]] = [[]]
    for line in lines:
        if line.startswith(PARAGRAPH):
            read.append([])
        elif line.startswith(SENTENCE):
            read[-1].append(line.removeprefix(SENTENCE).rstrip("\n"))
    return "\n\n".join(" ".join(sentences) for sentences in read).strip() + "\n"
