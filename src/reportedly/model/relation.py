"""How two things that a text tells of lie in time to each other, and who says so."""

from __future__ import annotations

import msgspec

from reportedly.model.allen import Allen
from reportedly.model.span import Span


class Relation(msgspec.Struct, frozen=True, kw_only=True):
    """The first has one of the relations `holds` to the second: Allen's, as far as the words tell.

    `first` and `second` are the word that tells of an event, or a time expression; no `second` means the day on which
    the article was written. `signal` is the word that says how they lie; none where a date beside the event does, or
    the tense of its verb. `voice` is `article` or the id of the statement whose word it is. `reason` is one line.
    """

    first: Span
    second: Span | None
    holds: tuple[Allen, ...]
    signal: Span | None = None
    voice: str = "article"
    reason: str
