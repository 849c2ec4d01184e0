"""Who appears in the articles, and how often they speak."""

from __future__ import annotations

from typing import Literal, get_args

import msgspec

from reportedly import query
from reportedly.ledger import View
from reportedly.model.actor import ActorType
from reportedly.query import ActorRow
from reportedly.web import page
from reportedly.web.page import PageNumber, Part

SIZE = 100


class Asked(page.Asked, frozen=True):
    """`by` is words of a name or an alias, `kind` what sort of actor, `outlet` words of an outlet's name."""

    by: str = ""
    kind: Literal["", ActorType] = ""
    outlet: str = ""
    page: PageNumber = 1


class Actors(msgspec.Struct, frozen=True, kw_only=True):
    """One part of the actors, those who speak most first."""

    asked: Asked
    rows: tuple[ActorRow, ...]
    part: Part
    total: int
    kinds: tuple[str, ...] = get_args(ActorType)


def answer(view: View, asked: Asked) -> Actors:
    """The actors asked for."""
    found = query.actors(view, asked.filter())
    rows, part = page.part(found, asked.page, SIZE)
    return Actors(asked=asked, rows=rows, part=part, total=len(found))
