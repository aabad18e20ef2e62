"""The parts of a WAV file in which recorders describe what they recorded.

Also where a FLAC file was made of one: each is then a block APPLICATION named `riff`.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator

KNOWN = frozenset({"guan", "LIST", "bext", "IART", "ICMT", "wamd"})
MOST_BYTES = 64 * 1024
MOST_CHUNKS = 1000
_HEADER_BYTES = 8
_RIFF_BYTES = 12
_APPLICATION = 2
_LAST_BLOCK = 0x80

Read = Callable[[int, int], bytes]
"""(start, end) -> the bytes of a file there; fewer where it ends."""


def read_wav_tags(read: Read, size: int) -> list[tuple[str, bytes]]:
    """Collect (id, content) of a file's describing chunks, before its sound and after.

    read, size : the file; a few hundred bytes of it are read
    Nothing for a file of another kind, and what could be read of a damaged one.
    """
    found, left = [], MOST_BYTES
    parts = _kept_chunks(read, size) if read(0, 4) == b"fLaC" else _chunks(read, size)
    for name, start, end in parts:
        if name in KNOWN and 0 < end - start <= left:
            found.append((name, read(start, end)))
            left -= end - start
    return found


def _chunks(read: Read, size: int) -> Iterator[tuple[str, int, int]]:
    """Yield (id, start, end) of each chunk of a RIFF file, up to its end or where it breaks."""
    head = read(0, _RIFF_BYTES)
    if head[:4] not in (b"RIFF", b"RF64") or head[8:12] != b"WAVE":
        return
    data_bytes = None
    at = _RIFF_BYTES
    for _ in range(MOST_CHUNKS):
        header = read(at, at + _HEADER_BYTES)
        if len(header) < _HEADER_BYTES:
            return
        name, length = header[:4].decode("latin-1"), struct.unpack_from("<I", header, 4)[0]
        start = at + _HEADER_BYTES
        if name == "ds64":  # says how long the sound is where 32 bits cannot
            content = read(start, start + 16)
            data_bytes = struct.unpack_from("<Q", content, 8)[0] if len(content) == 16 else None
        if name == "data" and length == 0xFFFFFFFF:
            length = data_bytes if data_bytes is not None else size - start
        end = min(start + length, size)
        yield name, start, end
        at = start + length + length % 2


def _kept_chunks(read: Read, size: int) -> Iterator[tuple[str, int, int]]:
    """Yield the same of the WAV file that a FLAC file was made of."""
    at, kind = 4, 0
    for _ in range(MOST_CHUNKS):
        header = read(at, at + 4)
        if kind & _LAST_BLOCK or len(header) < 4:
            return
        kind, start = header[0], at + 4
        at = start + int.from_bytes(header[1:], "big")
        if kind & ~_LAST_BLOCK != _APPLICATION or at > size:
            continue
        named = read(start, start + 4 + _HEADER_BYTES)
        if len(named) == 4 + _HEADER_BYTES and named[:4] == b"riff":
            length = struct.unpack_from("<I", named, 8)[0]
            first = start + 4 + _HEADER_BYTES
            yield named[4:8].decode("latin-1"), first, min(first + length, at)
