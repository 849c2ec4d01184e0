"""Quotation marks: which stretches of a text stand between them.

Marks are read as a writer means them, not as a keyboard gave them: a straight mark opens or closes by its neighbours,
an apostrophe inside a word closes nothing, a quotation that runs over several paragraphs repeats its opening mark,
and one that is never closed ends with its paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from reportedly.model import Span

_DOUBLE_OPEN, _DOUBLE_CLOSE = "“„«", "”»"
_PARAGRAPH = re.compile(r"\n[ \t\r]*\n|\r\n[ \t]*\r\n|\n")
_LONGEST_SINGLE = 1500


class Quotation(NamedTuple):
    """A stretch in quotation marks. `span` includes the marks; `closed` is False where the closing one is missing."""

    span: Span
    closed: bool = True

    def inside(self) -> Span:
        """The span without its marks."""
        return Span(self.span.start + 1, self.span.end - self.closed)


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """The outermost quotations of a text, in order.

    Double marks, curly or straight, count everywhere; single marks only in a text that uses them as its outer marks.
    """
    doubled = list(_double(text))
    if _prefers_single(text, doubled):
        doubled.extend(q for q in _single(text) if not any(q.span.overlaps(d.span) for d in doubled))
    return tuple(sorted(doubled))


def _double(text: str) -> Iterator[Quotation]:
    start: int | None = None
    for i, char in enumerate(text):
        if char in "\n\r" and start is not None:
            if not _continues(text, i):
                yield _unclosed(text, start, i)
                start = None
        elif start is None:
            if char in _DOUBLE_OPEN or (char == '"' and _opens(text, i)) or text.startswith("``", i):
                start = i
        elif char in _DOUBLE_CLOSE or (char == '"' and not _restarts(text, i)) or _typewriter_close(text, i):
            yield Quotation(Span(start, i + 1))
            start = None
        elif char in _DOUBLE_OPEN and not _restarts(text, i):
            yield _unclosed(text, start, i)
            start = i
    if start is not None:
        yield _unclosed(text, start, len(text))


def _typewriter_close(text: str, i: int) -> bool:
    return text.startswith("''", i - 1) and i > 0


def _opens(text: str, i: int) -> bool:
    """Whether a straight mark at `i` can open: something follows at once, and no word ends right before it."""
    after = text[i + 1 : i + 2]
    before = text[i - 1 : i]
    return bool(after) and not after.isspace() and not before.isalnum()


def _restarts(text: str, i: int) -> bool:
    """Whether the mark at `i` repeats an opening mark at the head of a paragraph."""
    line = text.rfind("\n", 0, i) + 1
    return not text[line:i].strip() and line > 0


def _continues(text: str, i: int) -> bool:
    """Whether the next paragraph after the line break at `i` starts with an opening mark."""
    rest = text[i:].lstrip() if i + 200 > len(text) else text[i : i + 200].lstrip()
    return rest[:1] in _DOUBLE_OPEN or (rest[:1] == '"' and rest[1:2].isalnum())


def _unclosed(text: str, start: int, end: int) -> Quotation:
    while end > start + 1 and text[end - 1].isspace():
        end -= 1
    return Quotation(Span(start, end), closed=False)


_SINGLE = re.compile(r"(?<![\w’'])[‘'](?=[^\s‘’'])")
_SINGLE_END = re.compile(r"(?<=[.,!?;…\w])[’'](?!\w)")


def _prefers_single(text: str, doubled: list[Quotation]) -> bool:
    """Whether single marks are the outer marks here: they hold more sentences than the double ones do."""
    singles = [q for q in _single(text) if text[q.span.end - 2] in ".,!?"]
    return len(singles) > len(doubled)


def _single(text: str) -> Iterator[Quotation]:
    position = 0
    while opening := _SINGLE.search(text, position):
        paragraph = _PARAGRAPH.search(text, opening.end())
        limit = min(paragraph.start() if paragraph else len(text), opening.start() + _LONGEST_SINGLE)
        end = _single_end(text, opening.end(), limit)
        if end is not None:
            yield Quotation(Span(opening.start(), end))
        position = end or opening.end()


def _single_end(text: str, start: int, limit: int) -> int | None:
    """The end of a single quotation: the first mark after punctuation, else the first that no word needs."""
    ends = [m.end() for m in _SINGLE_END.finditer(text, start, limit)]
    firm = [end for end in ends if text[end - 2] in ".,!?;…"]
    plain = [end for end in ends if text[end - 2] != "s"]
    return next(iter(firm or plain or ends), None)
