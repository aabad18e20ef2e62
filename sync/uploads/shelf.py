"""The drafts of uploads on this disk: where they lie, who may write to one, which are open."""

from __future__ import annotations

import asyncio
import contextlib
import fcntl
import os
import shutil
import time
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sync.blobs.draft import Draft
from sync.blobs.key_ring import KeyRing
from sync.blobs.new_files import PART
from sync.errors import Gone, Locked, NoSpace

MOST_PARKED = 64
LEFT_S = 3600.0


@dataclass(frozen=True)
class Parked:
    """A draft between two requests, and what its files were when it was left."""

    draft: Draft
    files: object


class Shelf:
    """The drafts that one process works on; other processes may use the same folder."""

    def __init__(self, folder: Path, keys: KeyRing, free_bytes: int) -> None:
        """free_bytes : so much of the disk is left to others"""
        self.folder = folder
        self._keys = keys
        self._free_bytes = free_bytes
        self._parked: OrderedDict[str, Parked] = OrderedDict()

    def check_disk(self, length: int) -> None:
        """Raise `NoSpace` unless there is room for so many bytes more."""
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        free = shutil.disk_usage(self.folder).free
        if free - length < self._free_bytes:
            raise NoSpace(
                f"The server's disk has {free:,} bytes left, too few for {length:,} more; tell "
                "whoever runs it."
            )

    async def begin(self, upload: str) -> None:
        """Lay an empty draft there. Raises `NoSpace`."""
        draft = await asyncio.to_thread(Draft.create, self._draft_path(upload), self._keys)
        await asyncio.to_thread(self._lock_path(upload).touch, 0o600)
        self.park(upload, draft)

    @contextlib.contextmanager
    def locked(self, upload: str) -> Iterator[None]:
        """Be the only one at an upload, of all processes; a killed one lets go by itself.

        Raises `Locked`.
        """
        handle = os.open(self._lock_path(upload), os.O_RDWR | os.O_CREAT, 0o600)
        try:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise Locked(
                    "Somebody is sending this upload just now; try again in a moment.",
                    retry_after_s=1,
                ) from None
            yield
        finally:
            os.close(handle)

    async def take(self, upload: str) -> Draft:
        """The draft of an upload, for one who holds its lock. Raises `Gone`."""
        draft = await self.take_if_there(upload)
        if draft is None:
            raise Gone("What had arrived of this upload is gone; begin it anew.")
        return draft

    async def take_if_there(self, upload: str) -> Draft | None:
        """The same; None where there is none."""
        path = self._draft_path(upload)
        parked = self._parked.pop(upload, None)
        if parked is not None:
            if parked.files == _files_of(path):
                return parked.draft
            parked.draft.close()  # another process has gone on with it
        try:
            return await asyncio.to_thread(Draft.open, path, self._keys)
        except FileNotFoundError:
            return None

    def park(self, upload: str, draft: Draft) -> None:
        """Keep a draft open for the next request."""
        self._parked[upload] = Parked(draft, _files_of(draft.path))
        while len(self._parked) > MOST_PARKED:
            self._parked.popitem(last=False)[1].draft.close()

    async def discard(self, upload: str) -> None:
        """Remove all that there is of an upload."""
        draft = await self.take_if_there(upload)
        if draft is not None:
            await asyncio.to_thread(draft.discard)
        self.forget(upload)

    def forget(self, upload: str) -> None:
        """An upload has come to its end: nobody will lock it again."""
        self._lock_path(upload).unlink(missing_ok=True)

    def clear_parts(self) -> None:
        """Remove what processes that were killed have left of small files; blocks."""
        for path in self.folder.glob(f"*{PART}"):
            with contextlib.suppress(FileNotFoundError):
                if path.stat().st_mtime < time.time() - LEFT_S:
                    path.unlink()

    def close(self) -> None:
        """Let go of all drafts."""
        while self._parked:
            self._parked.popitem()[1].draft.close()

    def _draft_path(self, upload: str) -> Path:
        return self.folder / f"{upload}.draft"

    def _lock_path(self, upload: str) -> Path:
        return self.folder / f"{upload}.lock"


def _files_of(path: Path) -> object:
    """What tells whether another process has written to a draft."""
    found: list[tuple[int, int, int] | None] = []
    for one in (path, path.with_suffix(".rest")):
        try:
            stat = one.stat()
            found.append((stat.st_ino, stat.st_size, stat.st_mtime_ns))
        except FileNotFoundError:
            found.append(None)
    return found
