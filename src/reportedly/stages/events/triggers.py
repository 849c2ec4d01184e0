"""The words of a text that tell of an event."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.lexicon.events import EventRow, event_nouns, event_verbs
from reportedly.model import Span
from reportedly.stages.draft import Draft
from reportedly.stages.events.arguments import Arguments, arguments, particle, prepositions
from reportedly.stages.events.conditions import fitting, supporter
from reportedly.text.parse import Token

_NOT_HEADS = ("compound", "nmod", "amod", "punct")
_SETTING = ("during", "in", "at")
_CARRIED = ("RETREAT", "CONCEDE", "REJECT", "CONSULT", "SUPPORT")


@dataclass(frozen=True)
class Trigger:
    """A word that tells of an event: the row that fits, what stands with it, and the verb that carries a noun.

    `host` is the verb of the clause that a meeting is the setting of: "at the talks in Belm, Maran said …".
    """

    token: Token
    span: Span
    row: EventRow
    given: Arguments
    carrier: Token | None = None
    host: Token | None = None


def triggers(draft: Draft) -> Iterator[Trigger]:
    """The triggers of a draft, in text order. A noun that a verb's row already counts with is left to the verb."""
    taken: set[int] = set()
    found = [t for token in draft.parse.tokens if token.pos == "VERB" and (t := _of_verb(draft, token))]
    for trigger in found:
        if trigger.row.type in _CARRIED:
            taken |= {t.i for t in (*trigger.given.objects, *_after(trigger))}
    found += [
        t for token in draft.parse.tokens if _is_noun(token) and token.i not in taken and (t := _of_noun(draft, token))
    ]
    yield from sorted(found, key=lambda t: t.token.i)


def _is_noun(token: Token) -> bool:
    """Whether a word is a noun here, "fighting" with a parser's tag of a verb too."""
    return token.pos in ("NOUN", "PROPN") or (
        token.tag == "VBG" and token.dep in ("nsubj", "nsubjpass", "dobj", "pobj")
    )


def _after(trigger: Trigger) -> Iterator[Token]:
    for words in trigger.given.phrases.values():
        yield from (t for t in words if t.pos == "NOUN" and trigger.row.type == "CONSULT")


def _of_verb(draft: Draft, verb: Token) -> Trigger | None:
    lemma, more = verb.lemma.lower(), particle(draft.parse, verb)
    rows = event_verbs()
    phrasal = rows.get(f"{lemma}_{more.text.lower()}", ()) if more else ()
    listed = phrasal or (() if more and more.dep == "prt" else rows.get(lemma, ()))
    if not listed or verb.dep in ("amod", "compound", "nmod"):
        return None
    given = arguments(draft.parse, verb)
    row = fitting(draft, verb, given, listed)
    if row is None:
        return None
    adjacent = phrasal and more is not None and more.i == verb.i + 1
    return Trigger(verb, Span(verb.start, more.end if adjacent and more else verb.end), row, given)


def _of_noun(draft: Draft, noun: Token) -> Trigger | None:
    lemma = noun.text.lower() if noun.tag == "VBG" else noun.lemma.lower()
    listed = event_nouns().get(lemma, ())
    if not listed or noun.dep in _NOT_HEADS or noun.entity in ("ORG", "PERSON", "FAC"):
        return None
    carrier = supporter(draft, noun)
    given = Arguments(phrases=_phrases(draft, noun, carrier))
    row = fitting(draft, noun, given, listed)
    return Trigger(noun, noun.span, row, given, carrier, _host(draft, noun, row)) if row else None


def _host(draft: Draft, noun: Token, row: EventRow) -> Token | None:
    preposition = draft.parse.head(noun)
    if row.type != "CONSULT" or noun.dep != "pobj" or preposition.text.lower() not in _SETTING:
        return None
    verb = draft.parse.head(preposition)
    return verb if verb.pos == "VERB" and preposition.dep == "prep" else None


def _phrases(draft: Draft, noun: Token, carrier: Token | None) -> dict[str, tuple[Token, ...]]:
    """The prepositional phrases of a noun; also those that the parser hung on the verb that carries it."""
    own = prepositions(draft.parse, noun)
    return {**prepositions(draft.parse, carrier), **own} if carrier is not None else own
