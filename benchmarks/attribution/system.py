"""What a system to compare is, and what those that are not ours have in common."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from reportedly.model import Article, Manner, Span, Statement
from reportedly.text.quotations import find_quotations

FIELDS = ("cue", "source", "speaker", "kind", "chain", "addressee")
"""What a system may give of a statement beside its content; each is a field of Statement."""


class Answers(NamedTuple):
    """What a system found: the statements of each article, in the order of the articles, and what went wrong."""

    statements: list[tuple[Statement, ...]]
    remark: str = ""


class System(NamedTuple):
    """A row of the table of systems.

    `read` takes all articles at once, so that a system in another process starts once. `gives` names the FIELDS that
    it fills at all: the others are not scored. `about` says what it can and cannot do.
    """

    name: str
    read: Callable[[Sequence[Article]], Answers]
    gives: tuple[str, ...]
    about: str
    ours: bool = False


class UnusableError(Exception):
    """A system that cannot be run; its text says why, and what to do."""


def manner(text: str, content: Iterable[Span]) -> Manner:
    """`direct` where every letter of the content stands in quotation marks, `indirect` where none does.

    One measure for all systems that do not tell a manner of their own.
    """
    quoted = [quotation.span for quotation in find_quotations(text)]
    letters = [i for span in content for i in range(*span) if text[i].isalnum()]
    inside = sum(any(q.start <= i < q.end for q in quoted) for i in letters)
    if not inside:
        return "indirect"
    return "direct" if inside == len(letters) else "mixed"


def paragraphs(text: str) -> list[Span]:
    """The lines of a text that hold something."""
    spans, start = [], 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            spans.append(Span(start, start + len(line.rstrip())))
        start += len(line)
    return spans
