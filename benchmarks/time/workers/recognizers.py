"""Microsoft's recognizers, a paragraph at a time. Of several values the one nearest to the publication day is taken."""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Iterator
from datetime import datetime, timedelta

from recognizers_date_time import Culture, recognize_datetime

TYPES = {"date": "DATE", "daterange": "DATE", "duration": "DURATION", "set": "SET"}
DAY = re.compile(r"\d{4}-\d\d-\d\d")

Record = tuple[int, int, str, str, str | None]


def distance(value: dict[str, str], day: datetime) -> int:
    found = DAY.match(value.get("value", "")) or DAY.match(value.get("start", ""))
    return abs((datetime.fromisoformat(found[0]) - day).days) if found else 0


def between(first: str, last: str) -> str:
    """An interval; where it is of whole weeks or months, less the day after its end, which is not part of it."""
    if not (DAY.fullmatch(first) and DAY.fullmatch(last)):
        return f"{first}/{last}"
    start, end = datetime.fromisoformat(first), datetime.fromisoformat(last)
    whole = start.day == end.day == 1 or start.isoweekday() == end.isoweekday() == 1
    return f"{first}/{end - timedelta(days=whole):%Y-%m-%d}"


def written(value: dict[str, str]) -> str:
    timex = value["timex"]
    first = value.get("value") or value.get("start") or ""
    if timex.startswith("("):
        return between(*timex[1:-1].split(",")[:2])
    if "X" not in timex or not DAY.match(first):
        return timex
    if re.fullmatch(r"XXXX-\d\d", timex):
        return first[:7]
    if re.fullmatch(r"XXXX-(SP|SU|FA|WI|Q\d)", timex):
        return first[:4] + timex[4:]
    return first[:10] + ("T" + timex.split("T")[1] if "T" in timex else "")


def found(text: str, day: str | None) -> Iterator[Record]:
    base = datetime.fromisoformat(day) if day else None
    start = 0
    for line in text.splitlines(keepends=True):
        for one in recognize_datetime(line, Culture.English, reference=base) if line.strip() else []:
            values = (one.resolution or {}).get("values") or []
            if values:
                value = min(values, key=lambda v: distance(v, base)) if base else values[0]
                kind = TYPES.get(one.type_name.split(".")[-1], "TIME")
                yield start + one.start, start + one.end + 1, kind, written(value), None
        start += len(line)


for job in map(json.loads, sys.stdin):
    began = time.process_time()
    records: list[Record] = []
    refused = None
    try:
        records = list(found(**job))
    except Exception as error:  # whatever it is, the next text is another
        refused = repr(error)
    seconds = time.process_time() - began
    print(json.dumps({"seconds": seconds, "found": records, "refused": refused}), flush=True)
