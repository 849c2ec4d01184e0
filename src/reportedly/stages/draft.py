"""What the stages have worked out so far of one article."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.model import Actor, Article, Commitment, Event, Furniture, Span, Statement, TimeValue
from reportedly.text.parse import Parse
from reportedly.text.quotations import Quotation


@dataclass(frozen=True)
class Mention:
    """A place where the text names or points at an actor.

    `form` is `name`, `description` ("the cleric") or `pronoun`; `head` is the index of its head token in the parse;
    `actor` the position of the actor in Draft.actors, or None where nothing says who it is.
    """

    span: Span
    head: int
    form: str
    actor: int | None = None


@dataclass(frozen=True)
class Draft:
    """A reading in the making. A stage fills the fields that it declares and leaves the rest.

    `body` are the stretches that are running text; `parse` covers them and nothing else. `mentions` are in text order.
    """

    article: Article
    furniture: tuple[Furniture, ...] = ()
    body: tuple[Span, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    parse: Parse = Parse(())
    dates: tuple[TimeValue, ...] = ()
    mentions: tuple[Mention, ...] = ()
    actors: tuple[Actor, ...] = ()
    statements: tuple[Statement, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    events: tuple[Event, ...] = ()
