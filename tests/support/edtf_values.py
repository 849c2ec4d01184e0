"""Checking values of time."""

from __future__ import annotations

import re

import edtf

DURATION = re.compile(r"P(?:T?(?:X|\d+(?:\.\d+)?)[A-Z]+)+(?:T\d+H)?|P\d+[YMWD](?:T?\d+[HMSYD])*")


def is_value(value: str) -> bool:
    """Whether it is EDTF, or an ISO 8601 duration with TIMEX3's X for an open number."""
    if DURATION.fullmatch(value):
        return True
    try:
        edtf.parse_edtf(value)
    except edtf.EDTFParseException:
        return False
    return True


def contains(wide: str | None, narrow: str | None) -> bool:
    """Whether a value with open parts, or none at all, allows another."""
    if wide is None:
        return True
    if narrow is None:
        return False
    parts, others = wide.split("/"), narrow.split("/")
    if len(parts) == 1 and len(others) == 2:
        return all(other.startswith(wide) for other in others)
    return len(parts) == len(others) and all(
        re.fullmatch(part.replace("X", "[0-9X]") + r"(?:T.*)?", other) is not None
        for part, other in zip(parts, others, strict=True)
    )
