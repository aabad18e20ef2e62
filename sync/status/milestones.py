"""When something was last done that an admin has to see to, and what came of it."""

from __future__ import annotations

import json
import sqlite3
from datetime import datetime
from typing import Any, Literal

from sync.clock import time_text

Milestone = Literal["backup", "audit", "audio_key"]


def reached(connection: sqlite3.Connection, at: datetime, what: Milestone, **details: Any) -> None:
    """Note that something was done, in place of the time before."""
    connection.execute(
        "INSERT INTO milestones (what, at, details) VALUES (?, ?, ?)"
        " ON CONFLICT (what) DO UPDATE SET at = excluded.at, details = excluded.details",
        (what, time_text(at), json.dumps(details)),
    )


def milestones(connection: sqlite3.Connection) -> dict[str, dict[str, Any]]:
    """By what was done: {"at", and its details}; what never was is not there."""
    rows = connection.execute("SELECT what, at, details FROM milestones")
    return {row["what"]: {"at": row["at"], **json.loads(row["details"])} for row in rows}
