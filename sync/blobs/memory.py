"""Blobs in memory: the fake that ships with the seam, for tests and as the shortest description."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import AsyncIterator, Mapping
from datetime import datetime
from pathlib import Path

from sync.blobs.blob_store import Piece, checked_id, no_blob, not_as_named
from sync.blobs.draft import Draft
from sync.blobs.incoming import pieces_of
from sync.clock import now


class MemoryBlobs:
    """A `BlobStore` that forgets everything when it ends."""

    def __init__(self) -> None:
        self.content: dict[str, bytes] = {}
        self._began = now()

    async def put(self, blob: Path | AsyncIterator[bytes], sha256: str) -> int:
        """See `BlobStore`."""
        if checked_id(sha256) not in self.content:
            content = b"".join([piece async for piece in pieces_of(blob)])
            found = hashlib.sha256(content).hexdigest()
            if found != sha256:
                raise not_as_named(sha256, found)
            self.content[sha256] = content
        return len(self.content[sha256])

    async def keep(self, some: Mapping[str, bytes]) -> None:
        """See `BlobStore`."""
        self.content |= {checked_id(sha256): content for sha256, content in some.items()}

    async def adopt(self, draft: Draft) -> int:
        """See `BlobStore`."""
        content = await asyncio.to_thread(lambda: b"".join(draft.plain()))
        self.content[draft.seal()] = content
        draft.discard()
        return len(content)

    async def size(self, sha256: str) -> int | None:
        """See `BlobStore`."""
        content = self.content.get(checked_id(sha256))
        return None if content is None else len(content)

    async def read(
        self, sha256: str, start: int = 0, end: int | None = None
    ) -> AsyncIterator[Piece]:
        """See `BlobStore`."""
        content = self.content.get(checked_id(sha256))
        if content is None:
            raise no_blob(sha256)
        if content[start:end]:
            yield content[start:end]

    async def remove(self, sha256: str) -> None:
        """See `BlobStore`."""
        self.content.pop(checked_id(sha256), None)

    async def ids(self) -> AsyncIterator[str]:
        """See `BlobStore`."""
        for sha256 in list(self.content):
            yield sha256

    async def kept_since(self, sha256: str) -> datetime:
        """See `BlobStore`: since this began."""
        if checked_id(sha256) not in self.content:
            raise no_blob(sha256)
        return self._began

    async def rewrap(self, sha256: str) -> bool:
        """See `BlobStore`: here there is no key."""
        if checked_id(sha256) not in self.content:
            raise no_blob(sha256)
        return False
