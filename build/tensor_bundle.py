"""Read the variables of a TensorFlow checkpoint without TensorFlow.

A checkpoint of the second version ("TensorBundle") is a table of sorted keys, as LevelDB writes it,
and a data file. The table holds one small protocol buffer per variable: type, shape, place.
"""

import math
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

_MAGIC = 0xDB4775248B80FB57
_FOOTER_BYTES = 48
_FLOAT32 = 1


class BundleError(ValueError):
    """The files are no TensorBundle, or of a kind that is not read here."""


@dataclass(frozen=True)
class _Entry:
    """Where one variable lies; offset and size in bytes."""

    kind: int
    shape: tuple[int, ...]
    shard: int
    offset: int
    size: int


def read_tensor_bundle(index: Path, data: Path) -> dict[str, npt.NDArray[np.float32]]:
    """Return the float32 variables of a checkpoint by key; variables of other types are left out.

    index, data : the files `variables.index` and `variables.data-00000-of-00001`
    Raises `BundleError` where the files are not a checkpoint in one piece.
    """
    table, content = index.read_bytes(), data.read_bytes()
    variables = {}
    for key, value in _rows(table):
        if not key:
            continue  # the header: versions and the number of pieces
        entry = _entry(value)
        if entry.kind != _FLOAT32:
            continue
        count = math.prod(entry.shape)
        if entry.shard or entry.size != 4 * count or entry.offset + entry.size > len(content):
            raise BundleError(f"{data} does not hold {key.decode()} as {index} says.")
        values = np.frombuffer(content, "<f4", count, entry.offset)
        variables[key.decode()] = values.reshape(entry.shape)
    return variables


def _rows(table: bytes) -> Iterator[tuple[bytes, bytes]]:
    if len(table) < _FOOTER_BYTES or struct.unpack("<Q", table[-8:])[0] != _MAGIC:
        raise BundleError("The index of the checkpoint is not a table of sorted keys.")
    footer = table[-_FOOTER_BYTES:]
    at = 0
    for _ in range(2):  # past the place of the metadata
        _, at = _varint(footer, at)
    for _, handle in _block(table, *_handle(footer, at)):
        yield from _block(table, *_handle(handle, 0))


def _handle(text: bytes, at: int) -> tuple[int, int]:
    offset, at = _varint(text, at)
    return offset, _varint(text, at)[0]


def _block(table: bytes, offset: int, size: int) -> Iterator[tuple[bytes, bytes]]:
    """Yield the rows of one block; each key is told by what it adds to the one before."""
    if table[offset + size] != 0:
        raise BundleError("The index of the checkpoint is compressed, which is not read here.")
    block = table[offset : offset + size]
    restarts = struct.unpack("<I", block[-4:])[0]
    end = size - 4 * (restarts + 1)
    key, at = b"", 0
    while at < end:
        shared, at = _varint(block, at)
        own, at = _varint(block, at)
        length, at = _varint(block, at)
        key = key[:shared] + block[at : at + own]
        yield key, block[at + own : at + own + length]
        at += own + length


def _entry(message: bytes) -> _Entry:
    found: dict[int, int] = {}
    shape: tuple[int, ...] = ()
    for field, value in _fields(message):
        if isinstance(value, bytes):
            shape = _shape(value) if field == 2 else shape
        else:
            found[field] = value
    return _Entry(found.get(1, 0), shape, found.get(3, 0), found.get(4, 0), found.get(5, 0))


def _shape(message: bytes) -> tuple[int, ...]:
    sizes = [dict(_fields(part)).get(1, 0) for field, part in _fields(message) if field == 2]
    return tuple(int(size) for size in sizes)


def _fields(message: bytes) -> Iterator[tuple[int, int | bytes]]:
    """Yield (number, value) of a protocol buffer's fields."""
    at = 0
    while at < len(message):
        tag, at = _varint(message, at)
        kind = tag & 7
        if kind == 0:
            value, at = _varint(message, at)
            yield tag >> 3, value
        elif kind == 2:
            length, at = _varint(message, at)
            yield tag >> 3, message[at : at + length]
            at += length
        elif kind in (1, 5):
            at += 8 if kind == 1 else 4
        else:
            raise BundleError("The index of the checkpoint holds an unknown kind of field.")


def _varint(text: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = text[at]
        value |= (byte & 0x7F) << shift
        at, shift = at + 1, shift + 7
        if byte < 0x80:
            return value, at
