"""A limit of bytes per second that many threads keep together."""

from __future__ import annotations

import re
import threading
import time
from typing import Any

import click

from earmark.far_errors import Stopped

UNITS = {"": 1, "k": 1e3, "m": 1e6, "g": 1e9}


class Throttle:
    """Lets bytes through at a rate that all threads share; None: as fast as they come."""

    def __init__(self, bytes_per_s: float | None, stop: threading.Event) -> None:
        self._rate = bytes_per_s
        self._stop = stop
        self._lock = threading.Lock()
        self._free_at = time.monotonic()

    @property
    def is_limited(self) -> bool:
        """Whether there is a limit."""
        return bool(self._rate)

    def wait(self, count: int) -> None:
        """Wait until `count` bytes may go. Raises `Stopped`."""
        pause = 0.0
        if self._rate:
            with self._lock:
                now = time.monotonic()
                self._free_at = max(self._free_at, now) + count / self._rate
                pause = self._free_at - now
        if self._stop.wait(pause) if pause > 0 else self._stop.is_set():
            raise Stopped("Stopped.")


class Rate(click.ParamType):  # type: ignore[type-arg]
    """Bytes per second, such as 500k or 2M."""

    name = "rate"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> float:
        """Return bytes per second."""
        if isinstance(value, float):
            return value
        match = re.fullmatch(r"(\d+(?:\.\d+)?)\s*([kmg]?)(?:i?b)?(?:/s)?", str(value).lower())
        if match is None or not float(match[1]):
            self.fail(f"{value!r} is not a rate such as 500k or 2M (bytes per second).", param, ctx)
        return float(match[1]) * UNITS[match[2]]
