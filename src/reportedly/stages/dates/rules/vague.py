"""Now, soon, recently, in the past: pointers that have a value in TIMEX3 only."""

from __future__ import annotations

from reportedly.stages.dates.pattern import Match
from reportedly.stages.dates.rules.lengths import bare_units
from reportedly.stages.dates.sense import Builder, Now, Sense, pointer

_WHY = {
    "PRESENT_REF": "about the time of writing, with no date",
    "PAST_REF": "some time before, nobody says when",
    "FUTURE_REF": "some time later, nobody says when",
}


def _points(value: str) -> Builder:
    def build(_m: Match, _now: Now) -> Sense | None:
        return pointer(value, _WHY[value])

    return build


present, past, future = _points("PRESENT_REF"), _points("PAST_REF"), _points("FUTURE_REF")


def so_far(m: Match, now: Now) -> Sense | None:
    """So far; beside a time of its own ("so far this year") it adds none."""
    own = m.after().lower() in ("this", "today") or (m.after().lower() == "in" and m.after(2).isdigit())
    return None if own else present(m, now)


def soon(m: Match, now: Now) -> Sense | None:
    """Soon; not in what is over, nor "as soon as Tuesday", nor "soon after", which has its own measure."""
    if now.tense == "past" or m.before() == "as" or m.after().lower() in ("after", "as", "afterwards", "afterward"):
        return None
    return future(m, now)


RULES: tuple[tuple[str, Builder], ...] = (
    ("right? now", present),
    ("(currently|presently|nowadays)", present),
    ("current", present),
    ("at (the)? (present|moment)", present),
    ("the present (day|time)?", present),
    ("present -? (day|time)", present),
    ("these days", present),
    ("at (this|the present) (time|moment)", present),
    ("so far", so_far),
    ("(more|most)? (recently|recent)", past),
    ("recent days", past),
    ("the past", past),
    ("the (recent|distant) past", past),
    ("recent unit=(weeks|months|quarters|years|decades) ((and|or) UNITS)?", bare_units),
    ("(past|coming) unit=(days|weeks|months|years|decades|quarters)", bare_units),
    ("the (last|past|coming|next) unit=(days|weeks|months|years|decades|quarters|hours)", bare_units),
    ("soon", soon),
    ("as soon as possible", future),
    ("the (near|immediate|foreseeable)? future", future),
    ("the (near|short) -? term", future),
    ("a later date", future),
    ("future UNITS", future),
)
