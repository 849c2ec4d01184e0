"""The day on which an article was written, as far as anything tells, and what tells it."""

from __future__ import annotations

from typing import Literal

import msgspec

from reportedly.model.span import Span

AnchorBasis = Literal["given", "dateline", "text", "open"]
Side = Literal["past", "ahead", "this_year"]


class Clue(msgspec.Struct, frozen=True, kw_only=True):
    """A time in the text that bounds the day of writing.

    `says` is `past` where the text tells of that time as past, `ahead` where as to come, `this_year` where it is in the
    year of writing. `value` is as TIMEX3 writes it (`2029`, `XXXX-10-11`, `XXXX-WXX-2`). `weekday` (1 Monday … 7) is
    the day that it falls on where the text or a law says so, `every` how many years apart such days are then. `voice`
    is `article`, or the id of the statement in whose words it stands: then it bounds the day on that source's word.
    """

    span: Span
    says: Side
    value: str
    weekday: int | None = None
    every: int = 1
    voice: str = "article"
    reason: str


class Anchor(msgspec.Struct, frozen=True, kw_only=True):
    """The day of writing that relative times count from.

    `value` is EDTF: the publication date as given, the day in the dateline, or the candidates that the text leaves (a
    range, or one of a set); None where it leaves no end of it. `basis` says which. `clues` are the times in an undated
    text that bound it.
    """

    value: str | None
    basis: AnchorBasis
    reason: str
    clues: tuple[Clue, ...] = ()
