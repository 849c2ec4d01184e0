"""timexy, a component of spaCy that needs no model; it knows no publication day. Its midnights are days."""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Iterator

import spacy
import timexy  # noqa: F401

ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')
LANGUAGE = spacy.blank("en")
LANGUAGE.max_length = 10_000_000
LANGUAGE.add_pipe("timexy", config={"kb_id_type": "timex3", "label": "timexy"})

Record = tuple[int, int, str, str, str | None]


def found(text: str) -> Iterator[Record]:
    for entity in LANGUAGE(text).ents:
        given = dict(ATTRIBUTE.findall(entity.kb_id_))
        value = given.get("value", "").removesuffix("T00:00:00")
        yield entity.start_char, entity.end_char, given.get("type", "DATE"), value, None


for job in map(json.loads, sys.stdin):
    began = time.process_time()
    records = list(found(job["text"]))
    print(json.dumps({"seconds": time.process_time() - began, "found": records}), flush=True)
