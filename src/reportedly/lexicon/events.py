"""Words that tell of an event: verbs and nouns with PLOVER's types, groups of nouns, and degrees of factuality."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple, cast

from reportedly.lexicon.tables import rows, sections
from reportedly.model.event import FactValue, PloverType

Condition = tuple[str, ...]
"""What must stand with a word, all of it: see event_verbs.tsv."""

GROUPS: dict[str, frozenset[str]] = sections("event_groups.txt")
"""Nouns by the name of their group, as lemmas."""


class EventRow(NamedTuple):
    """A row of the tables. `of` says whom "of" brings beside a noun: `actor`, `recipient` or `none`."""

    type: str
    conditions: tuple[Condition, ...]
    of: str = "none"

    @property
    def is_event(self) -> bool:
        """Whether the row tells of an event at all."""
        return self.type != "-"

    @property
    def plover(self) -> PloverType | None:
        """The type, where one fits and does not depend on a statement."""
        return None if self.type in ("-", "?", "=") else cast(PloverType, self.type)


@lru_cache(maxsize=1)
def event_verbs() -> dict[str, tuple[EventRow, ...]]:
    """The rows of each verb by lemma, in the order of the table; a particle is joined by `_`."""
    table: dict[str, tuple[EventRow, ...]] = {}
    for kind, conditions, lemmas in rows("event_verbs.tsv"):
        for lemma, *more in (word.split("+") for word in lemmas.split()):
            row = EventRow(kind, _conditions(conditions, more))
            table[lemma] = (*table.get(lemma, ()), row)
    return table


@lru_cache(maxsize=1)
def event_nouns() -> dict[str, tuple[EventRow, ...]]:
    """The rows of each noun by lemma, in the order of the table."""
    table: dict[str, tuple[EventRow, ...]] = {}
    for kind, of, conditions, lemmas in rows("event_nouns.tsv"):
        for lemma in lemmas.split():
            table[lemma] = (*table.get(lemma, ()), EventRow(kind, _conditions(conditions, []), of))
    return table


def _conditions(text: str, more: list[str]) -> tuple[Condition, ...]:
    return tuple((*alternative.split("+"), *more) for alternative in text.split())


@lru_cache(maxsize=1)
def degrees() -> dict[str, tuple[FactValue, FactValue]]:
    """What a word makes of the clause under it, where the word is affirmed and where it is negated."""
    return {
        word: (cast(FactValue, affirmed), cast(FactValue, negated))
        for affirmed, negated, words in rows("event_degrees.tsv")
        for word in words.split()
    }
