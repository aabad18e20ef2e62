"""A parcel: several small files in the body of one request.

For each file: 4 bytes, big-endian, how long its head is; the head, a JSON object; its content.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from sync.errors import BadRequest

MOST_BYTES = 8 << 20
MOST_FILES = 200
LONGEST_HEAD = 4096
_COUNT_BYTES = 4


def unpack(parcel: bytes) -> Iterator[tuple[dict[str, Any], bytes]]:
    """Yield (head, content) of each file. Raises `BadRequest` where it is no parcel."""
    place = number = 0
    while place < len(parcel):
        number += 1
        if number > MOST_FILES:
            raise BadRequest(f"A parcel holds up to {MOST_FILES} files.")
        begin = place + _COUNT_BYTES
        end = begin + int.from_bytes(parcel[place:begin], "big")
        if end - begin > LONGEST_HEAD or end > len(parcel):
            raise BadRequest(f"The head of file {number} of the parcel is too long.")
        head = _head(parcel[begin:end], number)
        place = end + head["bytes"]
        if place > len(parcel):
            raise BadRequest(f"The parcel ends within file {number}.")
        yield head, parcel[end:place]


def _head(text: bytes, number: int) -> dict[str, Any]:
    try:
        head = json.loads(text)
        json.dumps(head, ensure_ascii=False).encode()  # half a surrogate pair is no text
    except (ValueError, RecursionError) as error:
        raise BadRequest(f"The head of file {number} of the parcel is not JSON.") from error
    if not isinstance(head, dict) or type(head.get("bytes")) is not int or head["bytes"] < 0:
        raise BadRequest(f"The head of file {number} of the parcel does not say its bytes.")
    for name, value in head.items():
        if name != "bytes" and not isinstance(value, str):
            raise BadRequest(f"{name} of file {number} of the parcel has to be a text.", field=name)
    return head
