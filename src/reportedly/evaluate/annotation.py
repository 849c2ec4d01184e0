"""Annotations in GUIDE's JSON as records. A span may also be given as the quoted text, or as {"text", "nth"}."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from reportedly.errors import DataMissingError
from reportedly.model import Article, Commitment, Condition, Reading, Span, Statement, leaves

SPAN_FIELDS = ("cue", "source", "act", "deadline", "term", "consequence", "span")


class Date(NamedTuple):
    """A time expression and its value."""

    span: Span
    value: str | None


class Annotation(NamedTuple):
    """What is compared: of an annotated article, or of a reading. `actors` are the names of each actor."""

    article: Article
    statements: tuple[Statement, ...]
    commitments: tuple[Commitment, ...] = ()
    dates: tuple[Date, ...] = ()
    actors: tuple[tuple[str, ...], ...] = ()


def of_reading(reading: Reading) -> Annotation:
    """A reading's records; times like "now" that have no value but TIMEX3's _REF are left out."""
    dates = (Date(d.span, d.value) for d in reading.dates if not d.timex3.value.endswith("_REF"))
    return Annotation(reading.article, reading.statements, reading.commitments, tuple(dates))


def load(file: Path, texts: Path) -> Annotation:
    """The annotation in ID.json of the text in ID.txt.

    Raises DataMissingError where the text is missing, or either is not what the other says.
    """
    source = texts / f"{file.stem}.txt"
    if not source.is_file():
        raise DataMissingError(str(file), f"no text {source}")
    with source.open(encoding="utf-8", newline="") as stream:
        text = stream.read()
    try:
        return parse(msgspec.json.decode(file.read_bytes()), source.name, text)
    except (msgspec.DecodeError, KeyError, ValueError) as why:
        raise DataMissingError(str(file), str(why)) from why


def parse(document: dict[str, Any], source: str, text: str) -> Annotation:
    """The annotation of a text. Raises ValueError where it does not fit the text, KeyError where a field is missing."""
    given = document.get("article", {})
    article = Article.of(text, source=source, **{k: given.get(k) for k in ("outlet", "title", "published")})
    if given.get("sha256", article.sha256) != article.sha256:
        raise ValueError("the text is not the one that was annotated")
    return Annotation(
        article,
        tuple(msgspec.convert(_placed(s, text), Statement) for s in document["statements"]),
        tuple(_commitment(c, text, str(n)) for n, c in enumerate(document.get("commitments", []))),
        tuple(Date(Span(*locate(d["span"], text)), d["value"]) for d in document.get("dates", [])),
        tuple(tuple(_name(n) for n in (a["name"], *a.get("aliases", []))) for a in document.get("actors", [])),
    )


def locate(span: Any, text: str) -> tuple[int, int]:
    """A span in any of its three forms as positions. Raises ValueError where the text does not hold it."""
    if isinstance(span, list):
        return span[0], span[1]
    quoted, nth = (span, 0) if isinstance(span, str) else (span["text"], span.get("nth", 0))
    start = -1
    for _ in range(nth + 1):
        start = text.find(quoted, start + 1)
        if start < 0:
            raise ValueError(f"the text does not hold {quoted!r}, or not {nth + 1} times")
    return start, start + len(quoted)


def condition_spans(tree: Condition | None) -> list[Span]:
    """The spans of a tree's leaves."""
    return [leaf.span for leaf in leaves(tree) if leaf.span]


def _placed(record: dict[str, Any], text: str) -> dict[str, Any]:
    """The record with its spans as positions; a field that is null is left to its default."""
    placed = {k: locate(v, text) if k in SPAN_FIELDS else v for k, v in record.items() if v is not None}
    if "content" in placed:
        placed["content"] = [locate(span, text) for span in placed["content"]]
    return placed


def _commitment(record: dict[str, Any], text: str, number: str) -> Commitment:
    placed = {"id": number, "by": None, **_placed(record, text)}
    placed["conditions"] = _tree(record.get("conditions"), text)
    return msgspec.convert(placed, Commitment)


def _tree(node: Any, text: str) -> dict[str, Any] | None:
    """A condition tree; a plain list of leaves is one whose leaves must all be met."""
    if not node:
        return None
    if "span" in node:
        return {"connective": "if", **_placed(node, text)}
    group, parts = ("all", node) if isinstance(node, list) else next(iter(node.items()))
    return {group: [_tree(part, text) for part in parts]}


def _name(name: Any) -> str:
    return name if isinstance(name, str) else str(name["text"])
