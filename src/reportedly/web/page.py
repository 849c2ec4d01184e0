"""What a page is, and what its address may ask."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Annotated, Any, NamedTuple, TypeVar
from urllib.parse import urlencode

import msgspec

from reportedly.errors import UsageError
from reportedly.ledger import View
from reportedly.query import Filter

Row = TypeVar("Row")
AnyAsked = TypeVar("AnyAsked", bound="Asked")
PageNumber = Annotated[int, msgspec.Meta(ge=1, le=100_000)]

_FILTERS = ("by", "about", "to", "kind", "since", "until", "outlet", "article")


class Asked(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What an address asks of a page, by the names of its query; empty where it says nothing.

    Any page may be asked for nothing; what a page's own class adds are the names it knows. Others are refused.
    """

    def filter(self, **more: Any) -> Filter:
        """The fields that a Filter has too, and `more`."""
        known = {name: getattr(self, name) for name in _FILTERS if name in self.__struct_fields__}
        return Filter(**{name: value for name, value in (known | more).items() if value not in (None, "")})

    def link(self, **changes: Any) -> str:
        """The query of the same page with other values: `?by=Ilves&page=2`. Defaults are left out."""
        values = {name: str(getattr(self, name)) for name in self.__struct_fields__ if name != "id"}
        plain = {name: str(getattr(type(self)(), name)) for name in values}
        asked = values | {name: str(value) for name, value in changes.items()}
        return "?" + urlencode({name: value for name, value in asked.items() if value != plain[name]})


class Page(NamedTuple):
    """A page: its path, its template, what may be asked, and the function that answers with a frozen value."""

    path: str
    template: str
    asked: type[Asked]
    answer: Callable[[View, Any], msgspec.Struct]


def asked(kind: type[AnyAsked], values: dict[str, str]) -> AnyAsked:
    """The values of an address as a page wants them. Raises UsageError for an unknown name or a value of no use."""
    given = {name: value.strip() for name, value in values.items() if value.strip()}
    try:
        return msgspec.convert(given, kind, strict=False)
    except msgspec.ValidationError as error:
        raise UsageError(urlencode(given), str(error)) from None


class Part(msgspec.Struct, frozen=True):
    """Which part of a long answer is shown: from the row `start` (the first is 0), and whether there are more."""

    start: int
    more: bool


def part(rows: Iterable[Row], number: int, size: int) -> tuple[tuple[Row, ...], Part]:
    """Part `number` (the first is 1) of an answer of any length, read no further than needed."""
    start = (number - 1) * size
    found: Iterator[Row] = islice(rows, start, start + size + 1)
    shown = tuple(found)
    return shown[:size], Part(start, len(shown) > size)
