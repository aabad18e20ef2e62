"""A note on disk of what a room host is doing, for the one that comes after its death.

The bytes stand in a file mapped into memory: writing costs nothing, and what was written is there
after the process has crashed. The supervisor says whether it crashed; a host that was killed from
outside died of no update, and its mark is not read.
"""

from __future__ import annotations

import json
import mmap
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path

SIZE = 4096
TOGETHER = "apply together"


@dataclass(frozen=True)
class Doing:
    """What a host was at when it died.

    what : 'apply' an update, 'apply together' some that were merged, or 'read' a room
    update : SHA-256 of an update that was applied by itself, or ''
    """

    what: str
    room: str
    person: str
    update: str


class Mark:
    """The mark of one host; entered before anything that could kill it, cleared after."""

    def __init__(self, path: Path) -> None:
        with path.open("a+b") as file:
            file.truncate(SIZE)
            self._map = mmap.mmap(file.fileno(), SIZE)

    def left(self) -> Doing | None:
        """What the host before this one was doing when it ended, if anything."""
        length = int.from_bytes(self._map[:4], "big")
        if not 0 < length <= SIZE - 4:
            return None
        try:
            return Doing(**json.loads(self._map[4 : 4 + length]))
        except (ValueError, TypeError):
            return None

    def applying(self, room: str, person: str, update: str) -> None:
        """About to apply an update, or a part of one; `update` is its SHA-256."""
        self._set("apply", room, person, update)

    def applying_together(self, room: str, person: str) -> None:
        """About to apply several updates merged into one."""
        self._set(TOGETHER, room, person, "")

    def reading(self, room: str) -> None:
        """About to read a whole room."""
        self._set("read", room, "", "")

    def clear(self) -> None:
        """It went well."""
        self._map[:4] = b"\0\0\0\0"

    def close(self) -> None:
        """Clear the mark and let go of the file."""
        self.clear()
        self._map.close()

    def _set(self, what: str, room: str, person: str, update: str) -> None:
        raw = _opening(what, room, person) + update.encode() + b'"}'
        self._map[4 : 4 + len(raw)] = raw
        self._map[:4] = len(raw).to_bytes(4, "big")


@lru_cache(maxsize=1024)
def _opening(what: str, room: str, person: str) -> bytes:
    """The JSON of a `Doing` up to its update, which alone is new every time."""
    return (
        json.dumps(asdict(Doing(what, room, person, ""))).encode()[: SIZE - 100].removesuffix(b'"}')
    )
