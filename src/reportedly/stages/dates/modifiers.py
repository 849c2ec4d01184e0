"""Words beside an expression that bend its value: early 2019, nearly two days, the end of the year, or so."""

from __future__ import annotations

from reportedly.stages.dates.joining import Found
from reportedly.stages.dates.pattern import compiled
from reportedly.stages.dates.sense import Sense, with_mod
from reportedly.stages.dates.tokens import Sentence
from reportedly.stages.dates.words import listed

# What stands before, the longest first; what it does to a date and to a length ("" where it does not go with one).
_ROUGHLY = "(about|around|approximately|roughly)"
BEFORE = (
    ("the (beginning|start) of", "START", ""),
    ("the early part of", "START", ""),
    ("the (later|latter) (half|part) of", "END", ""),
    ("the middle of", "MID", ""),
    ("the (end|close) of", "END", ""),
    ("(beginning|start) of", "START", ""),
    ("end of", "END", ""),
    ("(early|earlier) (on|in)", "START", ""),
    ("(late|later) (on|in)", "END", ""),
    ("(the)? (early|earlier)", "START", ""),
    ("(the)? mid -?", "MID", ""),
    ("(the)? (late|later) -?", "END", ""),
    ("no more than", "", "EQUAL_OR_LESS"),
    ("no (less) than", "", "EQUAL_OR_MORE"),
    ("at least (the)?", "", "EQUAL_OR_MORE"),
    ("at most", "", "EQUAL_OR_LESS"),
    ("up to", "", "EQUAL_OR_LESS"),
    ("(more|over) than", "ON_OR_BEFORE", "MORE_THAN"),
    ("less than", "ON_OR_AFTER", "LESS_THAN"),
    ("over", "", "MORE_THAN"),
    ("(nearly|almost|barely|under)", "AFTER", "LESS_THAN"),
    (_ROUGHLY, "APPROX", "APPROX"),
    ("(circa|ca) .?", "APPROX", ""),
    ("close to", "", "LESS_THAN"),
    ("some", "", "APPROX"),
)
AFTER = (
    ("or so", "APPROX", "APPROX"),
    ("or more", "", "EQUAL_OR_MORE"),
    ("or less", "", "EQUAL_OR_LESS"),
    ("or later", "ON_OR_AFTER", ""),
    ("and beyond", "ON_OR_AFTER", ""),
)
_BEFORE_OVER = listed("for in after of just well lasted is was been with took spent")
_REACH = 5


def modified(sentence: Sentence, found: Found, floor: int) -> Found:
    """The expression with the words beside it that modify it, none of them before word `floor`."""
    return _after(sentence, _before(sentence, found, floor))


def _before(sentence: Sentence, found: Found, floor: int) -> Found:
    for pattern, of_date, of_length in BEFORE:
        mod = of_length if found.sense.type == "DURATION" else of_date
        first = _start(sentence, pattern, found.first, floor)
        if first is not None and mod and _fits(found.sense) and _counts(pattern, sentence, found):
            return Found(first, found.last, with_mod(found.sense, mod))
    return found


def _counts(pattern: str, sentence: Sentence, found: Found) -> bool:
    """Whether "over" and "around" are more than prepositions: for over three years, not over the past months."""
    kind = sentence.words[found.first].kind
    if pattern == _ROUGHLY:
        return kind != "WEEKDAY"
    if pattern == "some":
        return kind in ("DIGITS", "COUNT", "NUMERAL")
    if pattern != "over":
        return True
    before = sentence.words[found.first - 2].text.lower() if found.first > 1 else ""
    return kind in ("a", "an") or (kind not in ("the", "this", "that", "OTHER") and before in _BEFORE_OVER)


def _start(sentence: Sentence, pattern: str, end: int, floor: int) -> int | None:
    """Where `pattern` starts that ends right before word `end`; the longest."""
    for first in range(max(floor, end - _REACH), end):
        if compiled(pattern).fullmatch(sentence.code, first, end):
            return first
    return None


def _fits(sense: Sense) -> bool:
    """Pointers and rhythms take no modifier."""
    return sense.type != "SET" and sense.pointer is None


def _after(sentence: Sentence, found: Found) -> Found:
    for pattern, of_date, of_length in AFTER:
        fit = compiled(pattern).match(sentence.code, found.last + 1)
        mod = of_length if found.sense.type == "DURATION" else of_date
        if fit and mod and _fits(found.sense):
            return Found(found.first, fit.end() - 1, with_mod(found.sense, mod))
    return found
