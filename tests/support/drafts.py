"""Drafts read up to the actors, for tests that need the language model."""

from __future__ import annotations

from reportedly.model import Actor, Article
from reportedly.pipeline import Reader
from reportedly.stages.draft import Draft
from reportedly.text.parser import english


def draft_of(text: str, outlet: str | None = None) -> Draft:
    """A text after the stages up to `actors`."""
    draft = Draft(Article.of(text, outlet=outlet))
    for stage in Reader(english()).stages:
        draft = stage.run(draft)
        if stage.name == "actors":
            break
    return draft


def actor_of(draft: Draft, words: str, nth: int = 0) -> Actor | None:
    """Whom the mention that is written `words` stands for, the `nth` of those written so."""
    mention = [m for m in draft.mentions if m.span.of(draft.article.text) == words][nth]
    return None if mention.actor is None else draft.actors[mention.actor]
