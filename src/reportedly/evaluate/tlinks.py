"""TempEval-3's TLINKs beside our relations in time.

Only those of ours are judged whose two ends are marked and linked in the corpus, a word by any that it touches. One is
right where it and the link can both hold; `strict`, where one says all that the other says. The corpus links few of the
pairs that a text sets in order, and many that it leaves to the reader, so `recall` is low by its nature.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from reportedly.evaluate.corpus import Progress, Reads, Scores
from reportedly.evaluate.measure import percent
from reportedly.evaluate.tempeval3 import contents, marked_text
from reportedly.evaluate.timexes import TAG, attributes
from reportedly.model import Article, Reading, Relation, Span, allen

# TimeML's relations as Allen's; those that it doesn't tell from a neighbour (BEFORE, INCLUDES) with that neighbour.
LINKS = {
    "BEFORE": allen.where(end_start="<="), "AFTER": allen.where(start_end=">="),
    "IBEFORE": allen.mask(["meets"]), "IAFTER": allen.mask(["met_by"]),
    "INCLUDES": allen.where(starts="<=", ends=">="), "IS_INCLUDED": allen.where(starts=">=", ends="<="),
    "DURING": allen.where(starts=">=", ends="<="), "SIMULTANEOUS": allen.mask(["equals"]),
    "IDENTITY": allen.mask(["equals"]), "BEGINS": allen.mask(["starts"]), "BEGUN_BY": allen.mask(["started_by"]),
    "ENDS": allen.mask(["finishes"]), "ENDED_BY": allen.mask(["finished_by"]),
}  # fmt: skip
_WRITING = "t0"


class Linked(NamedTuple):
    """A text, the spans of its marks by their ids, and what the links between two of them allow."""

    article: Article
    marks: Mapping[str, Span]
    links: Mapping[tuple[str, str], int]


def evaluate(data: Path, reader: Reads, progress: Progress, part: str = "all", limit: int | None = None) -> Scores:
    """Percent of our relations that are right, all and by what tells them, and of the links that they find.

    Raises DataMissingError.
    """
    listed = contents(data, part, limit)
    counts: Counter[str] = Counter()
    for done, (name, content) in enumerate(listed, 1):
        linked = read_links(content, name)
        counts += count(linked, reader.read(linked.article))
        progress(done, len(listed))
    return figures(counts)


def read_links(timeml: str, name: str = "-") -> Linked:
    """The text with its marks and links. Raises DataMissingError."""
    markup, created = marked_text(timeml, name)
    plain, marks = _marks(markup)
    return Linked(Article.of(plain, source=name, published=created), marks, dict(_links(timeml)))


def _marks(markup: str) -> tuple[str, dict[str, Span]]:
    text, marks = "", {}
    opened: list[tuple[str, int]] = []
    for piece in TAG.split(markup):
        if piece.startswith(("<EVENT", "<TIMEX3")):
            known = attributes(piece)
            opened.append((known.get("eid") or known.get("tid") or "", len(text)))
        elif piece.startswith(("</EVENT", "</TIMEX3")) and opened:
            name, start = opened.pop()
            marks[name] = Span(start, len(text))
        elif not TAG.fullmatch(piece):
            text += html.unescape(piece)
    return text, marks


def _links(text: str) -> Iterator[tuple[tuple[str, str], int]]:
    """Each link both ways."""
    made = (attributes(tag) for tag in re.findall(r"<MAKEINSTANCE[^>]*>", text))
    events = {row.get("eiid", ""): row.get("eventID", "") for row in made}
    for tag in re.findall(r"<TLINK[^>]*>", text):
        row = attributes(tag)
        one = row.get("timeID") or events.get(row.get("eventInstanceID", ""))
        other = row.get("relatedToTime") or events.get(row.get("relatedToEventInstance", ""))
        holds = LINKS.get(row.get("relType", ""))
        if one and other and holds:
            yield (one, other), holds
            yield (other, one), allen.converse(holds)


def count(linked: Linked, reading: Reading) -> Counter[str]:
    """How many links there are, relations, those judged, and those right, by what tells them."""
    counts = Counter({"links": len(linked.links) // 2, "ours": len(reading.relations)})
    for relation in reading.relations:
        told, holds = _told(reading, relation), _to_the_mark(relation)
        for pair in _pairs(linked, relation):
            link = linked.links[pair]
            right = bool(holds & link)
            for name in ("all", told):
                counts[f"{name} judged"] += 1
                counts[f"{name} right"] += right
            counts["strict"] += right and (not holds & ~link or not link & ~holds)
    return counts


def _to_the_mark(relation: Relation) -> int:
    """The relation as the corpus could have it: its writing is the whole day, ours a moment within that."""
    holds = allen.mask(relation.holds)
    return holds if relation.second is not None else allen.compose(holds, allen.mask(["during"]))


def _pairs(linked: Linked, relation: Relation) -> Iterator[tuple[str, str]]:
    for one in _touched(linked, relation.first):
        for other in _touched(linked, relation.second):
            if (one, other) in linked.links:
                yield one, other


def _touched(linked: Linked, span: Span | None) -> list[str]:
    return [_WRITING] if span is None else [name for name, mark in linked.marks.items() if mark.overlaps(span)]


def _told(reading: Reading, relation: Relation) -> str:
    if relation.signal is not None:
        return "signal"
    return "date" if relation.second in {date.span for date in reading.dates} else "tense"


def figures(counts: Counter[str]) -> Scores:
    """In percent."""
    told = ("signal", "date", "tense")
    by = {f"precision by {name}": percent(counts[f"{name} right"], counts[f"{name} judged"]) for name in told}
    return {
        "precision": percent(counts["all right"], counts["all judged"]),
        "precision strict": percent(counts["strict"], counts["all judged"]),
        **by,
        "judged": min(percent(counts["all judged"], counts["ours"]), 100.0),
        "recall": min(percent(counts["all right"], counts["links"]), 100.0),
    }
