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

_MARK = re.compile(r"``|''|[“”„«»\"]|[\r\n]+")
_OPENING, _CLOSING, _EITHER = {"“", "„", "«", "``"}, {"”", "»"}, {'"', "''"}
_PARAGRAPH = re.compile(r"\n[ \t\r]*\n|\r\n[ \t]*\r\n|\n")
_BLANK_LINE = re.compile(r"\r?\n[ \t\r]*\n")
_LONGEST_SINGLE = 1500


class Quotation(NamedTuple):
    """A stretch in quotation marks. `span` includes the marks; `closed` is False where the closing one is missing.

    `width` is how many characters a mark takes: two in text typed with doubled apostrophes.
    """

    span: Span
    closed: bool = True
    width: int = 1

    def inside(self) -> Span:
        """The span without its marks."""
        return Span(self.span.start + self.width, self.span.end - self.width * self.closed)


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
    for mark in _MARK.finditer(text):
        sign = mark.group()
        if sign[0] in "\r\n":
            if start is not None and not (_continues(text, mark.end()) or _closes_below(text, mark)):
                yield _unclosed(text, start, mark.start())
                start = None
        elif start is None:
            start = mark.start() if _opens(text, mark) else None
        elif sign in _CLOSING or (sign in _EITHER and not _restarts(text, mark.start())):
            yield Quotation(Span(start, mark.end()), width=len(sign))
            start = None
        elif sign in _OPENING and not _restarts(text, mark.start()):
            yield _unclosed(text, start, mark.start())
            start = mark.start()
    if start is not None:
        yield _unclosed(text, start, len(text))


def _opens(text: str, mark: re.Match[str]) -> bool:
    """Whether a mark can open: a straight one does where something follows at once and no word ends before it."""
    if mark.group() in _OPENING:
        return True
    after, before = text[mark.end() : mark.end() + 1], text[: mark.start()][-1:]
    return mark.group() in _EITHER and bool(after) and not after.isspace() and not before.isalnum()


def _restarts(text: str, i: int) -> bool:
    """Whether the mark at `i` repeats an opening mark at the head of a paragraph."""
    line = text.rfind("\n", 0, i) + 1
    return not text[line:i].strip() and line > 0


def _continues(text: str, i: int) -> bool:
    """Whether the next paragraph, after the line break that ends at `i`, starts with an opening mark."""
    opening = _MARK.match(text, _after_space(text, i))
    return opening is not None and opening.group() in (_OPENING | _EITHER) and _opens(text, opening)


def _after_space(text: str, i: int) -> int:
    """Where the white space that begins at `i` ends."""
    while text[i : i + 1].isspace():
        i += 1
    return i


def _closes_below(text: str, line_break: re.Match[str]) -> bool:
    """Whether only a line ends here, and the next mark of the paragraph, in a line below, closes and cannot open."""
    blank = _BLANK_LINE.search(text, line_break.start())
    marks = _MARK.finditer(text, line_break.start(), blank.start() if blank else len(text))
    following = next((mark for mark in marks if mark.group()[0] not in "\r\n"), None)
    if following is None:
        return False
    return following.group() in _CLOSING or (following.group() in _EITHER and not _opens(text, following))


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
        end = _single_end(text, opening.end())
        if end is not None:
            yield Quotation(Span(opening.start(), end))
        position = end or opening.end()


def _single_end(text: str, start: int) -> int | None:
    """The end of a single quotation: a mark after punctuation, else one that no possessive needs, else any.

    It stands before the next opening mark and in the same paragraph, or in the next one, if that opens with a mark too.
    """
    limit = _paragraph_end(text, start)
    ends = _ends_before(text, start, limit)
    following = _SINGLE.match(text, _after_space(text, limit))
    if not ends and following:
        return _single_end(text, following.end())
    firm = [end for end in ends if text[end - 2] in ".,!?;…"]
    plain = [end for end in ends if text[end - 2] != "s"]
    return next(iter(firm or plain or ends), None)


def _paragraph_end(text: str, start: int) -> int:
    paragraph = _PARAGRAPH.search(text, start)
    return min(paragraph.start() if paragraph else len(text), start + _LONGEST_SINGLE)


def _ends_before(text: str, start: int, limit: int) -> list[int]:
    """The marks that may close, up to the next mark that opens."""
    again = _SINGLE.search(text, start, limit)
    ends = [m.end() for m in _SINGLE_END.finditer(text, start, limit)]
    earlier = [end for end in ends if again is None or end <= again.start()]
    return earlier or ends
