"""Taking turns: how long the messages of a busy process may keep everything else waiting.

Between two turns the process hears what is on disk, sends what is new, and takes in what arrives.
Without them the messages of fifty busy people, some from each, held all that up for a second.
"""

from __future__ import annotations

import asyncio
import time
from collections import deque

TURN_S = 0.005


class Turns:
    """The turns of one event loop, given in the order in which they were asked for."""

    def __init__(self) -> None:
        self._waiting: deque[asyncio.Future[None]] = deque()
        self._ends_at = 0.0
        self._is_busy = False

    def is_over(self) -> bool:
        """Whether the present turn has lasted long enough; if nobody has one, it begins."""
        at_s = time.monotonic()
        if not self._is_busy:
            self._begin(at_s)
        return at_s >= self._ends_at

    async def wait(self) -> None:
        """Wait for a turn of one's own."""
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append(turn)
        await turn

    def _begin(self, at_s: float) -> None:
        self._is_busy = True
        self._ends_at = at_s + TURN_S
        asyncio.get_running_loop().call_soon(self._next)

    def _next(self) -> None:
        """Called when the loop has been around once."""
        self._is_busy = False
        while self._waiting:
            turn = self._waiting.popleft()
            if not turn.done():
                turn.set_result(None)
                self._begin(time.monotonic())
                return
