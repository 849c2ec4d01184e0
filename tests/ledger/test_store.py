"""Opening a ledger, and every way in which that can fail."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reportedly.errors import LedgerError, LedgerMissingError, LedgerVersionError, LedgerWriteError
from reportedly.ledger import Store, View
from reportedly.query import articles
from support.ledgers import keep
from support.readings import make_reading


def test_a_question_creates_no_file(tmp_path: Path) -> None:
    with pytest.raises(LedgerMissingError):
        Store.open(tmp_path / "none.db")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "content", [b"", b"not a database", b"SQLite format 3\0" + b"\0" * 200, bytes(range(256)) * 20]
)
def test_what_is_no_ledger_is_said_so_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.db"
    path.write_bytes(content)
    with pytest.raises(LedgerError, match=r"R20[04]"):
        Store.open(path)
    if content:
        with pytest.raises(LedgerError, match=r"R20[04]"):
            Store.create(path)
    assert path.read_bytes() == content


def test_another_programs_database_is_no_ledger(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE alembic_version (version_num TEXT)")
        other.execute("INSERT INTO alembic_version VALUES ('0001')")
        other.commit()
    before = path.read_bytes()
    for opened in (Store.open, Store.create):
        with pytest.raises(LedgerError, match="R200"):
            opened(path)
    assert path.read_bytes() == before


def test_an_empty_file_becomes_a_ledger(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    path.touch()
    keep(path, make_reading())
    with Store.open(path) as store:
        assert len(articles(View(store))) == 1


def test_a_ledger_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    keep(path, make_reading())
    with closing(sqlite3.connect(path)) as newer:
        newer.execute("UPDATE alembic_version SET version_num = '0007'")
        newer.commit()
    before = path.read_bytes()
    for opened in (Store.open, Store.create):
        with pytest.raises(LedgerVersionError, match=r"R202 .*schema is 7"):
            opened(path)
    assert path.read_bytes() == before


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(LedgerWriteError):
        Store.create(tmp_path / "no" / "x.db")
    with pytest.raises(LedgerError):
        Store.create(tmp_path)


@pytest.mark.parametrize("name", ["a b.db", "100%.db", "what?.db", "#1.db", "é 'quoted'.db"])
def test_any_file_name(tmp_path: Path, name: str) -> None:
    keep(tmp_path / name, make_reading())
    assert [path.name for path in tmp_path.iterdir()] == [name]
    with Store.open(tmp_path / name) as store:
        assert len(articles(View(store))) == 1


def test_a_question_leaves_no_side_files_and_the_ledger_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    keep(path, make_reading())
    before = path.read_bytes()
    with Store.open(path) as store:
        articles(View(store))
    assert [file.name for file in tmp_path.iterdir()] == ["x.db"]
    assert path.read_bytes() == before


def test_questions_are_answered_while_a_writer_is_at_work(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    keep(path, make_reading())
    with Store.create(path) as writing, writing.write(), Store.open(path) as store:
        assert len(articles(View(store))) == 1
