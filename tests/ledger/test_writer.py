"""Keeping is all or nothing."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Insert, event, insert

from reportedly.errors import LedgerWriteError
from reportedly.ledger import Kept, Store, View, Writer
from reportedly.ledger.verify import inventory, verify
from reportedly.query import articles
from support.ledgers import keep
from support.readings import TEXT, make_reading

SMALL, LARGE = (
    make_reading(outlet="Courier"),
    make_reading(TEXT + "\n\n" + "Nothing was said. " * 40_000, outlet="Post"),
)


def held(path: Path) -> list[str]:
    with Store.open(path) as store:
        assert list(verify(store)) == []
        return [row.article.id for row in articles(View(store))]


def test_a_full_disk_keeps_nothing_of_the_article(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    keep(path, SMALL)
    with Store.create(path) as store:
        event.listen(store._engine, "begin", lambda c: c.exec_driver_sql("PRAGMA max_page_count=90"))
        with pytest.raises(LedgerWriteError, match=r"R203 .*full"):
            Writer(store).keep(LARGE)
        assert Writer(store).keep(make_reading(outlet="Third")) is Kept.ADDED
    assert len(held(path)) == 2


def test_a_disk_that_is_full_at_the_start_leaves_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = sqlite3.connect

    def tiny(*given: object, **more: object) -> sqlite3.Connection:
        connection = real(*given, **more)  # type: ignore[call-overload]
        connection.execute("PRAGMA max_page_count=3")
        return connection  # type: ignore[no-any-return]

    monkeypatch.setattr("sqlite3.connect", tiny)
    with pytest.raises(LedgerWriteError, match="R203"):
        Store.create(tmp_path / "x.db")
    assert list(tmp_path.iterdir()) == []


def test_a_ledger_that_another_process_holds(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    keep(path, SMALL)
    with closing(sqlite3.connect(path, isolation_level=None)) as other, Store.create(path, wait=0.05) as store:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LedgerWriteError, match=r"R203 .*locked"):
            Writer(store).keep(LARGE)
        other.execute("ROLLBACK")
        assert Writer(store).keep(LARGE) is Kept.ADDED


def test_a_ledger_that_may_only_be_read(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    keep(path, SMALL)
    with Store.create(path) as store:
        event.listen(store._engine, "begin", lambda c: c.exec_driver_sql("PRAGMA query_only=ON"))
        with pytest.raises(LedgerWriteError, match=r"R203 .*readonly"):
            Writer(store).keep(LARGE)
    assert held(path) == [SMALL.article.id]


@pytest.mark.parametrize("after", range(0, 30, 3))
def test_broken_off_anywhere_nothing_is_half_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    path, calls = tmp_path / "x.db", 0
    keep(path, SMALL)

    def breaking(table: Any) -> Insert:
        nonlocal calls
        calls += 1
        if calls > after:
            raise KeyboardInterrupt
        return insert(table)

    monkeypatch.setattr("reportedly.ledger.writer.insert", breaking)
    with pytest.raises(KeyboardInterrupt):
        keep(path, make_reading(outlet="Post"), make_reading(outlet="Third"), make_reading(outlet="Fourth"))
    monkeypatch.undo()
    assert len(held(path)) >= 1


def test_nothing_can_be_changed_or_removed(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    keep(path, SMALL)
    with closing(sqlite3.connect(path)) as connection:
        names = [name for (name,) in connection.execute("SELECT tbl_name FROM sqlite_master WHERE type = 'trigger'")]
        assert len(set(names)) == 20
        for name in set(names):
            column = connection.execute(f"PRAGMA table_info({name})").fetchone()[1]
            for change in (f"DELETE FROM {name}", f'UPDATE {name} SET "{column}" = "{column}"'):
                with pytest.raises(sqlite3.IntegrityError, match="only appended"):
                    connection.execute(change)


def test_what_a_reading_again_adds_is_nothing_at_all(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    keep(path, SMALL, LARGE)
    before = path.read_bytes()
    assert keep(path, SMALL, LARGE) == [Kept.UNCHANGED] * 2
    assert path.read_bytes() == before


def test_a_record_in_two_readings_is_one_row(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    keep(path, SMALL, make_reading(outlet="Courier", published="2031-03-05"))
    with Store.open(path) as store:
        rows = inventory(store).rows
    assert (rows["reading"], rows["statement"], rows["actor"], rows["text"]) == (2, 3, 3, 1)


def test_a_clock_that_goes_back_does_not_bring_back_an_older_reading(tmp_path: Path) -> None:
    path, second = tmp_path / "x.db", make_reading(outlet="Courier", published="2031")
    keep(path, SMALL)
    keep(path, second)
    with Store.open(path) as store:
        assert View(store).reading(SMALL.article.id) == second


def test_two_writers_at_once_keep_all(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    batches = [[make_reading(outlet=f"{name} {number}") for number in range(8)] for name in ("Courier", "Post")]
    with ThreadPoolExecutor(2) as pool:
        kept = list(pool.map(lambda batch: keep(path, *batch), batches))
    assert kept == [[Kept.ADDED] * 8] * 2
    assert len(held(path)) == 16
