"""Checkpoints of TensorFlow, read without it; this one is written here, byte by byte."""

import struct

import numpy as np
import pytest
from tensor_bundle import BundleError, read_tensor_bundle


def varint(value):
    text = b""
    while True:
        value, low = value >> 7, value & 0x7F
        text += bytes([low | (0x80 if value else 0)])
        if not value:
            return text


def number(field, value):
    return varint(field << 3) + varint(value)


def message(field, content):
    return varint(field << 3 | 2) + varint(len(content)) + content


def entry(shape, offset, size, kind=1):
    sizes = b"".join(message(2, number(1, length)) for length in shape)
    return number(1, kind) + message(2, sizes) + number(4, offset) + number(5, size)


def block(rows):
    """Rows of a sorted table, each key told by what it adds to the one before."""
    text, before = b"", b""
    for key, value in rows:
        shared = 0
        while shared < min(len(key), len(before)) and key[shared] == before[shared]:
            shared += 1
        text += varint(shared) + varint(len(key) - shared) + varint(len(value))
        text += key[shared:] + value
        before = key
    return text + struct.pack("<II", 0, 1)


def table(rows, kind=0):
    content = block(rows)
    index = block([(rows[-1][0], varint(0) + varint(len(content)))])
    text = content + bytes([kind]) + bytes(4)
    place = len(text)
    text += index + bytes(5)
    footer = varint(0) + varint(0) + varint(place) + varint(len(index))
    return text + footer.ljust(40, b"\0") + struct.pack("<Q", 0xDB4775248B80FB57)


@pytest.fixture
def checkpoint(tmp_path):
    def write(rows, data, **options):
        (tmp_path / "index").write_bytes(table(rows, **options))
        (tmp_path / "data").write_bytes(data)
        return tmp_path / "index", tmp_path / "data"

    return write


def test_reads_variables_by_key(checkpoint):
    values = np.arange(6, dtype="<f4")
    rows = [
        (b"", number(1, 1)),
        (b"layer/beta", entry((2,), 16, 8)),
        (b"layer/kernel", entry((2, 2), 0, 16)),
        (b"layer/name", entry((), 24, 3, kind=7)),
    ]
    found = read_tensor_bundle(*checkpoint(rows, values.tobytes() + b"abc"))
    assert sorted(found) == ["layer/beta", "layer/kernel"]
    np.testing.assert_array_equal(found["layer/kernel"], [[0, 1], [2, 3]])
    np.testing.assert_array_equal(found["layer/beta"], [4, 5])


def test_refuses_what_is_not_whole(checkpoint):
    rows = [(b"", b""), (b"kernel", entry((2, 2), 0, 16))]
    with pytest.raises(BundleError, match="does not hold kernel"):
        read_tensor_bundle(*checkpoint(rows, bytes(12)))
    with pytest.raises(BundleError, match="compressed"):
        read_tensor_bundle(*checkpoint(rows, bytes(16), kind=1))
    index, data = checkpoint(rows, bytes(16))
    index.write_bytes(b"something else")
    with pytest.raises(BundleError, match="not a table"):
        read_tensor_bundle(index, data)
