"""Ids that sort by time and never collide: ULIDs."""

from __future__ import annotations

import re

from py_browser.errors import ParameterError

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
ULID = re.compile(f"[0-7][{ALPHABET}]{{25}}")


def make_ulid(time_ms: int, randomness: bytes) -> str:
    """Return the ULID of a time and of 10 random bytes, 26 characters.

    time_ms : int, milliseconds since 1970, UTC
    Source: https://github.com/ulid/spec
    """
    if not 0 <= time_ms < 1 << 48 or len(randomness) != 10:
        raise ParameterError("A ULID needs a time of 48 bits in milliseconds and 10 random bytes.")
    number = time_ms << 80 | int.from_bytes(randomness, "big")
    return "".join(ALPHABET[number >> 5 * place & 31] for place in reversed(range(26)))
