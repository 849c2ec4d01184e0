"""Who stands behind the words of a source: the mention that they make, its actor's name, several names."""

from __future__ import annotations

from bisect import bisect_right

from reportedly.lexicon.countries import country_of
from reportedly.stages.actors.keys import name_key
from reportedly.stages.draft import Draft, Mention
from reportedly.stages.grammar import antecedent, is_second_role
from reportedly.stages.mentions.pronouns import is_relative
from reportedly.stages.phrases import phrase_name
from reportedly.text.parse import Parse, Token

_POINTING = frozenset({"PRP", "PRP$", "WP", "WP$", "WDT", "EX"})
_NESTED = 40  # mentions that a wide one may hold before the token asked for


def mention_of(draft: Draft, token: Token) -> Mention | None:
    """The widest mention that `token` heads, else the narrowest that covers it, else None."""
    headed = draft.mention_heads.get(token.i)
    if headed is not None:
        return headed
    after = bisect_right(draft.mentions, token.start, key=lambda m: m.span.start)
    covering = [m for m in draft.mentions[max(0, after - _NESTED) : after] if m.span.covers(token.span)]
    return min(covering, key=lambda m: m.span.end - m.span.start, default=None)


def name_of(draft: Draft, mention: Mention) -> str | None:
    """The name of the mention's actor: the fullest of the article, or a description; None where nobody knows.

    A description that is no actor of the reading keeps its own words.
    """
    if mention.actor is not None:
        return draft.actors[mention.actor].name
    return mention.text if mention.form != "pronoun" else None


def speaker_name(draft: Draft, token: Token) -> str | None:
    """Whom the noun phrase of `token` stands for: "A", or "A and B" for two; its own words where it has no mention.

    None for a pronoun that nothing resolves.
    """
    known = speaker_names(draft, token)
    return " and ".join(known) if known else None


def speaker_names(draft: Draft, token: Token) -> tuple[str, ...]:
    """The members of the list that the noun phrase of `token` begins, each by its name."""
    named = [_one_name(draft, t) for t in (token, *_conjuncts(draft, token))]
    return tuple(dict.fromkeys(name for name in named if name is not None))


def _conjuncts(draft: Draft, token: Token) -> list[Token]:
    """The further members of a list that `token` begins."""
    found, waiting = [], [token]
    while waiting:
        above = waiting.pop()
        below = [t for t in draft.parse.children(above, "conj") if not is_second_role(draft.parse, t)]
        found += below
        waiting += below
    return found


def _whole(parse: Parse, token: Token) -> Token:
    """The noun that an article or an "et al" only goes with; any other token itself."""
    if token.dep == "det" and parse.head(token).pos in {"NOUN", "PROPN"}:
        return parse.head(token)
    others = token.i > 1 and token.text.lower().rstrip(".") == "al" and parse.tokens[token.i - 1].text.lower() == "et"
    return parse.tokens[token.i - 2] if others else token


def _one_name(draft: Draft, token: Token) -> str | None:
    token = _whole(draft.parse, token)
    mention = mention_of(draft, token)
    if mention is not None and mention.actor is None and is_relative(draft.parse, token):
        noun = antecedent(draft.parse, token)
        return None if noun is None else phrase_name(draft.parse, noun)
    if mention is not None:
        return name_of(draft, mention)
    if token.tag in _POINTING or token.text.lower() in {"this", "that"}:
        return None
    return _country_name(draft, token) or phrase_name(draft.parse, token)


def _country_name(draft: Draft, token: Token) -> str | None:
    """The country of "the American threat", by the name that the article gives it."""
    country = country_of(token.text) if token.dep == "amod" else None
    key = name_key(country.name) if country else None
    return next((a.name for a in draft.actors if a.type == "place" and name_key(a.name) == key), None)
