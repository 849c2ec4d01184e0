"""When an undated article can have been written: its own clues, narrowed by what else the ledger holds.

Worked out anew for each question; no reading is ever changed by it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple, cast

from sqlalchemy import Connection, Select, select

from reportedly.ledger import View, tables
from reportedly.ledger.current import current
from reportedly.ledger.load import decoded
from reportedly.ledger.records import NOUN
from reportedly.model import Clue, Event, Reading, Span
from reportedly.model.anchor import Side
from reportedly.query.rows import ArticleRow
from reportedly.stages.anchor.candidates import ANYTIME, Stretch, as_edtf, candidates, days_named
from reportedly.stages.dates.nearest import shifted

# In days: how far off a weekday that is named lies at most, and a date without its year.
_WEEK, _YEAR = 6, 364
# What is filled in of a value.
_OPEN_PART = re.compile(r"XXXX-(?:WXX-[1-7]|\d\d(?:-\d\d)?)")
# Of more days than that a set says nothing any more.
_MOST = 12
# A reason names so many stretches one by one.
_FEW = 2


class Fixed(NamedTuple):
    """An event that another article tells in its own voice, on a day that is known."""

    event: Event
    word: str
    day: date
    article_id: str
    outlet: str | None


class Written(NamedTuple):
    """The stretches in which an undated article can have been written, and why."""

    stretches: tuple[Stretch, ...]
    reason: str
    clues: tuple[Clue, ...] = ()

    @property
    def value(self) -> str | None:
        """EDTF."""
        return as_edtf(self.stretches)

    @property
    def shown(self) -> str:
        """The stretches as a reason names them: in EDTF, or of many how many there are."""
        if len(self.stretches) <= _FEW:
            return self.value or "open"
        first, last = (
            day.isoformat() if day else "an open end" for day in (self.stretches[0][0], self.stretches[-1][1])
        )
        return f"{len(self.stretches)} stretches from {first} to {last}"

    def filled(self, value: str, says: Side) -> str | None:
        """What a value without its year, or a weekday in TIMEX3, is then, as EDTF; None where that is too open."""
        parts = {part: self._days(part, says) for part in _OPEN_PART.findall(value)}
        if len(parts) == 1 and value in parts:
            found = parts[value]
            if not 0 < len(found) <= _MOST:
                return None
            return found[0] if len(found) == 1 else f"[{','.join(found)}]"
        if not parts or any(len(found) != 1 for found in parts.values()):
            return None
        return _OPEN_PART.sub(lambda part: parts[part[0]][0], value)

    def _days(self, part: str, says: Side) -> list[str]:
        clue = Clue(span=Span(0, 0), says=says, value=part, reason="")
        length = len("YYYY-MM") if len(part) == len("XXXX-MM") else len("YYYY-MM-DD")
        return [day.isoformat()[:length] for day in days_named(clue, self.stretches, self.clues)]


def fixed_events(view: View, connection: Connection) -> list[Fixed]:
    """The events whose day current articles tell in their own voice, for undated ones to be held against.

    What a source says of a day fixes nothing: it would date an article on that source's word.
    """
    now, event, link, text = current(view.as_of), tables.RECORD["event"], tables.LINK["event"], tables.text.c.text
    chosen: Select[Any] = (
        select(event.c.id, event.c.body, now.c.article_id, now.c.outlet, text)
        .join_from(now, link, link.c.reading_id == now.c.reading_id)
        .join(event, event.c.id == link.c.record_id)
        .join(tables.text, tables.text.c.sha256 == now.c.sha256)
        .where(event.c.voice == "article", event.c.time.regexp_match(r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"))
        .order_by(now.c.article_id, link.c.position)
    )
    return [_fixed(row) for row in connection.execute(chosen)]


def _fixed(row: Any) -> Fixed:
    event = cast("Event", decoded(NOUN["event"], row))
    word = event.trigger.of(row.text).casefold()
    return Fixed(event, word, date.fromisoformat(event.time or ""), row.article_id, row.outlet)


def written_when(reading: Reading, article: ArticleRow, fixed: list[Fixed]) -> Written:
    """By its anchor, by the day on which it was kept, and by events of other articles."""
    anchor = reading.anchor
    if anchor is None or anchor.basis not in ("text", "open"):
        return Written((), "")
    clues = anchor.clues
    within, reasons = ANYTIME, [anchor.reason]
    for stretch, reason in (*_by_events(reading, clues, fixed), _kept(article)):
        both = within.meet(stretch)
        if both is not None and candidates(clues, both):
            within, reasons = both, [*reasons, reason]
    return Written(candidates(clues, within), "; ".join(reasons), clues)


def _kept(article: ArticleRow) -> tuple[Stretch, str]:
    day = article.at[:10]
    return Stretch(None, date.fromisoformat(day)), f"it was kept on {day}"


def _by_events(reading: Reading, clues: tuple[Clue, ...], fixed: list[Fixed]) -> Iterator[tuple[Stretch, str]]:
    """What the day of each event leaves that another article fixes; nothing where two fix it otherwise."""
    for clue in clues:
        for event in _events_at(reading, clue):
            same = [other for other in fixed if _is_same(reading, event, clue, other)]
            if len({other.day for other in same}) == 1:
                known = same[0]
                words = event.trigger.of(reading.article.text)
                told = f"“{words}” was on {known.day}, by {known.outlet or 'another article'} ({known.article_id[:11]})"
                yield _bound(clue, known.day), told


def _events_at(reading: Reading, clue: Clue) -> Iterator[Event]:
    """The events that the text puts at a clue's time."""
    at = {
        relation.first for relation in reading.relations if relation.second == clue.span and _is_within(relation.holds)
    }
    for event in reading.events:
        if event.trigger in at:
            yield event


def _is_within(holds: tuple[str, ...]) -> bool:
    return set(holds) <= {"starts", "during", "finishes", "equals"}


def _is_same(reading: Reading, event: Event, clue: Clue, other: Fixed) -> bool:
    """By all signs one event: the same type and day, and two names in common, or one and the same word.

    Where neither has a type, only the word tells that it is the same sort of thing.
    """
    if other.article_id == reading.article.id or event.type != other.event.type or not _fits(clue, other.day):
        return False
    names, others = _names(event), _names(other.event)
    word = event.trigger.of(reading.article.text).casefold() == other.word
    return len(names & others) >= (1 if word else 2) and (word or event.type is not None)


def _names(event: Event) -> set[str]:
    return {name.casefold() for name in (*event.actors, *event.recipients)}


def _fits(clue: Clue, day: date) -> bool:
    if clue.value.startswith("XXXX-WXX-"):
        return day.isoweekday() == int(clue.value[-1])
    return clue.value == f"XXXX-{day:%m-%d}"


def _bound(clue: Clue, day: date) -> Stretch:
    """The days of writing that a clue leaves whose day is known."""
    if clue.says == "this_year":
        return Stretch(date(day.year, 1, 1), date(day.year, 12, 31))
    near = _WEEK if clue.value.startswith("XXXX-WXX-") else _YEAR
    return Stretch(day, shifted(day, near)) if clue.says == "past" else Stretch(shifted(day, -near), day)


def by_span(clues: tuple[Clue, ...]) -> dict[Span, Clue]:
    """The clues by their times; of two at one, that which says in which year it is."""
    return {clue.span: clue for clue in sorted(clues, key=lambda c: c.says == "this_year")}
