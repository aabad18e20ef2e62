"""The database: SQLite through SQLCipher, in a thread of its own by way of aiosqlite.

Work is written as plain functions that take a `sqlite3.Connection` and run wholly in that thread:
what `await database.write(add_person, name)` does is on disk when it returns, wholly or not at all.
Writes that wait at the same time go there together (sync/commits.py).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar, cast

import aiosqlite
import sqlcipher3.dbapi2 as cipher

from sync import tracing
from sync.commits import Commits, within
from sync.errors import DataError
from sync.keys import database_places, find_key, key_pragma, make_key
from sync.migrating import is_behind, migrate, version
from sync.settings import Settings

FILE = "earmark.db"
BUSY_MS = 10_000

P = ParamSpec("P")
R = TypeVar("R")

# SQLCipher has exceptions of its own beside those of sqlite3.
IntegrityError: tuple[type[Exception], ...] = (sqlite3.IntegrityError, cipher.IntegrityError)

PRAGMAS = (
    f"PRAGMA busy_timeout = {BUSY_MS}",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    # Pages that change again and again are brought home seldom: each costs a way to the disk.
    "PRAGMA wal_autocheckpoint = 4000",
    "PRAGMA cache_size = -16384",  # KiB; each page of a list would be decrypted anew otherwise
    "PRAGMA temp_store = MEMORY",  # what is sorted must not reach the disk in plain text
)


def connect(path: Path, key: str) -> sqlite3.Connection:
    """Open and unlock a database file, as a plain connection without implicit transactions.

    Raises `DataError` if the key does not fit or the file cannot be used.
    """
    try:
        connection = cast(
            sqlite3.Connection,
            cipher.connect(str(path), isolation_level=None, check_same_thread=False),
        )
    except cipher.Error as error:
        raise DataError(f"The database {path} cannot be opened: {error}.") from error
    try:
        connection.execute(key_pragma(key))
        for pragma in PRAGMAS:
            connection.execute(pragma)
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except cipher.Error as error:
        connection.close()
        raise DataError(f"The key does not open the database {path}: {error}.") from error
    connection.row_factory = cipher.Row
    return connection


def copy_database(source: sqlite3.Connection, path: Path, key: str) -> None:
    """Write a database, as it is at this moment, to a file of its own under the same key.

    Writers go on meanwhile. The file is whole and on disk when this returns.
    """
    target = connect(path, key)
    try:
        # In one step: page by page, each write of another process would begin it anew.
        source.backup(target, pages=-1)
        target.execute("PRAGMA journal_mode = DELETE")
    finally:
        target.close()


def prepare(settings: Settings, environment: Mapping[str, str]) -> Path | None:
    """Make the data folder, the key and the database where they are missing; migrate.

    Blocks; done once, before anything is served. Returns the file of a key it had to make.
    """
    if not settings.data:
        raise DataError("Name a folder for the relay's data with --data.")
    folder = Path(settings.data)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    made = None
    if find_key(settings, environment) is None and not (folder / FILE).exists():
        made = make_key(database_places(settings).own)
    key = database_key(settings, environment)
    connection = connect(folder / FILE, key)
    try:
        if is_behind(connection):
            _keep_copy(connection, folder, key)
        migrate(connection)
    finally:
        connection.close()
    return made


def _keep_copy(connection: sqlite3.Connection, folder: Path, key: str) -> None:
    """A database as it was, beside itself, before it is changed for good."""
    kept = folder / f"{FILE}.shape-{version(connection):04d}"
    if not kept.exists():
        part = kept.with_name(f"{kept.name}.part")
        part.unlink(missing_ok=True)
        copy_database(connection, part, key)
        part.rename(kept)


def database_key(settings: Settings, environment: Mapping[str, str]) -> str:
    """The key of the database. Raises `DataError` if none is named."""
    key = find_key(settings, environment)
    if key is None:
        raise DataError(
            f"The database in {settings.data} needs its key: name it with --key-file, "
            "--key-command or EARMARK_KEY."
        )
    return key


class _Thread(aiosqlite.Connection):
    """aiosqlite's thread, which also runs whole functions."""

    def post(self, function: Callable[[sqlite3.Connection], None]) -> None:
        """Have a function run that tells by itself what came of it, and never raises."""
        if not self._running:
            raise ValueError("Connection closed")
        self._tx.put_nowait((None, lambda: function(self._conn)))

    async def run(self, function: Callable[[sqlite3.Connection], R]) -> R:
        execute = cast(Callable[[Callable[[], R]], Awaitable[R]], self._execute)
        return await execute(lambda: function(self._conn))


class Database:
    """One connection. A call finds what those wrote that have returned before it was made."""

    def __init__(self, thread: _Thread) -> None:
        self._thread = thread
        self._commits = Commits()

    @classmethod
    async def open(cls, settings: Settings, environment: Mapping[str, str]) -> Database:
        """Open the database of a data folder that `prepare` has been through."""
        path = Path(settings.data) / FILE
        key = database_key(settings, environment)
        thread = _Thread(lambda: connect(path, key), iter_chunk_size=64)
        return cls(await thread)  # type: ignore[arg-type]

    async def close(self) -> None:
        """Finish what was asked for, then close."""
        await self._thread.close()

    async def read(
        self,
        function: Callable[Concatenate[sqlite3.Connection, P], R],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> R:
        """Run a function that only reads; all its statements see the same state."""
        with tracing.span("database.read", function=_name(function)):
            return await self._thread.run(
                lambda c: within(c, "BEGIN", lambda c: function(c, *args, **kwargs))
            )

    async def write(
        self,
        function: Callable[Concatenate[sqlite3.Connection, P], R],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> R:
        """Run a function; all it did is on disk when this returns.

        Whatever it raises undoes all it did, and nothing else. Raises `NoSpace` if the disk is
        full. The function may be run again, after its first run was undone.
        """
        with tracing.span("database.write", function=_name(function)):
            done = self._commits.put(tracing.inside(lambda c: function(c, *args, **kwargs)))
            self._thread.post(self._commits.commit_some)
            return cast(R, await done)


def _name(function: object) -> str:
    return str(getattr(function, "__name__", "?")).removeprefix("_")


def write_now(
    settings: Settings,
    environment: Mapping[str, str],
    function: Callable[Concatenate[sqlite3.Connection, P], R],
    *args: P.args,
    **kwargs: P.kwargs,
) -> R:
    """Run a function in one transaction, blocking, in a connection of its own; while a relay runs
    on the same folder or not.
    """
    connection = connect(Path(settings.data) / FILE, database_key(settings, environment))
    try:
        return within(connection, "BEGIN IMMEDIATE", lambda c: function(c, *args, **kwargs))
    finally:
        connection.close()


def read_now(
    settings: Settings,
    environment: Mapping[str, str],
    function: Callable[Concatenate[sqlite3.Connection, P], R],
    *args: P.args,
    **kwargs: P.kwargs,
) -> R:
    """Do as `write_now` with a function that only reads; a running relay goes on writing."""
    connection = connect(Path(settings.data) / FILE, database_key(settings, environment))
    try:
        return within(connection, "BEGIN", lambda c: function(c, *args, **kwargs))
    finally:
        connection.close()
