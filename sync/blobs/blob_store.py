"""The seam to where audio is kept: a store of blobs, each known by the hash of its content."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Protocol

from sync.blobs.draft import Draft
from sync.blobs.key_ring import KeyRing
from sync.errors import BadRequest, NotThere

Piece = bytes | memoryview
"""Some bytes of a blob; nobody else has them."""

_SHA256 = re.compile(r"[0-9a-f]{64}")


class BlobStore(Protocol):
    """Keeps blobs encrypted. A blob is there whole or not at all, and never changes.

    Its id is the SHA-256 of its plain bytes, 64 lower-case hexadecimal digits.
    One contract test runs over every implementation (tests/sync/test_blob_stores.py).
    """

    async def put(self, blob: Path | AsyncIterator[bytes], sha256: str) -> int:
        """Keep a blob and return its size in bytes; one that is there already is not read.

        Raises `BadRequest` if the content is not what the id says, `NoSpace` if it does not fit;
        nothing is kept then.
        """
        ...

    async def keep(self, some: Mapping[str, bytes]) -> None:
        """Keep small blobs that are in memory, by hashes that were just found to be theirs.

        Raises `NoSpace`; some may be kept then.
        """
        ...

    async def adopt(self, draft: Draft) -> int:
        """Keep what a sealed draft holds, and end the draft; return the size in bytes."""
        ...

    async def size(self, sha256: str) -> int | None:
        """The size in bytes of the plain blob, or None if it is not there."""
        ...

    def read(self, sha256: str, start: int = 0, end: int | None = None) -> AsyncIterator[Piece]:
        """Yield the plain bytes [start, end), decrypting only what holds them.

        Raises `NotThere`, or `Damaged` before it would yield a byte that is not as it was kept.
        """
        ...

    async def remove(self, sha256: str) -> None:
        """Forget a blob; one that is not there is no error."""
        ...

    def ids(self) -> AsyncIterator[str]:
        """Yield the ids of all blobs, in no order."""
        ...

    async def kept_since(self, sha256: str) -> datetime:
        """When a blob came, or was last brought again. Raises `NotThere`."""
        ...

    async def rewrap(self, sha256: str) -> bool:
        """Have the newest master key guard a blob; False if it did already. The content stays."""
        ...


class SealedStore(BlobStore, Protocol):
    """A store whose blobs are sealed here, before they reach where they are kept.

    keys : what guards them
    """

    keys: KeyRing

    @property
    def drafts(self) -> Path:
        """The folder, on the local disk, of what has not become a blob yet."""
        ...

    def new_draft(self, data_key: bytes | None = None) -> Draft:
        """Begin a draft there, of a copy with the data key of what it is a copy of."""
        ...

    async def header(self, sha256: str) -> bytes:
        """What stands before a blob's chunks, its data key in it, wrapped. Raises `NotThere`."""
        ...


def checked_id(sha256: str) -> str:
    """Return an id of a blob. Raises `BadRequest` for anything else, a path among it."""
    if not _SHA256.fullmatch(sha256):
        raise BadRequest(f"{sha256[:80]!r} is not a SHA-256: 64 hexadecimal digits, a to f small.")
    return sha256


def no_blob(sha256: str) -> NotThere:
    """The error for a blob that is not kept here."""
    return NotThere(f"There is no blob {sha256} on this server.")


def not_as_named(sha256: str, found: str) -> BadRequest:
    """The error for content that has another hash than was said."""
    return BadRequest(
        f"What arrived has the SHA-256 {found}, not {sha256}; send it again.",
        expected=sha256,
        found=found,
    )
