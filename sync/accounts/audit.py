"""The audit trail: sign-ins, roles, tokens, accounts, exports; who, when, what, to whom.

Rows are only added, and each holds a hash over itself and the one before: whoever changes, removes
or adds one in between has to write all later hashes anew, and cannot where the last one is known
elsewhere, as in an export or what `earmark doctor` printed.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterator
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
    /,
    action: str,
    target: str | None = None,
    project: str | None = None,
    **details: Any,
) -> None:
    """Add a row, in the transaction of what it tells about."""
    last = connection.execute(
        "SELECT number, chained FROM audit ORDER BY number DESC LIMIT 1"
    ).fetchone()
    number, before = (last[0] + 1, last[1]) if last is not None else (1, None)
    told = (time_text(at), doer.person, action, target, project, json.dumps(details), doer.address)
    connection.execute(
        "INSERT INTO audit (number, at, person, action, target, project, details, address, chained)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (number, *told, _link(before, number, *told)),
    )


def _link(before: str | None, *row: Any) -> str:
    text = json.dumps([before or "", *row], ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


@dataclass(frozen=True)
class Chain:
    """What a walk along the trail found.

    unchained : rows from before there was a chain
    broken : number of the first row that does not fit what stands before it, or None
    last : the hash of the last row, to be kept elsewhere
    """

    rows: int
    unchained: int
    broken: int | None
    last: str


def walk_audit(connection: sqlite3.Connection) -> Chain:
    """Check every row against the one before it."""
    before, rows, unchained, broken = None, 0, 0, None
    for row in connection.execute(
        "SELECT number, at, person, action, target, project, details, address, chained"
        " FROM audit ORDER BY number"
    ):
        rows += 1
        *told, chained = row
        if chained is None and before is None:
            unchained += 1
        elif chained != _link(before, *told) or told[0] != rows:
            broken = broken or int(told[0])
        before = chained
    return Chain(rows, unchained, broken, before or "")


def export_audit(connection: sqlite3.Connection) -> Iterator[str]:
    """Yield every row as a line of JSON, the oldest first, hash and all."""
    rows = connection.execute("SELECT * FROM audit ORDER BY number")
    names = [column[0] for column in rows.description]
    for row in rows:
        yield json.dumps(dict(zip(names, row, strict=True)), ensure_ascii=False)


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
