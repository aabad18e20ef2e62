"""Updates that follow each other, the small ones merged, none of them very large."""

from __future__ import annotations

from sync.rooms.live_document import merge

PIECE_BYTES = 512 * 1024


class Pieces:
    """What is stored and sent of one commit: one update, or several if it is a large one."""

    def __init__(self) -> None:
        self._done: list[bytes] = []
        self._some: list[bytes] = []
        self._size = 0

    def add(self, update: bytes) -> None:
        """Add an update that rests only on those before."""
        self._some.append(update)
        self._size += len(update)
        if self._size >= PIECE_BYTES:
            self._close()

    def all(self) -> list[bytes]:
        """Everything so far, in order."""
        self._close()
        return self._done

    def _close(self) -> None:
        if self._some:
            self._done.append(merge(self._some))
        self._some, self._size = [], 0
