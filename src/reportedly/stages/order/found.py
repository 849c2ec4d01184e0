"""A relation as the words give it, before it is asked whose word it is."""

from __future__ import annotations

from typing import NamedTuple

from reportedly.model import Span
from reportedly.model.allen import where

# Sets of relations by how ends lie; all of them are such that path consistency misses no contradiction.
BEFORE = where(end_start="<=")
AFTER = where(start_end=">=")
WITHIN = where(starts=">=", ends="<=")
SHARING = where(start_end="<", end_start=">")
FROM = where(starts=">=")
ENDING_IN = where(starts="<=", end_start=">=", ends="<=")
NOT_LATER = where(ends="<=")


class Found(NamedTuple):
    """`first` has one of the relations in the set `holds` to `second`; `signal` says so."""

    first: Span
    second: Span
    holds: int
    signal: Span | None
    reason: str
