"""The Readers that tests share, and stand-ins for one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

from reportedly.model import Article, Reading
from reportedly.pipeline import Reader
from reportedly.stages.draft import Draft
from reportedly.text.parser import english


@lru_cache(maxsize=1)
def shipped() -> Reader:
    """Reads as the command does: by the rules and our own weights."""
    return Reader()


@lru_cache(maxsize=1)
def rules() -> Reader:
    """Reads by the rules alone."""
    return Reader(english())


class Canned:
    """Gives what `make` makes of an article."""

    def __init__(self, make: Callable[[Article], Reading]) -> None:
        self._make = make

    def read(self, article: Article) -> Reading:
        """The reading made of the article."""
        return self._make(article)


EMPTY = Canned(lambda article: Reading(article=article))
"""Finds nothing."""


class Drafted(Reader):
    """Gives the drafts that it is made with, by their texts."""

    def __init__(self, *drafts: Draft) -> None:
        self.weigher = None
        self._drafts = {draft.article.text: draft for draft in drafts}

    def draft(self, article: Article, before: str | None = None) -> Draft:
        """The draft of the article's text, which goes up to the statements."""
        assert before == "statements"
        return replace(self._drafts[article.text], article=article)
