"""Annotations in GUIDE's JSON as records. A span may also be given as the quoted text, or as {"text", "nth"}."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from reportedly.errors import DataMissingError
from reportedly.evaluate.texts import Texts
from reportedly.model import Article, Commitment, Condition, Reading, Span, Statement, leaves
from reportedly.samples import sample

SPAN_FIELDS = ("cue", "source", "act", "deadline", "term", "consequence", "span")


class Date(NamedTuple):
    """A time expression and its value."""

    span: Span
    value: str | None


class Annotation(NamedTuple):
    """What is compared: of an annotated article, or of a reading.

    `dates` is none where nobody annotated them; `actors` are the names of each actor.
    """

    article: Article
    statements: tuple[Statement, ...]
    commitments: tuple[Commitment, ...] = ()
    dates: tuple[Date, ...] | None = ()
    actors: tuple[tuple[str, ...], ...] = ()


def of_reading(reading: Reading) -> Annotation:
    """A reading's records; times like "now" that have no value but TIMEX3's _REF are left out."""
    dates = (Date(d.span, d.value) for d in reading.dates if not d.timex3.value.endswith("_REF"))
    return Annotation(reading.article, reading.statements, reading.commitments, tuple(dates))


def load(file: Path, texts: Texts) -> Annotation:
    """The annotation in ID.json; its text is in `texts`, or it is a packaged sample.

    Raises DataMissingError where the text is missing, or either is not what the other says.
    """
    try:
        document = msgspec.json.decode(file.read_bytes())
        return parse(document, _article(document, file.stem, texts))
    except (msgspec.DecodeError, KeyError, ValueError) as why:
        absent = "no " if isinstance(why, KeyError) else ""
        raise DataMissingError(str(file), f"{absent}{why}") from why


def _article(document: dict[str, Any], name: str, texts: Texts) -> Article:
    if "sample" in document:
        return sample(document["sample"])
    given = document.get("article", {})
    text = texts(name, given.get("sha256"))
    if text is None:
        raise ValueError("no text")
    article = Article.of(
        text, source=f"{name}.txt", **{k: given.get(k) for k in ("outlet", "title", "published", "licence")}
    )
    if given.get("sha256", article.sha256) != article.sha256:
        raise ValueError("the text is not the one that was annotated")
    return article


def parse(document: dict[str, Any], article: Article) -> Annotation:
    """The annotation of an article. Raises ValueError where it does not fit, KeyError where a field is missing."""
    text = article.text
    return Annotation(
        article,
        tuple(msgspec.convert(_placed(s, text), Statement) for s in document["statements"]),
        tuple(_commitment(c, text, str(n)) for n, c in enumerate(document.get("commitments", []))),
        _dates(document, text),
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


def _dates(document: dict[str, Any], text: str) -> tuple[Date, ...] | None:
    if "dates" not in document:
        return None
    return tuple(Date(Span(*locate(d["span"], text)), d["value"]) for d in document["dates"])


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
