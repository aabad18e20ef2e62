"""What is remembered of uploads between two runs: hashes, and where a file goes on."""

from __future__ import annotations

import hashlib
import sqlite3
import threading
from collections.abc import Iterable
from pathlib import Path

import click

from earmark.local_files import LocalFile, glance

_TABLES = (
    """CREATE TABLE IF NOT EXISTS hashes (
      name TEXT PRIMARY KEY, bytes INTEGER NOT NULL, mtime_ns INTEGER NOT NULL,
      glance TEXT NOT NULL, sha256 TEXT NOT NULL)""",
    "CREATE TABLE IF NOT EXISTS uploads (sha256 TEXT PRIMARY KEY, upload TEXT NOT NULL)",
)


class UploadState:
    """One small SQLite file for a folder, a server and a project; survives a kill."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self.path = path
        self._lock = threading.Lock()
        self._connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        self._connection.execute("PRAGMA journal_mode = WAL")
        for table in _TABLES:
            self._connection.execute(table)
        self._begun = dict(self._connection.execute("SELECT sha256, upload FROM uploads"))

    @classmethod
    def of(cls, server: str, project: str, folder: Path, where: Path | None = None) -> UploadState:
        """The state of sending a folder to a project; `where` is the folder of all states."""
        name = hashlib.sha256(f"{server} {project} {folder.resolve()}".encode()).hexdigest()[:32]
        parent = where or Path(click.get_app_dir("earmark")) / "uploads"
        return cls(parent / f"{name}.sqlite")

    def find(self, file: LocalFile) -> str | None:
        """The hash of a file that has not changed since, or None.

        Cards of recorders with one timetable hold files of one name, length and time: its first
        and last bytes have to be the same, too. Raises `OSError`.
        """
        with self._lock:
            row = self._connection.execute(
                "SELECT sha256, glance FROM hashes WHERE name = ? AND bytes = ? AND mtime_ns = ?",
                (file.name, file.bytes, file.mtime_ns),
            ).fetchone()
        return None if row is None or row[1] != glance(file) else str(row[0])

    def hashed(self, some: Iterable[tuple[LocalFile, str, str]]) -> None:
        """Remember (file, hash, glance) of some files; one wait for the disk for all of them."""
        rows = [(file.name, file.bytes, file.mtime_ns, seen, sha256) for file, sha256, seen in some]
        with self._lock:
            self._connection.execute("BEGIN")
            self._connection.executemany(
                "INSERT OR REPLACE INTO hashes VALUES (?, ?, ?, ?, ?)", rows
            )
            self._connection.execute("COMMIT")

    def upload_of(self, sha256: str) -> str | None:
        """Where content with this hash goes on, if it was begun."""
        return self._begun.get(sha256)

    def begun(self, sha256: str, upload: str) -> None:
        """Remember where content goes on."""
        self._begun[sha256] = upload
        self._write("INSERT OR REPLACE INTO uploads VALUES (?, ?)", (sha256, upload))

    def ended(self, sha256: str) -> None:
        """It has arrived, or has to begin anew."""
        if self._begun.pop(sha256, None) is not None:
            self._write("DELETE FROM uploads WHERE sha256 = ?", (sha256,))

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def _write(self, statement: str, values: tuple[object, ...]) -> None:
        with self._lock:
            self._connection.execute(statement, values)
