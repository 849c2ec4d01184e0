"""Things by the stretch of text that they cover, so that a long article costs no look at all of them each time."""

from __future__ import annotations

from collections import defaultdict
from typing import Generic, TypeVar

from reportedly.model.span import Span

T = TypeVar("T")
_SHELF = 512


class Nearby(Generic[T]):
    """A growing index of things by span, with shelves of 512 characters."""

    def __init__(self) -> None:
        self._shelves: defaultdict[int, list[T]] = defaultdict(list)

    def add(self, span: Span, thing: T) -> None:
        """Put `thing` on each shelf that `span` touches."""
        for shelf in range(span.start // _SHELF, max(span.start, span.end - 1) // _SHELF + 1):
            self._shelves[shelf].append(thing)

    def around(self, span: Span) -> list[T]:
        """The things on the shelves that `span` touches, each once for each shelf: all that overlap it, and others."""
        first, last = span.start // _SHELF, max(span.start, span.end - 1) // _SHELF
        return [thing for shelf in range(first, last + 1) for thing in self._shelves.get(shelf, ())]
