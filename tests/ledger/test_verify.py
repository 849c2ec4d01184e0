"""Whatever is changed or taken out behind the ledger's back is found."""

from __future__ import annotations

import re
import shutil
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

import pytest

from reportedly.errors import LedgerError
from reportedly.ledger import Store
from reportedly.ledger.records import NOUN, body, row_id
from reportedly.ledger.tables import METADATA
from reportedly.ledger.verify import Problem, inventory, verify
from reportedly.model import Furniture
from support.ledgers import keep
from support.readings import Words, make_reading

# Every column of every table, but the number that a row has in its file, and what the database computes from the body.
COLUMNS = [
    (table.name, column.name)
    for table in METADATA.sorted_tables
    for column in table.columns
    if column.name != "row" and column.computed is None
]


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    known = {"published": "2031-03-05", "title": "T", "url": "https://c.example", "licence": "CC BY"}
    path = tmp_path_factory.mktemp("sound") / "x.db"
    keep(path, make_reading(outlet="Courier"), make_reading(outlet="Courier", **known), make_reading(outlet="Post"))
    return path


@pytest.fixture
def path(sound: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(sound, tmp_path))


def problems(path: Path) -> list[Problem]:
    with Store.open(path) as store:
        return list(verify(store))


def tamper(path: Path, *changes: str) -> None:
    """Change the file as somebody would who wants to: without triggers and foreign keys."""
    with closing(sqlite3.connect(path)) as connection:
        connection.create_function("altered", 1, altered)
        triggers = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for change in (*(f"DROP TRIGGER {name}" for (name,) in triggers), *changes):
            assert connection.execute(change).rowcount != 0
        connection.commit()


def altered(value: str | float | None) -> str | float:
    """The value with one character, or one, changed."""
    if isinstance(value, str) and value.startswith("{"):  # still JSON: the last digit of a span
        return re.sub(r"\d(?=\D*$)", lambda digit: str((int(digit[0]) + 1) % 10), value)
    if isinstance(value, str):
        return value[:-1] + ("x" if value[-1:] != "x" else "y")
    return (value or 0) + 1


def test_a_sound_ledger_has_no_problem(path: Path) -> None:
    assert problems(path) == []


@pytest.mark.parametrize(("table", "column"), COLUMNS, ids=lambda name: name)
def test_a_change_in_any_column_is_found(path: Path, table: str, column: str) -> None:
    tamper(path, f'UPDATE {table} SET "{column}" = altered("{column}") WHERE rowid = (SELECT max(rowid) FROM {table})')
    assert problems(path)


@pytest.mark.parametrize("table", [table.name for table in METADATA.sorted_tables])
def test_a_row_taken_out_is_found(path: Path, table: str) -> None:
    tamper(path, f"DELETE FROM {table} WHERE rowid = 1")
    assert problems(path)


@pytest.mark.parametrize("table", [table.name for table in METADATA.sorted_tables])
def test_a_byte_flipped_in_the_file_is_found(path: Path, table: str) -> None:
    column = {"text": "text", "article": "outlet", "reading": "id", "entry": "source"}.get(
        table, "record_id" if table.startswith("reading_") else "body"
    )
    with closing(sqlite3.connect(path)) as connection:
        value = connection.execute(f"SELECT {column} FROM {table}").fetchone()[0]
    content = bytearray(path.read_bytes())
    at, found = -1, 0
    while (at := content.find(value.encode(), at + 1)) >= 0:
        content[at + len(value) // 2] ^= 1
        found += 1
    assert found
    path.write_bytes(content)
    with suppress(LedgerError):  # a page that cannot be read at all says so itself
        assert problems(path)


def test_a_forged_record_with_a_proper_id_is_found_in_its_reading(path: Path) -> None:
    article = make_reading(outlet="Post").article
    forged = Furniture("byline", Words(article.text)("Marta"))
    row, json = row_id(NOUN["furniture"], article.id, forged), body(forged)
    tamper(
        path,
        f"INSERT INTO furniture (id, article_id, body) VALUES ('{row}', '{article.id}', '{json}')",
        "UPDATE reading_furniture SET record_id = (SELECT id FROM furniture ORDER BY row DESC LIMIT 1) WHERE row = 3",
    )
    assert [problem.table for problem in problems(path)] == ["reading"]


def test_spans_are_sliced_again(path: Path) -> None:
    tamper(path, """UPDATE date SET body = replace(body, '"span":[58,65]', '"span":[58,9999]')""")
    assert any("span [58, 9999) is empty or outside the text" in problem.what for problem in problems(path))


def test_a_body_of_another_shape_is_found(path: Path) -> None:
    tamper(path, "UPDATE furniture SET body = '{\"kind\":7}' WHERE row = 1")
    assert any("cannot be decoded" in problem.what for problem in problems(path))


def test_the_latest_entry_stands_for_all_before_it(path: Path) -> None:
    with Store.open(path) as store:
        before = inventory(store)
    assert before.rows["entry"] == 3
    tamper(path, "DELETE FROM entry WHERE seq = 3")
    with Store.open(path) as store:
        assert inventory(store).latest != before.latest
