"""On whose word a stretch of text is."""

from __future__ import annotations

from collections.abc import Iterable

from reportedly.model import Span, Statement
from reportedly.query.rows import Voice


def innermost(statements: Iterable[Statement], span: Span) -> Statement | None:
    """The shortest statement with a piece of content that covers `span`; None where the article speaks itself."""
    covering = [s for s in statements if any(piece.covers(span) for piece in s.content)]
    return min(covering, key=lambda s: sum(piece.end - piece.start for piece in s.content), default=None)


def voice(statement: Statement | None) -> Voice:
    """On whose word: a statement's, or the article's own where there is none."""
    if statement is None:
        return Voice()
    return Voice(statement=statement.id, speaker=statement.speaker, chain=statement.chain)
