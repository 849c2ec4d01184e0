"""Where a time lies on a line, and how wide it is: what a timeline draws of its rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, time, timedelta

import msgspec

from reportedly.web.times import MONTHS

# Days on either side of the reports: what lies beyond is drawn as an arrow at the edge.
_MARGIN = timedelta(days=21)
_TICKS = 7
# Between ticks, in days or in months.
_DAYS = (1, 2, 7, 14)
_MONTHS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000)


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
        """A handful of days, or of firsts of months or years, evenly spaced."""
        start, end = datetime.fromisoformat(self.start), datetime.fromisoformat(self.end)
        return [Tick(round(self._at(place.isoformat(), 0), 2), label) for place, label in _places(start, end)]

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


def _places(start: datetime, end: datetime) -> list[tuple[datetime, str]]:
    """The ticks of a line and their labels: the most that are no more than _TICKS."""
    days = (end - start) / timedelta(days=1)
    step = next((step for step in _DAYS if days / step <= _TICKS), None)
    if step is not None:
        first = start.replace(hour=0, minute=0, second=0) + timedelta(days=1 if start.time() != time() else 0)
        found = [first + timedelta(days=step) * i for i in range(int((end - first) / timedelta(days=step)) + 1)]
        return [(place, f"{place.day} {MONTHS[place.month - 1][:3]}") for place in found]
    step = next((step for step in _MONTHS if days / 30.44 / step <= _TICKS), _MONTHS[-1])
    months = range(-(-_month(start) // step) * step, _month(end) + 1, step)
    found = [datetime(number // 12, number % 12 + 1, 1) for number in months if number >= 12]
    return [(p, str(p.year) if step >= 12 else f"{MONTHS[p.month - 1][:3]} {p.year}") for p in found if p >= start]


def _month(moment: datetime) -> int:
    return moment.year * 12 + moment.month - 1


def _moment(moment: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat(moment) if moment else None
    except ValueError:  # the year 0, which EDTF has and Python has not
        return None
