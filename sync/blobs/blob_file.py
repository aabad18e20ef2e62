"""A blob as a file that can be read and sought, for libraries that know nothing of stores."""

from __future__ import annotations

import asyncio
import io
from typing import Any

from sync.blobs.blob_store import BlobStore

BLOCK_BYTES = 1 << 16


class BlobFile(io.RawIOBase):
    """Used in a thread, while the store is used in the loop `loop`.

    size : plain bytes of the blob
    """

    def __init__(
        self, store: BlobStore, sha256: str, size: int, loop: asyncio.AbstractEventLoop
    ) -> None:
        self._store = store
        self._sha256 = sha256
        self._size = size
        self._loop = loop
        self._place = 0
        self._block = (0, b"")

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
        """The bytes [start, end), fewer at the end of the blob."""
        end = min(end, self._size)
        at, block = self._block
        if start >= end:
            return b""
        if not (at <= start and end <= at + len(block)):
            at = start
            block = self._fetch(start, min(max(end, start + BLOCK_BYTES), self._size))
            self._block = (at, block)
        return block[start - at : end - at]

    def _fetch(self, start: int, end: int) -> bytes:
        async def collect() -> bytes:
            return b"".join([piece async for piece in self._store.read(self._sha256, start, end)])

        return asyncio.run_coroutine_threadsafe(collect(), self._loop).result()
