"""TempEval-3's time expressions: TimeBank and AQUAINT, or any folder of TimeML with the text inside <TEXT>.

The figures are those of timexes.py. The document's creation time is what `published` is set to; it is not scored.
"""

from __future__ import annotations

import re
from pathlib import Path

from reportedly.errors import DataMissingError
from reportedly.evaluate.corpus import Progress, Reads, Scores
from reportedly.evaluate.timexes import Document, count, figures, marks, total
from reportedly.model import Article

FOLDERS = ("TimeBank", "AQUAINT")
_HELD_OUT = 4


def evaluate(data: Path, reader: Reads, progress: Progress, part: str = "all", limit: int | None = None) -> Scores:
    """F1 in percent by metric, of `part` of the corpus in `data`; `progress` hears articles done, of all.

    Raises DataMissingError.
    """
    return figures(total(documents(data, part, limit), reader, progress, count))


def documents(data: Path, part: str = "all", limit: int | None = None) -> list[Document]:
    """The documents of a part: `all`; `TimeBank` or `AQUAINT`; `held`, every fourth file of each, or `dev`, the others.

    `data` holds the folders, or is one. Raises DataMissingError.
    """
    return [read_timeml(content, name) for name, content in contents(data, part, limit)]


def contents(data: Path, part: str, limit: int | None) -> list[tuple[str, str]]:
    """The names and the contents of the files of a part. Raises DataMissingError."""
    listed = _files(data, part)[:limit]
    if not listed:
        raise DataMissingError(str(data), f"no TimeML of the part {part}")
    return [(file.name, file.read_text(encoding="utf-8", errors="replace")) for file in listed]


def _files(data: Path, part: str) -> list[Path]:
    folders = [found for name in FOLDERS for found in (data / name, data / "TBAQ-cleaned" / name) if found.is_dir()]
    chosen = []
    for folder in folders or [data]:
        listed = sorted(folder.glob("*.tml"))
        held = listed[_HELD_OUT - 1 :: _HELD_OUT]
        if part in ("all", folder.name):
            chosen += listed
        elif part in ("held", "dev"):
            chosen += held if part == "held" else [file for file in listed if file not in held]
    return chosen


def read_timeml(timeml: str, name: str = "-") -> Document:
    """The text with its TIMEX3s, and its creation time as the publication date. Raises DataMissingError."""
    markup, created = marked_text(timeml, name)
    plain, marked = marks(markup, "TIMEX3", "value")
    return Document(Article.of(plain, source=name, published=created), tuple(timex for _, timex in marked))


def marked_text(timeml: str, name: str) -> tuple[str, str | None]:
    """What stands inside <TEXT> (else inside <TimeML>), and the creation time. Raises DataMissingError."""
    inner = re.search(r"<TEXT>(.*?)</TEXT>", timeml, re.DOTALL) or re.search(
        r"<TimeML[^>]*>(.*)</TimeML>", timeml, re.DOTALL
    )
    created = re.search(r'<DCT>.*?value="([^"]*)"', timeml, re.DOTALL)
    if inner is None:
        raise DataMissingError(name, "no <TEXT>")
    return inner[1], created[1] if created else None
