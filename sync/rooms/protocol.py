"""The messages of a room: y-websocket's four, and three of our own to clients that ask.

A frame holds one message: its type, then what docs/sync_protocol.md says. Numbers are lib0's
variable-length unsigned integers, texts and bytes carry their length in front.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

SYNC, AWARENESS, AUTH, QUERY_AWARENESS = 0, 1, 2, 3
ASK, RECEIPT, REFUSED = 100, 101, 102
STEP1, STEP2, UPDATE = 0, 1, 2
PERMISSION_DENIED = 0

EMPTY_UPDATE = b"\x00\x00"
EMPTY_STATE = b"\x00"
LARGEST_NUMBER = (1 << 53) - 1


class Malformed(ValueError):
    """Bytes that are not what the protocol allows; the message says what is wrong with them."""


def read_number(data: bytes, at: int) -> tuple[int, int]:
    """Return the unsigned integer that begins at byte `at`, and where the next thing begins."""
    try:
        byte = data[at]
        at += 1
        if byte < 128:  # nearly all are small
            return byte, at
        number, shift = byte & 127, 7
        while True:
            byte = data[at]
            at += 1
            number |= (byte & 127) << shift
            if byte < 128:
                break
            shift += 7
            if shift > 49:
                raise Malformed("A number is too long.")
    except IndexError:
        raise Malformed("It ends in the middle of a number.") from None
    if number > LARGEST_NUMBER:
        raise Malformed("A number is too large.")
    return number, at


def read_bytes(data: bytes, at: int) -> tuple[bytes, int]:
    """Return the length-prefixed bytes that begin at byte `at`, and where the next begin."""
    length, at = read_number(data, at)
    end = at + length
    if end > len(data):
        raise Malformed("It is shorter than it says.")
    return data[at:end], end


def read_text(data: bytes, at: int) -> tuple[str, int]:
    """Return the length-prefixed text that begins at byte `at`, and where the next begins."""
    length, at = read_number(data, at)
    end = at + length
    if end > len(data):
        raise Malformed("It is shorter than it says.")
    try:
        return data[at:end].decode(), end
    except UnicodeDecodeError:
        raise Malformed("A text is not UTF-8.") from None


def skip_text(data: bytes, at: int) -> int:
    """Return where the next thing begins after a text; all that `read_text` looks at is looked at.

    A document is mostly short texts: this takes half as long for them.
    """
    try:
        length = data[at]
    except IndexError:
        raise Malformed("It ends in the middle of a number.") from None
    if length < 128:
        at += 1
    else:
        length, at = read_number(data, at)
    end = at + length
    if end > len(data):
        raise Malformed("It is shorter than it says.")
    text = data[at:end]
    if not text.isascii():
        try:
            text.decode()
        except UnicodeDecodeError:
            raise Malformed("A text is not UTF-8.") from None
    return end


def number(value: int) -> bytes:
    """Write an unsigned integer."""
    written = bytearray()
    while value > 127:
        written.append(128 | value & 127)
        value >>= 7
    written.append(value)
    return bytes(written)


def sized(data: bytes) -> bytes:
    """Write bytes with their length in front."""
    return number(len(data)) + data


def sync_message(kind: int, payload: bytes) -> bytes:
    """A sync message: STEP1 with a state, STEP2 or UPDATE with an update."""
    return bytes((SYNC, kind)) + sized(payload)


def awareness_message(payload: bytes) -> bytes:
    """An awareness message with encoded states."""
    return bytes((AWARENESS,)) + sized(payload)


def denied_message(reason: str) -> bytes:
    """y-protocols' word for a right that is missing."""
    return bytes((AUTH, PERMISSION_DENIED)) + sized(reason.encode())


def receipt_message(count: int) -> bytes:
    """The first `count` update-bearing messages of the connection are settled."""
    return number(RECEIPT) + number(count)


def refused_message(details: Mapping[str, Any]) -> bytes:
    """What was refused or taken back of the connection's messages, and why."""
    return number(REFUSED) + sized(json.dumps(details).encode())


def read_sync(data: bytes) -> tuple[int, bytes]:
    """Return kind and payload of a sync message, whose type has been read.

    Raises `Malformed`.
    """
    kind, at = read_number(data, 1)
    if kind > UPDATE:
        raise Malformed(f"There is no sync message of kind {kind}.")
    payload, end = read_bytes(data, at)
    if end != len(data):
        raise Malformed("Something follows the sync message.")
    return kind, payload


def read_wishes(data: bytes, at: int) -> dict[str, Any]:
    """Return what a client asks for, whose JSON begins at byte `at`. Raises `Malformed`."""
    text, _ = read_text(data, at)
    try:
        wishes = json.loads(text)
    except (ValueError, RecursionError):
        raise Malformed("A wish is not JSON.") from None
    if not isinstance(wishes, dict):
        raise Malformed("A wish is not an object.")
    return wishes


def read_state(data: bytes) -> dict[int, int]:
    """Return a state vector: how many clocks of each client are known.

    Raises `Malformed`.
    """
    count, at = read_number(data, 0)
    if count > len(data):
        raise Malformed("A state names more clients than it has bytes.")
    clocks = {}
    for _ in range(count):
        client, at = read_number(data, at)
        clocks[client], at = read_number(data, at)
    if at != len(data):
        raise Malformed("Something follows the state.")
    return clocks


def write_state(clocks: Mapping[int, int]) -> bytes:
    """Write a state vector."""
    parts = [number(client) + number(clock) for client, clock in clocks.items()]
    return number(len(parts)) + b"".join(parts)
