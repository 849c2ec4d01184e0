"""A condition as it stands in the text, before it is put into a tree."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.model.commitment import Connective
from reportedly.text.parse import Token


@dataclass(frozen=True)
class Hanging:
    """A condition as it stands in a stretch of tokens.

    `start` is the index in the stretch of the connective's first word, `end` that after the condition's last one.
    `fronted` says that the clause it belongs to follows; `either` that an "or" stands before it.
    """

    connective: Connective
    start: int
    end: int
    tokens: tuple[Token, ...]
    fronted: bool
    either: bool = False

    def holds(self, token: Token) -> bool:
        """Whether `token` is one of the condition's own."""
        return bool(self.tokens) and self.tokens[0].i <= token.i <= self.tokens[-1].i
