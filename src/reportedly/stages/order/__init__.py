"""Stage: what lies before, after or within what, where the text says so.

Each relation is in one voice: the article's own, or that of the statement that holds both its ends, or presents the
one and holds the other.
"""

from __future__ import annotations

from dataclasses import replace

from reportedly.model import Relation, Span
from reportedly.model.allen import names
from reportedly.stages.draft import Draft
from reportedly.stages.events.voices import ARTICLE, Voices
from reportedly.stages.order.dated import dated
from reportedly.stages.order.found import Found
from reportedly.stages.order.signals import signalled
from reportedly.stages.order.tensed import tensed


def order(draft: Draft) -> Draft:
    """Fills `relations`, in text order: between events, and between an event and a time, the writing or the saying."""
    voices = Voices(draft)
    found = (*signalled(draft), *dated(draft))
    relations = [told for each in found if (told := _told(draft, voices, each)) is not None]
    relations += tensed(draft, voices)
    return replace(draft, relations=tuple(sorted(relations, key=lambda r: (r.first, r.second or r.first))))


def _told(draft: Draft, voices: Voices, found: Found) -> Relation | None:
    """The relation in the voice that tells of both its ends; None where nobody, or not one, does."""
    ends = (found.first, found.second, found.signal or found.first)
    if any(voices.is_nobodys(end) for end in ends):
        return None
    tellers = {_teller(draft, voices, end) for end in ends}
    if len(tellers) > 1:
        return None
    return Relation(
        first=found.first,
        second=found.second,
        holds=names(found.holds),
        signal=found.signal,
        voice=tellers.pop(),
        reason=found.reason,
    )


def _teller(draft: Draft, voices: Voices, end: Span) -> str:
    """Whose word it is that something was: the article's, or that of a statement."""
    token = draft.parse.at(end.start)
    told = voices.telling(end, token) if token is not None else voices.of(end)
    return told.id if told else ARTICLE
