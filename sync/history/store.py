"""Reading revisions, as plain functions on a connection."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from py_browser.document import PROJECT_ROOM, RECORDING_ROOM
from py_browser.timeline import REVERT, Change

LARGEST_PAGE = 1000


@dataclass(frozen=True)
class KnownRoom:
    """A room with a history. `recording` is None for the room of the project itself."""

    id: int
    name: str
    recording: str | None


@dataclass(frozen=True)
class Wanted:
    """Which revisions are asked for; what is None is not asked about.

    entry : id of an annotation, query, bookmark or label
    since, until : server time, both included
    before : only revisions with a smaller id, for the next page
    """

    recording: str | None = None
    root: str | None = None
    entry: str | None = None
    person: str | None = None
    since: str | None = None
    until: str | None = None
    before: int | None = None
    limit: int = 100


def rooms_of(
    connection: sqlite3.Connection, project: str, recording: str | None = None
) -> list[KnownRoom]:
    """The rooms of a project that have revisions, or the one of a recording."""
    rows = connection.execute(
        "SELECT id, name FROM rooms r WHERE project = ? AND (? IS NULL OR name = ?)"
        " AND EXISTS (SELECT 1 FROM revisions WHERE room = r.id) ORDER BY name",
        (project, recording, f"{RECORDING_ROOM}:{project}:{recording}"),
    )
    return [KnownRoom(row[0], row[1], recording_in(row[1], project)) for row in rows]


def recording_in(room: str, project: str) -> str | None:
    """The key of the recording that a room is about, or None for the project's room."""
    if room == f"{PROJECT_ROOM}:{project}":
        return None
    return room.removeprefix(f"{RECORDING_ROOM}:{project}:")


def read_revisions(
    connection: sqlite3.Connection, project: str, wanted: Wanted
) -> list[dict[str, Any]]:
    """The revisions that fit, the newest first, no more than `wanted.limit`."""
    tests: list[tuple[str, Any]] = [("m.project = ?", project)]
    if wanted.recording is not None:
        tests.append(("m.name = ?", f"{RECORDING_ROOM}:{project}:{wanted.recording}"))
    for column, test, value in (
        ("root", "=", wanted.root),
        ("entry", "=", wanted.entry),
        ("person", "=", wanted.person),
        ("server_at", ">=", wanted.since),
        ("server_at", "<=", wanted.until),
        ("id", "<", wanted.before),
    ):
        if value is not None:
            tests.append((f"r.{column} {test} ?", value))
    rows = connection.execute(
        f"SELECT r.*, m.name AS room_name, {_NAME} AS person_name FROM revisions r"
        " JOIN rooms m ON m.id = r.room LEFT JOIN people p ON p.id = r.person"
        " LEFT JOIN people_elsewhere e ON e.person = r.person AND e.project = m.project"
        f" WHERE {' AND '.join(test for test, _ in tests)} ORDER BY r.id DESC LIMIT ?",
        (*(value for _, value in tests), min(max(wanted.limit, 1), LARGEST_PAGE)),
    )
    return [_shown(row, project) for row in rows]


def changes_in(connection: sqlite3.Connection, room: int, last: int | None = None) -> list[Change]:
    """All changes of a room in order, or those up to the revision `last`."""
    rows = connection.execute(
        "SELECT id, root, entry, kind, person, client, before, after FROM revisions"
        " WHERE room = ? AND (? IS NULL OR id <= ?) ORDER BY id",
        (room, last, last),
    )
    return [
        Change(
            id=row["id"],
            root=row["root"],
            entry=row["entry"],
            kind=row["kind"],
            person=row["person"],
            client=row["client"],
            before=json.loads(row["before"]),
            after=json.loads(row["after"]),
        )
        for row in rows
    ]


def last_until(connection: sqlite3.Connection, room: int, at: str) -> int:
    """The last revision of a room that was stored until a time; 0 if there was none yet."""
    row = connection.execute(
        "SELECT max(id) FROM revisions WHERE room = ? AND server_at <= ?", (room, at)
    ).fetchone()
    return int(row[0] or 0)


def last_of(connection: sqlite3.Connection, room: int) -> int:
    """The last revision of a room; 0 if there is none."""
    row = connection.execute("SELECT max(id) FROM revisions WHERE room = ?", (room,)).fetchone()
    return int(row[0] or 0)


def names_of(connection: sqlite3.Connection, project: str) -> Mapping[str, str]:
    """The names of all who are named in a project's history, by id."""
    rows = connection.execute(
        f"SELECT d.person, {_NAME} FROM ("
        "  SELECT person FROM revisions r JOIN rooms m ON m.id = r.room WHERE m.project = :project"
        "  UNION SELECT via FROM revisions r JOIN rooms m ON m.id = r.room"
        "  WHERE m.project = :project UNION SELECT person FROM versions WHERE project = :project"
        ") d LEFT JOIN people p ON p.id = d.person"
        " LEFT JOIN people_elsewhere e ON e.person = d.person AND e.project = :project",
        {"project": project},
    )
    return {row[0]: row[1] for row in rows if row[0] is not None and row[1] is not None}


_NAME = "coalesce(p.name, e.name)"


def _shown(row: sqlite3.Row, project: str) -> dict[str, Any]:
    """A revision as the interface shows it."""
    client = row["client"]
    return {
        "id": row["id"],
        "recording": recording_in(row["room_name"], project),
        "root": row["root"],
        "entry": row["entry"],
        "kind": row["kind"],
        "person": row["person"],
        "name": row["person_name"],
        "via": row["via"],
        "client": client,
        "revert": client.removeprefix(REVERT) if client.startswith(REVERT) else None,
        "device_at": row["device_at"],
        "server_at": row["server_at"],
        "before": json.loads(row["before"]),
        "after": json.loads(row["after"]),
        "origin": None if row["origin"] is None else json.loads(row["origin"]),
    }
