"""Mentions: looking up who stands behind the words of a source."""

from __future__ import annotations

from reportedly.stages.draft import Draft, Mention
from reportedly.stages.phrases import phrase_name
from reportedly.text.parse import Token


def mention_of(draft: Draft, token: Token) -> Mention | None:
    """The widest mention that `token` heads, else the narrowest that covers it, else None."""
    headed = draft.mention_heads.get(token.i)
    if headed is not None:
        return headed
    covering = [m for m in draft.mentions if m.span.covers(token.span)]
    return min(covering, key=lambda m: m.span.end - m.span.start, default=None)


def name_of(draft: Draft, mention: Mention) -> str | None:
    """The name of the mention's actor: the fullest of the article, or a description; None where nobody knows."""
    return None if mention.actor is None else draft.actors[mention.actor].name


def speaker_name(draft: Draft, token: Token) -> str | None:
    """Whom the noun phrase of `token` stands for: "A", or "A and B" for two; its own words where it has no mention.

    None for a pronoun that nothing resolves.
    """
    named = [_one_name(draft, t) for t in (token, *_conjuncts(draft, token))]
    known = list(dict.fromkeys(name for name in named if name is not None))
    return " and ".join(known) if known else None


def _conjuncts(draft: Draft, token: Token) -> list[Token]:
    """The further members of a list that `token` begins."""
    found, waiting = [], [token]
    while waiting:
        below = draft.parse.children(waiting.pop(), "conj")
        found += below
        waiting += below
    return found


def _one_name(draft: Draft, token: Token) -> str | None:
    mention = mention_of(draft, token)
    if mention is not None and (mention.form == "pronoun" or mention.actor is not None):
        return name_of(draft, mention)
    return None if token.pos == "PRON" else phrase_name(draft.parse, token)
