"""Eight phrases that date parsers stumble over, and what each comes to in an article of Tuesday, 2020-11-24.

The values are those of the definitions that the annotations go by: a weekday in the past is the one on or before
publication, a part that nobody gave stays open, a length is a length, without a number PXM. A system is right where it
marks one expression in the phrase and gives it that value; a second one, or another value, is wrong.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from benchmarks.time.system import Job
from reportedly.model import TimeValue

DAY = "2020-11-24"


class Phrase(NamedTuple):
    """A phrase in its sentence, and its value in TIMEX3's terms."""

    words: str
    sentence: str
    value: str

    @property
    def job(self) -> Job:
        """What is asked."""
        return Job(self.sentence, DAY, "news")


PHRASES = (
    Phrase("on Tuesday", "Maran said on Tuesday that the pass was open again.", "2020-11-24"),
    Phrase("in September", "The two sides first met in September, in a village by the lake.", "2020-09"),
    Phrase("October 11", "The bridge was closed on October 11 after a flood.", "2020-10-11"),
    Phrase("January 5 earlier this year", "Tolvar signed the accord on January 5 earlier this year.", "2020-01-05"),
    Phrase("nearly two days after", "He was found nearly two days after the avalanche.", "P2D"),
    Phrase("over the past months", "Prices have doubled over the past months, the council said.", "PXM"),
    Phrase("November 3rd", "Voters chose a new mayor on November 3rd.", "2020-11-03"),
    Phrase("for the next four years", "She will lead the council for the next four years.", "P4Y"),
)


def given(phrase: Phrase, dates: Iterable[TimeValue]) -> list[str]:
    """The values of what is found in the phrase."""
    start = phrase.sentence.index(phrase.words)
    end = start + len(phrase.words)
    return [date.timex3.value for date in dates if date.span.start < end and start < date.span.end]


def right(phrase: Phrase, values: list[str]) -> bool:
    """Whether that is the value, and nothing else."""
    return values == [phrase.value]
