"""dateparser's `search_dates`, a paragraph at a time, English, with the publication day as the base and the past before
the future. Its answers are moments, with no word of how much of one is known: each is taken as a day.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from datetime import datetime

from dateparser.search import search_dates

Record = tuple[int, int, str, str, str | None]


def found(text: str, day: str | None) -> Iterator[Record]:
    settings: dict[str, object] = {"PREFER_DATES_FROM": "past"}
    if day:
        settings["RELATIVE_BASE"] = datetime.fromisoformat(day)
    start = 0
    for line in text.splitlines(keepends=True):
        at = 0
        for words, moment in (search_dates(line, languages=["en"], settings=settings) or []) if line.strip() else []:
            place = line.find(words, at)
            if place >= 0:
                at = place + len(words)
                yield start + place, start + at, "DATE", f"{moment:%Y-%m-%d}", None
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
