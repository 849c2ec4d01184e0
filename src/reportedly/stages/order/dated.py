"""Order by a date that hangs on an event: on Monday, since May, until Friday, before 2019."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.model import TimeValue
from reportedly.model.edtf import Bounds, bounds
from reportedly.stages.draft import Draft
from reportedly.stages.event_time import dated_word
from reportedly.stages.order import found as f
from reportedly.stages.order.found import Found
from reportedly.stages.order.happening import happens, is_perfect

_PREPOSITIONS = {
    "": f.WITHIN, "on": f.WITHIN, "in": f.WITHIN, "at": f.WITHIN, "during": f.WITHIN, "within": f.WITHIN,
    "this": f.WITHIN, "last": f.WITHIN, "since": f.FROM, "from": f.FROM, "after": f.AFTER, "following": f.AFTER,
    "before": f.BEFORE, "until": f.ENDING_IN, "till": f.ENDING_IN, "by": f.NOT_LATER,
}  # fmt: skip
_POINTERS = ("PAST_REF", "PRESENT_REF", "FUTURE_REF")


def dated(draft: Draft) -> Iterator[Found]:
    """The relations between an event and a date or time that hangs on it."""
    parse = draft.parse
    within: dict[int, Bounds] = {}
    for when in draft.dates:
        if when.timex3.type not in ("DATE", "TIME") or when.timex3.value in _POINTERS:
            continue
        token, preposition = dated_word(parse, when)
        if token is None or not happens(parse, token) or preposition not in _PREPOSITIONS:
            continue
        holds = _PREPOSITIONS[preposition]
        if preposition == "since" and token.pos == "VERB" and not is_perfect(parse, token):
            continue
        if holds == f.WITHIN and not _is_same_time(within, token.i, when):
            continue
        words = when.span.of(draft.article.text)
        reason = f"“{token.text}” {preposition + ' ' if preposition else ''}“{' '.join(words.split())}”"
        yield Found(token.span, when.span, holds, None, reason)


def _is_same_time(within: dict[int, Bounds], event: int, when: TimeValue) -> bool:
    """Whether a date can be the time of an event that others were found for: of two apart, the first is its own."""
    place = bounds(when.value) if when.value else None
    if place is None:
        return True
    return within.setdefault(event, place).meets(place)
