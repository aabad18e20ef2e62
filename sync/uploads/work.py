"""Work that goes on to its end, whoever waits for it no more."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

R = TypeVar("R")


class Work:
    """What is under way."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[Any]] = set()

    async def see_through(self, doing: Coroutine[Any, Any, R]) -> R:
        """Do something, and return what it returns; being cancelled does not end it."""
        task = asyncio.create_task(doing)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return await asyncio.shield(task)

    async def stop(self) -> None:
        """Wait until all is done."""
        while self._tasks:
            await asyncio.wait(set(self._tasks))
