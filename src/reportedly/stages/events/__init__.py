"""Stage: the events of an article: who did what to whom, when and where, each in one voice.

Triggers come from tables (verbs and nouns, see lexicon/event_verbs.tsv). A trigger inside a statement's content is
that statement's; only what stands outside every content and every quotation is the article's own. An event that its
own voice leaves open (asked for, wanted, put as a condition, asked about) is told by nobody and is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reportedly.model import Event
from reportedly.stages.draft import Draft
from reportedly.stages.event_time import time_of
from reportedly.stages.events.participants import parties
from reportedly.stages.events.places import place
from reportedly.stages.events.triggers import Trigger, triggers
from reportedly.stages.events.types import type_of
from reportedly.stages.events.voices import ARTICLE, Voices


def events(draft: Draft) -> Draft:
    """Fills `events`, in text order, each once."""
    voices = Voices(draft)
    found = (event for trigger in triggers(draft) for event in _events(draft, voices, trigger))
    return replace(draft, events=tuple({event.id: event for event in found}.values()))


def _events(draft: Draft, voices: Voices, trigger: Trigger) -> Iterator[Event]:
    """The event of a trigger, if somebody tells it and there is anybody, any time or any place in it."""
    if voices.is_nobodys(trigger.span):
        return
    statement = voices.of(trigger.span)
    voice = statement.id if statement else ARTICLE
    presented = voices.presenting(trigger.token)
    factuality = voices.factuality(trigger.carrier or trigger.token)
    if trigger.carrier is not None and not voices.same(trigger.carrier.span, trigger.span):
        factuality = voices.factuality(trigger.token)
    known, kind = type_of(trigger, statement, presented, factuality[voice])
    if not known or factuality[voice] == "Uu":
        return
    actors, recipients = parties(draft, trigger, presented)
    event = Event(
        id="",
        trigger=trigger.span,
        type=kind,
        actors=actors,
        recipients=recipients,
        time=_time(draft, voices, trigger),
        place=place(draft, trigger, lambda span: voices.same(span, trigger.span)),
        voice=voice,
        factuality=factuality,
    )
    if actors or recipients or event.time or event.place:
        yield event.identified(draft.article.id)


def _time(draft: Draft, voices: Voices, trigger: Trigger) -> str | None:
    """When, from times in the trigger's own voice."""
    own = replace(draft, dates=tuple(d for d in draft.dates if voices.same(d.span, trigger.span)))
    for token in (trigger.token, trigger.carrier, trigger.host):
        found = time_of(own, token) if token is not None else None
        if found is not None:
            return found[0]
    return None
