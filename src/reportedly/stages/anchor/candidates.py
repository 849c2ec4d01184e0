"""From clues to the days on which a text can have been written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import MAXYEAR, date, timedelta
from itertools import islice
from typing import NamedTuple

from reportedly.model import Clue
from reportedly.model.edtf import bounds
from reportedly.stages.dates.nearest import shifted

# Years are tried up to so many after the first possible one: the calendar comes round again after that.
_REACH = 400
# So many stretches are named from a known end on before the rest is left open.
_MOST = 2
# A set of so many stretches says no more than the whole of them.
_SET = 12
# In more days of writing than that a day can be any.
_WIDEST = 400
_LEAP = 2000
# A weekday that is named lies so many days off at most.
_WEEK = 6
# The days that every month has.
_SHORTEST = 28
_OPEN_YEAR = re.compile(r"XXXX-(\d\d)(?:-(\d\d))?")


class Stretch(NamedTuple):
    """Days from `first` to `last`; None is an open end."""

    first: date | None
    last: date | None

    def meet(self, other: Stretch) -> Stretch | None:
        """What both hold."""
        first = max((d for d in (self.first, other.first) if d), default=None)
        last = min((d for d in (self.last, other.last) if d), default=None)
        return None if first and last and first > last else Stretch(first, last)


ANYTIME = Stretch(None, None)


def candidates(clues: Iterable[Clue], within: Stretch = ANYTIME) -> tuple[Stretch, ...]:
    """The stretches of days on which a text with these clues can have been written, in order.

    `within` is what is known from elsewhere. Empty where the clues contradict each other; the one farthest from
    a known end is open where there are more.
    """
    clues = list(clues)
    whole = _bounded(clues).meet(within)
    if whole is None:
        return ()
    season = _season(clues)
    if season is None:
        return (whole,)
    return _years(clues, whole, *season)


def deciding(clues: Iterable[Clue]) -> tuple[Clue, ...]:
    """The clues without which the candidates would be others; of several alike, the article's own first."""
    first: dict[object, Clue] = {}
    for clue in sorted(clues, key=lambda clue: clue.voice != "article"):
        first.setdefault((_bound(clue), clue.says, clue.weekday, clue.every), clue)
    several = list(first.values())
    left, ends = candidates(several), {*_bounded(several), *(_season(several) or ())} - {None}
    bounding = [clue for clue in several if clue.weekday or _bound(clue) in ends]
    return tuple(clue for clue in bounding if candidates(c for c in several if c is not clue) != left)


def _bound(clue: Clue) -> date | None:
    """The end that a clue sets, in its own year or in the calendar of a leap year."""
    point = _point(clue)
    return point[0] if point else _end(clue)


def as_edtf(stretches: Sequence[Stretch]) -> str | None:
    """A day, a range, or one of a set; None where neither end is known, or nothing is left."""
    known = [stretch for stretch in stretches if stretch != ANYTIME]
    if not known:
        return None
    return f"[{','.join(_range(stretch, '..', '') for stretch in known)}]" if len(known) > 1 else _range(known[0], "/")


def _range(stretch: Stretch, mark: str, unknown: str = "..") -> str:
    first, last = (day.isoformat() if day else unknown for day in stretch)
    return first if first == last else f"{first}{mark}{last}"


def _bounded(clues: list[Clue]) -> Stretch:
    """By the times whose year is in the text: not before those in the past, not after those to come."""
    ends = [(clue.says, end) for clue in clues if (end := _end(clue))]
    past, ahead = ([end for says, end in ends if says == side] for side in ("past", "ahead"))
    return Stretch(max(past, default=None), min(ahead, default=None))


def _end(clue: Clue) -> date | None:
    """The first day of writing that a time with its year allows, told as past; the last, to come."""
    found = bounds(clue.value) if clue.value[:4].isdigit() else None
    if found is None or found.earliest is None or found.latest is None:
        return None
    return _date(found.earliest) if clue.says == "past" else _eve(clue.value, found.latest)


def _eve(value: str, latest: str) -> date:
    """The last day of writing that a time to come allows: on a day itself it would be called today."""
    return shifted(_date(latest), -(len(value) == len("YYYY-MM-DD")))


def _date(moment: str) -> date:
    return date.fromisoformat(moment[:10])


def _season(clues: list[Clue]) -> tuple[date, date] | None:
    """The part of the year between the last time told as past and the next to come, in the calendar of a leap year.

    None where there is not one such part: of the times around the year, those in the past must all lie together.
    """
    points = sorted(point for clue in clues if (point := _point(clue)))
    gaps = [
        (one, other) for one, other in zip(points, points[1:] + points[:1], strict=True) if (one[1], other[1]) == (0, 1)
    ]
    return (gaps[0][0][0], gaps[0][1][0]) if len(gaps) == 1 else None


def _point(clue: Clue) -> tuple[date, int] | None:
    """A month or day of an open year: the beginning of one in the past, the end of one to come."""
    if not _OPEN_YEAR.fullmatch(clue.value) or clue.says == "this_year":
        return None
    ends = bounds(f"{_LEAP}{clue.value[4:]}")
    if ends is None or ends.earliest is None or ends.latest is None:
        return None
    return (_date(ends.earliest), 0) if clue.says == "past" else (_eve(clue.value, ends.latest), 1)


def _years(clues: list[Clue], whole: Stretch, first: date, last: date) -> tuple[Stretch, ...]:
    """The season in each year that the whole and the days of the week allow; from a known end the nearest few."""
    if whole.first is not None:
        found = list(islice(_seasons(clues, whole, first, last, whole.first.year - 1, 1), _SET))
        if whole.last is None and len(found) >= _MOST:
            return (*found[: _MOST - 1], Stretch(found[_MOST - 1].first, None))
    elif whole.last is not None:
        found = list(islice(_seasons(clues, whole, first, last, whole.last.year, -1), _MOST))[::-1]
        if len(found) == _MOST:
            return (Stretch(None, found[0].last), *found[1:])
    else:
        return ()
    return tuple(found) if len(found) < _SET else (whole,)


def _seasons(clues: list[Clue], whole: Stretch, first: date, last: date, begin: int, step: int) -> Iterator[Stretch]:
    """The season in the years from `begin` on, or back."""
    on_weekdays = [clue for clue in clues if clue.weekday is not None and clue.says != "this_year"]
    for year in range(begin, begin + step * _REACH, step):
        if 1 <= year < MAXYEAR and all(_falls(clue, year, first) for clue in on_weekdays):
            stretch = Stretch(_in(year, first), _in(year + (last < first), last)).meet(whole)
            if stretch is not None:
                yield stretch


def _in(year: int, day: date) -> date:
    """The day in another year; of 29 February, the day after where there is none."""
    try:
        return day.replace(year=year)
    except ValueError:
        return date(year, 3, 1)


def _falls(clue: Clue, year: int, first: date) -> bool:
    """Whether a clue's day falls on its day of the week, for a season that begins in `year`."""
    point = _OPEN_YEAR.fullmatch(clue.value)
    if point is None or point[2] is None:
        return True
    month_day = (int(point[1]), int(point[2]))
    later = clue.says == "ahead" and month_day < (first.month, first.day)
    earlier = clue.says == "past" and month_day > (first.month, first.day)
    of = year + later - earlier
    try:
        day = date(of, *month_day)
    except ValueError:
        return False
    return day.isoweekday() == clue.weekday and of % clue.every == 0


def days_named(clue: Clue, stretches: Sequence[Stretch], clues: Sequence[Clue]) -> tuple[date, ...]:
    """The days that a weekday or a day of an open year can be, for these days of writing; empty where too open.

    A month of an open year stands as one day in it. A weekday is within a week of the writing; and as a day of the last
    week is called by its weekday, not by its date, it comes after the days in the past that are called by their date.
    """
    found: set[date] = set()
    for stretch in stretches:
        if stretch.first is None or stretch.last is None or (stretch.last - stretch.first).days > _WIDEST:
            return ()
        found |= set(_days(clue, stretch, clues))
    return tuple(sorted(found))


def _days(clue: Clue, stretch: Stretch, clues: Sequence[Clue]) -> Iterator[date]:
    first, last = stretch
    if first is None or last is None:
        return
    if clue.value.startswith("XXXX-WXX-"):
        yield from _weekdays(clue, first, last, clues)
        return
    point = _OPEN_YEAR.fullmatch(clue.value)
    if point is None:
        return
    edge = 1 if clue.says == "past" else _SHORTEST
    named = date(_LEAP, int(point[1]), int(point[2] or edge))
    days = [_in(year, named) for year in range(max(first.year - 1, 1), min(last.year + 2, MAXYEAR))]
    if clue.says == "this_year":
        yield from (day for day in days if first.year <= day.year <= last.year)
        return
    if clue.says == "past":
        yield from [day for day in days if day <= first][-1:] + [day for day in days if first < day <= last]
    else:
        yield from [day for day in days if first <= day < last] + [day for day in days if day >= last][:1]


def _weekdays(clue: Clue, first: date, last: date, clues: Sequence[Clue]) -> Iterator[date]:
    if clue.says == "past":
        named = any(c.says == "past" and re.fullmatch(r"(\d{4}|XXXX)-\d\d-\d\d", c.value) for c in clues)
        low, high = first if named else shifted(first, -_WEEK), last
    else:
        low, high = first, shifted(last, _WEEK)
    day = shifted(low, (int(clue.value[-1]) - low.isoweekday()) % 7)
    for week in range((high - day).days // 7 + 1):
        yield day + timedelta(weeks=week)
