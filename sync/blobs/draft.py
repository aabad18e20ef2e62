"""A sealed file that is still growing: what has arrived of a blob so far, already encrypted.

Chunks go to the file as they fill. `flush` keeps the rest beside it, in a file of its own, so that
nothing that was acknowledged is ever written over. After a crash a draft goes on where its chunks
still open one after the other: after a killed process that is nearly all it had been given.
"""

from __future__ import annotations

import errno
import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from sync.blobs.key_ring import KeyRing
from sync.blobs.sealing import (
    BLOB,
    CHUNK_BYTES,
    DRAFT,
    EMPTY_SLOT,
    HEADER_BYTES,
    SEALED_BYTES,
    ChunkCipher,
    Header,
)
from sync.errors import Damaged, NoSpace

WRITE_OUT_BYTES = 8 << 20
_COUNT_BYTES = 8
_TAIL_PLACE = 1 << 63
"""Added to the index of a rest, so that it never passes for the chunk that will stand there."""


class Mark(NamedTuple):
    """How far a draft had come."""

    chunks: int
    rest: bytes
    hash: hashlib._Hash | None


class Draft:
    """One growing file; used by one caller at a time, in a thread since it writes to disk."""

    def __init__(self, path: Path, keys: KeyRing, data_key: bytes, header: Header) -> None:
        self.path = path
        self._keys = keys
        self._data_key = data_key
        self._cipher = ChunkCipher(data_key)
        self._header = header
        self._chunks = 0
        self._rest = bytearray()
        self._hash: hashlib._Hash | None = hashlib.sha256()
        self._begun = 0
        self._file = os.open(path, os.O_RDWR)

    @classmethod
    def create(cls, path: Path, keys: KeyRing, data_key: bytes | None = None) -> Draft:
        """Begin an empty draft at a path where there is no file. Raises `NoSpace`.

        data_key : of the blob that it will be a copy of; else a new one
        """
        data_key, identity = data_key or os.urandom(32), os.urandom(32)
        bare = Header(DRAFT, identity, 0, (EMPTY_SLOT, EMPTY_SLOT))
        header = Header(DRAFT, identity, 0, (keys.wrap(data_key, bare.bound), EMPTY_SLOT))
        with full_disk_said():
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            try:
                os.write(handle, header.to_bytes())
            finally:
                os.close(handle)
        return cls(path, keys, data_key, header)

    @classmethod
    def open(cls, path: Path, keys: KeyRing) -> Draft:
        """Go on with a draft, as far as it is whole. Raises `FileNotFoundError` or `Damaged`."""
        with path.open("rb") as file:
            header = Header.from_bytes(file.read(HEADER_BYTES))
        draft = cls(path, keys, keys.unwrap(header.slots, header.bound), header)
        if not draft.is_sealed:
            draft._recover()
        return draft

    @property
    def length(self) -> int:
        """Plain bytes given so far."""
        if self.is_sealed:
            return self._header.size
        return self._chunks * CHUNK_BYTES + len(self._rest)

    @property
    def is_open(self) -> bool:
        """Whether its file is held."""
        return self._file >= 0

    @property
    def is_sealed(self) -> bool:
        """Whether it has become a blob, which only has to be put in its place."""
        return self._header.magic == BLOB

    @property
    def sha256(self) -> str:
        """The id of the blob that a sealed draft has become."""
        return self._header.id.hex()

    def append(self, *content: bytes) -> None:
        """Add plain bytes. Raises `NoSpace`; what it had before is still there then."""
        plain = memoryview(b"".join((self._rest, *content)))
        # The last chunk is sealed as such, so one is kept back until more is there.
        count = max(0, len(plain) - 1) // CHUNK_BYTES
        sealed = memoryview(bytearray(count * SEALED_BYTES))
        for number in range(count):
            self._cipher.seal_into(
                sealed[number * SEALED_BYTES : (number + 1) * SEALED_BYTES],
                self._chunks + number,
                plain[number * CHUNK_BYTES : (number + 1) * CHUNK_BYTES],
                is_last=False,
            )
        if count:
            with full_disk_said():
                write_all(self._file, sealed, self._place(self._chunks))
            self._begin_write_out(self._place(self._chunks + count))
        if self._hash is not None:
            self._hash.update(plain[len(self._rest) :])
        self._chunks += count
        self._rest = bytearray(plain[count * CHUNK_BYTES :])

    def flush(self) -> None:
        """Have all that was given on disk when this returns. Raises `NoSpace`."""
        place = _TAIL_PLACE + self._chunks
        sealed = self._cipher.seal(place, bytes(self._rest), is_last=False)
        beside = self._tail.with_suffix(".new")
        with full_disk_said():
            os.fsync(self._file)
            with beside.open("wb") as file:
                file.write(self._chunks.to_bytes(_COUNT_BYTES, "big") + sealed)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(self._tail)
            sync_folder(self.path.parent)

    def mark(self) -> Mark:
        """What it is now, to come back to."""
        return Mark(self._chunks, bytes(self._rest), self._hash and self._hash.copy())

    def go_back(self, mark: Mark) -> None:
        """Be what it was: what came since must not be kept."""
        # Chunks left behind would be taken for good ones after a crash.
        os.ftruncate(self._file, self._place(mark.chunks))
        self._chunks, self._rest, self._hash = mark.chunks, bytearray(mark.rest), mark.hash

    def digest(self) -> str:
        """The SHA-256 of all that was given; read again from the disk where it has to be."""
        if self._hash is None:
            self._hash = hashlib.sha256()
            for piece in self.plain():
                self._hash.update(piece)
        return self._hash.hexdigest()

    def plain(self) -> Iterator[bytes]:
        """All that was given, read from the disk chunk by chunk."""
        for index in range(self._chunks):
            yield self._chunk(index)
        yield bytes(self._rest)

    def seal(self) -> str:
        """Make it a blob that lacks nothing but its place, on disk; return its SHA-256."""
        if self.is_sealed:
            return self.sha256
        identity, size = bytes.fromhex(self.digest()), self.length
        last = self._cipher.seal(self._chunks, bytes(self._rest), is_last=True)
        bare = Header(BLOB, identity, size, (EMPTY_SLOT, EMPTY_SLOT))
        slot = self._keys.wrap(self._data_key, bare.bound)
        header = Header(BLOB, identity, size, (slot, EMPTY_SLOT))
        with full_disk_said():
            write_all(self._file, last, self._place(self._chunks))
            os.ftruncate(self._file, self._place(self._chunks) + len(last))
            os.fsync(self._file)
            write_all(self._file, header.to_bytes(), 0)
            os.fsync(self._file)
        self._header = header
        return self.sha256

    def close(self) -> None:
        """Let go of the file; what was not flushed may be lost."""
        if self._file >= 0:
            os.close(self._file)
            self._file = -1

    def moved(self) -> None:
        """Its file has become a blob's: let go of it, and of what lay beside it."""
        self.close()
        self._tail.unlink(missing_ok=True)

    def discard(self) -> None:
        """Let go of it and remove its files."""
        self.close()
        for path in (self.path, self._tail, self._tail.with_suffix(".new")):
            path.unlink(missing_ok=True)

    def _begin_write_out(self, end: int) -> None:
        """Have the disk begin with what is written, so that a flush at the end waits for little."""
        if end - self._begun >= WRITE_OUT_BYTES and hasattr(os, "posix_fadvise"):
            # Linux writes dirty pages out before it lets go of them.
            os.posix_fadvise(self._file, self._begun, end - self._begun, os.POSIX_FADV_DONTNEED)
            self._begun = end

    @property
    def _tail(self) -> Path:
        return self.path.with_suffix(".rest")

    @staticmethod
    def _place(index: int) -> int:
        return HEADER_BYTES + index * SEALED_BYTES

    def _chunk(self, index: int) -> bytes:
        sealed = os.pread(self._file, SEALED_BYTES, self._place(index))
        return self._cipher.open(index, sealed, is_last=False)

    def _recover(self) -> None:
        """Find out how far it had come: to the last flush at least."""
        kept, rest = self._read_tail()
        self._chunks = kept
        with suppress(Damaged):
            while True:
                self._chunk(self._chunks)
                self._chunks += 1
        self._rest = bytearray(rest if self._chunks == kept else b"")
        os.ftruncate(self._file, self._place(self._chunks))
        self._hash = None if self.length else hashlib.sha256()

    def _read_tail(self) -> tuple[int, bytes]:
        try:
            content = self._tail.read_bytes()
        except FileNotFoundError:
            return 0, b""
        count = int.from_bytes(content[:_COUNT_BYTES], "big")
        sealed = content[_COUNT_BYTES:]
        return count, self._cipher.open(_TAIL_PLACE + count, sealed, is_last=False)


def sync_folder(folder: Path) -> None:
    """Have what a folder lists on disk."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def write_all(file: int, content: bytes | bytearray | memoryview, place: int) -> None:
    """Write at a place of an open file, however many calls it takes."""
    view = memoryview(content)
    while view:
        written = os.pwrite(file, view, place)
        view, place = view[written:], place + written


@contextmanager
def full_disk_said() -> Iterator[None]:
    """Raise `NoSpace` where the system says that the disk is full."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            raise NoSpace(
                "The server's disk is full. What has arrived is kept; go on when there is space."
            ) from error
        raise
