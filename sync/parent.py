"""Notice that the supervisor is gone: nobody is left to serve, and the next one wants the data."""

import asyncio
import os

VARIABLE = "EARMARK_SUPERVISOR"
LOOK_EVERY_S = 0.2


async def parent_gone() -> None:
    """Return once the process that started this one has ended, however it did."""
    supervisor = int(os.environ.get(VARIABLE, os.getppid()))
    while os.getppid() == supervisor:
        await asyncio.sleep(LOOK_EVERY_S)
