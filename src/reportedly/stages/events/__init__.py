"""Stage: the events of an article: who did what to whom, when and where, each in one voice.

Triggers come from tables (verbs and nouns, see lexicon/event_verbs.tsv). A trigger inside a statement's content is
that statement's; only what stands outside every content and every quotation is the article's own. An event that its
own voice leaves open (asked for, wanted, put as a condition, asked about) is told by nobody and is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reportedly.model import Event, Span
from reportedly.model.edtf import bounds
from reportedly.stages.draft import Draft
from reportedly.stages.event_time import time_of
from reportedly.stages.events.degree import Degree
from reportedly.stages.events.factuality import is_habitual
from reportedly.stages.events.participants import parties
from reportedly.stages.events.places import place
from reportedly.stages.events.triggers import Trigger, triggers
from reportedly.stages.events.types import type_of
from reportedly.stages.events.voices import ARTICLE, Voices
from reportedly.text.parse import Token


def events(draft: Draft) -> Draft:
    """Fills `events`, in text order, each once."""
    voices = Voices(draft)
    found = (event for trigger in triggers(draft) for event in _events(draft, voices, trigger))
    return replace(draft, events=tuple({event.id: event for event in found}.values()))


def _events(draft: Draft, voices: Voices, trigger: Trigger) -> Iterator[Event]:
    """The event of a trigger, if somebody tells it, and it has anybody, anything, a time or a place in it."""
    if voices.is_nobodys(trigger.span) or _is_rule(draft, trigger):
        return
    account, presented = voices.telling(trigger.span, trigger.token), voices.presenting(trigger.token)
    voice, when = account.id if account else ARTICLE, _time(draft, voices, trigger)
    factuality = voices.factuality(_telling_word(voices, trigger), account)
    if is_to_come(when, draft.article.published):
        factuality[voice] = Degree.of(factuality[voice]).at_most(2).value
    known, kind = type_of(trigger, account, presented, factuality[voice])
    if not known or factuality[voice] == "Uu":
        return
    actors, recipients = parties(draft, trigger, account, presented)
    event = Event(
        id="",
        trigger=trigger.span,
        type=kind,
        actors=actors,
        recipients=recipients,
        time=when,
        place=place(draft, trigger, lambda span: voices.same(span, trigger.span)),
        voice=voice,
        factuality=factuality,
    )
    if actors or recipients or when or event.place or trigger.given.objects:
        yield event.identified(draft.article.id)


def _is_rule(draft: Draft, trigger: Trigger) -> bool:
    """Whether it is what is done as a rule. An active present of a PLOVER type stays, for headlines speak so."""
    verb = trigger.token
    return verb.pos == "VERB" and (verb.tag == "VBN" or not trigger.row.plover) and is_habitual(draft.parse, verb)


def _telling_word(voices: Voices, trigger: Trigger) -> Token:
    """The word whose clause says how certain it is: the verb that carries a noun, where both are in one voice."""
    carrier = trigger.carrier
    return carrier if carrier is not None and voices.same(carrier.span, trigger.span) else trigger.token


def is_to_come(when: str | None, published: str | None) -> bool:
    """Whether a time begins after the article came out: what is told of it has not happened yet."""
    begins, out = bounds(when) if when else None, bounds(published) if published else None
    return begins is not None and out is not None and out.before(begins)


def _time(draft: Draft, voices: Voices, trigger: Trigger) -> str | None:
    """When, from times in the trigger's own voice."""
    sentence = draft.parse.sentence(trigger.token)
    around = Span(sentence[0].start, sentence[-1].end)
    own = replace(draft, dates=tuple(d for d in draft.dates_in(around) if voices.same(d.span, trigger.span)))
    for token in (trigger.token, trigger.carrier, trigger.host):
        found = time_of(own, token) if token is not None else None
        if found is not None:
            return found[0]
    return None
