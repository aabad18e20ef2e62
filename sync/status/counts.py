"""Numbers out of the database, for admins and for Prometheus."""

from __future__ import annotations

import json
import sqlite3
from datetime import datetime
from typing import Any

from sync.clock import after, time_text

SEEN_S = 120
"""A gateway that said nothing for so long is not at work."""
RATE_DAYS = 7.0
"""The disk's growth is that of the last so many days."""


def audio_numbers(connection: sqlite3.Connection, at: datetime) -> dict[str, Any]:
    """Recordings by status, their bytes, and what came within `RATE_DAYS`, embeddings too."""
    since = after(at, days=-RATE_DAYS)
    rows = connection.execute("SELECT status, count(*), sum(bytes) FROM recordings GROUP BY status")
    found = {row[0]: (row[1], row[2] or 0) for row in rows}
    came = _one(connection, "SELECT sum(bytes) FROM recordings WHERE added_at > ?", since)
    made = _one(
        connection, "SELECT sum(windows * dimension * 2) FROM embeddings WHERE made_at > ?", since
    )
    return {
        "recordings": {status: count for status, (count, _) in found.items()},
        "bytes": sum(size for _, size in found.values()),
        "bytes_per_day": (came + made) / RATE_DAYS,
        "projects": _one(connection, "SELECT count(*) FROM projects WHERE status = 'active'"),
    }


def upload_numbers(connection: sqlite3.Connection, at: datetime) -> dict[str, int]:
    """Uploads under way, those of them that are older than a day, and those begun within a day
    that failed."""
    day = after(at, days=-1)
    open_ones = "SELECT count(*) FROM uploads WHERE status = 'open'"
    failed = "SELECT count(*) FROM uploads WHERE status = 'failed' AND created_at > ?"
    return {
        "open": _one(connection, open_ones),
        "old": _one(connection, f"{open_ones} AND created_at < ?", day),
        "failed": _one(connection, failed, day),
    }


def job_numbers(connection: sqlite3.Connection, at: datetime) -> dict[str, Any]:
    """Jobs by (status, model), how old the oldest is that waits or is at work, and failures.

    oldest_s : for how long the one that waits longest could have been begun, and since when the
        one that was leased first is held
    failed : by code, most first: how many, and what was said of the last one
    """
    jobs = connection.execute("SELECT status, model, count(*) FROM jobs GROUP BY status, model")
    waiting = "SELECT min(ready_at) FROM jobs WHERE status = 'queued'"
    held = "SELECT min(leased_at) FROM jobs WHERE status IN ('leased', 'running')"
    failed = connection.execute(
        "SELECT code, count(*) AS count, max(changed_at) AS at, reason FROM jobs"
        " WHERE status = 'failed' GROUP BY code ORDER BY count DESC"
    )
    return {
        "jobs": {(row[0], row[1]): row[2] for row in jobs},
        "oldest_s": {
            "queued": age_s(connection.execute(waiting).fetchone()[0], at),
            "running": age_s(connection.execute(held).fetchone()[0], at),
        },
        "failed": [dict(row) for row in failed],
    }


def gateway_numbers(connection: sqlite3.Connection, at: datetime) -> list[dict[str, Any]]:
    """Gateways whose tokens are valid: what they said of themselves, and whether they are there."""
    rows = connection.execute(
        "SELECT id, name, own, seen_at, expires_at, models, about FROM gateways"
        " WHERE revoked_at IS NULL AND expires_at > ? ORDER BY seen_at DESC",
        (time_text(at),),
    )
    return [
        {
            **{name: row[name] for name in ("id", "name", "seen_at", "expires_at")},
            "own": bool(row["own"]),
            "here": row["seen_at"] is not None and age_s(row["seen_at"], at) < SEEN_S,
            "models": json.loads(row["models"]),
            **{"backend": None, "endpoints": [], "version": None, **json.loads(row["about"])},
        }
        for row in rows
    ]


def age_s(text: str | None, at: datetime) -> float:
    """Seconds since a time; 0 for none, and for what is to come."""
    return 0.0 if text is None else max(0.0, (at - datetime.fromisoformat(text)).total_seconds())


def _one(connection: sqlite3.Connection, query: str, *values: str) -> int:
    return int(connection.execute(query, values).fetchone()[0] or 0)
