"""A recording's key: made as the page makes it (pwa/storage/fingerprint.ts), so that a file that
was uploaded and the same file on a device are one recording.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Callable

PIECE_BYTES = 64 * 1024
PIECES = 16


def fingerprint(read: Callable[[int, int], bytes], size: int) -> str:
    """SHA-256 over a file's size and samples of its bytes: 64 hexadecimal digits.

    read : (start, end) -> the bytes there
    """
    running = hashlib.sha256(f"earmark 1 {size} ".encode())
    for start in piece_starts(size):
        running.update(read(start, min(start + PIECE_BYTES, size)))
    return running.hexdigest()


def piece_starts(size: int) -> list[int]:
    """Where the pieces begin: all of a small file, 16 spread evenly over a large one."""
    if size <= PIECES * PIECE_BYTES:
        return [index * PIECE_BYTES for index in range(-(-size // PIECE_BYTES))]
    last = size - PIECE_BYTES
    # JavaScript rounds halves up, Python to the even one.
    return [math.floor(last * index / (PIECES - 1) + 0.5) for index in range(PIECES)]


def recording_key(project: str, print_: str) -> str:
    """The key of a recording in a project: 26 hexadecimal digits."""
    return hashlib.sha256(f"{project} {print_}".encode()).hexdigest()[:26]
