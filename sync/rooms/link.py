"""Frames between a web process and a room host, over a unix socket.

Each frame is its length (4 bytes, big-endian, without itself), its kind (1 byte), and its content.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncGenerator
from typing import Any

from sync.errors import RelayError
from sync.rooms.closing import Closing

MESSAGE, CLOSE, JSON = 0, 1, 2
READ_BYTES = 1 << 18
LARGEST_FRAME = 1 << 30
HEADER_BYTES = 5
LARGE_MESSAGE = 1 << 20
"""Bytes from which a message is passed on as it comes."""


class LinkBroken(RelayError):
    """The other end of a link does not speak as it should."""

    code = "link"


def frame(kind: int, content: bytes) -> bytes:
    """Write a frame."""
    return header(kind, len(content)) + content


def header(kind: int, length: int) -> bytes:
    """What comes before `length` bytes of content."""
    return (length + 1).to_bytes(4, "big") + bytes((kind,))


def json_frame(value: Any) -> bytes:
    """Write a frame of JSON."""
    return frame(JSON, json.dumps(value).encode())


def read_json(content: bytes) -> dict[str, Any]:
    """Read the content of a JSON frame."""
    value = json.loads(content)
    if not isinstance(value, dict):
        raise LinkBroken("A frame of JSON is no object.")
    return value


def close_frame(closing: Closing) -> bytes:
    """Write the frame after which nothing comes."""
    return frame(CLOSE, json.dumps([closing.code, closing.reason]).encode())


def read_closing(content: bytes) -> Closing:
    """Read the content of a close frame."""
    code, reason = json.loads(content)
    return Closing(int(code), str(reason))


async def frames(reader: asyncio.StreamReader) -> AsyncGenerator[tuple[int, bytes], None]:
    """Yield (kind, content) until the other end closes."""
    async for batch in batches(reader):
        for taken in batch:
            yield taken


async def batches(reader: asyncio.StreamReader) -> AsyncGenerator[list[tuple[int, bytes]], None]:
    """Yield the frames that have come, all that there are at a time, as (kind, content)."""
    buffer = bytearray()
    while True:
        data = await reader.read(READ_BYTES)
        if not data:
            return
        buffer += data
        taken = take_frames(buffer)
        if taken:
            yield taken


def begun_message(buffer: bytearray) -> int:
    """How many bytes a message has, if a buffer begins with a large one that is not whole yet."""
    if len(buffer) < HEADER_BYTES or buffer[4] != MESSAGE:
        return 0
    length = int.from_bytes(buffer[:4], "big") - 1
    return length if length >= LARGE_MESSAGE else 0


def take_frames(buffer: bytearray) -> list[tuple[int, bytes]]:
    """Take the frames that are whole out of a buffer, as (kind, content)."""
    taken, at, have = [], 0, len(buffer)
    while have - at >= HEADER_BYTES:
        length = int.from_bytes(buffer[at : at + 4], "big")
        if not 1 <= length <= LARGEST_FRAME:
            raise LinkBroken(f"A frame of {length} bytes came over a link.")
        if have - at - 4 < length:
            break
        taken.append((buffer[at + 4], bytes(buffer[at + HEADER_BYTES : at + 4 + length])))
        at += 4 + length
    del buffer[:at]
    return taken
