"""The migrations make what tables.py describes."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from reportedly.ledger.store import SCHEMA, Store
from reportedly.ledger.tables import METADATA


def described(path: Path) -> dict[str, Any]:
    """Of each table: its columns, its foreign keys, and the columns of its indexes."""
    found = {}
    with closing(sqlite3.connect(path)) as connection:
        for name in (table.name for table in METADATA.sorted_tables):
            indexes = {
                (unique, tuple(row[2] for row in connection.execute(f'PRAGMA index_info("{index}")')))
                for _, index, unique, _, _ in connection.execute(f'PRAGMA index_list("{name}")')
            }
            columns = [row[1:] for row in connection.execute(f'PRAGMA table_xinfo("{name}")')]
            keys = sorted(row[2:5] for row in connection.execute(f'PRAGMA foreign_key_list("{name}")'))
            # A primary key is NOT NULL in one of the two and need not be said to be in the other.
            found[name] = ([(c[0], c[1], c[2] or c[4], *c[3:]) for c in columns], keys, indexes)
    return found


def test_they_make_the_tables_that_are_asked(tmp_path: Path) -> None:
    Store.create(tmp_path / "migrated.db").close()
    engine = create_engine(f"sqlite:///{tmp_path / 'described.db'}")
    METADATA.create_all(engine)
    engine.dispose()
    assert described(tmp_path / "migrated.db") == described(tmp_path / "described.db")


def test_the_newest_is_the_version_that_the_store_knows() -> None:
    config = Config()
    config.set_main_option("script_location", "reportedly.ledger:migrations")
    assert int(ScriptDirectory.from_config(config).get_current_head() or "0") == SCHEMA
