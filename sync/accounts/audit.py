"""The audit trail: sign-ins, roles, tokens and accounts; who, when, what, to whom."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sync.clock import time_text


@dataclass(frozen=True)
class Doer:
    """Who does something, and from where. Nobody in particular: whoever runs the command line."""

    person: str | None = None
    address: str | None = None


def note(
    connection: sqlite3.Connection,
    at: datetime,
    doer: Doer,
    action: str,
    target: str | None = None,
    project: str | None = None,
    **details: Any,
) -> None:
    """Add a row, in the transaction of what it tells about."""
    connection.execute(
        "INSERT INTO audit (at, person, action, target, project, details, address)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (time_text(at), doer.person, action, target, project, json.dumps(details), doer.address),
    )


def read_audit(
    connection: sqlite3.Connection,
    before: int | None = None,
    person: str | None = None,
    limit: int = 100,
) -> list[dict[str, Any]]:
    """The newest rows, with the names that ids in them have now: those before the row `before`,
    and of `person` what they did or what was done to them, if these are given.
    """
    rows = connection.execute(
        "SELECT a.*, p.name AS person_name, coalesce(q.name, t.name) AS target_name,"
        " j.name AS project_name FROM audit a LEFT JOIN people p ON p.id = a.person"
        " LEFT JOIN people q ON q.id = a.target LEFT JOIN tokens t ON t.id = a.target"
        " LEFT JOIN projects j ON j.id = a.project WHERE (? IS NULL OR a.number < ?)"
        " AND (? IS NULL OR a.person = ? OR a.target = ?) ORDER BY a.number DESC LIMIT ?",
        (before, before, person, person, person, limit),
    )
    return [{**dict(row), "details": json.loads(row["details"])} for row in rows]
