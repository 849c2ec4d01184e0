"""What the stages have worked out so far of one article."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from reportedly.model import Actor, Anchor, Article, Commitment, Event, Furniture, Relation, Span, Statement, TimeValue
from reportedly.model.actor import ActorType
from reportedly.model.nearby import Nearby
from reportedly.text.parse import Parse
from reportedly.text.quotations import Quotation

Form = Literal["name", "description", "pronoun"]


@dataclass(frozen=True)
class Mention:
    """A place where the text names or points at an actor.

    `form` is `name`, `description` ("the cleric") or `pronoun`; `head` is the index of its head token in the parse;
    `actor` the position of the actor in Draft.actors, or None where nothing says who it is. `text` is the name without
    titles, or the description without relative clauses; `role` and `of` are the office that these words give and whose
    it is. `gender` is `f`, `m` or empty where the words do not tell.
    """

    span: Span
    head: int
    form: Form
    actor: int | None = None
    text: str = ""
    type: ActorType = "other"
    role: str | None = None
    of: str | None = None
    gender: str = ""
    plural: bool = False


@dataclass(frozen=True)
class Draft:
    """A reading in the making. A stage fills the fields that it declares and leaves the rest.

    `body` are the stretches that are running text; `parse` covers them and nothing else. `mentions` are in text order.
    """

    article: Article
    furniture: tuple[Furniture, ...] = ()
    body: tuple[Span, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    parse: Parse = field(default_factory=lambda: Parse(()))
    dates: tuple[TimeValue, ...] = ()
    mentions: tuple[Mention, ...] = ()
    actors: tuple[Actor, ...] = ()
    statements: tuple[Statement, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    events: tuple[Event, ...] = ()
    relations: tuple[Relation, ...] = ()
    anchor: Anchor | None = None

    @cached_property
    def _actors_by_name(self) -> dict[str, Actor]:
        return {actor.name: actor for actor in reversed(self.actors)}

    def actor_named(self, name: str | None) -> Actor | None:
        """The actor with that name, if there is one."""
        return None if name is None else self._actors_by_name.get(name)

    @cached_property
    def _places_of_dates(self) -> Nearby[int]:
        found: Nearby[int] = Nearby()
        for place, date in enumerate(self.dates):
            found.add(date.span, place)
        return found

    def dates_in(self, span: Span) -> list[TimeValue]:
        """The times that overlap a span, in text order, without a look at all of a long article's."""
        near = (self.dates[place] for place in sorted(set(self._places_of_dates.around(span))))
        return [date for date in near if date.span.overlaps(span)]

    @cached_property
    def mention_heads(self) -> dict[int, Mention]:
        """The widest mention that each head token has."""
        return {m.head: m for m in sorted(self.mentions, key=lambda m: m.span.end - m.span.start)}
