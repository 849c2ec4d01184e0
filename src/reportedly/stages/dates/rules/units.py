"""Units of time: what each is called, how many of it are meant, its length in ISO 8601."""

from __future__ import annotations

from reportedly.model.time import Granularity
from reportedly.stages.dates.pattern import Match
from reportedly.stages.dates.tokens import Word
from reportedly.stages.dates.words import PLURALS, UNITS

# A number of units, in a pattern.
COUNTED = "((a|an) (whole|full)?|n=NUM|a? vague=(few|several|many)|a? couple=couple of?)"
# ISO 8601's sign of each unit, and how many of it one is.
_SIGNS = {
    "second": ("T", "S", 1), "minute": ("T", "M", 1), "hour": ("T", "H", 1), "day": ("", "D", 1), "night": ("", "D", 1),
    "week": ("", "W", 1), "weekend": ("", "D", 2), "fortnight": ("", "W", 2), "month": ("", "M", 1),
    "quarter": ("", "M", 3), "half": ("", "M", 6), "year": ("", "Y", 1), "decade": ("", "Y", 10),
    "century": ("", "Y", 100), "millennium": ("", "Y", 1000),
}  # fmt: skip
_GRAINS: dict[str, Granularity] = {"night": "part_of_day", "fortnight": "week"}
# What half of a unit is.
_PARTS_OF = {"year": "6M", "hour": "30M", "minute": "30S", "day": "T12H"}
_VAGUE_SIGNS = {"decade": "DE", "century": "CE", "quarter": "Q", "weekend": "WE", "fortnight": "W", "night": "NI"}


def unit_of(word: Word) -> str:
    """The unit's name in the singular."""
    low = word.text.lower().rstrip(".")
    return PLURALS.get(low) or UNITS.get(low) or UNITS.get(low.rstrip("s"), "day")


def grain(unit: str) -> Granularity:
    """The granularity of a unit."""
    return _GRAINS.get(unit, unit)  # type: ignore[arg-type]


def duration(count: float | None, unit: str) -> str:
    """ISO 8601; PX… where the number is open."""
    time, sign, many = _SIGNS[unit]
    if count is None:
        return f"P{time}X{_VAGUE_SIGNS.get(unit, sign)}"
    total = count * many
    if total != int(total) and unit in _PARTS_OF and (total * 2) == int(total * 2):
        whole, half = int(total), _PARTS_OF[unit]
        return f"P{time}{whole or ''}{sign if whole else ''}{half}".replace("PTT", "PT")
    return f"P{time}{plain(total)}{sign}"


def plain(number: float) -> str:
    """Without a fraction where there is none."""
    return str(int(number)) if number == int(number) else f"{number:.4f}".rstrip("0")


def count_of(m: Match) -> float | None:
    """How many units: the number, one for an article, half, and a half; None where it is vague."""
    if m.get("vague"):
        return None
    word = m.get("n")
    count = 1.0 if word is None else word.number
    if m.get("half"):
        count = count + 0.5 if word is not None or m.get("one") else 0.5
    return count
