"""Drafts read up to the actors, for tests that need the language model."""

from __future__ import annotations

from functools import lru_cache

from reportedly.model import Actor, Article
from reportedly.stages.draft import Draft
from support.readers import rules


@lru_cache(maxsize=64)
def draft_of(text: str, outlet: str | None = None) -> Draft:
    """A text after the stages up to `actors`."""
    return rules().draft(Article.of(text, outlet=outlet), before="dates")


def actor_of(draft: Draft, words: str, nth: int = 0) -> Actor | None:
    """Whom the mention that is written `words` stands for, the `nth` of those written so."""
    mention = [m for m in draft.mentions if m.span.of(draft.article.text) == words][nth]
    return None if mention.actor is None else draft.actors[mention.actor]
