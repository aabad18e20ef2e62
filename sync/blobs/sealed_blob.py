"""Reading a sealed file by ranges, wherever its bytes lie."""

from __future__ import annotations

import os
import threading
from collections import OrderedDict
from collections.abc import Iterator

from sync.blobs.key_ring import KeyRing
from sync.blobs.sealing import (
    BLOB,
    CHUNK_BYTES,
    EMPTY_SLOT,
    HEADER_BYTES,
    OVERHEAD_BYTES,
    SEALED_BYTES,
    ChunkCipher,
    Header,
    chunks_of,
    sealed_size,
)
from sync.errors import Damaged

READ_BYTES = 1 << 20
"""Plain bytes that are read and decrypted at once; up to twice as many at the end."""


HEADS_KEPT = 4096


class SealedBlob:
    """One blob, its header read and its key unwrapped.

    size : plain bytes
    data_key : what its chunks are sealed with
    Raises `Damaged` if the header is not that of the blob, `DataError` if no key opens it.
    """

    def __init__(self, header: bytes, sha256: str, keys: KeyRing) -> None:
        self.header = Header.from_bytes(header)
        if self.header.magic != BLOB or self.header.id.hex() != sha256:
            raise Damaged(f"The file of the blob {sha256} is that of something else.")
        self.data_key = keys.unwrap(self.header.slots, self.header.bound)
        self._cipher = ChunkCipher(self.data_key)
        self.size = self.header.size

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where in the sealed file the chunks lie that hold the plain bytes [start, end)."""
        first, after = start // CHUNK_BYTES, -(-end // CHUNK_BYTES)
        place = HEADER_BYTES + after * SEALED_BYTES
        return HEADER_BYTES + first * SEALED_BYTES, min(place, sealed_size(self.size))

    def open(self, sealed: bytes, start: int, end: int) -> memoryview:
        """The plain bytes [start, end), out of what lies at their span. Raises `Damaged`."""
        first, last = start // CHUNK_BYTES, chunks_of(self.size) - 1
        count = -(-len(sealed) // SEALED_BYTES)
        # One place for all chunks: copying what is joined takes longer than to decrypt it.
        plain = memoryview(bytearray(max(0, len(sealed) - count * OVERHEAD_BYTES)))
        for index in range(count):
            chunk = memoryview(sealed)[index * SEALED_BYTES : (index + 1) * SEALED_BYTES]
            place = plain[index * CHUNK_BYTES : (index + 1) * CHUNK_BYTES]
            self._cipher.open_into(place, first + index, chunk, is_last=first + index == last)
        skipped = start - first * CHUNK_BYTES
        if len(plain) < skipped + end - start:
            raise Damaged(f"The file of the blob {self.header.id.hex()} ends too early.")
        return plain[skipped : skipped + end - start]


class Heads:
    """Headers that were read lately, their keys unwrapped: a range costs no second unwrapping.

    Used by several threads. Known by its bytes, a header that was written anew is read anew; so
    are all when the master keys have changed: one that was taken away opens nothing any more.
    """

    def __init__(self, keys: KeyRing) -> None:
        self._keys = keys
        self._masters: object = None
        self._known: OrderedDict[bytes, SealedBlob] = OrderedDict()
        self._lock = threading.Lock()

    def read(self, header: bytes, sha256: str) -> SealedBlob:
        """The blob that a header is of. Raises what `SealedBlob` does."""
        masters = self._keys.masters()
        with self._lock:
            if masters is not self._masters:
                self._known.clear()
                self._masters = masters
            known = self._known.get(header)
        if known is not None and known.header.id.hex() == sha256:
            return known
        found = SealedBlob(header, sha256, self._keys)
        with self._lock:
            self._known[header] = found
            if len(self._known) > HEADS_KEPT:
                self._known.popitem(last=False)
        return found


def seal(content: bytes, sha256: str, keys: KeyRing) -> bytearray:
    """The sealed file of a blob that is in memory, under a new data key."""
    size, data_key = len(content), os.urandom(32)
    bare = Header(BLOB, bytes.fromhex(sha256), size, (EMPTY_SLOT, EMPTY_SLOT))
    slot = keys.wrap(data_key, bare.bound)
    sealed = bytearray(sealed_size(size))
    sealed[:HEADER_BYTES] = Header(BLOB, bare.id, size, (slot, EMPTY_SLOT)).to_bytes()
    cipher, plain, place = ChunkCipher(data_key), memoryview(content), memoryview(sealed)
    last = chunks_of(size) - 1
    for index in range(last + 1):
        chunk = plain[index * CHUNK_BYTES : (index + 1) * CHUNK_BYTES]
        begin = HEADER_BYTES + index * SEALED_BYTES
        end = begin + len(chunk) + OVERHEAD_BYTES
        cipher.seal_into(place[begin:end], index, chunk, is_last=index == last)
    return sealed


def reads(start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut the plain bytes [start, end) into what is read at once, at chunks' edges."""
    while start < end:
        until = (start // CHUNK_BYTES) * CHUNK_BYTES + READ_BYTES
        # A short rest would cost as much as a long one: its way to a thread and back.
        until = end if until + READ_BYTES >= end else until
        yield start, until
        start = until
