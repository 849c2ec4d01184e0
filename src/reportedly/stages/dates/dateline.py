"""The day in a report's dateline, and what it makes of the publication date."""

from __future__ import annotations

from datetime import date, timedelta

from reportedly.model import TimeValue, trimmed
from reportedly.stages.dates.find import find_dates
from reportedly.stages.dates.period import Period, from_edtf
from reportedly.stages.draft import Draft

# Among how many first paragraphs a date line is looked for.
_HEAD = 3
# A line that holds a date and nothing else is no longer than that: Wednesday, the 24th of September, 2031.
_LONGEST = 60


def dateline_day(draft: Draft) -> TimeValue | None:
    """The day in the dateline, or alone in one of the first paragraphs; its year may be open."""
    text = draft.article.text
    for line in (f.span for f in draft.furniture if f.kind == "dateline"):
        for when in find_dates(text, spans=[line]):
            if _is_day(when):
                return when
    for paragraph in (span for span in draft.body[:_HEAD] if span.end - span.start <= _LONGEST):
        alone = [when for when in find_dates(text, spans=[paragraph]) if when.span == trimmed(text, paragraph)]
        if alone and _is_day(alone[0]):
            return alone[0]
    return None


def _is_day(when: TimeValue) -> bool:
    if when.granularity != "day" or when.value is None or "/" in when.value:
        return False
    day = from_edtf(when.value)
    return day is not None and day.month is not None and day.day is not None


def writing_day(published: str | None, dateline: TimeValue | None) -> str | None:
    """The EDTF day that relative times count from: the publication date, the dateline's day where that says more.

    It does where there is no publication date, where that is a month or a year that holds the day, and where it is a
    moment in another zone, so that the day at the place may be the one before or after.
    """
    day = from_edtf(dateline.value) if dateline and dateline.value else None
    if day is None:
        return published
    if published is None:
        return day.date.isoformat() if day.date else None
    given = from_edtf(published)
    if given is None or given.year is None:
        return published
    fitting = _placed(day, given, beside="T" in published and _zone(published) != "")
    return fitting.isoformat() if fitting else published


def _placed(day: Period, given: Period, *, beside: bool) -> date | None:
    """The dateline's day, its open year filled, where it lies in the given period, or (`beside`) a day off."""
    turns = {(1, 12): 1, (12, 1): -1}.get((day.month or 0, given.month or 0), 0) if beside else 0
    found = Period("day", day.year or (given.year or 0) + turns, day.month, day.day).date
    if found is None:
        return None
    if given.date is None:
        held = found.year == given.year and given.month in (None, found.month)
        return found if held else None
    return found if beside and abs(found - given.date) == timedelta(days=1) else None


def _zone(published: str) -> str:
    clock = published.partition("T")[2]
    return "Z" if clock.endswith("Z") else clock[-6:] if len(clock) > 6 and clock[-6] in "+-" else ""
