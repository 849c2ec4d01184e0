"""The first tables."""

from __future__ import annotations

from alembic import op

revision = "0001"
down_revision = None

_TABLES = """
CREATE TABLE text ("row" INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, text TEXT NOT NULL);
CREATE TABLE article (id TEXT NOT NULL PRIMARY KEY, sha256 TEXT NOT NULL REFERENCES text (sha256), outlet TEXT);
CREATE INDEX ix_article_sha256 ON article (sha256);
CREATE TABLE reading (
    id TEXT NOT NULL PRIMARY KEY, article_id TEXT NOT NULL REFERENCES article (id),
    title TEXT, published TEXT, url TEXT, licence TEXT
);
CREATE INDEX ix_reading_article_id ON reading (article_id);
CREATE TABLE entry (
    seq INTEGER PRIMARY KEY,
    article_id TEXT NOT NULL REFERENCES article (id), reading_id TEXT NOT NULL REFERENCES reading (id),
    at TEXT NOT NULL, run TEXT NOT NULL, version TEXT NOT NULL, source TEXT NOT NULL, digest TEXT NOT NULL UNIQUE
);
CREATE INDEX entry_article ON entry (article_id, seq)
"""
_RECORD = """
CREATE TABLE {name} (
    "row" INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, article_id TEXT NOT NULL REFERENCES article (id),
    body TEXT NOT NULL, {computed}
);
CREATE INDEX {name}_article ON {name} (article_id{indexed});
CREATE TABLE reading_{name} (
    "row" INTEGER PRIMARY KEY, reading_id TEXT NOT NULL REFERENCES reading (id), position INTEGER NOT NULL,
    record_id TEXT NOT NULL REFERENCES {name} (id){score}, UNIQUE (reading_id, position)
);
CREATE INDEX ix_reading_{name}_record_id ON reading_{name} (record_id)
"""
_COMPUTED = {
    "statement": ("speaker", "kind", "polarity", "manner", "addressee", "parent"),
    "commitment": ("by", "towards", "force"),
    "date": ("value", "granularity", "basis"),
    "event": ("type", "time", "place", "voice"),
    "actor": ("name", "type", "role"),
    "furniture": ("kind",),
}
_INDEXED = {"statement": ", speaker", "actor": ", name"}
_SCORE = {"statement": ", score FLOAT NOT NULL"}

# A text's words are found in the text as it is kept; of a statement's and a commitment's only the index is.
_WORDS = """
CREATE VIRTUAL TABLE text_words USING fts5 (text, content='text', content_rowid='row', {tokenize});
CREATE VIRTUAL TABLE statement_words USING fts5 (content, context, content='', {tokenize});
CREATE VIRTUAL TABLE commitment_words USING fts5 (content, context, content='', {tokenize})
"""
_INDEX_TEXT = """CREATE TRIGGER text_words_insert AFTER INSERT ON text BEGIN
    INSERT INTO text_words (rowid, text) VALUES (new."row", new.text);
END"""
_REFUSE = """CREATE TRIGGER {table}_no_{act} BEFORE {act} ON {table} BEGIN
    SELECT RAISE(ABORT, 'a ledger is only appended to');
END"""


def upgrade() -> None:
    """Make them."""
    _run(_TABLES)
    for name, columns in _COMPUTED.items():
        computed = ", ".join(
            f"\"{column}\" TEXT GENERATED ALWAYS AS (json_extract(body, '$.{column}')) VIRTUAL" for column in columns
        )
        _run(_RECORD.format(name=name, computed=computed, indexed=_INDEXED.get(name, ""), score=_SCORE.get(name, "")))
    _run(_WORDS.format(tokenize="tokenize='porter unicode61 remove_diacritics 2'"))
    op.execute(_INDEX_TEXT)
    links = [f"reading_{name}" for name in _COMPUTED]
    for table in ("text", "article", "reading", "entry", *_COMPUTED, *links):
        for act in ("update", "delete"):
            op.execute(_REFUSE.format(table=table, act=act))


def _run(script: str) -> None:
    for statement in script.split(";\n"):
        op.execute(statement)
