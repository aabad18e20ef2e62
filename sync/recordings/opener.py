"""Opens what others sent in a process of its own: a decoder that is led astray gets nowhere."""

from __future__ import annotations

import asyncio
import json
import multiprocessing
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.connection import Connection
from typing import Any

from sync.blobs.blob_store import BlobStore
from sync.errors import Unusable
from sync.recordings.facts import Facts
from sync.recordings.opening import MOST_BLOCK_BYTES, READY, serve

LIMIT_S = 30.0
"""Of its own time, without what it waits for bytes. The longest MP3 takes a few seconds."""
MOST_BYTES_TOLD = 1 << 20

Read = Callable[[int, int], bytes]


class Opener:
    """One process, started when it is needed, which opens one file after the other.

    It is sent bytes, and answers in JSON: it has no key, no store and no database. If it dies or is
    stuck, it is ended, and the file is refused the second time.
    """

    def __init__(self, limit_s: float = LIMIT_S) -> None:
        self._limit_s = limit_s
        self._thread = ThreadPoolExecutor(1, "opener")
        self._process: multiprocessing.process.BaseProcess | None = None
        self._ours: Connection | None = None

    @property
    def pid(self) -> int | None:
        """The process, None if there is none now."""
        return None if self._process is None else self._process.pid

    async def probe(self, store: BlobStore, sha256: str, file_name: str) -> Facts:
        """Read what a blob is. Raises `Unusable` with a sentence if it is no audio we can open."""
        size = await store.size(sha256) or 0
        read = _reading(store, sha256, size, asyncio.get_running_loop())
        return await self._run(read, size, file_name, None)

    async def probe_bytes(self, content: bytes, file_name: str) -> Facts:
        """Read what a small file is that is in memory. Raises `Unusable`."""
        return await self._run(_nothing, len(content), file_name, content)

    async def probe_all(self, files: Sequence[tuple[bytes, str]]) -> list[Facts | Unusable]:
        """Read what small files are, each with its name; in place of facts may stand why not."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._thread, self._open_all, files)

    def _open_all(self, files: Sequence[tuple[bytes, str]]) -> list[Facts | Unusable]:
        found: list[Facts | Unusable] = []
        for content, file_name in files:
            try:
                found.append(self.open_now(_nothing, len(content), file_name, content))
            except Unusable as error:
                found.append(error)
        return found

    def close(self) -> None:
        """End the process, whatever it is at."""
        if self._process is not None:
            self._process.kill()
        self._thread.submit(self._end)
        self._thread.shutdown()

    async def _run(self, read: Read, size: int, file_name: str, content: bytes | None) -> Facts:
        # A thread of its own: who waits for a turn here keeps nobody else from theirs.
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(
            self._thread, self.open_now, read, size, file_name, content
        )

    def open_now(self, read: Read, size: int, file_name: str, content: bytes | None) -> Facts:
        """Open one file; blocks. `read` gives the bytes [start, end) where there is no content."""
        if not size:
            raise Unusable(
                f"{file_name} is empty (0 bytes); copy it again from where it came from."
            )
        for _ in range(2):  # who ends a process may have meant another file, or the whole machine
            try:
                return self._exchange(read, size, file_name, content)
            except Unusable:
                raise
            except (EOFError, OSError, ValueError):
                self._end()
            except BaseException:
                self._end()
                raise
        raise Unusable(f"{file_name} ended the program that opens audio, twice; it is damaged.")

    def _exchange(self, read: Read, size: int, file_name: str, content: bytes | None) -> Facts:
        ours, left_s = self._started(), self._limit_s
        asked = {"size": size, "file_name": file_name, "here": content is not None}
        ours.send_bytes(json.dumps(asked).encode())
        if content is not None:
            ours.send_bytes(content)
        while True:
            began_s = time.monotonic()
            if not ours.poll(left_s):
                self._end()
                raise Unusable(
                    f"{file_name} takes longer than {self._limit_s:g} s to open; it is damaged."
                )
            told: dict[str, Any] = json.loads(ours.recv_bytes(MOST_BYTES_TOLD))
            left_s = max(0.0, left_s - (time.monotonic() - began_s))
            if "read" in told:
                start, end = told["read"]
                ours.send_bytes(read(start, min(end, start + MOST_BLOCK_BYTES)))
            elif "unusable" in told:
                raise Unusable(told["unusable"])
            else:
                return Facts(**told["facts"])

    def _started(self) -> Connection:
        if self._process is None or self._ours is None:
            context = multiprocessing.get_context("spawn")
            self._ours, theirs = context.Pipe()
            self._process = context.Process(target=serve, args=(theirs,), daemon=True)
            self._process.start()
            theirs.close()
            self._ours.recv_bytes(len(READY))  # a slow start is not the file's fault
        return self._ours

    def _end(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.join()
        if self._ours is not None:
            self._ours.close()
        self._process, self._ours = None, None


def _reading(store: BlobStore, sha256: str, size: int, loop: asyncio.AbstractEventLoop) -> Read:
    """Reads a blob from a thread, while the store is used in the loop `loop`."""

    async def collect(start: int, end: int) -> bytes:
        return b"".join([piece async for piece in store.read(sha256, start, end)])

    def read(start: int, end: int) -> bytes:
        # Who asks is not to be trusted with what lies outside.
        end = min(end, size)
        if not 0 <= start < end:
            return b""
        return asyncio.run_coroutine_threadsafe(collect(start, end), loop).result()

    return read


def _nothing(_start: int, _end: int) -> bytes:
    return b""
