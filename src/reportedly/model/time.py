"""When: a time expression and what it comes to."""

from __future__ import annotations

from typing import Literal

import msgspec

from reportedly.model.span import Span

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Granularity = Literal[
    "second", "minute", "hour", "part_of_day", "day", "weekend", "week", "month", "quarter", "season", "half", "year",
    "decade", "century", "millennium", "open",
]  # fmt: skip
Basis = Literal["text", "publication", "context", "open"]


class Timex3(msgspec.Struct, frozen=True):
    """The same value in TIMEX3's terms, for comparison with corpora and tools."""

    type: TimexType
    value: str
    mod: str | None = None


class TimeValue(msgspec.Struct, frozen=True, kw_only=True):
    """A time expression, its value and why.

    `value` is EDTF for a date, an ISO 8601 duration for a length, None where text and publication date fix nothing.
    `basis` says what it was worked out from: the words alone (`text`), the publication date (`publication`), another
    time in the article (`context`), or nothing (`open`). `reason` is one line for a reader.
    """

    span: Span
    value: str | None
    granularity: Granularity
    basis: Basis
    reason: str
    timex3: Timex3
