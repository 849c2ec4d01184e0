"""How wide a time is, in words."""

from __future__ import annotations

from reportedly.model.edtf import seconds

_DAY = 24 * 60 * 60
# A unit of time, its length in seconds, and up to how many of it a width is counted in.
_UNITS = (
    ("minute", 60, 59),
    ("hour", 60 * 60, 23),
    ("day", _DAY, 45),
    ("month", 30.44 * _DAY, 11.5),
    ("year", 365.2425 * _DAY, float("inf")),
)


def width(earliest: str | None, latest: str | None) -> str:
    """How wide a time is, in words, rounded: `within 1 day`, `within 6 hours`, `within 1 year`, `open-ended`."""
    if earliest is None or latest is None:
        return "open-ended"
    length = seconds(latest) - seconds(earliest) + 1
    unit, size = next((unit, size) for unit, size, most in _UNITS if length <= size * most)
    number = max(round(length / size), 1)
    return f"within {number:,} {unit}" + ("s" if number > 1 else "")
