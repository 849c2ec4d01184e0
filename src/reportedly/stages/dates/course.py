"""The course that a history takes through the years: what it names on its way, what it only mentions, its headings."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from reportedly.stages.dates.period import Period
from reportedly.stages.dates.tokens import Sentence

# A year is told of in passing if it lies more than so far from the middle one of those named around it.
_AROUND, _FAR = 2, 2
# A number is a year if it lies so far at most from that middle one.
_NEAR = 10
# A heading has so many words at most, and no full stop.
_HEADING = 12


class Place(NamedTuple):
    """A year that the text gives, where it stands, and the last one of a range."""

    position: int
    first: int
    last: int


class Heading(NamedTuple):
    """The first and the last year that a heading gives, and where it starts and ends."""

    start: int
    end: int
    first: int
    last: int


class Course(NamedTuple):
    """The years that a text gives, in order, and those that stand in headings, each for what follows it."""

    places: tuple[Place, ...] = ()
    headings: tuple[Heading, ...] = ()

    def digresses(self, position: int, year: int) -> bool:
        """Whether a year lies far from those named around it; not where it is the last, from which none comes back."""
        middle = self.middle(position)
        return middle is not None and self._at(position) + 1 < len(self.places) and abs(middle - year) > _FAR

    def near(self, position: int, year: int) -> bool:
        """Whether a number is one of the years that the text tells of where it stands."""
        middle = self.middle(position)
        return middle is not None and abs(middle - year) <= _NEAR

    def middle(self, position: int) -> int | None:
        """The middle one of the years named around a place."""
        at = self._at(position)
        years = sorted(place.first for place in self.places[max(0, at - _AROUND) : at + _AROUND + 1])
        return years[len(years) // 2] if years else None

    def _at(self, position: int) -> int:
        return bisect_left(self.places, (position,))

    def spanned(self, position: int) -> bool:
        """Whether a year stands in a heading that gives a stretch of years: the history is not at its end yet."""
        heading = self.under(position + 1)
        return heading is not None and position < heading.end and heading.first < heading.last

    def under(self, position: int) -> Heading | None:
        """The years of the last heading before a place that names any."""
        at = bisect_right(self.headings, (position,))
        return self.headings[at - 1] if at else None


NO_COURSE = Course()


def place(position: int, period: Period | None, until: Period | None) -> Place | None:
    """Where a time names its year; None of an open one and of a decade or more."""
    if period is None or period.year is None or period.unit in ("decade", "century", "millennium"):
        return None
    last = until.year if until and until.year is not None else period.year
    return Place(position, period.year, max(period.year, last))


def course_of(sentences: Iterable[Sentence], places: Iterable[Place]) -> Course:
    """The course through these places of a text."""
    ordered = tuple(sorted(places))
    return Course(ordered, tuple(_headings(sentences, ordered)))


def _headings(sentences: Iterable[Sentence], places: tuple[Place, ...]) -> Iterator[Heading]:
    for sentence in sentences:
        for start, end in _short_blocks(sentence):
            named = places[bisect_left(places, (start,)) : bisect_left(places, (end,))]
            if named:
                yield Heading(start, end, min(p.first for p in named), max(p.last for p in named))


def _short_blocks(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The paragraphs that are no more than a heading, by where they start and end."""
    words = sentence.words
    breaks = [-1, *(i for i, word in enumerate(words) if word.kind == "BREAK"), len(words)]
    for before, after in pairwise(breaks):
        block = words[before + 1 : after]
        if block and len(block) <= _HEADING and block[-1].kind != ".":
            yield block[0].start, block[-1].end
