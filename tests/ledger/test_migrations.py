"""The migrations make what tables.py describes."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from reportedly.ledger import View, Writer
from reportedly.ledger.migrations.upgrade import upgrade
from reportedly.ledger.store import APPLICATION_ID, SCHEMA, Store
from reportedly.ledger.tables import METADATA
from reportedly.ledger.verify import inventory, verify
from support.readings import make_reading


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


def older(path: Path, revision: str) -> None:
    """A ledger as an older version made it."""
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        upgrade(connection, revision)
        connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
    engine.dispose()


def test_an_older_ledger_answers_as_it_is_and_is_brought_up_to_date_by_the_next_keeping(tmp_path: Path) -> None:
    older(tmp_path / "old.db", "0001")
    with Store.open(tmp_path / "old.db") as store:
        assert list(verify(store)) == []
        assert inventory(store).rows["relation"] == 0
    with Store.create(tmp_path / "old.db") as store:
        reading = make_reading(outlet="C")
        Writer(store).keep(reading)
        assert View(store).reading(reading.article.id) == reading
        assert list(verify(store)) == []
