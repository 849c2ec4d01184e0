"""What follows from how stretches of time lie to each other, worked out on their ends.

A set of relations as `allen.where` makes them says no more than which end comes before which, or not after it. Each
such comparison is an edge between two ends, and what follows is what can be reached by edges: in time linear in what is
given, however much hangs together, with nothing missed. Of a set that says more ("before or after") only that is taken.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import groupby, pairwise
from typing import NamedTuple

from reportedly.model.allen import Pair, signs

# From when to when a thing can last, as numbers; None is an open end.
Limits = tuple[float | None, float | None]
# An end of a thing, or a moment of the calendar: START or END with the thing's number, MOMENT with its own.
Point = tuple[int, float]
START, END, MOMENT = 0, 1, 2


class Edge(NamedTuple):
    """`low` comes no later than `high`, or `strict`ly before it, by what is told of a `pair` or else by itself."""

    low: Point
    high: Point
    strict: bool
    pair: Pair | None = None


class Limited(NamedTuple):
    """Which things' limits bound the ends of which others: `found` has for each the edge towards what bounds it."""

    by: int
    found: Mapping[Point, tuple[int, Edge | None]]

    def thing(self, thing: int) -> int | None:
        """Whose limit bounds a thing the nearest; None where none does."""
        found = self.found.get((self.by, thing))
        return found[0] if found else None

    def way(self, thing: int) -> tuple[Pair, ...]:
        """The pairs by which that follows, from the thing on."""
        pairs: dict[Pair, None] = {}
        point: Point = self.by, thing
        while (edge := self.found[point][1]) is not None:
            if edge.pair is not None:
                pairs[edge.pair] = None
            point = edge.low if edge.high == point else edge.high
        return tuple(pairs)


def contradictions(given: Mapping[Pair, int], limits: Mapping[int, Limits] | None = None) -> Iterator[tuple[Pair, ...]]:
    """Pairs of `given` that cannot all hold within the `limits`, none of which can be spared; such a set for each knot.

    A knot is what hangs together in rings of ends, each no later than the next.
    """
    edges = [*_told(given), *_calendar(limits or {})]
    knots = _knots(edges)
    inside: dict[int, list[Edge]] = {}
    for edge in edges:
        if knots[edge.low] == knots[edge.high]:
            inside.setdefault(knots[edge.low], []).append(edge)
    place = {pair: i for i, pair in enumerate(given)}
    for together in inside.values():
        for edge in [edge for edge in together if edge.strict][:1]:
            ring = {each.pair for each in (edge, *_way(together, edge.high, edge.low)) if each.pair}
            yield _needed({pair: given[pair] for pair in sorted(ring, key=place.__getitem__)}, limits or {})


def limited(given: Mapping[Pair, int], limits: Mapping[int, Limits], by: int) -> Limited:
    """Of each thing the nearest limit that follows for its start (`by` START) or its end (END)."""
    follow = _beside(_told(given), forward=by == START)
    known = [(limit, thing) for thing, both in limits.items() if (limit := both[by]) is not None]
    known.sort(reverse=by == START)
    found: dict[Point, tuple[int, Edge | None]] = {}
    for _, alike in groupby(known, key=lambda each: each[0]):
        waiting: deque[Point] = deque()
        for _, thing in alike:
            if (by, thing) not in found:
                found[by, thing] = thing, None
                waiting.append((by, thing))
        while waiting:
            here = waiting.popleft()
            for edge in follow.get(here, ()):
                there = edge.high if by == START else edge.low
                if there not in found:
                    found[there] = found[here][0], edge
                    waiting.append(there)
    return Limited(by, found)


def _told(given: Mapping[Pair, int]) -> Iterator[Edge]:
    """The comparisons of ends that are given, and that each thing begins before it ends."""
    for thing in dict.fromkeys(thing for pair in given for thing in pair):
        yield Edge((START, thing), (END, thing), strict=True)
    for (one, other), relations in given.items():
        ends = ((START, one), (END, one), (START, other), (END, other))
        for low, high, strict in comparisons(relations):
            yield Edge(ends[low], ends[high], strict, (one, other))


@lru_cache(maxsize=1 << 13)
def comparisons(relations: int) -> tuple[tuple[int, int, bool], ...]:
    """What a set of relations says of the ends of two things: which comes before which, and whether strictly.

    0 and 1 are the start and the end of the first, 2 and 3 of the second. An empty set says what cannot be.
    """
    found: list[tuple[int, int, bool]] = []
    for (one, other), allowed in zip(((0, 2), (0, 3), (1, 2), (1, 3)), signs(relations), strict=True):
        if 1 not in allowed:
            found.append((one, other, 0 not in allowed))
        if -1 not in allowed:
            found.append((other, one, 0 not in allowed))
    return tuple(found)


def _calendar(limits: Mapping[int, Limits]) -> Iterator[Edge]:
    """The moments that limit things, in their order, and which of them each thing lies between."""
    moments = sorted({moment for both in limits.values() for moment in both if moment is not None})
    for one, other in pairwise(moments):
        yield Edge((MOMENT, one), (MOMENT, other), strict=True)
    for thing, (first, last) in limits.items():
        if first is not None:
            yield Edge((MOMENT, first), (START, thing), strict=False)
        if last is not None:
            yield Edge((END, thing), (MOMENT, last), strict=False)


def _needed(given: dict[Pair, int], limits: Mapping[int, Limits]) -> tuple[Pair, ...]:
    """Of pairs that cannot all hold, those that none can be spared of."""
    for pair in tuple(given):
        rest = {other: relations for other, relations in given.items() if other != pair}
        things = {thing for both in rest for thing in both}
        if not can_hold(rest, {thing: limits[thing] for thing in things if thing in limits}):
            given = rest
    return tuple(given)


def can_hold(given: Mapping[Pair, int], limits: Mapping[int, Limits] | None = None) -> bool:
    """Whether all of it can be so at once."""
    edges = [*_told(given), *_calendar(limits or {})]
    knots = _knots(edges)
    return not any(edge.strict and knots[edge.low] == knots[edge.high] for edge in edges)


def _beside(edges: Iterable[Edge], forward: bool = True) -> dict[Point, list[Edge]]:
    """The edges by where they begin, or end."""
    found: dict[Point, list[Edge]] = {}
    for edge in edges:
        found.setdefault(edge.low if forward else edge.high, []).append(edge)
    return found


def _way(edges: list[Edge], first: Point, last: Point) -> list[Edge]:
    """The edges of a shortest way from one point to another that can be reached from it."""
    follow = _beside(edges)
    came: dict[Point, Edge | None] = {first: None}
    waiting = deque([first])
    while last not in came:
        for edge in follow[waiting.popleft()]:
            if edge.high not in came:
                came[edge.high] = edge
                waiting.append(edge.high)
    way: list[Edge] = []
    while (step := came[last]) is not None:
        way.append(step)
        last = step.low
    return way


def _knots(edges: list[Edge]) -> dict[Point, int]:
    """The points by number of their knot: two are in one where each can be reached from the other (Kosaraju's way)."""
    forward, back = _beside(edges), _beside(edges, forward=False)
    points = dict.fromkeys(point for edge in edges for point in (edge.low, edge.high))
    knots: dict[Point, int] = {}
    for root in reversed(_finished(points, forward)):
        waiting = [root] if root not in knots else []
        number = len(knots)
        while waiting:
            point = waiting.pop()
            if point not in knots:
                knots[point] = number
                waiting += [edge.low for edge in back.get(point, ()) if edge.low not in knots]
    return knots


def _finished(points: Iterable[Point], forward: Mapping[Point, list[Edge]]) -> list[Point]:
    """The points in the order in which going along the edges is done with them."""
    done: list[Point] = []
    seen: set[Point] = set()
    for root in points:
        if root in seen:
            continue
        seen.add(root)
        waiting = [(root, iter(forward.get(root, ())))]
        while waiting:
            point, ahead = waiting[-1]
            edge = next((edge for edge in ahead if edge.high not in seen), None)
            if edge is None:
                done.append(point)
                waiting.pop()
            else:
                seen.add(edge.high)
                waiting.append((edge.high, iter(forward.get(edge.high, ()))))
    return done
