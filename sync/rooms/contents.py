"""What a struct of an update can hold: plain values, text, shared types. Read, never kept."""

from __future__ import annotations

import json

from sync.rooms.protocol import (
    LARGEST_NUMBER,
    Malformed,
    read_bytes,
    read_number,
    read_text,
    skip_text,
)

LONGEST_RUN = 1 << 26
DEEPEST_VALUE = 32
TYPE = 7
LIST, OBJECT, TEXT = 117, 118, 119
_NAMED_TYPES = (3, 5)  # an XML element and an XML hook carry a name
_LAST_TYPE = 6


def check_count(count: int, data: bytes, at: int) -> None:
    """Raise `Malformed` if there cannot be `count` things in the bytes from `at` on."""
    if count > len(data) - at:
        raise Malformed("It announces more than it has bytes for.")


def read_run(data: bytes, at: int) -> tuple[int, int]:
    """Return how many clocks a run has, and where the next thing begins."""
    length, at = read_number(data, at)
    if not 0 < length <= LONGEST_RUN:
        raise Malformed("A run of clocks is empty or too long.")
    return length, at


def _read_binary(data: bytes, at: int) -> tuple[int, int]:
    _, at = read_bytes(data, at)
    return 1, at


def _read_string(data: bytes, at: int) -> tuple[int, int]:
    text, at = read_text(data, at)
    return len(text) + sum(letter > "\uffff" for letter in text), at


def _read_json(data: bytes, at: int) -> int:
    text, at = read_text(data, at)
    if text == "undefined":
        return at
    if text.count("[") + text.count("{") > 10_000:
        raise Malformed("A value is nested too deeply.")
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        raise Malformed("A value is not JSON.") from None
    return at


def _read_json_list(data: bytes, at: int) -> tuple[int, int]:
    count, at = read_number(data, at)
    check_count(count, data, at)
    if not count:
        raise Malformed("A list of values is empty.")
    for _ in range(count):
        at = _read_json(data, at)
    return count, at


def _read_embed(data: bytes, at: int) -> tuple[int, int]:
    return 1, _read_json(data, at)


def _read_format(data: bytes, at: int) -> tuple[int, int]:
    return 1, _read_json(data, skip_text(data, at))


def _read_type(data: bytes, at: int) -> tuple[int, int]:
    kind, at = read_number(data, at)
    if kind > _LAST_TYPE:
        raise Malformed(f"There is no shared type {kind}.")
    if kind in _NAMED_TYPES:
        at = skip_text(data, at)
    return 1, at


def _read_values(data: bytes, at: int) -> tuple[int, int]:
    count, at = read_number(data, at)
    check_count(count, data, at)
    if not count:
        raise Malformed("A list of values is empty.")
    for _ in range(count):
        at = _read_value(data, at, DEEPEST_VALUE)
    return count, at


def _read_value(data: bytes, at: int, deeper: int) -> int:
    if at >= len(data):
        raise Malformed("It ends before a value.")
    kind = data[at]
    at += 1
    if kind == TEXT:
        return skip_text(data, at)
    size = _FIXED_SIZES.get(kind)
    if size is not None:
        at += size
        if at > len(data):
            raise Malformed("It ends in the middle of a value.")
        return at
    if kind == 116:
        return read_bytes(data, at)[1]
    if kind == 125:
        return _skip_integer(data, at)
    if kind not in (LIST, OBJECT):
        raise Malformed(f"There is no value of type {kind}.")
    if not deeper:
        raise Malformed("A value is nested too deeply.")
    count, at = read_number(data, at)
    check_count(count, data, at)
    for _ in range(count):
        if kind == OBJECT:
            at = skip_text(data, at)
        at = _read_value(data, at, deeper - 1)
    return at


def _skip_integer(data: bytes, at: int) -> int:
    """Pass a signed integer: six bits, then seven at a time."""
    value, shift = data[at] & 63 if at < len(data) else 0, 6
    while at < len(data):
        more = data[at] & 128
        at += 1
        if not more:
            if value > LARGEST_NUMBER:
                break
            return at
        if at >= len(data) or shift > 48:
            break
        value |= (data[at] & 127) << shift
        shift += 7
    raise Malformed("A number is cut off or too large.")


_FIXED_SIZES = {127: 0, 126: 0, 124: 4, 123: 8, 122: 8, 121: 0, 120: 0}
CONTENTS = {
    1: read_run,
    2: _read_json_list,
    3: _read_binary,
    4: _read_string,
    5: _read_embed,
    6: _read_format,
    TYPE: _read_type,
    8: _read_values,
}
"""By kind, how to read content: returns how many clocks it takes, and where the next begins."""
