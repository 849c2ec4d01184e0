"""Ledgers for tests: a clock to set, and a few articles kept on known days."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from reportedly.ledger import Kept, Store, Writer
from reportedly.model import Reading


class Clock:
    """Gives `now`, and goes on by a second each time."""

    def __init__(self, now: datetime = datetime(2031, 3, 10, 12, tzinfo=UTC)) -> None:
        self.now = now

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


def keep(path: Path, *readings: Reading, clock: Clock | None = None, version: str = "0.1.0") -> list[Kept]:
    """Keep readings in the ledger at `path`, one after the other."""
    with Store.create(path) as store:
        writer = Writer(store, run="test", version=version, clock=clock or Clock())
        return [writer.keep(reading) for reading in readings]
