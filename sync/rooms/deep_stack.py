"""Run with a stack so large that reading the deepest document allowed cannot overflow it.

pycrdt reads nested types by recursion: on the usual 8 MB some ten thousand levels end the process.
Only what is used of a stack takes memory.
"""

from __future__ import annotations

import threading
from collections.abc import Callable

STACK_BYTES = 1 << 30


def run_deep(work: Callable[[], None]) -> None:
    """Call `work` in a thread with the large stack; raise what it raised."""
    failure: list[BaseException] = []

    def run() -> None:
        try:
            work()
        except BaseException as error:
            failure.append(error)

    before = threading.stack_size(STACK_BYTES)
    try:
        thread = threading.Thread(target=run, name="deep")
        thread.start()
    finally:
        threading.stack_size(before)
    thread.join()
    if failure:
        raise failure[0]
