"""Cuts that were made before anybody asked, as plain functions on a connection."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from py_browser.document import ASK_BUDGET, ASK_METHOD, RECORDING_ROOM
from py_browser.queries import tile
from py_browser.region import Region
from py_browser.strategies import find_strategy
from sync.asking.stored import SELECTED, Stored, stored_of
from sync.clock import time_text
from sync.jobs.catalog import Catalog

USUAL_METHOD, USUAL_BUDGET = ASK_METHOD, ASK_BUDGET


def find_cut(
    connection: sqlite3.Connection, stored: Stored, method: str, budget: int
) -> list[Region] | None:
    """The queries of a recording that were kept; None if there are none."""
    row = connection.execute(
        "SELECT borders FROM cuts WHERE blob = ? AND duration_s = ? AND method = ? AND budget = ?",
        (stored.blob, stored.duration_s, method, budget),
    ).fetchone()
    return None if row is None else tile(json.loads(row["borders"]), stored.duration_s)


def ready_cut(
    connection: sqlite3.Connection, project: str, stored: Stored, method: str, budget: int
) -> list[Region] | None:
    """The queries of a recording that were kept, if nothing can have been learned in its project
    that would change them.
    """
    if find_strategy(method).learns and _may_have_said(connection, project):
        return None
    return find_cut(connection, stored, method, budget)


def keep_cut(
    connection: sqlite3.Connection,
    at: datetime,
    stored: Stored,
    method: str,
    budget: int,
    regions: Sequence[Region],
) -> None:
    """Keep the queries of a recording; the same rows are cut the same way in every project."""
    borders = [region.end_s for region in regions[:-1]]
    connection.execute(
        "INSERT OR REPLACE INTO cuts (blob, duration_s, method, budget, borders, made_at)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        (stored.blob, stored.duration_s, method, budget, json.dumps(borders), time_text(at)),
    )


def uncut(
    connection: sqlite3.Connection, catalog: Catalog, method: str, budget: int, limit: int
) -> list[Stored]:
    """Some rows of which there is no such cut yet."""
    rows = connection.execute(
        f"{SELECTED} LEFT JOIN cuts c ON c.blob = e.blob AND c.duration_s = r.duration_s"
        " AND c.method = ? AND c.budget = ?"
        " WHERE c.blob IS NULL AND r.status = 'active' GROUP BY e.blob LIMIT ?",
        (method, budget, limit),
    )
    return [stored_of(row, catalog) for row in rows]


def answer_of(
    regions: Sequence[Region],
    said: Sequence[Mapping[str, Any] | None],
    start_s: float,
    method: str,
    budget: int,
    learned_from: bool,
) -> dict[str, Any]:
    """Return queries as they are told; their times begin at `start_s`."""
    return {
        "queries": [
            {"start_s": r.start_s + start_s, "end_s": r.end_s + start_s, "suggestion": one}
            for r, one in zip(regions, said, strict=True)
        ],
        "method": method,
        "budget": budget,
        "learned": learned_from,
    }


def _may_have_said(connection: sqlite3.Connection, project: str) -> bool:
    """Whether anything at all is in the document of a recording."""
    row = connection.execute(
        "SELECT 1 FROM rooms m WHERE m.project = ? AND m.name LIKE ?"
        " AND (EXISTS (SELECT 1 FROM room_updates WHERE room = m.id)"
        "  OR EXISTS (SELECT 1 FROM room_snapshots WHERE room = m.id)) LIMIT 1",
        (project, f"{RECORDING_ROOM}:%"),
    ).fetchone()
    return row is not None
