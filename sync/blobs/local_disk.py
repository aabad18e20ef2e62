"""Blobs on the local disk: `blobs/<two digits>/<id>`, sealed files under the data folder."""

from __future__ import annotations

import asyncio
import hashlib
import os
import secrets
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

from sync.blobs.blob_store import checked_id, no_blob, not_as_named
from sync.blobs.draft import Draft, sync_folder
from sync.blobs.key_ring import KeyRing
from sync.blobs.rewrapping import rewrap_file
from sync.blobs.sealing import (
    BLOB,
    CHUNK_BYTES,
    HEADER_BYTES,
    SEALED_BYTES,
    ChunkCipher,
    Header,
    chunks_of,
    sealed_size,
)
from sync.errors import Damaged, NotThere

READ_BYTES = 1 << 20
"""Plain bytes that are read and decrypted at once."""


class LocalDisk:
    """A `BlobStore` in a folder; several processes may use it at once."""

    def __init__(self, folder: Path, keys: KeyRing) -> None:
        self.folder = folder
        self.keys = keys

    async def put(self, blob: Path | AsyncIterator[bytes], sha256: str) -> int:
        """See `BlobStore`."""
        there = await self.size(sha256)
        if there is not None:
            return there
        draft = await asyncio.to_thread(self.new_draft)
        try:
            async for piece in pieces_of(blob):
                await asyncio.to_thread(draft.append, piece)
            found = await asyncio.to_thread(draft.digest)
            if found != sha256:
                raise not_as_named(sha256, found)
            await asyncio.to_thread(draft.seal)
            return await self.adopt(draft)
        except BaseException:
            draft.discard()
            raise

    async def adopt(self, draft: Draft) -> int:
        """See `BlobStore`."""
        return await asyncio.to_thread(self._adopt, draft)

    async def size(self, sha256: str) -> int | None:
        """See `BlobStore`."""
        return await asyncio.to_thread(self._size, sha256)

    async def read(
        self, sha256: str, start: int = 0, end: int | None = None
    ) -> AsyncIterator[bytes]:
        """See `BlobStore`."""
        blob = await asyncio.to_thread(_OpenBlob, self._path(sha256), sha256, self.keys)
        try:
            until = blob.size if end is None else min(end, blob.size)
            while start < until:
                upto = min(until, (start // CHUNK_BYTES) * CHUNK_BYTES + READ_BYTES)
                yield await asyncio.to_thread(blob.read, start, upto)
                start = upto
        finally:
            blob.close()

    async def remove(self, sha256: str) -> None:
        """See `BlobStore`."""
        path = self._path(sha256)
        await asyncio.to_thread(path.unlink, missing_ok=True)

    async def ids(self) -> AsyncIterator[str]:
        """See `BlobStore`."""
        for fan in await asyncio.to_thread(_names, self.folder):
            for name in await asyncio.to_thread(_names, self.folder / fan):
                yield name

    async def rewrap(self, sha256: str) -> bool:
        """See `BlobStore`."""
        return await asyncio.to_thread(self._rewrap, sha256)

    def new_draft(self) -> Draft:
        """A draft on the same disk, so that adopting it moves no bytes."""
        return Draft.create(self.drafts / f"{secrets.token_hex(16)}.draft", self.keys)

    @property
    def drafts(self) -> Path:
        """The folder of drafts."""
        return self.folder.parent / "drafts"

    def _path(self, sha256: str) -> Path:
        return self.folder / checked_id(sha256)[:2] / sha256

    def _size(self, sha256: str) -> int | None:
        try:
            blob = _OpenBlob(self._path(sha256), sha256, self.keys)
        except NotThere:
            return None
        blob.close()
        return blob.size

    def _adopt(self, draft: Draft) -> int:
        path = self._path(draft.seal())
        size = draft.length
        if not path.parent.exists():
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            sync_folder(self.folder)
        # Over one that is there already: it is the same, and readers keep what they have open.
        draft.path.replace(path)
        sync_folder(path.parent)
        draft.moved()
        return size

    def _rewrap(self, sha256: str) -> bool:
        path = self._path(sha256)
        if not path.exists():
            raise no_blob(sha256)
        return rewrap_file(path, self.keys)


class _OpenBlob:
    """One blob, open for reading by ranges."""

    def __init__(self, path: Path, sha256: str, keys: KeyRing) -> None:
        try:
            self._file = os.open(path, os.O_RDONLY)
        except FileNotFoundError as error:
            raise no_blob(sha256) from error
        try:
            header = Header.from_bytes(os.pread(self._file, HEADER_BYTES, 0))
            if header.magic != BLOB or header.id.hex() != sha256:
                raise Damaged(f"The file of the blob {sha256} is that of something else.")
            self._cipher = ChunkCipher(keys.unwrap(header.slots, header.bound))
            self.size = header.size
            if os.fstat(self._file).st_size != sealed_size(header.size):
                raise Damaged(f"The file of the blob {sha256} has not the length that it should.")
        except BaseException:
            os.close(self._file)
            raise

    def read(self, start: int, end: int) -> bytes:
        """The plain bytes [start, end), which are there."""
        first, last = start // CHUNK_BYTES, (end - 1) // CHUNK_BYTES
        wanted = (last - first + 1) * SEALED_BYTES
        sealed = os.pread(self._file, wanted, HEADER_BYTES + first * SEALED_BYTES)
        count = chunks_of(self.size)
        plain = b"".join(
            self._cipher.open(
                index,
                sealed[(index - first) * SEALED_BYTES : (index - first + 1) * SEALED_BYTES],
                is_last=index == count - 1,
            )
            for index in range(first, last + 1)
        )
        skipped = start - first * CHUNK_BYTES
        return plain[skipped : skipped + end - start]

    def close(self) -> None:
        """Let go of the file."""
        os.close(self._file)


async def pieces_of(blob: Path | AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    """Yield the content of a file or a stream, piece by piece."""
    if not isinstance(blob, Path):
        async for piece in blob:
            yield piece
        return
    file = await asyncio.to_thread(blob.open, "rb")
    try:
        while piece := await asyncio.to_thread(file.read, READ_BYTES):
            yield piece
    finally:
        file.close()


async def hash_of(pieces: AsyncIterator[bytes]) -> str:
    """The SHA-256 of a stream."""
    running = hashlib.sha256()
    async for piece in pieces:
        await asyncio.to_thread(running.update, piece)
    return running.hexdigest()


def _names(folder: Path) -> Iterator[str]:
    try:
        return iter(sorted(path.name for path in folder.iterdir()))
    except FileNotFoundError:
        return iter(())
