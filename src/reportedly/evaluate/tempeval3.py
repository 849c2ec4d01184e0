"""TempEval-3's time expressions: TimeBank and AQUAINT, or any folder of TimeML with the text inside <TEXT>.

Precision and recall are of expressions, over all documents. `relaxed` counts those that overlap a marked one, each
once, in text order, an exact fit before the longest overlap; `strict` those whose ends are the same, white space aside;
`type` and `value` the relaxed ones whose TIMEX3 attribute is the same. The document's creation time is what `published`
is set to; it is not scored.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterable
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from reportedly.errors import DataMissingError
from reportedly.evaluate.corpus import Progress, Reads, Scores
from reportedly.evaluate.measure import score
from reportedly.model import Article

METRICS = ("strict", "relaxed", "type", "value")
FOLDERS = ("TimeBank", "AQUAINT")
_HELD_OUT = 4
_TAG = re.compile(r"(<[^>]+>)")
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')


class Timex(NamedTuple):
    """A marked expression: its ends, white space not counted, and TIMEX3's type and value."""

    start: int
    end: int
    type: str
    value: str


class Document(NamedTuple):
    """A text with its expressions."""

    article: Article
    marked: tuple[Timex, ...]


def evaluate(data: Path, reader: Reads, progress: Progress, part: str = "all", limit: int | None = None) -> Scores:
    """F1 in percent by metric, of `part` of the corpus in `data`; `progress` hears articles done, of all.

    Raises DataMissingError.
    """
    listed = documents(data, part, limit)
    counts: Counter[str] = Counter()
    for done, document in enumerate(listed, 1):
        squeezed = _squeezed(document.article.text)
        dates = reader.read(document.article).dates
        found = [Timex(squeezed[d.span.start], squeezed[d.span.end], d.timex3.type, d.timex3.value) for d in dates]
        counts += compare(document.marked, found)
        progress(done, len(listed))
    return figures(counts)


def documents(data: Path, part: str = "all", limit: int | None = None) -> list[Document]:
    """The documents of a part: `all`; `TimeBank` or `AQUAINT`; `held`, every fourth file of each, or `dev`, the others.

    `data` holds the folders, or is one. Raises DataMissingError.
    """
    files = _files(data, part)[:limit]
    if not files:
        raise DataMissingError(str(data), f"no TimeML of the part {part}")
    return [read_timeml(file.read_text(encoding="utf-8", errors="replace"), file.name) for file in files]


def _files(data: Path, part: str) -> list[Path]:
    folders = [found for name in FOLDERS for found in (data / name, data / "TBAQ-cleaned" / name) if found.is_dir()]
    chosen = []
    for folder in folders or [data]:
        files = sorted(folder.glob("*.tml"))
        held = files[_HELD_OUT - 1 :: _HELD_OUT]
        if part in ("all", folder.name):
            chosen += files
        elif part in ("held", "dev"):
            chosen += held if part == "held" else [file for file in files if file not in held]
    return chosen


def read_timeml(text: str, name: str = "-") -> Document:
    """The text inside <TEXT> (else inside <TimeML>), its TIMEX3s, and its creation time as the publication date."""
    inner = re.search(r"<TEXT>(.*?)</TEXT>", text, re.DOTALL) or re.search(
        r"<TimeML[^>]*>(.*)</TimeML>", text, re.DOTALL
    )
    created = re.search(r'<DCT>.*?value="([^"]*)"', text, re.DOTALL)
    if inner is None:
        raise DataMissingError(name, "no <TEXT>")
    plain, marked = _plain(inner[1])
    return Document(Article.of(plain, source=name, published=created[1] if created else None), tuple(marked))


def _plain(markup: str) -> tuple[str, list[Timex]]:
    """The text without its tags, and the expressions that they mark, in the order in which they end."""
    pieces: list[str] = []
    marked: list[Timex] = []
    opened: list[tuple[int, dict[str, str]]] = []
    position = 0
    for piece in _TAG.split(markup):
        if piece.startswith("<TIMEX3"):
            opened.append((position, dict(_ATTRIBUTE.findall(piece))))
        elif piece.startswith("</TIMEX3") and opened:
            start, attributes = opened.pop()
            marked.append(Timex(start, position, attributes.get("type", ""), attributes.get("value", "")))
        elif not _TAG.fullmatch(piece):
            pieces.append(html.unescape(piece))
            position += sum(not character.isspace() for character in pieces[-1])
    return "".join(pieces), marked


def _squeezed(text: str) -> list[int]:
    """Each position of the text with the white space before it not counted."""
    return list(accumulate((not character.isspace() for character in text), initial=0))


def compare(marked: Iterable[Timex], found: Iterable[Timex]) -> Counter[str]:
    """How many there are, how many are found at all, and of those how many have each part right."""
    left = list(found)
    gold = list(marked)
    counts = Counter({"gold": len(gold), "found": len(left)})
    for timex in gold:
        touching = [other for other in left if other.start < timex.end and timex.start < other.end]
        if not touching:
            continue
        best = max(touching, key=lambda other: _fit(timex, other))
        left.remove(best)
        counts["relaxed"] += 1
        counts["strict"] += best[:2] == timex[:2]
        counts["type"] += best.type == timex.type
        counts["value"] += best.value == timex.value
    return counts


def _fit(one: Timex, other: Timex) -> tuple[bool, int]:
    return one[:2] == other[:2], min(one.end, other.end) - max(one.start, other.start)


def figures(counts: Counter[str]) -> Scores:
    """F1 in percent of each metric, with precision and recall of the relaxed one."""
    relaxed = score(counts["relaxed"], counts["gold"], counts["found"])
    scores = {name: score(counts[name], counts["gold"], counts["found"]).f1 for name in METRICS}
    return scores | {"relaxed precision": relaxed.precision, "relaxed recall": relaxed.recall}
