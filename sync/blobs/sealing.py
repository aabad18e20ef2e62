"""How a blob is encrypted: pure functions over bytes.

A sealed file is a header and chunks. Each file has a random data key; chunk i is AES-256-GCM under
it with a random nonce, and its place and whether it is the last are authenticated with it. The data
key stands in the header, wrapped by the master key together with the blob's id and size. So a chunk
that is changed, moved, dropped, or taken from another blob or an older file does not open.

    header  8 magic · 32 id · 8 size · 4 chunk size · 2 slots of 68 · zeros up to 256
    slot    8 id of the master key · 12 nonce · 48 data key, wrapped
    chunk   12 nonce · up to 64 KiB of content · 16 tag

There are two slots so that the key can be wrapped anew in place: the new one is on disk before the
old one is wiped.
"""

from __future__ import annotations

import os
import struct
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from sync.errors import Damaged

BLOB = b"EARMARK1"
DRAFT = b"EARDRAF1"
CHUNK_BYTES = 1 << 16
NONCE_BYTES = 12
OVERHEAD_BYTES = NONCE_BYTES + 16
SEALED_BYTES = CHUNK_BYTES + OVERHEAD_BYTES
HEADER_BYTES = 256
SLOT_BYTES = 68
SLOTS_AT = 52
EMPTY_SLOT = bytes(SLOT_BYTES)
_HEAD = struct.Struct(">8s32sQI")
_PLACE = struct.Struct(">QB")


@dataclass(frozen=True)
class Header:
    """What stands before the chunks.

    id : 32 bytes; of a blob its SHA-256
    size : plain bytes of all chunks
    """

    magic: bytes
    id: bytes
    size: int
    slots: tuple[bytes, ...]

    @property
    def bound(self) -> bytes:
        """What the wrapped key is bound to."""
        return _HEAD.pack(self.magic, self.id, self.size, CHUNK_BYTES)

    def to_bytes(self) -> bytes:
        """The header as it stands in the file."""
        return (self.bound + b"".join(self.slots)).ljust(HEADER_BYTES, b"\0")

    @classmethod
    def from_bytes(cls, content: bytes) -> Header:
        """Read a header. Raises `Damaged` if it is none."""
        if len(content) < HEADER_BYTES:
            raise Damaged("A sealed file ends within its header.")
        magic, blob, size, chunk = _HEAD.unpack_from(content)
        if magic not in (BLOB, DRAFT) or chunk != CHUNK_BYTES:
            raise Damaged("A sealed file does not begin as one.")
        places = (SLOTS_AT, SLOTS_AT + SLOT_BYTES)
        return cls(magic, blob, size, tuple(content[at : at + SLOT_BYTES] for at in places))


class ChunkCipher:
    """Seals and opens the chunks of one file by its data key (32 bytes)."""

    def __init__(self, data_key: bytes) -> None:
        self._cipher = AESGCM(data_key)

    def seal(self, index: int, content: bytes, is_last: bool) -> bytes:
        """Encrypt chunk `index`; no two calls use the same nonce."""
        sealed = bytearray(len(content) + OVERHEAD_BYTES)
        self.seal_into(memoryview(sealed), index, content, is_last)
        return bytes(sealed)

    def seal_into(
        self, place: memoryview, index: int, content: bytes | memoryview, is_last: bool
    ) -> None:
        """The same, put where it shall be: OVERHEAD_BYTES more than its content."""
        nonce = os.urandom(NONCE_BYTES)
        place[:NONCE_BYTES] = nonce
        bound = _PLACE.pack(index, is_last)
        self._cipher.encrypt_into(nonce, content, bound, place[NONCE_BYTES:])

    def open(self, index: int, sealed: bytes, is_last: bool) -> bytes:
        """Decrypt what should be chunk `index`. Raises `Damaged` if it is not."""
        plain = bytearray(max(0, len(sealed) - OVERHEAD_BYTES))
        self.open_into(plain, index, sealed, is_last)
        return bytes(plain)

    def open_into(
        self, place: bytearray | memoryview, index: int, sealed: bytes | memoryview, is_last: bool
    ) -> None:
        """The same, put where it shall be: OVERHEAD_BYTES less than what is sealed."""
        nonce, content = sealed[:NONCE_BYTES], sealed[NONCE_BYTES:]
        try:
            self._cipher.decrypt_into(nonce, content, _PLACE.pack(index, is_last), place)
        except (InvalidTag, ValueError) as error:
            raise Damaged(f"Chunk {index} of a sealed file is not as it was written.") from error


def chunks_of(size: int) -> int:
    """How many chunks hold `size` bytes; nothing at all is one empty chunk."""
    return max(1, -(-size // CHUNK_BYTES))


def sealed_size(size: int) -> int:
    """Bytes of the file that holds `size` plain bytes."""
    return HEADER_BYTES + size + chunks_of(size) * OVERHEAD_BYTES
