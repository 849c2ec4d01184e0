"""What somebody undertakes or is to do, before its parts are worked out."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.model import Statement
from reportedly.stages.commitments.clauses import Mood
from reportedly.text.parse import Token


@dataclass(frozen=True)
class Act:
    """`head` is the verb or noun that names it; `voice` the statement that reports it, None in the article's own voice.

    `subject` is the head of who does it, where the words say so. `deal` says that it is a clause of a deal.
    `listed` says that it stands in a list of demands.
    `presses` is the head of who gives somebody the time `given` to do it.
    """

    head: Token
    mood: Mood
    subject: Token | None = None
    voice: Statement | None = None
    deal: bool = False
    presses: Token | None = None
    given: Token | None = None
    listed: bool = False

    @property
    def nominal(self) -> bool:
        """Whether a noun names it."""
        return self.mood == "nominal"
