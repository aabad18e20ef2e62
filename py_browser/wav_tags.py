"""The parts of a WAV file in which recorders describe what they recorded."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator

KNOWN = frozenset({"guan", "LIST", "bext", "IART", "ICMT", "wamd"})
MOST_BYTES = 64 * 1024
MOST_CHUNKS = 1000
_HEADER_BYTES = 8
_RIFF_BYTES = 12

Read = Callable[[int, int], bytes]
"""(start, end) -> the bytes of a file there; fewer where it ends."""


def read_wav_tags(read: Read, size: int) -> list[tuple[str, bytes]]:
    """Collect (id, content) of a WAV file's describing chunks, before its sound and after.

    read, size : the file; a few hundred bytes of it are read
    Nothing for a file of another kind, and what could be read of a damaged one.
    """
    found, left = [], MOST_BYTES
    for name, start, end in _chunks(read, size):
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
