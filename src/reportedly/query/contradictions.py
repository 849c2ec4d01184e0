"""Where one voice tells of an order in time that cannot be."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from reportedly.ledger import View, load
from reportedly.ledger.functions import folded, has_name
from reportedly.model import Reading, Relation, Span, allen, ends
from reportedly.query.articles import article_row
from reportedly.query.filters import Filter, articles_where, page_of
from reportedly.query.network import NOWHERE, Network, Thing, interval, limits, networks
from reportedly.query.passages import excerpt
from reportedly.query.rows import CITED, ArticleRow


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """One of the things told that cannot all hold: the words, around them the passage, and what they say."""

    first: Span
    second: Span | None
    holds: tuple[allen.Allen, ...]
    reason: str
    voice: str
    passage: Span
    passage_text: str


class ContradictionRow(msgspec.Struct, frozen=True, kw_only=True):
    """Things that one voice tells, none of which can be spared from the contradiction; no speaker: the article."""

    speaker: str | None
    chain: tuple[str, ...]
    told: tuple[Told, ...]
    article: ArticleRow

    def flat(self) -> dict[str, Any]:
        """Plain values for JSON and CSV."""
        own = {"speaker": self.speaker, "chain": list(self.chain), "told": msgspec.to_builtins(self.told)}
        return {**own, **self.article.cited()}

    @classmethod
    def columns(cls) -> tuple[str, ...]:
        """The names of `flat()`."""
        return ("speaker", "chain", "told", *CITED)


def contradictions(view: View, wanted: Filter | None = None) -> list[ContradictionRow]:
    """Where a voice contradicts itself, by publication. Of the filter by, outlet, article and dates count.

    The same speaker's statements count together; two speakers who differ contradict each other, not themselves.
    """
    wanted = wanted or Filter()
    rows: list[ContradictionRow] = []
    with view.connection() as connection:
        for row in connection.execute(articles_where(view, wanted)).all():
            rows += contradicting(load.reading(connection, row.reading_id, row.source), article_row(row))
    if wanted.by is not None:
        rows = [row for row in rows if row.speaker and has_name(row.speaker, folded(wanted.by))]
    return page_of(rows, wanted)


def contradicting(reading: Reading, article: ArticleRow) -> Iterator[ContradictionRow]:
    """The contradictions within a reading."""
    for network in networks(reading):
        # By what is told alone; where that can hold, with the calendar.
        found, dated = list(ends.contradictions(network.given)), dict[Thing, str]()
        if not found:
            found, dated = list(ends.contradictions(network.given, limits(network))), _days(network)
        for pairs in found:
            told = tuple(_told(relation, reading, dated) for pair in pairs for relation in network.told[pair])
            yield ContradictionRow(speaker=network.speaker, chain=network.chain, told=told, article=article)


def _days(network: Network) -> dict[Thing, str]:
    """When the things are that have a place in time."""
    known = zip(network.things, network.when, strict=True)
    return {thing: interval(place) for thing, place in known if place != NOWHERE}


def _told(relation: Relation, reading: Reading, dated: dict[Thing, str]) -> Told:
    """What a relation tells; with when its two are, where that counts."""
    text = reading.article.text
    both = dict.fromkeys(thing for thing in (relation.first, relation.second) if thing in dated)
    days = [f"{f'“{thing.of(text)}”' if thing else 'the writing'} is {dated[thing]}" for thing in both]
    passage = excerpt(text, relation.first)
    return Told(
        first=relation.first,
        second=relation.second,
        holds=relation.holds,
        reason="; ".join([relation.reason, *days]),
        voice=relation.voice,
        passage=passage,
        passage_text=passage.of(text),
    )
