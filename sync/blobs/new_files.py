"""Files that are written whole, several before any of them waits for the disk."""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from types import TracebackType

from sync.blobs.draft import full_disk_said, write_all

PART = ".part"
"""How such a file ends until it has its place."""


class NewFiles:
    """Made in one folder, and gone at the end unless they were moved to their places.

    paths : name -> file
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._open: list[int] = []
        self.paths: dict[str, Path] = {}

    def __enter__(self) -> NewFiles:
        return self

    def write(self, name: str, content: bytes | bytearray) -> None:
        """Make a file that only its owner reads. Raises `NoSpace`."""
        path = self._folder / f"{secrets.token_hex(16)}{PART}"
        with full_disk_said():
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            self._open.append(handle)
            self.paths[name] = path
            write_all(handle, content, 0)
            if len(self._open) > 1 and hasattr(os, "posix_fadvise"):
                # Linux begins to write it out, while the next one is made.
                os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)

    def flush(self) -> None:
        """Have all of them on disk when this returns. Raises `NoSpace`."""
        with full_disk_said():
            for handle in self._open:
                os.fsync(handle)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for handle in self._open:
            os.close(handle)
        if error is not None:
            for path in self.paths.values():
                path.unlink(missing_ok=True)
