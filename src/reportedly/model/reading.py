"""All that was read out of one article."""

from __future__ import annotations

import msgspec

from reportedly.model.actor import Actor
from reportedly.model.anchor import Anchor
from reportedly.model.article import Article, Furniture
from reportedly.model.commitment import Commitment
from reportedly.model.event import Event
from reportedly.model.ids import content_id
from reportedly.model.relation import Relation
from reportedly.model.statement import Statement
from reportedly.model.time import TimeValue


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """An article with its statements, commitments, dates, events, actors and relations in time, each in text order."""

    article: Article
    statements: tuple[Statement, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    dates: tuple[TimeValue, ...] = ()
    events: tuple[Event, ...] = ()
    actors: tuple[Actor, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    relations: tuple[Relation, ...] = ()
    anchor: Anchor | None = None

    @property
    def id(self) -> str:
        """A hash of all that the reading holds, but for where the article came from and the scores."""
        article = {k: v for k, v in msgspec.structs.asdict(self.article).items() if k not in ("source", "text")}
        records = (
            [s.id for s in self.statements],
            [c.id for c in self.commitments],
            self.dates,
            [e.id for e in self.events],
            self.actors,
            self.furniture,
        )
        # Older readings have neither of these; their ids stay what they were.
        order = (self.relations, self.anchor) if self.relations or self.anchor else ()
        return content_id("r1", article, *records, *order)
