"""How wide a time is, in words."""

from __future__ import annotations

from datetime import datetime, timedelta

# A unit of time, its length, and up to how many of it a width is counted in.
_UNITS = (
    ("minute", timedelta(minutes=1), 59),
    ("hour", timedelta(hours=1), 23),
    ("day", timedelta(days=1), 45),
    ("month", timedelta(days=30.44), 11.5),
    ("year", timedelta(days=365.25), 10_000),
)


def width(earliest: str | None, latest: str | None) -> str:
    """How wide a time is, in words, rounded: `within 1 day`, `within 6 hours`, `within 1 year`, `open-ended`."""
    first, last = moment_of(earliest), moment_of(latest)
    if first is None or last is None:
        return "open-ended"
    length = last - first + timedelta(seconds=1)
    unit, size = next((unit, size) for unit, size, most in _UNITS if length <= size * most)
    number = max(round(length / size), 1)
    return f"within {number} {unit}" + ("s" if number > 1 else "")


def moment_of(moment: str | None) -> datetime | None:
    """A bound as a moment; None of an open end."""
    try:
        return datetime.fromisoformat(moment) if moment else None
    except ValueError:  # the year 0, which EDTF has and Python has not
        return None
