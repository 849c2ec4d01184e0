"""A stretch of an article that is presented as coming from a source."""

from __future__ import annotations

from typing import Literal, Self

import msgspec

from reportedly.model.ids import content_id, hashed_fields
from reportedly.model.span import Span

Manner = Literal["direct", "indirect", "mixed"]
Polarity = Literal["said", "not_said", "unsure"]
Kind = Literal[
    "claim", "accusation", "denial", "prediction", "warning", "threat", "demand", "promise", "offer", "acceptance",
    "refusal", "question", "evaluation", "announcement", "attitude",
]  # fmt: skip


class Statement(msgspec.Struct, frozen=True, kw_only=True):
    """Who said what, in whose words, on whose word.

    `content` has one span or more, in order. `speaker` is the fullest name that the article gives, `source` the words
    that stand for them here. `chain` lists the reporters between the article and the speaker, outermost first.
    `score`, outside the id, is the chance that a careful reader would have found it too; by the rules alone it is 1.
    """

    id: str
    content: tuple[Span, ...]
    cue: Span | None = None
    source: Span | None = None
    speaker: str | None = None
    chain: tuple[str, ...] = ()
    addressee: str | None = None
    manner: Manner = "indirect"
    kind: Kind = "claim"
    polarity: Polarity = "said"
    parent: str | None = None
    score: float = 1.0

    def identified(self, article_id: str) -> Self:
        """The same statement with the id that its content has within the article."""
        return msgspec.structs.replace(self, id=content_id("s1", article_id, hashed_fields(self)))
