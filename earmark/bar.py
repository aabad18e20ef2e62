"""How far long work is, drawn on a terminal."""

from __future__ import annotations

import sys
import threading
import time
from typing import Any

import click


class Bar:
    """How many bytes are done, how fast, and how long it will take; drawn on a terminal only."""

    def __init__(self, total: int, is_shown: bool, label: str) -> None:
        self._lock = threading.Lock()
        self._began = time.monotonic()
        self._done = 0
        self._bar: Any = click.progressbar(
            length=max(total, 1), label=label, file=sys.stderr, show_pos=False,
            item_show_func=lambda _: f"{self._done / 1e6:,.0f} of {total / 1e6:,.0f} MB, "
            f"{self._done / max(time.monotonic() - self._began, 0.1) / 1e6:.1f} MB/s",
        ) if is_shown and sys.stderr.isatty() else None  # fmt: skip

    def __call__(self, count: int) -> None:
        with self._lock:
            self._done += count
            if self._bar is not None:
                self._bar.update(count)

    def finish(self) -> None:
        """Leave it as it is."""
        if self._bar is not None:
            self._bar.render_finish()
