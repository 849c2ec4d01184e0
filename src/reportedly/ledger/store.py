"""The file that a ledger lives in: opening it, its version, and what SQLite's complaints mean."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from os import W_OK, access
from pathlib import Path
from typing import Self
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from reportedly.errors import LedgerDamagedError, LedgerError, LedgerMissingError, LedgerVersionError, LedgerWriteError
from reportedly.ledger.functions import FUNCTIONS
from reportedly.ledger.tables import METADATA

# Tells a ledger from any other SQLite file: "rptd" in ASCII.
APPLICATION_ID = 0x72707464
# The newest migration this version knows; a test compares it with migrations/versions.
SCHEMA = 2


class Store:
    """A ledger's file, open either to keep readings (`create`, `write`) or to answer (`open`, `read`).

    `wait` is how many seconds a write waits for another process that holds the file.
    """

    def __init__(self, path: Path, engine: Engine) -> None:
        self.path = path
        self._engine = engine

    @classmethod
    def open(cls, path: str | Path) -> Self:
        """The ledger at `path`, for questions only: nothing is ever created or changed.

        Raises LedgerMissingError, LedgerVersionError, or LedgerError where the file is no ledger.
        """
        path = Path(path)
        if not path.exists():
            raise LedgerMissingError(str(path), "reportedly read makes one")
        store = cls(path, _engine(_question_uri(path), writes=False, wait=5))
        with _complaints(path, LedgerError), store._engine.connect() as connection:
            version = _check(path, connection)
        if version < SCHEMA:
            store.close()
            event.listen(store._engine, "connect", lambda raw, _: _stand_in(raw))
        return store

    @classmethod
    def create(cls, path: str | Path, *, wait: float = 60) -> Self:
        """The ledger at `path`, for keeping; made where there is none, brought up to date where it is older.

        Raises LedgerVersionError, LedgerError where the file is no ledger, LedgerWriteError where it can't be written.
        """
        path = Path(path)
        new = not path.exists()
        store = cls(path, _engine(f"file:{quote(str(path))}?mode=rwc", writes=True, wait=wait))
        try:
            with _complaints(path, LedgerWriteError):
                store._prepare()
        except LedgerError:
            store.close()
            if new:
                _remove(path)
            raise
        return store

    def _prepare(self) -> None:
        with self._engine.begin() as connection:
            version = _check(self.path, connection, empty_is_new=True)
            if version < SCHEMA:
                # Imported here: only the first run, and the first after an update, need it.
                from reportedly.ledger.migrations.upgrade import upgrade

                upgrade(connection)
                connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
        if version == 0:
            # Readers and a writer side by side. It cannot be switched on within a transaction.
            with closing(sqlite3.connect(self.path)) as raw:
                raw.execute("PRAGMA journal_mode=WAL")

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection that sees one state of the ledger, whatever is kept meanwhile."""
        with _complaints(self.path, LedgerError), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A connection in one transaction: kept whole where the block ends, not at all where it raises."""
        with _complaints(self.path, LedgerWriteError), self._engine.begin() as connection:
            yield connection

    def close(self) -> None:
        """Let the file go."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _question_uri(path: Path) -> str:
    # A read-write handle that promises not to write (query_only) lets SQLite tidy up its side files when it closes; a
    # read-only one leaves them behind. In a folder that may not be written there can be no side files: then, immutable.
    sided = path.with_name(path.name + "-wal").exists()
    return f"file:{quote(str(path))}?mode=" + ("rw" if sided or access(path.parent, W_OK) else "ro&immutable=1")


def _engine(uri: str, *, writes: bool, wait: float) -> Engine:
    def connect() -> sqlite3.Connection:
        # Transactions are begun by SQLAlchemy's event below, not by sqlite3's own guesses.
        connection = sqlite3.connect(uri, uri=True, timeout=wait, isolation_level=None, check_same_thread=False)
        connection.execute("PRAGMA foreign_keys=ON")
        if not writes:
            connection.execute("PRAGMA query_only=ON")
        for name, function in FUNCTIONS.items():
            connection.create_function(name, function.__code__.co_argcount, function, deterministic=True)
        return connection

    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool)
    event.listen(engine, "begin", lambda c: c.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN"))
    return engine


def _stand_in(connection: sqlite3.Connection) -> None:
    """Give a connection to an older ledger the tables that it lacks, empty and gone when it is closed."""
    kept = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    connection.execute("PRAGMA query_only=OFF")
    for table in METADATA.sorted_tables:
        if table.name not in kept:
            connection.execute(f"CREATE TEMP TABLE {table.name} ({', '.join(column.name for column in table.columns)})")
    connection.execute("PRAGMA query_only=ON")


def _check(path: Path, connection: Connection, *, empty_is_new: bool = False) -> int:
    """The version of the ledger's schema; 0 for a file that holds nothing yet."""
    empty = connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one() == 0
    if empty and empty_is_new:
        return 0
    if connection.exec_driver_sql("PRAGMA application_id").scalar_one() != APPLICATION_ID:
        raise LedgerError(str(path), "it is another kind of file" if not empty else "it is empty")
    version = int(connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one())
    if version > SCHEMA:
        raise LedgerVersionError(str(path), f"its schema is {version}, this version knows {SCHEMA}")
    return version


@contextmanager
def _complaints(path: Path, kind: type[LedgerError]) -> Iterator[None]:
    """SQLite's errors as ours."""
    try:
        yield
    except DBAPIError as error:
        raise _named(path, error.orig or error, kind) from error
    except sqlite3.Error as error:
        raise _named(path, error, kind) from error


def _named(path: Path, error: BaseException, kind: type[LedgerError]) -> LedgerError:
    if "malformed" in str(error):
        return LedgerDamagedError(str(path), str(error))
    # Of SQLite's errors the OperationalErrors are about the disk and the lock, the others about what is in the file.
    operational = isinstance(error, sqlite3.OperationalError)
    return (kind if operational else LedgerError)(str(path), str(error))


def _remove(path: Path) -> None:
    for suffix in ("", "-wal", "-shm", "-journal"):
        with suppress(OSError):
            path.with_name(path.name + suffix).unlink()
