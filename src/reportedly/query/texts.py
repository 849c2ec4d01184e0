"""Texts by their hash, one kept at hand: answers come article by article."""

from __future__ import annotations

from sqlalchemy import Connection, select

from reportedly.errors import LedgerDamagedError
from reportedly.ledger.tables import text


class Texts:
    """`texts[sha256]`; LedgerDamagedError where the ledger has no such text."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._held = ("", "")

    def __getitem__(self, sha256: str) -> str:
        if self._held[0] != sha256:
            found = self._connection.scalar(select(text.c.text).where(text.c.sha256 == sha256))
            if found is None:
                raise LedgerDamagedError(sha256, "the text is missing")
            self._held = (sha256, found)
        return self._held[1]
