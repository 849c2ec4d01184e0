"""A text as words of time: each has a kind, written as one character, so that grammar can be regular expressions."""

from __future__ import annotations

import re
from typing import NamedTuple

from reportedly.stages.dates import words as w


class Word(NamedTuple):
    """A word, number or mark at [start, end); `kind` is one of LETTERS, `number` what the word stands for."""

    start: int
    end: int
    text: str
    kind: str
    number: float = 0

    @property
    def whole(self) -> int:
        """The number, where it is a whole one."""
        return int(self.number)


class Sentence(NamedTuple):
    """The words of a stretch of text, and the same as one character each."""

    words: tuple[Word, ...]
    code: str


KINDS = (
    "OTHER", "BREAK", "YEAR", "DIGITS", "NUMERAL", "COUNT", "YEARWORDS", "ORDINAL_DIGITS", "ORDINAL", "SECOND",
    "MONTH", "MAY", "WEEKDAY", "WEEKDAYS", "SEASON", "SEASONS", "PART", "PARTS", "DECADE", "DECADE_WORD", "CLOCK",
    "HALFDAY", "ZONE", "ISO", "SLASHED", "DOTTED", "RHYTHM", "FEAST", "QUARTER_CODE", "ERA", "MONEY", "SHORT_YEAR",
    "ACADEMIC", "BASIC", "NINE_ELEVEN", "HIJRI", "SOLAR",
)  # fmt: skip
MARKS = {",": ",", "-": "-", "–": "-", "—": "--", "/": "/", "(": "(", ")": ")", ".": ".", "'": "'", "’": "'"}
UNIT_KINDS = tuple(dict.fromkeys(w.UNITS.values()))
PLURAL_KINDS = tuple(f"{unit}s" for unit in UNIT_KINDS)
_NAMES = (*KINDS, *UNIT_KINDS, *PLURAL_KINDS, *sorted(set(MARKS.values())), *sorted(w.LITERAL))
LETTERS = {name: chr(0xE000 + i) for i, name in enumerate(_NAMES)}

_NUMBER_WORD = "|".join(sorted((*w.SMALL, *w.TENS, *w.SCALES), key=len, reverse=True))
_SPELLED = (
    r"(?:an?\s(?=(?:dozen|hundred|thousand|million)\b))?"
    rf"\b(?:{_NUMBER_WORD})(?:(?:[ -]|\s?and\s|-oh-|\soh\s)(?:{_NUMBER_WORD}))*\b"
)
_ORDINAL_WORD = "|".join(sorted(w.ORDINALS, key=len, reverse=True))
_LONG_FIRST = sorted(w.FEASTS, key=len, reverse=True)
_FEAST = "|".join(re.escape(feast).replace("'", "['’]").replace("\\ ", "\\s") for feast in _LONG_FIRST)
_AM_PM = r"[APap]\.?[Mm]\b"
_ISO_TIME = r"\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?"
_LEXER = re.compile(
    rf"""
    (?P<BREAK>\n[ \t\r]*\n\s*)
  | (?P<EDITED>\[(?=[^\W\d])|(?<=[^\W\d])\])
  | (?P<ISO>(?<![\w-])\d{{4}}-(?:0[1-9]|1[0-2])(?:-\d\d(?:T{_ISO_TIME})?)?(?![\w-]))
  | (?P<BASIC>(?<!\w)(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\w))
  | (?P<SLASHED>(?<![\w/])(?:\d{{4}}/\d{{1,2}}/\d{{1,2}}|\d{{1,2}}/\d{{1,2}}/(?:\d{{4}}|\d\d))(?![\w/]))
  | (?P<DOTTED>(?<![\w.])\d{{1,2}}\.\d{{1,2}}\.(?:19|20)\d\d(?!\w))
  | (?P<NINE_ELEVEN>(?<![\w/.,$])9/11(?![\w/]))
  | (?P<ACADEMIC>(?<![\w$£€/-])(?:1[5-9]|20)\d\d[-–/](?:\d\d)(?![\w/-]))
  | (?P<DECADE>(?<![\w$£€])(?:(?:1\d|20)?\d0['’]?s|\d\d0['’]?s(?=\sB\.?C)|['’`]\d0s)(?!\w))
  | (?P<SHORT_YEAR>(?<![\w'’])['’`]\d\d(?!\w))
  | (?P<CLOCK>(?<![\w:.])(?:[01]?\d|2[0-4])(?::[0-5]\d(?::[0-5]\d)?|\.[0-5]\d(?=\s?{_AM_PM}))(?=(?:{_AM_PM}|[^\w:]|$)))
  | (?P<HALFDAY>(?<![A-Za-z])[APap]\.[Mm]\.|(?<![A-Za-z]){_AM_PM})
  | (?P<ORDINAL_DIGITS>(?<![\w$])\d+(?:st|nd|rd|th)\b)
  | (?P<MONEY>[$£€]\s?\d[\d,.]*)
  | (?P<NUMERAL>(?<![\w.,])\d+[ ]\d/\d(?!\w)|(?<!\w)\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|(?<!\w)\d+\.\d+)
  | (?P<QUARTER_CODE>\bQ[1-4]\b)
  | (?P<YEAR>(?<![\w.,])[12]\d{{3}}(?!\w))
  | (?P<DIGITS>(?<!\w)\d+(?=(?:{_AM_PM}|h\b|\W|$)))
  | (?P<FEAST>\b(?ai:{_FEAST})(?!\w))
  | (?P<ORDINAL>\b(?ai:{_ORDINAL_WORD})\b)
  | (?P<COUNT>(?ai:{_SPELLED}))
  | (?P<ERA>\b(?:BCE?|B\.C(?:\.E)?\.?|AD|A\.D\.?|CE)(?!\w))
  | (?P<WORD>[^\W\d_]+(?:-(?:earlier|ago)\b)?\.?(?:['’](?:s\b|clock\b)?)?)
  | (?P<MARK>[^\s\w])
  | (?P<REST>\w+)
    """,
    re.VERBOSE,
)
_FULL = frozenset(["march", "april", "may", "june", "july"])
_SHORT = frozenset(name for name in (*w.MONTHS, *w.WEEKDAYS) if len(name) <= 5) - _FULL
_ABBREVIATIONS = _SHORT | {"min", "hr", "yr", "hrs", "yrs", "mins"}


def words_of(text: str, start: int = 0, end: int | None = None) -> Sentence:
    """The words of text[start:end], in order, with positions in `text`. Linear in the length."""
    found = [
        word for match in _LEXER.finditer(text, start, len(text) if end is None else end) for word in _words(match)
    ]
    return Sentence(tuple(found), "".join(LETTERS[word.kind] for word in found))


def _words(match: re.Match[str]) -> list[Word]:
    kind, text = match.lastgroup or "REST", match.group()
    if kind == "EDITED":
        # An editor's brackets in quoted words, "[ten] years ago", part nothing.
        return []
    if kind == "WORD":
        return _split(match.start(), text)
    if kind == "MARK":
        return [Word(match.start(), match.end(), text, MARKS.get(text, "OTHER"))]
    if kind == "REST":
        kind = "OTHER"
    return [_numbered(Word(match.start(), match.end(), text, kind))]


def _split(start: int, text: str) -> list[Word]:
    """A word, its possessive ending and its full stop apart, unless they are part of it."""
    if text.isalpha():
        return [classified(start, text)]
    body = text
    if body[-1:] in "'’" and len(body) > 1:
        body = body[:-1]
    elif body[-2:] in ("'s", "’s") and len(body) > 2:
        body = body[:-2]
    stem = body.rstrip(".")
    if (
        body != stem
        and stem.lower() in _ABBREVIATIONS
        and stem[:1].isalpha()
        and (stem[0].isupper() or stem.lower() in w.UNITS)
    ):
        stem = body
    found = [classified(start, stem)]
    rest = text[len(stem) :]
    position = start + len(stem)
    if rest.startswith("."):
        found.append(Word(position, position + 1, ".", "."))
        rest, position = rest[1:], position + 1
    if rest:
        found.append(Word(position, position + len(rest), rest, "'"))
    return found


def classified(start: int, text: str) -> Word:
    """A plain word with its kind and number."""
    kind, number = _kind(text)
    return Word(start, start + len(text), text, kind, number)


def _table() -> dict[str, tuple[str, float]]:
    """Kind and number of each word whose letters alone tell; of two, the later row counts."""
    table: dict[str, tuple[str, float]] = {word: (word, 0) for word in w.LITERAL}
    for rhythm in w.RHYTHMS:
        table[rhythm] = "RHYTHM", 0
    for word, number in w.DECADES.items():
        table[word] = "DECADE_WORD", number
    table |= {name: ("HIJRI", number) for name, number in w.HIJRI_MONTHS.items()}
    table |= {name: ("SOLAR", number) for name, number in w.SOLAR_MONTHS.items()}
    for part in w.PARTS:
        table[part], table[f"{part}s"] = ("PART", 0), ("PARTS", 0)
    for word, unit in w.UNITS.items():
        table[word], table[f"{word}s"] = (unit, 0), (f"{unit}s", 0)
    table |= {plural: (f"{unit}s", 0) for plural, unit in w.PLURALS.items()} | {"second": ("SECOND", 2)}
    for word, number in w.SEASONS.items():
        table[word] = "SEASON", number
    table |= {f"{word}s": ("SEASONS", w.SEASONS[word]) for word in ("summer", "winter", "autumn", "spring")}
    return table | {f"{day}s": ("WEEKDAYS", number) for day, number in w.WEEKDAYS.items() if len(day) > 5}


_TABLE = _table()


def _kind(text: str) -> tuple[str, float]:
    low = text.lower().rstrip(".").replace("’", "'")
    if low in w.MONTHS or low in w.WEEKDAYS:
        return _named(low, text)
    if low in w.ZONES and text.isupper():
        return "ZONE", 0
    return _TABLE.get(low, ("OTHER", 0))


def _named(low: str, text: str) -> tuple[str, float]:
    """A month or a weekday; in small letters only where it is long and no verb."""
    if not text[0].isupper() and (len(low) < 5 or low == "march"):
        return "OTHER", 0
    if low in w.MONTHS:
        return "MAY" if _doubtful(low, text) else "MONTH", w.MONTHS[low]
    return ("OTHER", 0) if _doubtful(low, text) else ("WEEKDAY", w.WEEKDAYS[low])


def _doubtful(low: str, text: str) -> bool:
    return low in ("may", "march") or (low in ("sun", "mar") and not text.endswith("."))


def _numbered(word: Word) -> Word:
    number: float = 0
    text = word.text
    match word.kind:
        case "YEAR" | "DIGITS":
            number = float(int(text[:18]))
        case "NUMERAL":
            number = _numeral(text)
        case "ORDINAL_DIGITS":
            number = float(int(text[:-2][:18]))
        case "ORDINAL":
            low = text.lower()
            return word._replace(number=w.ORDINALS[low], kind="SECOND" if low == "second" else "ORDINAL")
        case "COUNT":
            return _spelled(word)
    return word._replace(number=number)


def _numeral(text: str) -> float:
    if " " in text:
        whole, fraction = text.split(" ")
        over, under = fraction.split("/")
        return int(whole) + (int(over) / int(under) if int(under) else 0)
    return float(text.replace(",", "")) if len(text) < 18 else 0.0


_LONGEST = 12


def _spelled(word: Word) -> Word:
    """A number in words; "nineteen ninety-six" is a year."""
    parts = [p for p in re.split(r"[\s-]+", word.text.lower()) if p not in ("and", "a", "an")][:_LONGEST]
    first = w.SMALL.get(parts[0], w.TENS.get(parts[0], 0))
    if (
        10 <= first <= 20
        and len(parts) > 1
        and (parts[1] in w.TENS or w.SMALL.get(parts[1], 0) > 9 or parts[1] == "oh" or parts[1:] == ["hundred"])
    ):
        return word._replace(
            kind="YEARWORDS", number=first * 100 + _amount([p for p in parts[1:] if p not in ("oh", "hundred")])
        )
    return word._replace(number=_amount(parts))


def _amount(parts: list[str]) -> float:
    total = current = 0
    for part in parts:
        if part in w.SCALES:
            current = max(current, 1) * w.SCALES[part]
            if w.SCALES[part] >= 1000:
                total, current = total + current, 0
        else:
            current += w.SMALL.get(part, w.TENS.get(part, 0))
    return float(total + current)
