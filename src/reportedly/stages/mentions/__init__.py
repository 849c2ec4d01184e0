"""Stage: mentions, the names, descriptions and pronouns that stand for an actor."""

from __future__ import annotations

from dataclasses import replace

from reportedly.stages.draft import Draft
from reportedly.stages.mentions.find import find_mentions


def mentions(draft: Draft) -> Draft:
    """Fills `mentions` with the names, descriptions and pronouns of the running text, their actors still open."""
    return replace(draft, mentions=find_mentions(draft.parse))
