"""What is said to have happened when: by the earliest bound, with how wide the time is and who dates it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Literal

import msgspec

from reportedly import query
from reportedly.ledger import View
from reportedly.query import TimelineRow
from reportedly.web import page
from reportedly.web.axis import Axis, Bar, Tick, axis
from reportedly.web.page import PageNumber, Part
from reportedly.web.passages import Passage, TextOf, opening, passage, texts

SIZE = 200


class Asked(page.Asked, frozen=True):
    """As a Filter: `since` and `until` bound the times on the line; `kind` is what a row is."""

    by: str = ""
    about: str = ""
    kind: Literal["", "event", "date", "report"] = ""
    since: str = ""
    until: str = ""
    outlet: str = ""
    page: PageNumber = 1


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """A row, and the passage marked where it has what is dated; `opening` as the first words of an untitled article."""

    row: TimelineRow
    opening: str | None
    passage: Passage | None


class Time(msgspec.Struct, frozen=True, kw_only=True):
    """One value, its place on the line, and everything that is said to lie there."""

    value: str
    earliest: str | None
    latest: str | None
    bar: Bar
    rows: tuple[Row, ...]


class Month(msgspec.Struct, frozen=True):
    """The times that begin in one month (`YYYY-MM`); without one, those that have no beginning."""

    month: str
    times: tuple[Time, ...]


class Timeline(msgspec.Struct, frozen=True, kw_only=True):
    """The months with something in them, and the line that all bars lie on. `shown` and `total` count rows."""

    asked: Asked
    months: tuple[Month, ...]
    axis: Axis
    ticks: tuple[Tick, ...]
    part: Part
    shown: int
    total: int


def answer(view: View, asked: Asked) -> Timeline:
    """The rows asked for, by month and value. Raises UsageError."""
    found = query.timeline(view, asked.filter())
    line = axis(
        [row.earliest for row in found if row.what == "report" and row.earliest],
        [moment for row in found for moment in (row.earliest, row.latest) if moment],
    )
    shown, part = page.part(found, asked.page, SIZE)
    with texts(view) as text_of:
        months = tuple(_months(shown, line, text_of))
    return Timeline(
        asked=asked,
        months=months,
        axis=line,
        ticks=tuple(line.ticks()),
        part=part,
        shown=len(shown),
        total=len(found),
    )


def _months(rows: Iterable[TimelineRow], line: Axis, text_of: TextOf) -> Iterator[Month]:
    for month, together in groupby(rows, key=lambda row: (row.earliest or "")[:7]):
        yield Month(month, tuple(_times(together, line, text_of)))


def _times(rows: Iterable[TimelineRow], line: Axis, text_of: TextOf) -> Iterator[Time]:
    for (value, earliest, latest), together in groupby(rows, key=lambda row: (row.value, row.earliest, row.latest)):
        yield Time(
            value=value,
            earliest=earliest,
            latest=latest,
            bar=line.bar(earliest, latest),
            rows=tuple(_row(row, text_of(row.article)) for row in together),
        )


def _row(row: TimelineRow, text: str) -> Row:
    return Row(
        row=row,
        opening=None if row.article.title else opening(text),
        passage=passage(text, row.passage, [row.span] if row.span else []) if row.passage else None,
    )
