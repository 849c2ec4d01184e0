"""The tables of a ledger. Everything is appended; nothing is ever changed or removed.

    text ── article ── reading ── reading_statement … ── statement, commitment, date, event, actor, furniture,
                 │                                                relation, anchor
                 └──── entry: which reading of an article was kept when

A record's `body` is the canonical JSON that its id hashes; the columns beside it are computed from it by the
database, so that they cannot differ. `migrations/` makes these tables; a test holds the two together.
"""

from __future__ import annotations

from sqlalchemy import Column, Computed, Float, ForeignKey, Index, Integer, MetaData, Table, Text, UniqueConstraint

from reportedly.ledger.records import NOUNS

METADATA = MetaData()

text = Table(
    "text",
    METADATA,
    Column("row", Integer, primary_key=True),
    Column("sha256", Text, nullable=False, unique=True),
    Column("text", Text, nullable=False),
)
article = Table(
    "article",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("sha256", Text, ForeignKey("text.sha256"), nullable=False, index=True),
    Column("outlet", Text),
)
reading = Table(
    "reading",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("article_id", Text, ForeignKey("article.id"), nullable=False, index=True),
    Column("title", Text),
    Column("published", Text),
    Column("url", Text),
    Column("licence", Text),
)
entry = Table(
    "entry",
    METADATA,
    Column("seq", Integer, primary_key=True),
    Column("article_id", Text, ForeignKey("article.id"), nullable=False),
    Column("reading_id", Text, ForeignKey("reading.id"), nullable=False),
    Column("at", Text, nullable=False),
    Column("run", Text, nullable=False),
    Column("version", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("digest", Text, nullable=False, unique=True),
    Index("entry_article", "article_id", "seq"),
)

_COMPUTED = {
    "statement": ("speaker", "kind", "polarity", "manner", "addressee", "parent"),
    "commitment": ("by", "towards", "force"),
    "date": ("value", "granularity", "basis"),
    "event": ("type", "time", "place", "voice"),
    "actor": ("name", "type", "role"),
    "furniture": ("kind",),
    "relation": ("voice",),
    "anchor": ("value", "basis"),
}
_INDEXED = {"statement": ("speaker",), "actor": ("name",)}


def _record_table(name: str) -> Table:
    return Table(
        name,
        METADATA,
        Column("row", Integer, primary_key=True),
        Column("id", Text, nullable=False, unique=True),
        Column("article_id", Text, ForeignKey("article.id"), nullable=False),
        Column("body", Text, nullable=False),
        *(Column(key, Text, Computed(f"json_extract(body, '$.{key}')", persisted=False)) for key in _COMPUTED[name]),
        Index(f"{name}_article", "article_id", *_INDEXED.get(name, ())),
    )


def _link_table(name: str) -> Table:
    return Table(
        f"reading_{name}",
        METADATA,
        Column("row", Integer, primary_key=True),
        Column("reading_id", Text, ForeignKey("reading.id"), nullable=False),
        Column("position", Integer, nullable=False),
        Column("record_id", Text, ForeignKey(f"{name}.id"), nullable=False, index=True),
        *([Column("score", Float, nullable=False)] if name == "statement" else []),
        UniqueConstraint("reading_id", "position"),
    )


RECORD = {noun.name: _record_table(noun.name) for noun in NOUNS}
LINK = {noun.name: _link_table(noun.name) for noun in NOUNS}
# Those that are found by their words: each has a full-text index, NAME_words, of content and context.
WORDS = ("statement", "commitment")
