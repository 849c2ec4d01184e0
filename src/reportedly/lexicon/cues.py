"""Words that present a statement: what kind of statement they make, and where its content stands.

Frames say which complement is the content:

    that      a finite clause, or a quotation        quote   a quotation only
    to, ing   an infinitive, a gerund                obj     the object
    obj-to    object and infinitive together         obj-as, obj-of …  object and prepositional phrase together
    obj-pred  object and predicate ("called it a lie")
    pred      a predicate alone ("pleaded guilty to it")
    ~for …    a prepositional phrase                 @       a plain object beside the content is the addressee
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple, cast

from reportedly.lexicon.tables import rows
from reportedly.model import Kind


class CueWord(NamedTuple):
    """A row of the tables."""

    lemma: str
    kind: Kind
    frames: frozenset[str]

    def takes(self, *frames: str) -> bool:
        """Whether any of `frames` is among the word's."""
        return not self.frames.isdisjoint(frames)


@lru_cache(maxsize=1)
def cue_verbs() -> dict[str, CueWord]:
    """The verbs by lemma; a verb with its particle is joined by `_` (`call_for`)."""
    return _table("cue_verbs.tsv")


@lru_cache(maxsize=1)
def cue_nouns() -> dict[str, CueWord]:
    """The nouns by lemma."""
    return _table("cue_nouns.tsv")


@lru_cache(maxsize=1)
def cue_adjectives() -> dict[str, CueWord]:
    """The predicative adjectives by lemma."""
    return _table("cue_adjectives.tsv")


def _table(name: str) -> dict[str, CueWord]:
    return {lemma: CueWord(lemma, cast(Kind, kind), frozenset(frames.split())) for lemma, kind, frames in rows(name)}
