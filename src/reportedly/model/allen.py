"""Allen's interval algebra: how two stretches of time can lie to each other, and what follows from several such.

A set of relations is a number with a bit for each: bit 0 is `before`, bit 12 `after`. Nothing here is typed in but
what each relation says of the four ends; converses and compositions are worked out from that.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import combinations, product
from typing import Literal, get_args

Allen = Literal[
    "before", "meets", "overlaps", "starts", "during", "finishes", "equals",
    "finished_by", "contains", "started_by", "overlapped_by", "met_by", "after",
]  # fmt: skip
NAMES: tuple[Allen, ...] = get_args(Allen)
ANY = (1 << len(NAMES)) - 1
# Signs of: start to start, start to end, end to start, end to end. Each relation's converse stands as far from the end.
_ENDS = (
    (-1, -1, -1, -1), (-1, -1, 0, -1), (-1, -1, 1, -1), (0, -1, 1, -1), (1, -1, 1, -1), (1, -1, 1, 0), (0, -1, 1, 0),
    (-1, -1, 1, 0), (-1, -1, 1, 1), (0, -1, 1, 1), (1, -1, 1, 1), (1, 0, 1, 1), (1, 1, 1, 1),
)  # fmt: skip
# So many points are enough to set three intervals apart in every way.
_POINTS = 6

Interval = tuple[float, float]
Pair = tuple[int, int]


def mask(names: Iterable[Allen]) -> int:
    """The set of these relations."""
    return sum(1 << NAMES.index(name) for name in set(names))


def names(relations: int) -> tuple[Allen, ...]:
    """The relations of a set, from `before` to `after`."""
    return tuple(name for i, name in enumerate(NAMES) if relations >> i & 1)


def where(starts: str = "", start_end: str = "", end_start: str = "", ends: str = "") -> int:
    """The relations whose ends lie so: for each pair the signs allowed of `<=>`, all if empty.

    `starts` compares the two starts, `start_end` the first's start with the second's end, and so on.
    """
    asked = [{"<=>".index(sign) - 1 for sign in signs or "<=>"} for signs in (starts, start_end, end_start, ends)]
    fitting = (all(sign in few for sign, few in zip(row, asked, strict=True)) for row in _ENDS)
    return sum(1 << i for i, fits in enumerate(fitting) if fits)


def signs(relations: int) -> tuple[frozenset[int], ...]:
    """What a set allows of start to start, start to end, end to start, end to end: -1 before, 0 together, 1 after."""
    rows = [row for i, row in enumerate(_ENDS) if relations >> i & 1]
    return tuple(frozenset(row[at] for row in rows) for at in range(4))


def between(one: Interval, other: Interval) -> int:
    """The one relation of two intervals, each with its start before its end."""
    signs = tuple(_sign(a, b) for a, b in product(one, other))
    return 1 << _ENDS.index(signs)


def _sign(a: float, b: float) -> int:
    return (a > b) - (a < b)


def converse(relations: int) -> int:
    """How the second lies to the first."""
    last = len(NAMES) - 1
    return sum(1 << last - i for i in range(len(NAMES)) if relations >> i & 1)


@lru_cache(maxsize=1)
def _table() -> dict[Pair, int]:
    """For each two single relations, of A to B and of B to C, those that A can then have to C."""
    intervals = list(combinations(range(_POINTS), 2))
    pairs = {(a, b): between(a, b) for a, b in product(intervals, repeat=2)}
    table: dict[Pair, int] = {}
    for a, b, c in product(intervals, repeat=3):
        key = (pairs[a, b], pairs[b, c])
        table[key] = table.get(key, 0) | pairs[a, c]
    return table


@lru_cache(maxsize=1 << 16)
def compose(first: int, second: int) -> int:
    """The relations that A can have to C where A has one of `first` to B and B one of `second` to C."""
    table, found = _table(), 0
    for one in _bits(first):
        for other in _bits(second):
            found |= table[one, other]
    return found


def _bits(relations: int) -> Iterator[int]:
    while relations:
        lowest = relations & -relations
        yield lowest
        relations ^= lowest
