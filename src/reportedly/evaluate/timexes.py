"""Marked time expressions beside those found: what the corpora of dates have in common.

Positions count no white space, so that a text and its marks need not agree on it. Precision and recall are of
expressions, over all documents. `relaxed` counts those that overlap a marked one, each once, in the order in which they
are marked, an exact fit before the longest overlap; `strict` those whose ends are the same; `type` and `value` the
relaxed ones whose TIMEX3 attribute is the same.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from reportedly.errors import DataMissingError
from reportedly.evaluate.corpus import Progress, Reads, Scores
from reportedly.evaluate.measure import score
from reportedly.model import Article, TimeValue

METRICS = ("strict", "relaxed", "type", "value")
Counts = Counter[str]
TAG = re.compile(r"(<[^>]+>)")
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')


class Timex(NamedTuple):
    """A marked expression: its ends, white space not counted, and TIMEX3's type and value."""

    start: int
    end: int
    type: str
    value: str


class Document(NamedTuple):
    """A text with its expressions; those that are `apart` stand in it and count neither way, as its date line."""

    article: Article
    marked: tuple[Timex, ...]
    apart: tuple[Timex, ...] = ()


Count = Callable[[Document, Iterable[TimeValue]], Counts]
"""Compares what is marked in a document with what was found in it."""
Same = Callable[[str, str], bool]
"""Whether a value found, the second, is the one marked."""


def total(listed: Sequence[Document], reader: Reads, progress: Progress, count: Count) -> Counts:
    """The counts over all documents; `progress` hears articles done, of all."""
    counts: Counts = Counter()
    for done, document in enumerate(listed, 1):
        counts += count(document, reader.read(document.article).dates)
        progress(done, len(listed))
    return counts


def count(document: Document, dates: Iterable[TimeValue]) -> Counts:
    """Of a document in TIMEX3's terms."""
    return compare(document.marked, scored(document, found(document.article.text, dates)))


def found(text: str, dates: Iterable[TimeValue], value: Callable[[TimeValue], str] | None = None) -> list[Timex]:
    """What was found in a text, to compare with what is marked; `value` in place of TIMEX3's value."""
    at = squeezed(text)
    return [
        Timex(at[d.span.start], at[d.span.end], d.timex3.type, value(d) if value else d.timex3.value) for d in dates
    ]


def scored(document: Document, listed: Iterable[Timex]) -> list[Timex]:
    """Those that touch nothing that stands apart."""
    return [timex for timex in listed if not any(touch(timex, other) for other in document.apart)]


def squeezed(text: str) -> list[int]:
    """Each position of the text with the white space before it not counted."""
    return list(accumulate((not character.isspace() for character in text), initial=0))


def touch(one: Timex, other: Timex) -> bool:
    """Whether they share a letter."""
    return one.start < other.end and other.start < one.end


def compare(marked: Iterable[Timex], found: Iterable[Timex], same: Same = str.__eq__) -> Counts:
    """How many there are, how many are found at all, and of those how many have each part right."""
    gold, listed = list(marked), list(found)
    counts = Counter({"gold": len(gold), "found": len(listed)})
    for timex, best in paired(gold, listed):
        counts["relaxed"] += 1
        counts["strict"] += best[:2] == timex[:2]
        counts["type"] += best.type == timex.type
        counts["value"] += same(timex.value, best.value)
    return counts


def paired(gold: Iterable[Timex], found: Iterable[Timex]) -> Iterator[tuple[Timex, Timex]]:
    """Each marked one that something touches, with what fits it best, used once."""
    left = list(found)
    for timex in gold:
        touching = [other for other in left if touch(timex, other)]
        if touching:
            best = max(touching, key=lambda other: _fit(timex, other))
            left.remove(best)
            yield timex, best


def _fit(one: Timex, other: Timex) -> tuple[bool, int]:
    return one[:2] == other[:2], min(one.end, other.end) - max(one.start, other.start)


def figures(counts: Counts, metrics: Sequence[str] = METRICS) -> Scores:
    """F1 in percent of each metric, with precision and recall of the relaxed one."""
    relaxed = score(counts["relaxed"], counts["gold"], counts["found"])
    scores = {name: score(counts[name], counts["gold"], counts["found"]).f1 for name in metrics}
    return scores | {"relaxed precision": relaxed.precision, "relaxed recall": relaxed.recall}


def attributes(tag: str) -> dict[str, str]:
    """The attributes of a tag and their values."""
    return dict(_ATTRIBUTE.findall(tag))


def marks(markup: str, tag: str, value: str) -> tuple[str, list[tuple[int, Timex]]]:
    """The text without its tags, and what `tag` marks, in the order in which it ends, with how deep it stands.

    `value` names the attribute that holds the value; a mark that stands in no other has depth 0.
    """
    pieces: list[str] = []
    marked: list[tuple[int, Timex]] = []
    opened: list[tuple[int, Mapping[str, str]]] = []
    position = 0
    for piece in TAG.split(markup):
        if piece.startswith(f"<{tag}"):
            opened.append((position, attributes(piece)))
        elif piece.startswith(f"</{tag}") and opened:
            start, given = opened.pop()
            marked.append((len(opened), Timex(start, position, given.get("type", ""), given.get(value, ""))))
        elif not TAG.fullmatch(piece):
            pieces.append(html.unescape(piece))
            position += sum(not character.isspace() for character in pieces[-1])
    return "".join(pieces), marked


def files_in(data: Path, *patterns: str) -> list[Path]:
    """The files of the first pattern that has any, in order. Raises DataMissingError."""
    for pattern in patterns:
        if files := sorted(data.glob(pattern)):
            return files
    raise DataMissingError(str(data), f"no {' or '.join(patterns)}")
