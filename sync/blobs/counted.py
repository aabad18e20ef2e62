"""A blob store whose bytes and failures are counted."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Iterator, Mapping
from datetime import datetime
from pathlib import Path

from sync import metrics
from sync.blobs.blob_store import Piece, SealedStore
from sync.blobs.draft import Draft
from sync.blobs.key_ring import KeyRing
from sync.errors import RelayError


class CountedBlobs:
    """Another store, as it is."""

    def __init__(self, store: SealedStore) -> None:
        self._store = store
        self.keys: KeyRing = store.keys

    @property
    def drafts(self) -> Path:
        """See `SealedStore`."""
        return self._store.drafts

    async def put(self, blob: Path | AsyncIterator[bytes], sha256: str) -> int:
        """See `BlobStore`."""
        with _failures("write"):
            size = await self._store.put(blob, sha256)
        metrics.blob_bytes.labels("write").inc(size)
        return size

    async def keep(self, some: Mapping[str, bytes]) -> None:
        """See `BlobStore`."""
        with _failures("write"):
            await self._store.keep(some)
        metrics.blob_bytes.labels("write").inc(sum(map(len, some.values())))

    async def adopt(self, draft: Draft) -> int:
        """See `BlobStore`."""
        with _failures("write"):
            size = await self._store.adopt(draft)
        metrics.blob_bytes.labels("write").inc(size)
        return size

    async def size(self, sha256: str) -> int | None:
        """See `BlobStore`."""
        return await self._store.size(sha256)

    async def read(
        self, sha256: str, start: int = 0, end: int | None = None
    ) -> AsyncIterator[Piece]:
        """See `BlobStore`."""
        count, pieces = 0, self._store.read(sha256, start, end)
        try:
            with _failures("read"):
                async for piece in pieces:
                    count += len(piece)
                    yield piece
        finally:
            metrics.blob_bytes.labels("read").inc(count)
            await pieces.aclose()  # type: ignore[attr-defined]

    async def remove(self, sha256: str) -> None:
        """See `BlobStore`."""
        await self._store.remove(sha256)

    def ids(self) -> AsyncIterator[str]:
        """See `BlobStore`."""
        return self._store.ids()

    async def kept_since(self, sha256: str) -> datetime:
        """See `BlobStore`."""
        return await self._store.kept_since(sha256)

    async def rewrap(self, sha256: str) -> bool:
        """See `BlobStore`."""
        return await self._store.rewrap(sha256)

    def new_draft(self, data_key: bytes | None = None) -> Draft:
        """See `SealedStore`."""
        return self._store.new_draft(data_key)

    async def header(self, sha256: str) -> bytes:
        """See `SealedStore`."""
        return await self._store.header(sha256)


@contextlib.contextmanager
def _failures(operation: str) -> Iterator[None]:
    """Count what went wrong here, by its code; what whoever asks did wrong is no failure."""
    try:
        yield
    except RelayError as error:
        if error.status >= 500:
            metrics.blob_failures.labels(operation, error.code).inc()
        raise
    except OSError:
        metrics.blob_failures.labels(operation, "disk").inc()
        raise
