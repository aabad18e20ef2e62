"""Tells other parts of the relay that a recording has arrived."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import datetime

Listener = Callable[[sqlite3.Connection, datetime, str, str, str], None]
"""(connection, at, project, id, sha256), called in the very transaction that adds the recording:
what it writes is there exactly when the recording is, whatever process dies when."""

_LISTENERS: list[Listener] = []


def on_recording(listener: Listener) -> None:
    """Have a function called for every recording that is added from now on; once, however often
    it is registered."""
    if listener not in _LISTENERS:
        _LISTENERS.append(listener)


def recording_arrived(
    connection: sqlite3.Connection, at: datetime, project: str, recording: str, sha256: str
) -> None:
    """Call all listeners."""
    for listener in _LISTENERS:
        listener(connection, at, project, recording, sha256)
