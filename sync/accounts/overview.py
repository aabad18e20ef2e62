"""What an admin sees of all people and projects of a relay; of no project what is in it."""

from __future__ import annotations

import sqlite3
from datetime import datetime
from typing import Any

from sync.accounts.people import person_of
from sync.accounts.projects import project_of
from sync.clock import time_text


def people_overview(connection: sqlite3.Connection, at: datetime) -> list[dict[str, Any]]:
    """All accounts of people by name, each with its `sessions`, when one of them was last used
    (`seen_at`, None if nobody is signed in), the number of `projects` it takes part in, and
    whether it has a `second_factor`.
    """
    rows = connection.execute(
        "SELECT p.*, s.sessions, s.seen_at, EXISTS (SELECT 1 FROM second_factors f"
        "  WHERE f.person = p.id AND f.secret IS NOT NULL) AS second_factor,"
        " (SELECT count(*) FROM members m WHERE m.person = p.id) AS projects"
        " FROM people p LEFT JOIN (SELECT person, count(*) AS sessions, max(seen_at) AS seen_at"
        "  FROM sessions WHERE expires_at > ? GROUP BY person) s ON s.person = p.id"
        " WHERE p.kind = 'person' ORDER BY p.folded",
        (time_text(at),),
    )
    return [
        {
            **person_of(row).to_json(),
            "sessions": row["sessions"] or 0,
            "seen_at": row["seen_at"],
            "projects": row["projects"],
            "second_factor": bool(row["second_factor"]),
        }
        for row in rows
    ]


def projects_overview(connection: sqlite3.Connection) -> list[dict[str, Any]]:
    """All projects by name, each with the number of its `members` and the names of its `owners`
    who can sign in; a project without any needs one.
    """
    owners: dict[str, list[str]] = {}
    for row in connection.execute(
        "SELECT m.project, p.name FROM members m JOIN people p ON p.id = m.person"
        " WHERE m.role = 'owner' AND p.status = 'active' ORDER BY p.folded"
    ):
        owners.setdefault(row["project"], []).append(row["name"])
    rows = connection.execute(
        "SELECT j.*, (SELECT count(*) FROM members m WHERE m.project = j.id) AS members"
        " FROM projects j ORDER BY j.name, j.id"
    )
    return [
        {
            **project_of(row).to_json(),
            "members": row["members"],
            "owners": owners.get(row["id"], []),
        }
        for row in rows
    ]
