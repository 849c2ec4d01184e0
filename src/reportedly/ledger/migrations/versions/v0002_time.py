"""How events lie in time to each other, and the day of writing."""

from __future__ import annotations

from alembic import op

revision = "0002"
down_revision = "0001"

_RECORD = """
CREATE TABLE {name} (
    "row" INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, article_id TEXT NOT NULL REFERENCES article (id),
    body TEXT NOT NULL, {computed}
);
CREATE INDEX {name}_article ON {name} (article_id);
CREATE TABLE reading_{name} (
    "row" INTEGER PRIMARY KEY, reading_id TEXT NOT NULL REFERENCES reading (id), position INTEGER NOT NULL,
    record_id TEXT NOT NULL REFERENCES {name} (id), UNIQUE (reading_id, position)
);
CREATE INDEX ix_reading_{name}_record_id ON reading_{name} (record_id)
"""
_COMPUTED = {"relation": ("voice",), "anchor": ("value", "basis")}
_REFUSE = """CREATE TRIGGER {table}_no_{act} BEFORE {act} ON {table} BEGIN
    SELECT RAISE(ABORT, 'a ledger is only appended to');
END"""


def upgrade() -> None:
    """Make the tables of relations and anchors, with the triggers that refuse a change; older readings have neither."""
    for name, columns in _COMPUTED.items():
        computed = ", ".join(
            f"\"{column}\" TEXT GENERATED ALWAYS AS (json_extract(body, '$.{column}')) VIRTUAL" for column in columns
        )
        for statement in _RECORD.format(name=name, computed=computed).split(";\n"):
            op.execute(statement)
        for table in (name, f"reading_{name}"):
            for act in ("update", "delete"):
                op.execute(_REFUSE.format(table=table, act=act))
