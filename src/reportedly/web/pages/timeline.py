"""What is said to have happened when: by the earliest bound, with how wide the time is and who dates it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Literal

import msgspec

from reportedly import query
from reportedly.ledger import View
from reportedly.model.edtf import year_of
from reportedly.query import TimelineRow
from reportedly.query.width import width
from reportedly.web import page
from reportedly.web.axis import Bar, bar, months
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
    """One value, how wide it is and where it lies in its year, and everything that is said to be then."""

    value: str
    earliest: str | None
    latest: str | None
    width: str
    bar: Bar | None
    rows: tuple[Row, ...]


class Year(msgspec.Struct, frozen=True, kw_only=True):
    """The times that begin in one year, or with no beginning (`open`) end in it; last those of which no year is known.

    `months` is where the months begin, in percent of the year. The year 0 is 1 BC.
    """

    year: int | None
    open: bool
    months: list[float]
    times: tuple[Time, ...]


class Timeline(msgspec.Struct, frozen=True, kw_only=True):
    """The years with something in them. `shown` and `total` count rows."""

    asked: Asked
    years: tuple[Year, ...]
    part: Part
    shown: int
    total: int


def answer(view: View, asked: Asked) -> Timeline:
    """The rows asked for, by year and value. Raises UsageError."""
    found = query.timeline(view, asked.filter())
    shown, part = page.part(found, asked.page, SIZE)
    with texts(view) as text_of:
        years = tuple(_years(shown, text_of))
    return Timeline(asked=asked, years=years, part=part, shown=len(shown), total=len(found))


def _years(rows: Iterable[TimelineRow], text_of: TextOf) -> Iterator[Year]:
    for (year, is_open), together in groupby(rows, key=_year):
        yield Year(
            year=year,
            open=is_open,
            months=months(year) if year is not None else [],
            times=tuple(_times(year, together, text_of)),
        )


def _year(row: TimelineRow) -> tuple[int | None, bool]:
    first = row.earliest or row.latest
    return year_of(first) if first else None, row.earliest is None


def _times(year: int | None, rows: Iterable[TimelineRow], text_of: TextOf) -> Iterator[Time]:
    for (value, earliest, latest), together in groupby(rows, key=lambda row: (row.value, row.earliest, row.latest)):
        yield Time(
            value=value,
            earliest=earliest,
            latest=latest,
            width=width(earliest, latest),
            bar=bar(year, earliest, latest) if year is not None else None,
            rows=tuple(_row(row, text_of(row.article)) for row in together),
        )


def _row(row: TimelineRow, text: str) -> Row:
    return Row(
        row=row,
        opening=None if row.article.title else opening(text),
        passage=passage(text, row.passage, [row.span] if row.span else []) if row.passage else None,
    )
