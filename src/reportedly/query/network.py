"""The events and times of a reading in one voice, tied by its relations, and what follows from those."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reportedly.model import Reading, Relation, Span, Statement, allen, ends
from reportedly.model.edtf import Bounds, bounds, seconds
from reportedly.model.ends import Limited, Limits

# The writing of the article stands for itself, at no place in the text.
Thing = Span | None
NOWHERE = Bounds(None, None)


class Network(NamedTuple):
    """Things by number, the relations given between two of them, and who gives them.

    `when` is where in time each thing lies, as far as that is known; `speaker` and `chain` whose network it is, empty
    for the article's own. `in_words` are the pairs that a signal or a date sets in order, not a tense alone.
    """

    speaker: str | None
    chain: tuple[str, ...]
    things: tuple[Thing, ...]
    when: tuple[Bounds, ...]
    given: dict[allen.Pair, int]
    told: dict[allen.Pair, tuple[Relation, ...]]
    in_words: frozenset[allen.Pair]


class Placing(NamedTuple):
    """Where an event lies by others, and why."""

    bounds: Bounds
    reason: str


def networks(reading: Reading) -> Iterator[Network]:
    """One for the article's own voice and one for each speaker, on the same word, that sets two things in order."""
    statements = {statement.id: statement for statement in reading.statements}
    voices: dict[tuple[str, tuple[str, ...], str], list[Relation]] = {}
    for relation in reading.relations:
        voices.setdefault(_voice(statements.get(relation.voice)), []).append(relation)
    known, dates = _known(reading), {date.span for date in reading.dates}
    for (speaker, chain, _), relations in voices.items():
        yield _network(speaker or None, chain, relations, known, dates)


def _voice(said: Statement | None) -> tuple[str, tuple[str, ...], str]:
    """What is told in one voice: all that one named speaker says on the same word; a statement of nobody's alone."""
    if said is None:
        return "", (), ""
    return (said.speaker, said.chain, "") if said.speaker else ("", said.chain, said.id)


def _known(reading: Reading) -> dict[Thing, Bounds]:
    """Where the times, the dated events and the writing lie."""
    found = {date.span: bounds(date.value) for date in reading.dates if date.value}
    found |= {event.trigger: bounds(event.time) for event in reading.events if event.time}
    known: dict[Thing, Bounds] = {span: place for span, place in found.items() if place is not None}
    written = bounds(reading.article.published) if reading.article.published else None
    return known | ({None: written} if written else {})


def _network(
    speaker: str | None,
    chain: tuple[str, ...],
    relations: list[Relation],
    known: dict[Thing, Bounds],
    dates: set[Span],
) -> Network:
    things = tuple(dict.fromkeys(end for relation in relations for end in (relation.first, relation.second)))
    number = {thing: i for i, thing in enumerate(things)}
    given: dict[allen.Pair, int] = {}
    told: dict[allen.Pair, tuple[Relation, ...]] = {}
    for relation in relations:
        i, j, holds = number[relation.first], number[relation.second], allen.mask(relation.holds)
        pair, holds = ((i, j), holds) if i < j else ((j, i), allen.converse(holds))
        if i != j:
            given[pair] = given.get(pair, allen.ANY) & holds
            told[pair] = (*told.get(pair, ()), relation)
    when = tuple(known.get(thing, NOWHERE) for thing in things)
    in_words = frozenset(pair for pair in given if any(r.signal or r.second in dates for r in told[pair]))
    return Network(speaker, chain, things, when, given, told, in_words)


def limits(network: Network) -> dict[int, Limits]:
    """From which second to which, the last one included, each thing lies that has a place in time."""
    return {
        i: (
            seconds(place.earliest) if place.earliest else None,
            seconds(place.latest) + 1 if place.latest else None,
        )
        for i, place in enumerate(network.when)
        if place != NOWHERE
    }


def placed(network: Network) -> dict[Span, Placing]:
    """Of each thing without a time of its own: the bounds that others give it by words, not by a tense alone."""
    if not any(relation.signal for relations in network.told.values() for relation in relations):
        return {}  # what a date stands at has it as its time
    given = {pair: holds for pair, holds in network.given.items() if pair in network.in_words}
    if not ends.can_hold(given):
        return {}
    known = limits(network)
    starts, stops = (ends.limited(given, known, by) for by in (ends.START, ends.END))
    places = (
        (thing, _placing(network, starts, stops, i))
        for i, thing in enumerate(network.things)
        if thing is not None and network.when[i] == NOWHERE
    )
    return {thing: placing for thing, placing in places if placing is not None}


def _placing(network: Network, starts: Limited, stops: Limited, i: int) -> Placing | None:
    """The narrowest bounds that follow for one thing; None where there are none, or they exclude each other."""
    first, last = starts.thing(i), stops.thing(i)
    earliest = network.when[first].earliest if first is not None else None
    latest = network.when[last].latest if last is not None else None
    found = Bounds(earliest, latest)
    if found == NOWHERE or Bounds(None, latest).before(found):
        return None
    bounding = [limited for limited, end in ((starts, first), (stops, last)) if end is not None]
    reasons = dict.fromkeys(_why(network, limited.way(i)) for limited in bounding)
    return Placing(found, "; ".join(reasons))


def _why(network: Network, way: tuple[allen.Pair, ...]) -> str:
    """The relations on the way to the thing that bounds another."""
    return ", and ".join(network.told[pair][0].reason for pair in way)


def interval(found: Bounds) -> str:
    """Bounds as EDTF, by days."""
    first, last = (end.partition("T")[0] if end else ".." for end in found)
    return first if first == last else f"{first}/{last}"
