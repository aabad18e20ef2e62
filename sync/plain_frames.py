"""The frames of a websocket that nearly all of its messages come and go in: whole and binary.

The library behind Sanic reads and writes every frame with the same care, which takes most of a web
process's time when many people edit. These are told by two bytes; all others are left to it.
"""

from __future__ import annotations

from typing import NamedTuple

WHOLE_BINARY = 0x82
FIRST_PART, NEXT_PART, LAST_PART = 0x02, 0x00, 0x80
MASKED = 0x80
MASK_BYTES = 4
TWO_BYTES, EIGHT_BYTES = 126, 127


class Place(NamedTuple):
    """Where a frame lies in a buffer, which may not hold all of it yet.

    start, end : of its content
    is_plain : whether it is a whole binary message from a client
    """

    start: int
    end: int
    is_plain: bool


def frame_at(buffer: bytearray, at: int) -> Place | None:
    """The frame that begins at byte `at`; None if not even its header is there."""
    have = len(buffer)
    if have - at < 2:
        return None
    length = buffer[at + 1] & 127
    start = at + 2
    if length >= TWO_BYTES:
        start += 2 if length == TWO_BYTES else 8
        if have < start:
            return None
        length = int.from_bytes(buffer[at + 2 : start], "big")
    is_masked = buffer[at + 1] >= MASKED
    start += MASK_BYTES * is_masked
    return Place(start, start + length, is_masked and buffer[at] == WHOLE_BINARY)


def header_of(length: int, opening: int = WHOLE_BINARY) -> bytes:
    """What a server sends before `length` bytes: a whole message, or a part of one."""
    if length < TWO_BYTES:
        return bytes((opening, length))
    if length < 1 << 16:
        return bytes((opening, TWO_BYTES)) + length.to_bytes(2, "big")
    return bytes((opening, EIGHT_BYTES)) + length.to_bytes(8, "big")
