"""What follows by Allen's table of compositions: slow and by another way than `model.ends`, to hold that against it."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from itertools import combinations

from reportedly.model.allen import ANY, Pair, compose, converse


def closure(given: Mapping[Pair, int]) -> dict[Pair, int] | None:
    """What follows, for every two of the things numbered in `given`, from all of it; None where it contradicts itself.

    By path consistency, in time cubic in the number of things. For sets that `where` gives it misses no contradiction;
    for others it may.
    """
    known = _both_ways(given)
    if not all(known.values()):
        return None
    return known if _close(known, sorted({thing for pair in known for thing in pair})) else None


def _both_ways(given: Mapping[Pair, int]) -> dict[Pair, int]:
    known: dict[Pair, int] = {}
    for (i, j), relations in given.items():
        known[i, j] = known.get((i, j), ANY) & relations
        known[j, i] = known.get((j, i), ANY) & converse(relations)
    return known


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
