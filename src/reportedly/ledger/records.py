"""The records that a ledger keeps, as rows: which table, which id, which body."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import msgspec

from reportedly.model import Actor, Anchor, Commitment, Event, Furniture, Reading, Relation, Statement, TimeValue
from reportedly.model.ids import content_id, hashed_fields

Record = Statement | Commitment | TimeValue | Event | Actor | Furniture | Relation | Anchor


class Noun(NamedTuple):
    """A kind of record: its table, the field of a Reading that holds it, and the scheme of its ids.

    The field of a `single` one holds one record, or None.
    """

    name: str
    field: str
    scheme: str
    type: type[Record]
    single: bool = False

    def of(self, reading: Reading) -> Sequence[Record]:
        """A reading's records of this kind, in text order."""
        found = getattr(reading, self.field)
        records: Sequence[Record] = found if not self.single else () if found is None else (found,)
        return records


NOUNS = (
    Noun("statement", "statements", "s1", Statement),
    Noun("commitment", "commitments", "c1", Commitment),
    Noun("date", "dates", "t1", TimeValue),
    Noun("event", "events", "e1", Event),
    Noun("actor", "actors", "p1", Actor),
    Noun("furniture", "furniture", "f1", Furniture),
    Noun("relation", "relations", "o1", Relation),
    Noun("anchor", "anchor", "d1", Anchor, single=True),
)
NOUN = {noun.name: noun for noun in NOUNS}


def row_id(noun: Noun, article_id: str, record: Record) -> str:
    """The id that the record's content has within its article, whatever id it carries."""
    if isinstance(record, Statement | Commitment | Event):
        return record.identified(article_id).id
    return content_id(noun.scheme, article_id, record)


def body(record: Record) -> str:
    """The record as the ledger keeps it: canonical JSON of all that its id hashes."""
    return msgspec.json.encode(hashed_fields(record), order="deterministic").decode()


def record(noun: Noun, row: str, text: str, score: float | None = None) -> Record:
    """The record whose row id is `row` and whose body is `text`; `msgspec.ValidationError` where it is none."""
    fields: dict[str, Any] = msgspec.json.decode(text, type=dict[str, Any])
    known = {"id": row, "score": score}
    fields |= {name: known[name] for name in noun.type.__struct_fields__ if name in known and known[name] is not None}
    return msgspec.convert(fields, noun.type)
