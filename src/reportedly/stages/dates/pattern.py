"""Patterns over kinds of words, compiled to regular expressions over one character a word."""

from __future__ import annotations

import re
from functools import cache

from reportedly.model import Span
from reportedly.stages.dates.tokens import LETTERS, PLURAL_KINDS, UNIT_KINDS, Sentence, Word

# A name in a pattern that stands for several kinds.
CLASSES = {
    "DAY": ("DIGITS", "ORDINAL_DIGITS"),
    "DAYWORD": ("DIGITS", "ORDINAL_DIGITS", "ORDINAL", "SECOND"),
    "ORD": ("ORDINAL", "ORDINAL_DIGITS", "SECOND"),
    "ANYMONTH": ("MONTH", "MAY"),
    "ANYYEAR": ("YEAR", "YEARWORDS"),
    "NUM": ("DIGITS", "COUNT", "NUMERAL", "YEAR"),
    "UNIT": (*UNIT_KINDS, "SECOND"),
    "UNITS": PLURAL_KINDS,
    "ANYUNIT": (*UNIT_KINDS, "SECOND", *PLURAL_KINDS),
    "SPAN": ("day", "week", "weekend", "month", "quarter", "half", "year", "decade", "century", "millennium"),
    "DAYPART": ("PART", "night"),
    "ANYDECADE": ("DECADE", "DECADE_WORD"),
}
_QUOTES = "\"“”'‘’`"
_PIECE = re.compile(
    r"(?P<name>\w+)=|(?P<word>[A-Za-z][A-Za-z_'-]*)|(?P<op>[()|?*+])|(?P<mark>--|[,./'-])|(?P<open>\[)|(?P<close>\])|\s+"
)


class Match:
    """The words of one place that a pattern fits, by the names that the pattern gives them."""

    def __init__(self, sentence: Sentence, match: re.Match[str]) -> None:
        self._match = match
        self.sentence = sentence
        self.first, self.last = match.start(), match.end() - 1

    @property
    def words(self) -> tuple[Word, ...]:
        """All words of the match."""
        return self.sentence.words[self.first : self.last + 1]

    @property
    def span(self) -> Span:
        """From its first character to its last."""
        return Span(self.words[0].start, self.words[-1].end)

    @property
    def begins(self) -> bool:
        """Whether a paragraph, or a heading, begins here."""
        return self.first == 0 or self.sentence.words[self.first - 1].kind == "BREAK"

    def get(self, name: str) -> Word | None:
        """The first word of the group `name`, where it took part."""
        at = self._match.start(name) if name in self._match.re.groupindex else -1
        return self.sentence.words[at] if at >= 0 and self._match.end(name) > at else None

    def __getitem__(self, name: str) -> Word:
        word = self.get(name)
        if word is None:
            raise KeyError(name)
        return word

    def number(self, name: str) -> int | None:
        """The number of the word `name`, where it took part."""
        word = self.get(name)
        return None if word is None else word.whole

    def low(self, name: str) -> str:
        """The word `name` in small letters; empty where it took no part."""
        word = self.get(name)
        return word.text.lower() if word else ""

    def before(self, back: int = 1) -> str:
        """The word before the match, in small letters."""
        at = self.first - back
        return self.sentence.words[at].text.lower() if at >= 0 else ""

    @property
    def is_title(self) -> bool:
        """Whether it is all that stands in quotation marks, in capitals: the name of a programme."""
        after = self.after(2) if self.after() == "," else self.after()
        quoted = self.before() != "" and self.before()[-1] in _QUOTES and after != "" and after[0] in _QUOTES
        return quoted and len(self.words) > 1 and not any(word.text[0].islower() for word in self.words)

    def after(self, on: int = 1) -> str:
        """The word after the match, as it stands."""
        at = self.last + on
        return self.sentence.words[at].text if at < len(self.sentence.words) else ""


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """The regular expression of a pattern.

    Kinds and classes stand in capitals, literal words in small letters, `name=` before what it names.
    """
    return re.compile(_regex(pattern))


def _regex(pattern: str) -> str:
    pieces: list[str] = []
    pending = ""
    position = 0
    while position < len(pattern):
        piece = _PIECE.match(pattern, position)
        if piece is None:
            raise ValueError(f"no pattern: {pattern[position:]}")
        position = piece.end()
        if piece["name"]:
            pending = piece["name"]
        elif piece["word"] or piece["mark"]:
            pieces.append(_group(pending, _letters(piece["word"] or piece["mark"])))
            pending = ""
        elif piece["op"]:
            pieces.append((f"(?P<{pending}>" if pending else "(?:") if piece["op"] == "(" else piece["op"])
            pending = ""
    return "".join(pieces)


def _group(name: str, inner: str) -> str:
    return f"(?P<{name}>{inner})" if name else inner


def _letters(name: str) -> str:
    return "[" + "".join(LETTERS[kind] for kind in CLASSES.get(name, (name,))) + "]"
