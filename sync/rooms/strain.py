"""How hard the process works, and how long things may therefore wait for each other.

Each write to a socket and each commit costs much the same, however little is in it. While there is
little to do, all goes at once; the busier the process is, the more is gathered first.
"""

from __future__ import annotations

import time

LONGEST_PRESENCE_S = 0.05
LONGEST_EDIT_S = 0.012


class Strain:
    """The share of its time in which a thread works, as of the last two measurements."""

    def __init__(self) -> None:
        self.share = 0.0
        self._worked_s, self._at_s = time.thread_time(), time.monotonic()

    def measure(self) -> None:
        """Called by the thread whose work it is, every second or so."""
        worked_s, at_s = time.thread_time(), time.monotonic()
        share = (worked_s - self._worked_s) / max(at_s - self._at_s, 1e-3)
        self.share = min(1.0, (self.share + share) / 2)
        self._worked_s, self._at_s = worked_s, at_s

    @property
    def presence_s(self) -> float:
        """Seconds between two messages about who is where."""
        return LONGEST_PRESENCE_S * self.share**2

    @property
    def edit_s(self) -> float:
        """Seconds between two commits, and between two messages about edits."""
        return LONGEST_EDIT_S * self.share**2
