"""Blobs on the local disk: `blobs/<two digits>/<id>`, sealed files under the data folder."""

from __future__ import annotations

import asyncio
import os
import secrets
from collections.abc import AsyncIterator, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

from sync.blobs.blob_store import Piece, checked_id, no_blob
from sync.blobs.draft import Draft, sync_folder
from sync.blobs.incoming import put_through_draft
from sync.blobs.key_ring import KeyRing
from sync.blobs.new_files import NewFiles
from sync.blobs.rewrapping import rewrap_file
from sync.blobs.sealed_blob import Heads, reads, seal
from sync.blobs.sealing import HEADER_BYTES, sealed_size
from sync.errors import Damaged, NotThere


class LocalDisk:
    """A `BlobStore` in a folder; several processes may use it at once."""

    def __init__(self, folder: Path, keys: KeyRing) -> None:
        self.folder = folder
        self.keys = keys
        self._heads = Heads(keys)

    async def put(self, blob: Path | AsyncIterator[bytes], sha256: str) -> int:
        """See `BlobStore`."""
        return await put_through_draft(self, blob, sha256)

    async def keep(self, some: Mapping[str, bytes]) -> None:
        """See `BlobStore`."""
        await asyncio.to_thread(self._keep, some)

    async def adopt(self, draft: Draft) -> int:
        """See `BlobStore`."""
        return await asyncio.to_thread(self._adopt, draft)

    async def size(self, sha256: str) -> int | None:
        """See `BlobStore`."""
        return await asyncio.to_thread(self._size, sha256)

    async def read(
        self, sha256: str, start: int = 0, end: int | None = None
    ) -> AsyncIterator[Piece]:
        """See `BlobStore`."""
        blob, first, rest = await asyncio.to_thread(self._begin, sha256, start, end)
        try:
            if first:
                yield first
            for begin, stop in rest:
                yield await asyncio.to_thread(blob.read, begin, stop)
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

    async def kept_since(self, sha256: str) -> datetime:
        """See `BlobStore`."""
        try:
            stat = await asyncio.to_thread(self._path(sha256).stat)
        except FileNotFoundError as error:
            raise no_blob(sha256) from error
        # Of its place, not of its content: a draft may have been written long before.
        return datetime.fromtimestamp(stat.st_ctime, UTC)

    async def rewrap(self, sha256: str) -> bool:
        """See `BlobStore`."""
        return await asyncio.to_thread(self._rewrap, sha256)

    def new_draft(self, data_key: bytes | None = None) -> Draft:
        """A draft on the same disk, so that adopting it moves no bytes."""
        return Draft.create(self.drafts / f"{secrets.token_hex(16)}.draft", self.keys, data_key)

    async def header(self, sha256: str) -> bytes:
        """See `SealedStore`."""
        return await asyncio.to_thread(self._header, sha256)

    @property
    def drafts(self) -> Path:
        """The folder of drafts."""
        return self.folder.parent / "drafts"

    def _path(self, sha256: str) -> Path:
        return self.folder / checked_id(sha256)[:2] / sha256

    def _begin(
        self, sha256: str, start: int, end: int | None
    ) -> tuple[_OpenBlob, Piece, Iterator[tuple[int, int]]]:
        """Open a blob and read its first piece: most ranges need no second way to a thread."""
        blob = _OpenBlob(self._path(sha256), sha256, self._heads)
        try:
            rest = reads(start, blob.size if end is None else min(end, blob.size))
            span = next(rest, None)
            return blob, b"" if span is None else blob.read(*span), rest
        except BaseException:
            blob.close()
            raise

    def _size(self, sha256: str) -> int | None:
        try:
            blob = _OpenBlob(self._path(sha256), sha256, self._heads)
        except NotThere:
            return None
        blob.close()
        return blob.size

    def _keep(self, some: Mapping[str, bytes]) -> None:
        with NewFiles(self.drafts) as parts:
            for sha256, content in some.items():
                parts.write(checked_id(sha256), seal(content, sha256, self.keys))
            parts.flush()
            self._put_in_place(parts.paths)

    def _adopt(self, draft: Draft) -> int:
        sha256, size = draft.seal(), draft.length
        self._put_in_place({sha256: draft.path})
        draft.moved()
        return size

    def _put_in_place(self, sealed: Mapping[str, Path]) -> None:
        """Move files that are on disk to where their blobs are looked for, on disk, too."""
        paths = {sha256: self._path(sha256) for sha256 in sealed}
        folders = {path.parent for path in paths.values()}
        new = [folder for folder in folders if not folder.exists()]
        for folder in new:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if new:
            sync_folder(self.folder)
        for sha256, path in paths.items():
            # Over one that is there already: it is the same, and readers keep what they have open.
            sealed[sha256].replace(path)
        for folder in folders:
            sync_folder(folder)

    def _header(self, sha256: str) -> bytes:
        try:
            with self._path(sha256).open("rb") as file:
                return file.read(HEADER_BYTES)
        except FileNotFoundError as error:
            raise no_blob(sha256) from error

    def _rewrap(self, sha256: str) -> bool:
        path = self._path(sha256)
        if not path.exists():
            raise no_blob(sha256)
        return rewrap_file(path, self.keys)


class _OpenBlob:
    """One blob, open for reading by ranges."""

    def __init__(self, path: Path, sha256: str, heads: Heads) -> None:
        try:
            self._file = os.open(path, os.O_RDONLY)
        except FileNotFoundError as error:
            raise no_blob(sha256) from error
        try:
            self._sealed = heads.read(os.pread(self._file, HEADER_BYTES, 0), sha256)
            self.size = self._sealed.size
            if os.fstat(self._file).st_size != sealed_size(self.size):
                raise Damaged(f"The file of the blob {sha256} has not the length that it should.")
        except BaseException:
            os.close(self._file)
            raise

    def read(self, start: int, end: int) -> memoryview:
        """The plain bytes [start, end), which are there."""
        first, last = self._sealed.span(start, end)
        return self._sealed.open(os.pread(self._file, last - first, first), start, end)

    def close(self) -> None:
        """Let go of the file."""
        os.close(self._file)


def _names(folder: Path) -> Iterator[str]:
    try:
        return iter(sorted(path.name for path in folder.iterdir()))
    except FileNotFoundError:
        return iter(())
