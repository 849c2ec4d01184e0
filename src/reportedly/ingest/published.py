"""Publication dates as people and programs write them, to EDTF."""

from __future__ import annotations

import re
from datetime import datetime

from reportedly.errors import MetadataError
from reportedly.model.edtf import bounds

_DATE = re.compile(r"[0-9]{4}(-([0-9]{2}(-([0-9]{2}|XX))?|XX(-XX)?))?[~?%]?")
_TIME = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]([0-9:]{5,8})(?:[.,][0-9]+)? ?(Z|[+-][0-9]{2}:?[0-9]{2})?")
_HELP = "write 2020-10-20, 2020-10, 2020 or 2020-10-20T14:30:00Z"


def edtf_date(value: str, subject: str = "") -> str:
    """`value` as an EDTF date or date-time.

    A year, month or day, with `XX` for what is open and a closing `~`, `?` or `%`, stays as it is. A date-time loses
    fractions of a second and gets EDTF's spelling. Raises MetadataError where it is none, or no day of the calendar.
    """
    known = _day(value) or _moment(value)
    if known is None:
        raise MetadataError(subject or "published", f"{value[:40]!r} is no date: {_HELP}")
    return known


def _day(value: str) -> str | None:
    return value if _DATE.fullmatch(value) and bounds(value) else None


def _moment(value: str) -> str | None:
    found = _TIME.fullmatch(value)
    if found is None:
        return None
    day, clock, zone = found.groups()
    try:
        moment = datetime.fromisoformat(f"{day}T{clock}{zone or ''}")
    except ValueError:
        return None
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")
