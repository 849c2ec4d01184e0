"""What the words of a time expression name, read with no regard to its value."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from reportedly.stages.dates.words import DECADES, FEASTS, MONTHS, ORDINALS, PARTS, SMALL, TENS, WEEKDAYS

_OTHER_FEASTS = (
    "noel", "new year", "xmas", "independence day", "columbus day", "9/11", "ramadan", "passover", "ash wednesday",
)  # fmt: skip
_UNITS = (
    r"second|minute|hour|day|night|week|weekend|fortnight|month|quarter|season|semester|year|decade|centur|millenni"
)
_VAGUE = re.compile(rf"\b(?:{_UNITS})(?:y|ie|um)?s\b")
_WORD = re.compile(r"[a-z']+|\d+")
_PLAIN = re.compile(rf"(?<![\d':])\d\d?(?!\d|:|(?:st|nd|rd|th)?[ -](?:{_UNITS}))")
_DAY_WORDS = re.compile(
    r"\b(?:today|yesterday|tomorrow|tonight|overnight|days?|daily|nights?|nightly|hours?|hourly|minutes?|seconds?|noon|"
    r"midnight|o'clock|[ap]\.?m\b|eve|weekdays?|afternoons?|mornings?|evenings?|midday|moment|now)|\b(?:day|hour)(?:long|-)|"
    r"\d:\d\d|\d\d[ap]m|\bh?rs\b|\b\d{4}\s?(?:gmt|utc|est|edt|hours)|\bat \d{1,2}\b"
)
_NUMERIC = re.compile(r"\b(\d{1,4})[/.-](\d{1,2})(?:[/.-](\d{1,4}))?\b|\b(\d{4})(\d\d)(\d\d)\b")
_STAMP = re.compile(r"(?<=-\d\d)t(?=\d\d:)")
_SEASONS = re.compile(r"\b(?:spring|summer|autumn|fall|winter)")
_CENTURY = re.compile(r"centur|millenn|antiquity|middle ages")
_SPELLED = re.compile(r"\b(?:nineteen|eighteen|seventeen|sixteen|twenty)\b.*\b[a-z]+|\b(?:thousand|hundred|oh)\b")
_SHORT = re.compile(r"(?:['’`]|[/–-]\s?|\bfy ?|\bfiscal )(\d\d)\b|\b(\d)0s\b|['’`](\d)0s?\b")
_BC = re.compile(r"\bb\.?\s?c\b")
_POINTS = re.compile(r"\b(?:then|that|those|same|this|these|time|period|meantime|latest)\b")
_DECADE = re.compile(r"\b(?:" + "|".join(DECADES) + r")\b")


class Named(NamedTuple):
    """What is named: the finest unit (4 a day, 3 a week, 2 a month, 1 a quarter, 0 a year, -1 nothing), and what of it.

    `day_count`, `weeks`, `month_count`, `span_of_years` and `decades` are the furthest that the words may count.
    """

    fineness: int
    years: frozenset[int]
    short_years: frozenset[int]
    months: frozenset[int]
    days: frozenset[int]
    weekdays: frozenset[int]
    feast: bool
    spelled: bool
    centuries: bool
    day_count: int
    weeks: int
    month_count: int
    span_of_years: int
    decades: int
    points: bool
    counts_years: bool


@lru_cache(maxsize=4096)
def named(words: str) -> Named:
    """What the words name."""
    text = " ".join(_STAMP.sub(" ", words.lower()).replace("’", "'").split())
    listed = _WORD.findall(text)
    counts = sorted({*_counts(listed), *_counts(text.replace("-", " ").split())})
    months = frozenset(MONTHS[word] for word in listed if word in MONTHS)
    weekdays = frozenset(WEEKDAYS[word.removesuffix("s")] for word in listed if word.removesuffix("s") in WEEKDAYS)
    numeric = [int(group) for found in _NUMERIC.finditer(text) for group in found.groups() if group]
    days = _days(text, bool(months)) | {number for number in numeric if number <= 31}
    feast = any(name.replace("'", "") in text.replace("'", "") for name in (*FEASTS, *_OTHER_FEASTS))
    most = max([1, *(count for count in counts if count < 1000)])
    vague = bool(_VAGUE.search(text)) and not counts and not (months or weekdays or feast)
    return Named(
        fineness=-1 if vague else _fineness(text, months or numeric, days, weekdays, feast),
        years=_years(text, counts),
        short_years=_short_years(text, numeric),
        months=months | {number for number in numeric if number <= 12},
        days=days,
        weekdays=weekdays,
        feast=feast,
        spelled=_SPELLED.search(text) is not None and not re.search(_UNITS, text.replace("the year ", "")),
        centuries=_CENTURY.search(text) is not None and bool(counts),
        day_count=_most(text, "day|night", most) or (most // 24 if "hour" in text else 0),
        weeks=_most(text, "week|fortnight", most) * (2 if "fortnight" in text else 1),
        month_count=_most(text, "month", most)
        or 3 * _most(text, "quarter", most)
        or 12 * _most(text, "year", most)
        or 1,
        span_of_years=_most(text, "year", most + 1) or 10 * _most(text, "decade", most) or 1 + most // 12,
        decades=_most(text, "decade", most),
        points=_POINTS.search(text) is not None,
        counts_years="year" in text,
    )


def _most(text: str, units: str, most: int) -> int:
    return most if re.search(rf"\b(?:{units})|(?:{units})s?\b", text) else 0


def _counts(listed: list[str]) -> set[int]:
    """The numbers among the words: digits, cardinals and ordinals; a dozen and a couple; tens with their ones."""
    known = {**SMALL, **TENS, **ORDINALS, "dozen": 12, "couple": 2, "half": 1, "a": 1, "an": 1, "hundred": 100}
    found = {int(word) if word.isdigit() else known[word] for word in listed if word.isdigit() or word in known}
    found |= {int(digits[0]) for word in listed if (digits := re.match(r"\d+", word))}
    tens = [TENS[a] + SMALL[b] for a, b in pairwise(listed) if a in TENS and b in SMALL]
    return found | set(tens)


def _days(text: str, months: bool) -> frozenset[int]:
    """The numbers that may be a day: any up to 31 beside a month's name, else an ordinal that counts no unit."""
    ordinals = [int(found[1]) for found in re.finditer(rf"\b(\d\d?)(?:st|nd|rd|th)\b(?!.(?:{_UNITS}))", text)]
    spelled = [
        ORDINALS[word]
        for word, after in re.findall(r"\b([a-z]+(?:-[a-z]+)?)\b[ -]?(\w*)", text)
        if word in ORDINALS and not re.match(_UNITS, after)
    ]
    plain = [int(found[0]) for found in _PLAIN.finditer(text)]
    return frozenset(
        day
        for day in (
            *ordinals,
            *spelled,
            *(plain if months or not re.search("[a-z]", text.removeprefix("the ")) else ()),
        )
        if 1 <= day <= 31
    )


def _fineness(text: str, month: object, days: object, weekdays: object, feast: bool) -> int:
    if days or weekdays or feast or _DAY_WORDS.search(text) or any(part in text for part in PARTS):
        return 4
    if "week" in text or "fortnight" in text:
        return 3
    if month or "month" in text:
        return 2
    return 1 if "quarter" in text or "half" in text or "semester" in text or _SEASONS.search(text) else 0


def _years(text: str, counts: list[int]) -> frozenset[int]:
    """The years that stand there in full; those before our era in either way of counting them."""
    written = {int(found[0]) for found in re.finditer(r"(?<!\d)\d{3,4}(?!\d)", text)}
    written |= {int(found[1]) for found in re.finditer(r"(?<!\d)(\d{4})\d{4}(?!\d)", text)}
    return frozenset(written | (set(counts) if _BC.search(text) or re.search(r"\ba\.?d\b|\bc\.?e\b", text) else set()))


def _short_years(text: str, numeric: list[int]) -> frozenset[int]:
    short = {int(a) if a else 10 * int(b or c) for a, b, c in _SHORT.findall(text)}
    short |= {DECADES[found[0]] for found in _DECADE.finditer(text)}
    return frozenset(short | set(numeric[2:]))
