"""The shape of the database, step by step: sync/migrations/NNNN_name.sql, applied in order."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from sync.errors import DataError

FOLDER = Path(__file__).parent / "migrations"


def steps(folder: Path = FOLDER) -> list[tuple[int, Path]]:
    """All steps, as (number, file), in order."""
    found = []
    for path in folder.glob("*.sql"):
        name = re.fullmatch(r"(\d{4})_\w+\.sql", path.name)
        if name is None:
            raise DataError(f"{path.name} is not named NNNN_name.sql.")
        found.append((int(name[1]), path))
    return sorted(found)


def version(connection: sqlite3.Connection) -> int:
    """The number of the last step that this database has been through."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def is_behind(connection: sqlite3.Connection, folder: Path = FOLDER) -> bool:
    """Whether a database that is not new lacks steps."""
    return 0 < version(connection) < max((number for number, _ in steps(folder)), default=0)


def migrate(connection: sqlite3.Connection, folder: Path = FOLDER) -> None:
    """Bring a database to the present shape, each step in a transaction of its own.

    Several processes may do this at once; each step happens once.
    Raises `DataError` if a newer Earmark has already changed it.
    """
    known = steps(folder)
    newest = known[-1][0] if known else 0
    if version(connection) > newest:
        raise DataError(
            f"The database has shape {version(connection)}, this Earmark knows up to {newest}. "
            "Run the newer Earmark that it was last used with."
        )
    for number, path in known:
        _apply(connection, number, path)


def statements(script: str) -> Iterator[str]:
    """The statements of a script, one by one."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
    if re.sub(r"--[^\n]*", "", statement).strip():
        raise DataError(f"A migration ends in the middle of a statement: {statement.strip()!r}.")


def _apply(connection: sqlite3.Connection, number: int, path: Path) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        if version(connection) < number:
            for statement in statements(path.read_text(encoding="utf-8")):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
