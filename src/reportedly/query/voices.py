"""On whose word a stretch of text is."""

from __future__ import annotations

from collections.abc import Iterable

from reportedly.model import Span, Statement, size_of
from reportedly.model.nearby import Nearby
from reportedly.query.rows import Voice


class Voices:
    """The statements of a reading by where their content stands."""

    def __init__(self, statements: Iterable[Statement]) -> None:
        self._pieces: Nearby[tuple[int, int, Span, Statement]] = Nearby()
        for rank, statement in enumerate(statements):
            size = size_of(statement.content)
            for piece in statement.content:
                self._pieces.add(piece, (size, rank, piece, statement))

    def innermost(self, span: Span) -> Statement | None:
        """The shortest statement with a piece of content that covers `span`; None where the article speaks itself."""
        covering = (found for found in self._pieces.around(span) if found[2].covers(span))
        shortest = min(covering, key=lambda found: found[:2], default=None)
        return shortest[3] if shortest else None


def voice(statement: Statement | None) -> Voice:
    """On whose word: a statement's, or the article's own where there is none."""
    if statement is None:
        return Voice()
    return Voice(statement=statement.id, speaker=statement.speaker, chain=statement.chain)
