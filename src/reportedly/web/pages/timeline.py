"""What is said to have happened when: by the earliest bound, with how wide the time is and who dates it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import msgspec

from reportedly import query
from reportedly.ledger import View
from reportedly.query import TimelineRow
from reportedly.query.passages import cut
from reportedly.web import page
from reportedly.web.axis import Axis, Bar, Tick, axis
from reportedly.web.page import PageNumber, Part
from reportedly.web.wording import when

SIZE = 200


class Asked(page.Asked):
    """As a Filter: `since` and `until` bound the times on the line; `kind` is what a row is."""

    by: str = ""
    about: str = ""
    kind: Literal["", "event", "date", "report"] = ""
    since: str = ""
    until: str = ""
    outlet: str = ""
    page: PageNumber = 1


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """A row, the passage cut up (each piece, and whether it is what is dated), and its place on the line."""

    row: TimelineRow
    pieces: tuple[tuple[str, bool], ...]
    bar: Bar


class Month(msgspec.Struct, frozen=True):
    """The rows that begin in one month."""

    label: str
    rows: tuple[Row, ...]


class Timeline(msgspec.Struct, frozen=True, kw_only=True):
    """The months with something in them, and the line that all bars lie on."""

    asked: Asked
    months: tuple[Month, ...]
    axis: Axis
    ticks: tuple[Tick, ...]
    part: Part
    total: int


def answer(view: View, asked: Asked) -> Timeline:
    """The rows asked for, by month. Raises UsageError."""
    found = query.timeline(view, asked.filter())
    line = axis(
        [row.earliest for row in found if row.what == "report" and row.earliest],
        (moment for row in found for moment in (row.earliest, row.latest) if moment),
    )
    shown, part = page.part(found, asked.page, SIZE)
    rows = [_row(row, line) for row in shown]
    return Timeline(
        asked=asked, months=tuple(_months(rows)), axis=line, ticks=tuple(line.ticks()), part=part, total=len(found)
    )


def _row(row: TimelineRow, line: Axis) -> Row:
    spans = [row.span] if row.span else []
    start = row.passage.start if row.passage else 0
    return Row(
        row=row, pieces=tuple(cut(row.passage_text, start, spans)), bar=line.bar(row.earliest, row.latest)
    )


def _months(rows: list[Row]) -> Iterator[Month]:
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault((row.row.earliest or "")[:7], []).append(row)
    for month, together in groups.items():
        yield Month(when(month) if month else "No earliest day", tuple(together))
