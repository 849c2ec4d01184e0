"""What a system to compare is, what it is asked and what it answers."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Literal, NamedTuple

from reportedly.model import Article, Span, TimeValue, Timex3

Kind = Literal["news", "narrative"]


class Job(NamedTuple):
    """A text, the day it was published (ISO, or none), and which sort of text it is, for those who want to know."""

    text: str
    day: str | None
    kind: Kind

    @property
    def key(self) -> str:
        """What its answer is kept under."""
        return hashlib.sha256("\0".join((self.kind, self.day or "", self.text)).encode()).hexdigest()


def job(article: Article, kind: Kind) -> Job:
    """What is asked of an article."""
    return Job(article.text, article.published[:10] if article.published else None, kind)


class Answer(NamedTuple):
    """The time expressions of a text, and the seconds that it took, start-up aside; why it was refused, if it was."""

    dates: tuple[TimeValue, ...]
    seconds: float
    refused: str | None = None


class Places(NamedTuple):
    """Where other systems are: the Python of their environment, and a folder to work in."""

    python: Path
    work: Path


class System(NamedTuple):
    """A row of the table of systems: `answer` gives answers in the order of the jobs; `ours` need no cache."""

    name: str
    answer: Callable[[Sequence[Job], Places], Iterator[Answer]]
    about: str
    ours: bool = False


class UnusableError(Exception):
    """A system that cannot be run; its text says why, and what to do."""


def stranger(start: int, end: int, kind: str, value: str, mod: str | None) -> TimeValue:
    """Another system's answer as a record; what it does not give is left open."""
    timex3 = Timex3(type=kind, value=value, mod=mod)  # type: ignore[arg-type]
    return TimeValue(
        span=Span(start, end),
        value=None,
        granularity="open",
        basis="open",
        reason="as the system gave it",
        timex3=timex3,
    )
