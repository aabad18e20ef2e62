"""One JSON line for each file, written as soon as it is known what became of it."""

from __future__ import annotations

import json
import os
import threading
from pathlib import Path
from typing import IO, Any


class Manifest:
    """Lines for a file, and in memory; lines of earlier runs stay, later ones go before them."""

    def __init__(self, path: Path | None) -> None:
        self._file = None if path is None else _open(path)
        self._lock = threading.Lock()
        self.lines: list[dict[str, Any]] = []

    def add(self, name: str, size: int, status: str, **more: Any) -> dict[str, Any]:
        """Write down what became of a file; return its line."""
        line = {"file": name, "bytes": size, "status": status, **more}
        with self._lock:
            self.lines.append(line)
            self._write(line)
        return line

    def change(self, line: dict[str, Any], **more: Any) -> None:
        """Write down that something else became of a file."""
        with self._lock:
            line |= more
            self._write(line)

    def latest(self) -> list[dict[str, Any]]:
        """The last line of each file."""
        with self._lock:
            return list({line["file"]: line for line in self.lines}.values())

    def _write(self, line: dict[str, Any]) -> None:
        if self._file is not None:
            self._file.write(json.dumps(line, ensure_ascii=False) + "\n")
            self._file.flush()

    def close(self) -> None:
        """Have it on disk."""
        if self._file is not None:
            os.fsync(self._file.fileno())
            self._file.close()


def _open(path: Path) -> IO[str]:
    """A file to add lines to; one that a kill has cut off is left behind as it is."""
    file = path.open("a+", encoding="utf-8", newline="\n")
    size = path.stat().st_size
    if size:
        with path.open("rb") as read:
            read.seek(size - 1)
            if read.read(1) != b"\n":
                file.write("\n")
    return file
