"""Blobs in an S3-compatible store: `<id>/head`, and the sealed chunks beside it.

The chunks lie under a name made from their own data key, and the head is written last. So a blob
is there whole or not at all; two that bring the same at once never mix; and a new master key means
a new head of 256 bytes. What was broken off lies there without a head and is nobody's blob.
"""

from __future__ import annotations

import asyncio
import hashlib
import secrets
from collections import OrderedDict
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import obstore
from obstore.exceptions import BaseError

from sync.blobs.blob_store import Piece, checked_id, no_blob
from sync.blobs.draft import Draft
from sync.blobs.incoming import put_through_draft
from sync.blobs.key_ring import KeyRing
from sync.blobs.rewrapping import rewrapped
from sync.blobs.sealed_blob import HEADS_KEPT, SealedBlob, reads, seal
from sync.blobs.sealing import HEADER_BYTES
from sync.errors import Damaged, DataError, NotThere, RelayError, Unavailable

if TYPE_CHECKING:
    from sync.blobs.buckets import Bucket

PART_BYTES = 8 << 20
PARTS_AT_ONCE = 4


class ObjectStorage:
    """A `BlobStore` in a bucket; any number of processes and machines may use it at once.

    store : the bucket, or a prefix in it
    drafts : a folder of this machine, where a blob is sealed before it is sent
    """

    def __init__(self, store: Bucket, drafts: Path, keys: KeyRing) -> None:
        self.keys = keys
        self._store = store
        self._drafts = drafts
        self._heads: OrderedDict[str, SealedBlob] = OrderedDict()

    @property
    def drafts(self) -> Path:
        """See `SealedStore`."""
        return self._drafts

    def new_draft(self, data_key: bytes | None = None) -> Draft:
        """See `SealedStore`."""
        return Draft.create(self._drafts / f"{secrets.token_hex(16)}.draft", self.keys, data_key)

    async def put(self, blob: Path | AsyncIterator[bytes], sha256: str) -> int:
        """See `BlobStore`."""
        return await put_through_draft(self, blob, sha256)

    async def keep(self, some: Mapping[str, bytes]) -> None:
        """See `BlobStore`."""
        at_once = asyncio.Semaphore(PARTS_AT_ONCE)

        async def one(sha256: str, content: bytes) -> None:
            async with at_once:
                await self._keep(sha256, content)

        await asyncio.gather(*(one(sha256, content) for sha256, content in some.items()))

    async def _keep(self, sha256: str, content: bytes) -> None:
        if await self.size(sha256) is not None:
            return
        whole = bytes(await asyncio.to_thread(seal, content, sha256, self.keys))
        header, chunks = whole[:HEADER_BYTES], whole[HEADER_BYTES:]
        with failures_said():
            await obstore.put_async(
                self._store, _body(sha256, SealedBlob(header, sha256, self.keys)), chunks
            )
            await obstore.put_async(self._store, _head(sha256), header)

    async def adopt(self, draft: Draft) -> int:
        """See `BlobStore`. The draft stays as it is until the store has all of it."""
        sha256 = await asyncio.to_thread(draft.seal)
        header = await asyncio.to_thread(_header_of, draft.path)
        sealed = SealedBlob(header, sha256, self.keys)
        if await self.size(sha256) is None:
            with failures_said():
                await obstore.put_async(
                    self._store, _body(sha256, sealed), _chunks_in(draft.path),
                    chunk_size=PART_BYTES, max_concurrency=PARTS_AT_ONCE,
                )  # fmt: skip
                await obstore.put_async(self._store, _head(sha256), header)
        draft.discard()
        return sealed.size

    async def size(self, sha256: str) -> int | None:
        """See `BlobStore`."""
        try:
            return (await self._read_head(sha256)).size
        except NotThere:
            return None

    async def read(
        self, sha256: str, start: int = 0, end: int | None = None
    ) -> AsyncIterator[Piece]:
        """See `BlobStore`."""
        blob = await self._open(sha256)
        until = blob.size if end is None else min(end, blob.size)
        for begin, stop in reads(start, until):
            first, last = (place - HEADER_BYTES for place in blob.span(begin, stop))
            try:
                with failures_said():
                    sealed = await obstore.get_range_async(
                        self._store, _body(sha256, blob), start=first, end=last
                    )
            except NotThere as error:
                raise Damaged(f"The chunks of the blob {sha256} are gone.") from error
            yield await asyncio.to_thread(blob.open, bytes(sealed), begin, stop)

    async def remove(self, sha256: str) -> None:
        """See `BlobStore`. The head goes first, so that nobody begins to read."""
        self._heads.pop(checked_id(sha256), None)
        with failures_said():
            await obstore.delete_async(self._store, [_head(sha256)])
            async for name in self._names(f"{sha256}/"):
                await obstore.delete_async(self._store, [name])

    async def ids(self) -> AsyncIterator[str]:
        """See `BlobStore`."""
        async for name in self._names(""):
            sha256, _, part = name.partition("/")
            if part == "head":
                yield sha256

    async def kept_since(self, sha256: str) -> datetime:
        """See `BlobStore`."""
        try:
            with failures_said():
                found = await obstore.head_async(self._store, _head(checked_id(sha256)))
        except NotThere as error:
            raise no_blob(sha256) from error
        return found["last_modified"]

    async def rewrap(self, sha256: str) -> bool:
        """See `BlobStore`."""
        header = rewrapped(await self.header(sha256), self.keys)
        if header is None:
            return False
        with failures_said():
            await obstore.put_async(self._store, _head(sha256), header)
        return True

    async def header(self, sha256: str) -> bytes:
        """See `SealedStore`."""
        checked_id(sha256)
        try:
            with failures_said():
                found = await obstore.get_async(self._store, _head(sha256))
                return bytes(await found.bytes_async())
        except NotThere as error:
            raise no_blob(sha256) from error

    async def take_header(self, sha256: str, header: bytes) -> bool:
        """Take the header of a copy, whose key may be wrapped anew; False if it fits no chunks."""
        sealed = SealedBlob(header, sha256, self.keys)
        try:
            with failures_said():
                await obstore.head_async(self._store, _body(sha256, sealed))
        except NotThere:
            return False
        with failures_said():
            await obstore.put_async(self._store, _head(sha256), header)
        return True

    async def _open(self, sha256: str) -> SealedBlob:
        """The head as it was last read: what it says of the content never changes."""
        known = self._heads.get(checked_id(sha256))
        return known if known is not None else await self._read_head(sha256)

    async def _read_head(self, sha256: str) -> SealedBlob:
        sealed = SealedBlob(await self.header(sha256), sha256, self.keys)
        self._heads[sha256] = sealed
        if len(self._heads) > HEADS_KEPT:
            self._heads.popitem(last=False)
        return sealed

    async def _names(self, prefix: str) -> AsyncIterator[str]:
        with failures_said():
            async for page in obstore.list(self._store, prefix or None):
                for one in page:
                    yield one["path"]


def _head(sha256: str) -> str:
    return f"{sha256}/head"


def _body(sha256: str, blob: SealedBlob) -> str:
    return f"{sha256}/{hashlib.sha256(b'name of chunks' + blob.data_key).hexdigest()[:32]}"


def _header_of(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(HEADER_BYTES)


def _chunks_in(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        file.seek(HEADER_BYTES)
        while piece := file.read(PART_BYTES):
            yield piece


@contextmanager
def failures_said() -> Iterator[None]:
    """Say in a sentence what a store of objects refuses or fails at."""
    try:
        yield
    except (FileNotFoundError, PermissionError, BaseError) as error:
        raise _refusal(error) from error


def _refusal(error: Exception) -> RelayError:
    text = str(error)
    if isinstance(error, PermissionError) or "AccessDenied" in text or "Unauthenticated" in text:
        return DataError(
            "The object store does not let Earmark in; check AWS_ACCESS_KEY_ID,"
            " AWS_SECRET_ACCESS_KEY and what they may do in the bucket."
        )
    if "NoSuchBucket" in text:
        return DataError("The object store has no such bucket; create it, or mend `blobs`.")
    if isinstance(error, FileNotFoundError):
        return NotThere("The object store has no such object.")
    if "InvalidRange" in text:
        return Damaged("An object of the object store is shorter than it should be.")
    return Unavailable(
        "The object store of the audio does not answer. What has arrived is kept; try again."
    )
