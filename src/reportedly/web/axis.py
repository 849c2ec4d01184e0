"""Where a time lies on a line, and how wide it is: what a timeline draws of its rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

import msgspec

from reportedly.web.times import MONTHS

# Days on either side of the reports: what lies beyond is drawn as an arrow at the edge.
_MARGIN = timedelta(days=21)
_TICKS = 7
_STEPS = (1, 2, 7, 14, 30.44, 61, 91.3, 182.6, 365.25, 730.5, 1826, 3652, 18262, 36525)


class Bar(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of the line, in percent of its length; `before` and `after` where it goes on beyond an end."""

    start: float
    width: float
    before: bool
    after: bool


class Tick(msgspec.Struct, frozen=True):
    """A labelled place on the line, in percent of its length."""

    at: float
    label: str


class Axis(msgspec.Struct, frozen=True):
    """A line of time from `start` to `end` (`YYYY-MM-DDTHH:MM:SS`)."""

    start: str
    end: str

    def bar(self, earliest: str | None, latest: str | None) -> Bar:
        """Where a time lies that is somewhere between two seconds; None is an open end."""
        first, last = self._at(earliest, -1.0), self._at(latest, 101.0)
        start, end = min(max(first, 0.0), 99.0), max(min(last, 100.0), 1.0)
        return Bar(start=round(start, 2), width=round(max(end - start, 0.6), 2), before=first < 0, after=last > 100)

    def ticks(self) -> list[Tick]:
        """A handful of days, evenly spaced."""
        start, end = datetime.fromisoformat(self.start), datetime.fromisoformat(self.end)
        days = (end - start) / timedelta(days=1)
        step = timedelta(days=next((s for s in _STEPS if days / s <= _TICKS), days))
        places = [start + step * i for i in range(int((end - start) / step) + 1)]
        return [Tick(round(self._at(p.isoformat(), 0), 2), _label(p, step)) for p in places]

    def _at(self, moment: str | None, otherwise: float) -> float:
        known = _moment(moment)
        if known is None:
            return otherwise
        start, end = datetime.fromisoformat(self.start), datetime.fromisoformat(self.end)
        return (known - start) / (end - start) * 100


def axis(reports: Sequence[str], times: Iterable[str]) -> Axis:
    """The line for some times: round the reports, if there are any, so that one distant year does not squeeze all."""
    known = sorted(found for moment in (reports or times) if (found := _moment(moment)))
    if not known:
        return Axis("2000-01-01T00:00:00", "2001-01-01T00:00:00")
    margin = _MARGIN if reports else timedelta(days=1)
    return Axis((known[0] - margin).isoformat(), (known[-1] + margin).isoformat())


def _label(place: datetime, step: timedelta) -> str:
    if step.days >= 365:
        return str(place.year)
    month = MONTHS[place.month - 1][:3]
    return f"{month} {place.year}" if step.days >= 30 else f"{place.day} {month}"


def _moment(moment: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat(moment) if moment else None
    except ValueError:  # the year 0, which EDTF has and Python has not
        return None
