"""Stage: the day of writing that an article's relative times count from, and what an undated text says of it."""

from __future__ import annotations

from dataclasses import replace

from reportedly.model import Anchor, TimeValue
from reportedly.model.edtf import bounds
from reportedly.stages.anchor.candidates import as_edtf, candidates, deciding
from reportedly.stages.anchor.clues import clues
from reportedly.stages.dates.dateline import dateline_day, writing_day
from reportedly.stages.draft import Draft

_NOTHING = "no publication date is given, and the text does not bound it"


def anchor(draft: Draft) -> Draft:
    """Fills `anchor`: the publication date as given, else the dateline's day, else what the text itself leaves."""
    line = dateline_day(draft)
    day = writing_day(draft.article.published, line)
    if draft.article.published:
        return replace(draft, anchor=_given(draft.article.published, day, line))
    if day and line:
        return replace(
            draft, anchor=Anchor(value=day, basis="dateline", reason=f"the day in the dateline: {_said(line)}")
        )
    return replace(draft, anchor=_worked_out(draft))


def _given(published: str, day: str | None, line: TimeValue | None) -> Anchor:
    """The date as given, checked against the dateline."""
    if day != published and line is not None:
        reason = f"the day in the dateline, {_said(line)}, within or beside the publication date, {published}"
        return Anchor(value=day, basis="dateline", reason=reason)
    zone = " by the clock of its own zone" if "T" in published else ""
    reason = f"the publication date as given, {published}{zone}"
    if line is not None and line.value is not None and not _agree(line.value, published):
        reason += f"; the dateline has another day, {_said(line)}"
    return Anchor(value=published, basis="given", reason=reason)


def _said(line: TimeValue) -> str:
    return line.reason.partition(":")[0]


def _agree(value: str, published: str) -> bool:
    """Whether a dateline's day, its year perhaps open, can be the day of publication."""
    if value.startswith("XXXX") and published[:4].isdigit():
        value = published[:4] + value[4:]
    one, other = bounds(value), bounds(published[:10])
    return one is None or other is None or one.meets(other)


def _worked_out(draft: Draft) -> Anchor:
    """What the clues in the text leave, and those of them that decide it."""
    found = clues(draft)
    value = as_edtf(candidates(found))
    if value is not None:
        reason = "; ".join(["no publication date is given", *(clue.reason for clue in deciding(found))])
        return Anchor(value=value, basis="text", reason=reason, clues=found)
    reason = "no publication date is given, and what the text says bounds no year" if found else _NOTHING
    return Anchor(value=None, basis="open", reason=reason, clues=found)
