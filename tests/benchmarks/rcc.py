"""Files inside a Qt resource file (.rcc), as far as they are stored plainly or by zlib."""

import struct
import zlib
from collections.abc import Iterator

FOLDER, ZLIB, ZSTD = 2, 1, 4


def read_rcc(content: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield (path, bytes) of every file. Source: qresource.cpp of Qt 5, formats 1 to 3."""
    magic, version, tree, data, names = struct.unpack_from(">4s4I", content)
    if magic != b"qres":
        raise ValueError("This is no Qt resource file.")
    node_bytes = 22 if version >= 2 else 14

    def name_at(offset: int) -> str:
        (length,) = struct.unpack_from(">H", content, names + offset)
        start = names + offset + 6
        return content[start : start + 2 * length].decode("utf-16-be")

    def walk(node: int, path: str) -> Iterator[tuple[str, bytes]]:
        at = tree + node * node_bytes
        name, flags = struct.unpack_from(">IH", content, at)
        here = f"{path}/{name_at(name)}" if node else ""
        if flags & FOLDER:
            count, first = struct.unpack_from(">II", content, at + 6)
            for child in range(first, first + count):
                yield from walk(child, here)
        elif not flags & ZSTD:
            (offset,) = struct.unpack_from(">I", content, at + 10)
            (length,) = struct.unpack_from(">I", content, data + offset)
            raw = content[data + offset + 4 : data + offset + 4 + length]
            yield here, zlib.decompress(raw[4:]) if flags & ZLIB else raw

    yield from walk(0, "")
