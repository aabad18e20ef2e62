"""What is remembered of uploads between two runs: hashes, and where a file goes on."""

from __future__ import annotations

import hashlib
import sqlite3
import threading
from pathlib import Path

import click

from earmark.local_files import LocalFile

_TABLE = """CREATE TABLE IF NOT EXISTS files (
  name TEXT PRIMARY KEY, bytes INTEGER NOT NULL, mtime_ns INTEGER NOT NULL,
  sha256 TEXT NOT NULL, upload TEXT)"""


class UploadState:
    """One small SQLite file for a folder, a server and a project; survives a kill."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self.path = path
        self._lock = threading.Lock()
        self._connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        self._connection.execute("PRAGMA journal_mode = WAL")
        self._connection.execute(_TABLE)

    @classmethod
    def of(cls, server: str, project: str, folder: Path, where: Path | None = None) -> UploadState:
        """The state of sending a folder to a project; `where` is the folder of all states."""
        name = hashlib.sha256(f"{server} {project} {folder.resolve()}".encode()).hexdigest()[:32]
        parent = where or Path(click.get_app_dir("earmark")) / "uploads"
        return cls(parent / f"{name}.sqlite")

    def find(self, file: LocalFile) -> tuple[str, str | None] | None:
        """The (hash, upload) of a file that has not changed since, or None."""
        with self._lock:
            row = self._connection.execute(
                "SELECT sha256, upload FROM files WHERE name = ? AND bytes = ? AND mtime_ns = ?",
                (file.name, file.bytes, file.mtime_ns),
            ).fetchone()
        return None if row is None else (row[0], row[1])

    def hashed(self, file: LocalFile, sha256: str) -> None:
        """Remember the hash of a file."""
        self._write(
            "INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, NULL)",
            (file.name, file.bytes, file.mtime_ns, sha256),
        )

    def begun(self, file: LocalFile, upload: str | None) -> None:
        """Remember where a file goes on; None: nowhere any more."""
        self._write("UPDATE files SET upload = ? WHERE name = ?", (upload, file.name))

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def _write(self, statement: str, values: tuple[object, ...]) -> None:
        with self._lock:
            self._connection.execute(statement, values)
