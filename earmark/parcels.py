"""Small files that are sent together: one request costs as much as hashing fifty of them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

from earmark.far_errors import SendingError
from earmark.local_files import LocalFile

SMALL_BYTES = 1 << 18
MOST_BYTES = 1 << 20
MOST_FILES = 64
"""A parcel is gone quickly, even over a slow link: what a cut breaks off is sent again."""


def pack(some: Sequence[tuple[LocalFile, Mapping[str, str]]]) -> bytes:
    """A parcel of files with what is said of each (sync/uploads/parcel.py takes it apart).

    Raises `OSError`, or `SendingError` for a file that has another length now.
    """
    pieces = []
    for file, said in some:
        content = file.path.read_bytes()
        if len(content) != file.bytes:
            raise SendingError(f"{file.name} was changed while it was sent.")
        head = json.dumps({**said, "bytes": file.bytes}, ensure_ascii=False).encode()
        pieces += [len(head).to_bytes(4, "big"), head, content]
    return b"".join(pieces)


def groups(files: Sequence[tuple[LocalFile, str]]) -> Iterator[list[tuple[LocalFile, str]]]:
    """Small files in groups that make a parcel each, all other files alone; with their hashes."""
    group: list[tuple[LocalFile, str]] = []
    size = 0
    for file, sha256 in files:
        if file.bytes > SMALL_BYTES:
            yield [(file, sha256)]
            continue
        if group and (len(group) == MOST_FILES or size + file.bytes > MOST_BYTES):
            yield group
            group, size = [], 0
        group.append((file, sha256))
        size += file.bytes
    if group:
        yield group
