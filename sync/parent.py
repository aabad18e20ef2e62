"""Notice that the supervisor is gone: nobody is left to serve, and the next one wants the data."""

import asyncio
import ctypes
import os
import signal
import sys

VARIABLE = "EARMARK_SUPERVISOR"
LOOK_EVERY_S = 0.2
PR_SET_PDEATHSIG = 1  # <linux/prctl.h>

_libc = ctypes.CDLL(None) if sys.platform == "linux" else None


def end_with_parent() -> None:
    """Have Linux end this process with its parent, also while it is still starting.

    Called between fork and exec, where nothing may be imported or locked.
    """
    if _libc is not None:
        _libc.prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


async def parent_gone() -> None:
    """Return once the process that started this one has ended, however it did."""
    supervisor = int(os.environ.get(VARIABLE, os.getppid()))
    while os.getppid() == supervisor:
        await asyncio.sleep(LOOK_EVERY_S)
