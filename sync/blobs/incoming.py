"""How a blob comes in: as a draft, whose hash is compared before anybody sees it."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import AsyncIterator
from pathlib import Path

from sync.blobs.blob_store import Piece, SealedStore, not_as_named
from sync.blobs.sealed_blob import READ_BYTES, SealedBlob


async def put_through_draft(
    store: SealedStore,
    blob: Path | AsyncIterator[bytes],
    sha256: str,
    data_key: bytes | None = None,
) -> int:
    """`BlobStore.put` of every store that keeps sealed files.

    data_key : of the blob that this is a copy of
    """
    there = await store.size(sha256)
    if there is not None:
        return there
    draft = await asyncio.to_thread(store.new_draft, data_key)
    try:
        async for piece in pieces_of(blob):
            await asyncio.to_thread(draft.append, piece)
        found = await asyncio.to_thread(draft.digest)
        if found != sha256:
            raise not_as_named(sha256, found)
        await asyncio.to_thread(draft.seal)
        return await store.adopt(draft)
    except BaseException:
        draft.discard()
        raise


async def copy_blob(source: SealedStore, target: SealedStore, sha256: str) -> int:
    """Have a blob in another store, too, under the same data key; return its size in bytes.

    It is hashed on its way, so damage is found now. Since the data key is the same, the header of
    the one will do for the other when a new master key guards it.
    """

    async def content() -> AsyncIterator[bytes]:
        async for piece in source.read(sha256):
            yield bytes(piece)

    data_key = SealedBlob(await source.header(sha256), sha256, source.keys).data_key
    return await put_through_draft(target, content(), sha256, data_key)


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


async def hash_of(pieces: AsyncIterator[Piece]) -> str:
    """The SHA-256 of a stream."""
    running = hashlib.sha256()
    async for piece in pieces:
        await asyncio.to_thread(running.update, piece)
    return running.hexdigest()
