"""A folder that a project is fetched into: what is there, what is half there, what was changed."""

from __future__ import annotations

import contextlib
import hashlib
import os
import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from earmark.far_errors import SendingError
from earmark.local_names import Names, read_lines, safe_name
from earmark.manifest import Manifest

MANIFEST, PARTS = "manifest.jsonl", ".parts"


class LocalFolder:
    """The folder. Files get their names when they are whole; until then they are parts."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / PARTS).mkdir(parents=True, exist_ok=True)
        lines = read_lines(folder / MANIFEST)
        self._names = Names(folder, lines)
        self._known = {str(line.get("key")): line for line in lines}
        self._manifest = Manifest(folder / MANIFEST)
        self._lock = threading.Lock()

    def known(self, key: str) -> dict[str, Any]:
        """What the manifest says of something; nothing if it does not know it."""
        return self._known.get(key, {})

    def part(self, key: str, sha256: str) -> Path:
        """Where something grows."""
        return self.folder / PARTS / safe_name(f"{key}.{sha256[:16]}")

    def place(self, key: str, name: str, sha256: str) -> tuple[Path, bool]:
        """The file of something, and whether it is there already as it should be.

        A file that was changed here since is nobody's to write over, and neither is one that came
        from elsewhere. Raises `SendingError` then, `OSError` if it cannot be read.
        """
        with self._lock:
            path = self._names.give(key, name, lambda path: hash_of(path) == sha256)
        if path is None:
            raise SendingError(f"Other files are in the way of {name}; fetch into another folder.")
        if not path.exists():
            return path, False
        known = self._known.get(key, {})
        stat = path.stat()
        is_as_left = (stat.st_size, stat.st_mtime_ns) == (known.get("bytes"), known.get("mtime_ns"))
        now = known.get("sha256") if is_as_left else hash_of(path)
        if now == sha256:
            return path, True
        if now != known.get("sha256"):
            raise SendingError(f"{path} was changed here; move it away to have the server's.")
        return path, False

    def put(self, part: Path, path: Path) -> None:
        """Give a part, which is whole and on disk, its name."""
        path.parent.mkdir(exist_ok=True)
        part.replace(path)

    def write(self, part: Path, pieces: Iterable[bytes]) -> str:
        """Write a part anew and have it on disk; return its hash."""
        running = hashlib.sha256()
        with part.open("wb") as file:
            for piece in pieces:
                running.update(piece)
                file.write(piece)
            file.flush()
            os.fsync(file.fileno())
        return running.hexdigest()

    def note(self, key: str, path: Path, status: str, sha256: str, **more: Any) -> None:
        """Write down what is there now; nothing where the manifest says so already."""
        stat = path.stat()
        told = {"key": key, "sha256": sha256, "mtime_ns": stat.st_mtime_ns, **more}
        name = path.relative_to(self.folder).as_posix()
        known = self._known.get(key, {})
        if all(known.get(field) == value for field, value in told.items()):
            return
        self._known[key] = self._manifest.add(name, stat.st_size, status, **told)

    def close(self) -> None:
        """Have the manifest on disk."""
        self._manifest.close()
        with contextlib.suppress(OSError):  # what is half there stays for the next run
            (self.folder / PARTS).rmdir()


def hash_of(path: Path, check: Callable[[], None] = lambda: None) -> str:
    """The SHA-256 of a file."""
    running = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(1 << 20):
            check()
            running.update(piece)
    return running.hexdigest()
