"""Ranges of bytes as HTTP asks for them (RFC 9110, section 14)."""

from __future__ import annotations

import re

_ONE = re.compile(r"bytes\s*=\s*(\d{0,19})\s*-\s*(\d{0,19})\s*")


class OutOfRange(Exception):
    """None of the bytes asked for is there."""


def read_range(header: str | None, size: int) -> tuple[int, int] | None:
    """Return [start, end) of a Range header, or None where all is to be sent.

    Several ranges, another unit or what cannot be read mean all, as the standard allows.
    Raises `OutOfRange`.
    """
    match = _ONE.fullmatch(header) if header else None
    if match is None or not (match[1] or match[2]):
        return None
    if not match[1]:
        start, end = max(0, size - int(match[2])), size
        if int(match[2]) == 0 or size == 0:
            raise OutOfRange
        return start, end
    start = int(match[1])
    end = min(int(match[2]) + 1, size) if match[2] else size
    if match[2] and int(match[2]) < start:
        return None
    if start >= size:
        raise OutOfRange
    return start, end
