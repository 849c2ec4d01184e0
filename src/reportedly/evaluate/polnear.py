"""PolNeAR: attributions in political news (https://github.com/networkdynamics/PolNeAR).

The definitions are those of the corpus's own guidelines. A relation is a content with its cue and source. Relations are
paired one to one where the Jaccard of their contents' characters is at least .5. An article with several annotators is
scored against each and averaged, so that it weighs one.

PolNeAR has no attribution inside another: "we only annotate the outermost" (guidelines, *No nested attributions*). So
the figures leave out a statement that has a parent and stands wholly inside that parent's content. The same figures
with every statement counted are given as `relation, nested kept`.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from reportedly.errors import DataMissingError
from reportedly.evaluate.corpus import Progress, Reads, Scores
from reportedly.evaluate.measure import Characters, characters, pairs, score
from reportedly.model import Article, Span, Statement

ROLES = ("source", "cue", "content")
LEAST = 0.5
Counts = defaultdict[str, float]


class Relation(NamedTuple):
    """An attribution: each role is the spans that fill it, none where the text has none."""

    content: tuple[Span, ...]
    cue: tuple[Span, ...] = ()
    source: tuple[Span, ...] = ()


class Document(NamedTuple):
    """An article with what each of its annotators marked."""

    article: Article
    annotators: tuple[tuple[Relation, ...], ...]


def evaluate(data: Path, reader: Reads, progress: Progress, part: str = "dev", limit: int | None = None) -> Scores:
    """F1 in percent by metric, of `part` of the corpus in the folder `data`; `progress` hears articles done, of all.

    Raises DataMissingError.
    """
    listed = documents(data, part, limit)
    outermost_only: Counts = defaultdict(float)
    all_kept: Counts = defaultdict(float)
    for done, (article, annotators) in enumerate(listed, 1):
        statements = reader.read(article).statements
        add(outermost_only, annotators, relations(outermost(statements)))
        add(all_kept, annotators, relations(statements))
        progress(done, len(listed))
    return figures(outermost_only) | {"relation, nested kept": figures(all_kept)["relation"]}


def documents(data: Path, part: str = "dev", limit: int | None = None) -> list[Document]:
    """The articles of a part: a folder's name (`dev`, `train`), or half of one (`dev-a`, `dev-b`), told by a hash.

    With a `limit`, that many, drawn by the same hash. Raises DataMissingError.
    """
    folder, _, half = part.partition("-")
    root = data / "data" / folder
    texts = sorted(root.glob("text/*.txt"), key=lambda file: _digest(file.stem))
    chosen = [file for file in texts if half in ("", "ab"[_digest(file.stem)[0] % 2])][:limit]
    if not chosen:
        raise DataMissingError(str(data), f"no texts of the part {part}")
    return [Document(_article(file), tuple(_annotators(root / "attributions", file.stem))) for file in sorted(chosen)]


def relations(statements: Iterable[Statement]) -> tuple[Relation, ...]:
    """Statements as relations."""
    return tuple(Relation(s.content, (s.cue,) if s.cue else (), (s.source,) if s.source else ()) for s in statements)


def outermost(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """The statements but for those that stand wholly inside their parent's content."""
    listed = tuple(statements)
    content = {s.id: characters(s.content) for s in listed}
    return tuple(s for s in listed if not (s.parent and content[s.id] <= content.get(s.parent, frozenset())))


def add(counts: Counts, annotators: tuple[tuple[Relation, ...], ...], found: tuple[Relation, ...]) -> None:
    """Count an article's relations against each annotator's, each with an equal share of 1."""
    for gold in annotators:
        for name, number in compare(gold, found).items():
            counts[name] += number / len(annotators)


def compare(gold: tuple[Relation, ...], found: tuple[Relation, ...]) -> Counter[str]:
    """How many there are, how many pair up, and of the pairs how many have each part right."""
    counts = Counter({"gold": len(gold), "found": len(found)})
    for role in ROLES:
        ours, theirs = (characters(s for r in side for s in getattr(r, role)) for side in (found, gold))
        counts += Counter({f"{role} hit": len(ours & theirs), f"{role} gold": len(theirs), f"{role} found": len(ours)})
    for i, j in pairs(gold, found, _content, LEAST):
        counts.update(name for name, right in _right(gold[i], found[j]).items() if right)
    return counts


def figures(counts: Counts) -> Scores:
    """The counts as precision and recall of relations, and F1 of everything."""
    relation = score(counts["relation"], counts["gold"], counts["found"])
    found = {"relation": relation.f1, "relation precision": relation.precision, "relation recall": relation.recall}
    for name in ("relation + source", "relation + source + cue", "content exact", "source exact", "all exact"):
        found[name] = score(counts[name], counts["gold"], counts["found"]).f1
    for role in ROLES:
        found[f"{role} characters"] = score(*(counts[f"{role} {side}"] for side in ("hit", "gold", "found"))).f1
    return found


def _right(gold: Relation, found: Relation) -> dict[str, bool]:
    theirs, ours = ({role: characters(getattr(r, role)) for role in ROLES} for r in (gold, found))
    source, cue = (bool(theirs[r] & ours[r]) or not (theirs[r] or ours[r]) for r in ("source", "cue"))
    return {
        "relation": True,
        "relation + source": source,
        "relation + source + cue": source and cue,
        "content exact": theirs["content"] == ours["content"],
        "source exact": theirs["source"] == ours["source"],
        "all exact": theirs == ours,
    }


def _content(relation: Relation) -> Characters:
    return characters(relation.content)


def _digest(name: str) -> bytes:
    return hashlib.sha256(name.encode()).digest()


def _article(file: Path) -> Article:
    """The text as it is, line ends included; its name is OUTLET_DATE_TITLE."""
    with file.open(encoding="utf-8", newline="") as stream:
        text = stream.read()
    outlet, published, _ = file.stem.split("_", 2)
    return Article.of(text, source=file.name, outlet=outlet, published=published)


def _annotators(folder: Path, name: str) -> Iterator[tuple[Relation, ...]]:
    """What each annotator marked, from NAME_ANNOTATOR.ann; a name can end in anything but an underscore."""
    for file in sorted(folder.glob(f"{name}_*.ann")):
        if file.stem.rpartition("_")[0] == name:
            yield tuple(read_annotations(file.read_text(encoding="utf-8")))


def read_annotations(brat: str) -> Iterator[Relation]:
    """The relations of a file in brat's format. A marked text may run over a line end, so other lines are let be."""
    lines = brat.split("\n")
    marked = {line.split("\t")[0]: tuple(_spans(line)) for line in lines if re.match(r"T\d+\t", line)}
    for line in lines:
        if re.match(r"E\d+\t", line):
            yield _relation(line.split("\t")[1], marked)


def _relation(parts: str, marked: dict[str, tuple[Span, ...]]) -> Relation:
    filled: dict[str, tuple[Span, ...]] = dict.fromkeys(ROLES, ())
    for part in parts.split():
        role, _, mark = part.partition(":")
        role = role.rstrip("0123456789").lower()
        if role in filled:
            filled[role] += marked.get(mark, ())
    return Relation(**filled)


def _spans(line: str) -> Iterator[Span]:
    """The spans of a line `T1<tab>Content 5 9;12 20<tab>the text`."""
    for pair in line.split("\t")[1].split(" ", 1)[1].split(";"):
        start, end = map(int, pair.split())
        yield Span(start, end)
