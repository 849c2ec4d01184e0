"""What is said to have happened, and in whose voice."""

from __future__ import annotations

from typing import Literal, Self

import msgspec

from reportedly.model.ids import content_id, hashed_fields
from reportedly.model.span import Span

PloverType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN",
    "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
FactValue = Literal["CT+", "PR+", "PS+", "CT-", "PR-", "PS-", "CTu", "Uu"]


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """Who did what to whom, when and where.

    `voice` is `article` or the id of the statement whose word it is; `factuality` gives FactBank's value per voice.
    """

    id: str
    trigger: Span
    type: PloverType | None = None
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    time: str | None = None
    place: str | None = None
    voice: str = "article"
    factuality: dict[str, FactValue]

    def identified(self, article_id: str) -> Self:
        """The same event with the id that its content has within the article."""
        return msgspec.structs.replace(self, id=content_id("e1", article_id, hashed_fields(self)))
