"""Long work done in slices, so that everybody else of the process is served in between."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, nullcontext
from typing import TypeVar

SLICE_S = 0.01
PAUSE_S = 0.001
"""Long enough for what others have waiting to be heard, stored and sent."""

R = TypeVar("R")


async def in_slices(
    work: Generator[None, None, R],
    within: Callable[[], AbstractContextManager[object]] = nullcontext,
) -> R:
    """Run a generator that may be paused wherever it yields; return what it returns.

    within : entered for each slice, and left before others are served
    """
    while True:
        with within():
            until_s = time.perf_counter() + SLICE_S
            try:
                while time.perf_counter() < until_s:
                    next(work)
            except StopIteration as done:
                result: R = done.value
                return result
        await asyncio.sleep(PAUSE_S)


def at_once(work: Generator[None, None, R]) -> R:
    """Run a generator to its end; return what it returns."""
    while True:
        try:
            next(work)
        except StopIteration as done:
            result: R = done.value
            return result
