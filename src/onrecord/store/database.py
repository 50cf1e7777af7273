"""One SQLite file, opened with the checks that tell a store from other files, and errors in words."""

import os
import sqlite3
import stat
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from onrecord.errors import StoreError
from onrecord.store.migrations import APPLICATION_ID, MIGRATIONS, Migration, applied_version, migrate

# How long one writer waits for another. Writes are short: reading pages happens outside of them.
BUSY_S = 30.0

IN_MEMORY = ":memory:"
_HEADER = b"SQLite format 3\x00"

# What SQLite calls the failure → what happened, and what to do.
_TOLD = {
    "SQLITE_FULL": ("no room left on the disk", "make room and run the command again: what was done is kept"),
    "SQLITE_IOERR": ("the disk refuses", "is it full or gone? What was done is kept; run the command again after"),
    "SQLITE_READONLY": ("it is read-only", "change its permissions and its folder's, or copy it elsewhere"),
    "SQLITE_BUSY": ("another process is writing to it", "run the command again when that one is done"),
    "SQLITE_LOCKED": ("another process is writing to it", "run the command again when that one is done"),
    "SQLITE_CORRUPT": ("it is damaged", "go back to a copy, or build it anew from the pages"),
    "SQLITE_NOTADB": ("it is no store", "give a file that `onrecord add` made, or a new name"),
    "SQLITE_CANTOPEN": ("it cannot be opened", "check that its folder exists and may be written to"),
    "SQLITE_PERM": ("it may not be opened", "check its permissions"),
}


class Database:
    """A connection whose errors are StoreErrors. Rows come whole: nothing is left open between calls."""

    def __init__(self, name: str, connection: sqlite3.Connection) -> None:
        self.name = name
        self._connection = connection

    def run(self, sql: str, *values: Any) -> int:
        """Run one statement; the row number it inserted, if it did."""
        with telling(self.name):
            return self._connection.execute(sql, values).lastrowid or 0

    def rows(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        """All rows, in the order of the query."""
        with telling(self.name):
            return self._connection.execute(sql, values).fetchall()

    def row(self, sql: str, *values: Any) -> tuple[Any, ...] | None:
        """The first row, None if there is none."""
        found = self.rows(sql, *values)
        return found[0] if found else None

    def value(self, sql: str, *values: Any) -> Any:
        """The first column of the first row, None if there is none."""
        found = self.row(sql, *values)
        return None if found is None else found[0]

    @contextmanager
    def writing(self) -> Iterator[None]:
        """All or nothing: what is written within stands when it ends, and never if it ends by an error or a kill."""
        with self._transaction("BEGIN IMMEDIATE"):
            yield

    @contextmanager
    def reading(self) -> Iterator[None]:
        """One moment: what is read within is of one piece, whatever others write meanwhile."""
        with self._transaction("BEGIN"):
            yield

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[None]:
        if self._connection.in_transaction:
            yield  # part of the one that is open
            return
        self.run(begin)
        try:
            yield
            self.run("COMMIT")
        except BaseException:
            if self._connection.in_transaction:  # a full disk has SQLite roll back by itself
                self._connection.rollback()
            raise

    def close(self) -> None:
        self._connection.close()


def batches(values: Sequence[Any], size: int = 500) -> Iterator[Sequence[Any]]:
    """`values` in pieces that fit one statement (older SQLites take 999 values)."""
    for start in range(0, len(values), size):
        yield values[start : start + size]


def marks(values: Sequence[Any]) -> str:
    """A question mark for each value, for an IN (…)."""
    return ", ".join("?" * len(values))


def looks_like_store(path: Path) -> bool:
    """True for a file that begins as an SQLite file does. A pipe is not looked into, as that would empty it.

    Not for a process that may have the store open: it would lose its locks (see `_demand_store`).
    """
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return file.read(len(_HEADER)) == _HEADER
    except OSError:
        return False  # who opens it tells why


@contextmanager
def telling(name: str) -> Iterator[None]:
    """Errors of SQLite become a StoreError that says what happened, to which store, and what to do."""
    try:
        yield
    except sqlite3.Error as error:
        kind = getattr(error, "sqlite_errorname", "") or ""
        primary = "_".join(kind.split("_")[:2])
        if primary not in _TOLD:
            raise
        what, advice = _TOLD[primary]
        raise StoreError(f"{name}: {what} ({error}); {advice}") from error


def open_database(
    path: str, *, write: bool, make: bool = True, migrations: tuple[Migration, ...] = MIGRATIONS
) -> Database:
    """The store at `path`, brought to the newest version. With `write` and `make` it is made where there is none.

    Raises StoreError for a file that is no store, a store of a newer version, and all that a disk may refuse.
    """
    exists = path != IN_MEMORY and _demand_store(path, make=write and make)
    with telling(path):
        if write:
            return _open_to_write(path, migrations)
        database = _open_to_read(path)
        try:
            version = _demand_ours(database, migrations)
        except BaseException:
            database.close()
            raise
        if exists and version < len(migrations):
            database.close()
            return _open_to_write(path, migrations)  # an older store: brought to this version first
        return database


def _demand_store(path: str, *, make: bool) -> bool:
    """True where there is a file with something in it; False where a store may be made.

    The file is not opened here: whoever opens and closes it besides SQLite takes from this process the locks of all
    its connections to it (sqlite.org/howtocorrupt.html, 2.2), and a writer elsewhere then removes the log under them.
    That it is no store is found by the first thing that is asked of it.
    """
    try:
        found = Path(path).stat()
    except FileNotFoundError:
        if not make:
            raise StoreError(f"{path}: there is no such store; `onrecord add {path} PAGES…` makes one") from None
        return False
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise StoreError(f"{path}: cannot be opened ({reason}); check the name and its permissions") from error
    if stat.S_ISDIR(found.st_mode):
        raise StoreError(f"{path}: is a folder; give the name of a file")
    if not stat.S_ISREG(found.st_mode) or (not found.st_size and not make):
        raise StoreError(f"{path}: is no store; give a file that `onrecord add` made, or a new name")
    return bool(found.st_size)


def _open_to_write(path: str, migrations: tuple[Migration, ...]) -> Database:
    connection = sqlite3.connect(path, timeout=BUSY_S, isolation_level=None)
    database = Database(path, connection)
    try:
        _demand_ours(database, migrations)
        if database.value("PRAGMA journal_mode") != "wal":
            database.run("PRAGMA journal_mode = WAL")
        database.run("PRAGMA synchronous = FULL")
        database.run("PRAGMA foreign_keys = ON")
        if applied_version(database) < len(migrations):
            with database.writing():
                migrate(database, migrations)
    except BaseException:
        database.close()
        raise
    return database


def _open_to_read(path: str) -> Database:
    if path == IN_MEMORY:
        raise StoreError(f"{path}: nothing is in it yet")
    file = Path(path).absolute()
    # SQLite reads in WAL mode with the help of files beside the store. Who may write removes them again at the end;
    # where none may be made and none are there, nobody else can be writing.
    if os.access(file, os.W_OK) and os.access(file.parent, os.W_OK):
        mode = "mode=rw"
    elif os.access(file.parent, os.W_OK) or Path(f"{path}-wal").exists():
        mode = "mode=ro"
    else:
        mode = "immutable=1"
    # The reading room hands a connection from one thread to the next; none is ever used by two at once.
    connection = sqlite3.connect(
        f"{file.as_uri()}?{mode}", uri=True, timeout=BUSY_S, isolation_level=None, check_same_thread=False
    )
    database = Database(path, connection)
    try:
        database.run("PRAGMA query_only = ON")
    except BaseException:
        database.close()
        raise
    return database


def _demand_ours(database: Database, migrations: tuple[Migration, ...]) -> int:
    """The version of the store. Raises StoreError for another program's file, and for a newer store."""
    ours = database.value("PRAGMA application_id")
    if ours != APPLICATION_ID and (ours or database.value("SELECT count(*) FROM sqlite_master")):
        raise StoreError(
            f"{database.name}: is an SQLite file of another program; give a file that `onrecord add` made, "
            "or a new name"
        )
    version = applied_version(database)
    if version > len(migrations):
        raise StoreError(
            f"{database.name}: was written by a newer Onrecord (version {version} of the store, this one knows "
            f"{len(migrations)}); install that version, or give another store"
        )
    return version
