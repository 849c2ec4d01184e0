"""Stand-ins for a Reader."""

from __future__ import annotations

from collections.abc import Callable

from reportedly.model import Article, Reading


class Canned:
    """Gives what `make` makes of an article."""

    def __init__(self, make: Callable[[Article], Reading]) -> None:
        self._make = make

    def read(self, article: Article) -> Reading:
        """The reading made of the article."""
        return self._make(article)


EMPTY = Canned(lambda article: Reading(article=article))
"""Finds nothing."""
