"""A text cut into the pieces in which the same things hold: what is drawn in one style.

Statements nest and overlap, and HTML can only nest; so a paragraph is a flat row of pieces, each of which says which
statements' content, source and cue it belongs to.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

import msgspec

from reportedly.model import Reading, Span
from reportedly.model.article import FurnitureKind

Role = Literal["paragraph", "content", "source", "cue", "date", "furniture"]

_BLANK_LINE = re.compile(r"\n\s*\n")
_WIDE_SPACE = re.compile(r"\s{2,}")


class Layer(NamedTuple):
    """A stretch of the text and what it is: a role, and the index of the record that it belongs to."""

    span: Span
    role: Role
    record: int


class Piece(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A stretch of the text in which the same holds throughout, by the indexes of a reading's records.

    `statements` are those whose content covers it, the outermost first, and `starts` those of them that begin here;
    `sources` and `cues` those whose source or cue it belongs to; `date` is a date, and `dated` whether it begins here.
    """

    span: Span
    statements: tuple[int, ...] = ()
    starts: tuple[int, ...] = ()
    sources: tuple[int, ...] = ()
    cues: tuple[int, ...] = ()
    date: int | None = None
    dated: bool = False
    furniture: FurnitureKind | None = None


def pieces(reading: Reading) -> tuple[tuple[Piece, ...], ...]:
    """The paragraphs of an article, each in pieces: the whole text but for the space between paragraphs."""
    rows: dict[int, list[Piece]] = defaultdict(list)
    begun: set[tuple[Role, int]] = set()
    for span, layers in _stretches(_layers(reading)):
        held = _indexes(layers)
        if held["paragraph"]:
            rows[held["paragraph"][0]].append(_piece(span, held, begun, reading))
            begun.update((layer.role, layer.record) for layer in layers)
    return tuple(map(tuple, rows.values()))


def paragraphs(text: str) -> list[Span]:
    """The stretches between blank lines; of a text without a line break, those between two or more spaces.

    Such a text is a page whose paragraphs were run together; the spaces are what is left of their ends.
    """
    gap = _BLANK_LINE if "\n" in text.strip() else _WIDE_SPACE
    edges = [0, *(edge for match in gap.finditer(text) for edge in match.span()), len(text)]
    found = [Span(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True)]
    return [span for span in found if span.of(text).strip()]


def _layers(reading: Reading) -> Iterator[Layer]:
    for i, paragraph in enumerate(paragraphs(reading.article.text)):
        yield Layer(paragraph, "paragraph", i)
    for i, statement in enumerate(reading.statements):
        yield from (Layer(span, "content", i) for span in statement.content)
        if statement.source:
            yield Layer(statement.source, "source", i)
        if statement.cue:
            yield Layer(statement.cue, "cue", i)
    yield from (Layer(date.span, "date", i) for i, date in enumerate(reading.dates))
    yield from (Layer(part.span, "furniture", i) for i, part in enumerate(reading.furniture))


def _stretches(layers: Iterable[Layer]) -> Iterator[tuple[Span, list[Layer]]]:
    """Every stretch between two edges of layers that stand side by side, with the layers that cover it."""
    begins: dict[int, list[Layer]] = defaultdict(list)
    edges: set[int] = set()
    for layer in layers:
        begins[layer.span.start].append(layer)
        edges.update(layer.span)
    active: list[Layer] = []
    for start, end in pairwise(sorted(edges)):
        active = [layer for layer in active if layer.span.end > start] + begins[start]
        yield Span(start, end), active


def _indexes(layers: Sequence[Layer]) -> dict[Role, tuple[int, ...]]:
    """The indexes by role, those of the longest stretch first."""
    held: dict[Role, list[int]] = defaultdict(list)
    for layer in sorted(layers, key=lambda a: (a.span.start - a.span.end, a.record)):
        held[layer.role].append(layer.record)
    return defaultdict(tuple, {role: tuple(dict.fromkeys(found)) for role, found in held.items()})


def _piece(span: Span, held: dict[Role, tuple[int, ...]], begun: set[tuple[Role, int]], reading: Reading) -> Piece:
    date = held["date"][-1] if held["date"] else None
    return Piece(
        span=span,
        statements=held["content"],
        starts=tuple(i for i in held["content"] if ("content", i) not in begun),
        sources=held["source"],
        cues=held["cue"],
        date=date,
        dated=date is not None and ("date", date) not in begun,
        furniture=reading.furniture[held["furniture"][0]].kind if held["furniture"] else None,
    )
