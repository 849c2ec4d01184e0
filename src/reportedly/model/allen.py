"""Allen's interval algebra: how two stretches of time can lie to each other, and what follows from several such.

A set of relations is a number with a bit for each: bit 0 is `before`, bit 12 `after`. Nothing here is typed in but
what each relation says of the four ends; converses and compositions are worked out from that.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
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
# Of more things than that in one tangle the closure is not worked out: its time grows with the third power.
MOST = 48

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


def closure(given: Mapping[Pair, int]) -> dict[Pair, int] | None:
    """What follows, for every two of the things numbered in `given`, from all of it; None where it contradicts itself.

    By path consistency, in time cubic in the number of things that hang together. For sets that `where` gives it
    misses no contradiction; for others it may. A tangle of more than MOST things is returned as it was given.
    """
    known = _both_ways(given)
    if not all(known.values()):
        return None
    for things in tangles(known):
        if len(things) <= MOST and not _close(known, things):
            return None
    return known


def _both_ways(given: Mapping[Pair, int]) -> dict[Pair, int]:
    known: dict[Pair, int] = {}
    for (i, j), relations in given.items():
        known[i, j] = known.get((i, j), ANY) & relations
        known[j, i] = known.get((j, i), ANY) & converse(relations)
    return known


def tangles(pairs: Iterable[Pair]) -> Iterator[list[int]]:
    """The things that hang together by any of these pairs, each tangle in one sorted list."""
    beside: dict[int, set[int]] = {}
    for i, j in pairs:
        beside.setdefault(i, set()).add(j)
        beside.setdefault(j, set()).add(i)
    done: set[int] = set()
    for first in sorted(beside):
        if first in done:
            continue
        seen, waiting = {first}, [first]
        while waiting:
            new = beside[waiting.pop()] - seen
            seen |= new
            waiting += new
        done |= seen
        yield sorted(seen)


def _close(known: dict[Pair, int], things: list[int]) -> bool:
    """Narrow every pair by every third thing until nothing changes; False where nothing is left of one."""
    waiting = deque((i, j) for i, j in combinations(things, 2) if (i, j) in known)
    queued = set(waiting)
    while waiting:
        i, j = waiting.popleft()
        queued.discard((i, j))
        for k in things:
            if k in (i, j):
                continue
            for a, b, c in ((i, j, k), (k, i, j)):
                found = known.get((a, c), ANY) & compose(known.get((a, b), ANY), known.get((b, c), ANY))
                if not found:
                    return False
                if found != known.get((a, c), ANY):
                    known[a, c], known[c, a] = found, converse(found)
                    pair = (min(a, c), max(a, c))
                    if pair not in queued:
                        queued.add(pair)
                        waiting.append(pair)
    return True


def contradiction(given: Mapping[Pair, int]) -> tuple[Pair, ...]:
    """Pairs of `given` that cannot all hold, none of which can be spared for that; empty where all can hold."""
    if closure(given) is not None:
        return ()
    needed = dict(given)
    for pair in given:
        rest = {other: relations for other, relations in needed.items() if other != pair}
        if closure(rest) is None:
            needed = rest
    return tuple(needed)
