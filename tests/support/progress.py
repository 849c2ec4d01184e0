"""Progress that tests can look at."""

from __future__ import annotations


class Heard(list[tuple[int, int]]):
    """Keeps what it is told."""

    def __call__(self, done: int, total: int) -> None:
        """One more."""
        self.append((done, total))
