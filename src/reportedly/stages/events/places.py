"""Where it happened, in the text's words."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from reportedly.lexicon.events import GROUPS
from reportedly.model import Span
from reportedly.stages.draft import Draft
from reportedly.stages.events.groups import is_town
from reportedly.stages.events.triggers import Trigger
from reportedly.stages.phrases import phrase
from reportedly.text.parse import Token

_AT = frozenset(["in", "at", "inside", "within"])
_BY = frozenset(["near", "outside", "off", "around", "along"])
_LABELS = frozenset(["GPE", "LOC", "FAC"])


def place(draft: Draft, trigger: Trigger, allowed: Callable[[Span], bool]) -> str | None:
    """The place named nearest to the trigger in its clause, "near" and its like kept before it.

    None where there is none. Only places in spans that are `allowed` count: those in another voice are not this one's.
    """
    for preposition in _prepositions(draft, trigger):
        for noun in draft.parse.children(preposition, "pobj"):
            if allowed(noun.span) and _is_place(draft, noun, preposition):
                return _written(draft, preposition, noun)
    towns = (t for t in draft.parse.children(trigger.token, "compound") if is_town(t) and allowed(t.span))
    return next((phrase(draft.parse, town).of(draft.article.text) for town in towns), None)


def _prepositions(draft: Draft, trigger: Trigger) -> Iterator[Token]:
    """Those on the trigger, on the verb that carries it, on its objects, and one set off at the clause's end."""
    carrier = [trigger.carrier] if trigger.carrier else []
    near = [trigger.token, *carrier, *trigger.given.objects, *(t for ts in trigger.given.phrases.values() for t in ts)]
    for word in near:
        yield from draft.parse.children(word, "prep")
    yield from _set_off(draft, trigger.token)


def _set_off(draft: Draft, verb: Token) -> Iterator[Token]:
    """Prepositions after a comma at the very end of what hangs on the trigger, wherever the parser has put them."""
    below = draft.parse.subtree(verb)
    for token in below:
        after_comma = token.dep == "prep" and token.i > 0 and draft.parse.tokens[token.i - 1].text == ","
        if after_comma and draft.parse.subtree(token)[-1].i >= below[-1].i - 1 and _is_of_clause(draft, token, verb):
            yield token


def _is_of_clause(draft: Draft, token: Token, verb: Token) -> bool:
    """Whether no other verb stands between the two."""
    for above in draft.parse.ancestors(token):
        if above.i == verb.i:
            return True
        if above.pos in ("VERB", "AUX"):
            return False
    return False


def _is_place(draft: Draft, noun: Token, preposition: Token) -> bool:
    word = preposition.text.lower()
    if word not in _AT | _BY:
        return word == "on" and noun.lemma.lower() in GROUPS["roads"]
    mention = draft.mention_heads.get(noun.i)
    named = noun.entity in _LABELS or (mention is not None and mention.type == "place")
    return named or (noun.lemma.lower() in GROUPS["places"] and noun.pos in ("NOUN", "PROPN"))


def _written(draft: Draft, preposition: Token, noun: Token) -> str:
    words = phrase(draft.parse, noun).of(draft.article.text)
    word = preposition.text.lower()
    words = " ".join(words.split()).removeprefix("the ") if noun.pos == "PROPN" else " ".join(words.split())
    return f"{word} {words}" if word in _BY else words
