"""Stage: the time expressions of a report, their values, and why."""

from __future__ import annotations

from dataclasses import replace

from msgspec import structs

from reportedly.model import Furniture, Span, TimeValue
from reportedly.stages.dates.dateline import dateline_day, writing_day
from reportedly.stages.dates.find import find_dates
from reportedly.stages.dates.tense import tense_at
from reportedly.stages.dates.utterance import quoted_at, said_at
from reportedly.stages.draft import Draft

__all__ = ["dates", "find_dates"]

# Furniture whose dates are the page's, not the report's.
_NO_REPORT = frozenset(["licence", "boilerplate", "byline"])


def dates(draft: Draft) -> Draft:
    """Fills `dates` with the time expressions of the running text, the headline, captions and the dateline.

    An article whose publication date is not known to the day is read as of the day in its dateline, if that fixes it;
    words that were said on an earlier day, as of that day.
    """
    article, spans = draft.article, _readable(draft)
    today, tense = writing_day(article.published, dateline_day(draft)), tense_at(draft.parse)
    found = find_dates(article.text, today, tense, spans, quoted_at(draft))
    if (said := said_at(draft, found, today)) is not None:
        found = find_dates(article.text, today, tense, spans, said)
    lined = today if today != article.published else None
    return replace(draft, dates=tuple(_as_of(when, lined) for when in found) if lined else found)


def _as_of(when: TimeValue, dateline: str) -> TimeValue:
    """What was worked out from publication, said to rest on the dateline."""
    if when.basis != "publication":
        return when
    reason = f"{when.reason}; taken as published on the day in its dateline, {dateline}"
    return structs.replace(when, basis="context", reason=reason)


def _readable(draft: Draft) -> list[Span]:
    """Where a date is the report's own: the body, and furniture that tells of the matter."""
    if not draft.body and not draft.furniture:
        return [Span(0, len(draft.article.text))]
    telling = [f.span for f in draft.furniture if f.kind not in _NO_REPORT]
    return _without(sorted({*draft.body, *telling}), [f for f in draft.furniture if f.kind in _NO_REPORT])


def _without(spans: list[Span], furniture: list[Furniture]) -> list[Span]:
    """The spans less what furniture covers of them, none overlapping another."""
    pieces: list[Span] = []
    for span in spans:
        start = max(span.start, pieces[-1].end if pieces else 0)
        for part in sorted(f.span for f in furniture if f.span.overlaps(span)):
            pieces.append(Span(start, part.start))
            start = max(start, part.end)
        pieces.append(Span(start, span.end))
    return [piece for piece in pieces if piece.start < piece.end]
