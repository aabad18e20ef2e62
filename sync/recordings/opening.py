"""What runs in the process that opens audio: with little memory, no keys, and no files to write."""

from __future__ import annotations

import contextlib
import io
import json
import os
import signal
from dataclasses import asdict
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from sync.errors import Unusable
from sync.recordings.facts import read_facts

MEMORY_BYTES = 1 << 29
"""So much more than it has at its start. A decoder needs a few megabytes."""
READY = b"ready"
LEAST_BLOCK_BYTES, MOST_BLOCK_BYTES = 1 << 16, 1 << 20


def serve(connection: Connection) -> None:
    """Open one file after the other, until the other side is gone."""
    _give_up_rights()
    connection.send_bytes(READY)
    while True:
        with contextlib.suppress(KeyboardInterrupt):
            try:
                asked = json.loads(connection.recv_bytes())
                content = connection.recv_bytes() if asked["here"] else None
                told = _told(connection, asked["size"], asked["file_name"], content)
                connection.send_bytes(json.dumps(told).encode())
            except (EOFError, OSError):
                return


def _told(connection: Connection, size: int, name: str, content: bytes | None) -> dict[str, Any]:
    file = AskedFile(connection, size) if content is None else HeldFile(content)
    try:
        return {"facts": asdict(read_facts(file, size, name))}
    except Unusable as error:
        return {"unusable": error.message}
    except MemoryError:
        return {"unusable": f"{name} needs more memory to be opened than audio does."}


def _give_up_rights() -> None:
    os.environ.clear()  # keys may be in it
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with contextlib.suppress(ImportError, OSError, ValueError):
        os.nice(5)
        import resource

        pages = int(Path("/proc/self/statm").read_text().split()[0])
        limit = pages * resource.getpagesize() + MEMORY_BYTES
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


class HeldFile(io.BytesIO):
    """A small file, in memory."""

    def span(self, start: int, end: int) -> bytes:
        """The bytes [start, end), fewer at the end."""
        return bytes(self.getbuffer()[start:end])


class AskedFile(io.RawIOBase):
    """A file whose bytes the other side of a connection hands over when asked."""

    def __init__(self, connection: Connection, size: int) -> None:
        self._connection = connection
        self._size = size
        self._place = 0
        self._at, self._block = 0, b""
        self._ahead = LEAST_BLOCK_BYTES

    def readable(self) -> bool:
        """It is."""
        return True

    def seekable(self) -> bool:
        """It is."""
        return True

    def tell(self) -> int:
        """The place of the next byte."""
        return self._place

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go to another place."""
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._place, io.SEEK_END: self._size}[whence]
        self._place = max(0, base + offset)
        return self._place

    def readinto(self, buffer: Any) -> int:
        """Fill a buffer as far as there are bytes."""
        view = memoryview(buffer).cast("B")
        content = self.span(self._place, self._place + len(view))
        view[: len(content)] = content
        self._place += len(content)
        return len(content)

    def span(self, start: int, end: int) -> bytes:
        """The bytes [start, end), fewer at the end. Who reads on gets more at a time."""
        end = min(end, self._size)
        if start >= end:
            return b""
        if not (self._at <= start and end <= self._at + len(self._block)):
            goes_on = self._at <= start <= self._at + len(self._block)
            self._ahead = min(self._ahead * 2, MOST_BLOCK_BYTES) if goes_on else LEAST_BLOCK_BYTES
            last = min(max(end, start + self._ahead), self._size)
            self._connection.send_bytes(json.dumps({"read": [start, last]}).encode())
            self._at, self._block = start, self._connection.recv_bytes()
        return self._block[start - self._at : end - self._at]
