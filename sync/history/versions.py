"""Named versions of a recording's or a whole project's annotations, kept as states."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import zlib
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from py_browser.timeline import Entries, state_after
from sync.accounts.audit import Doer, note
from sync.accounts.names import folded_name, tidy_name
from sync.clock import new_id, time_text
from sync.database import IntegrityError
from sync.errors import BadRequest, DataError, NotThere, Taken
from sync.history.store import KnownRoom, changes_in, last_of, rooms_of


@dataclass(frozen=True)
class Version:
    """A named version. `recording` is None where it is of the whole project."""

    id: str
    recording: str | None
    name: str
    note: str
    person: str
    at: str

    def to_json(self) -> dict[str, Any]:
        """The version as the interface shows it."""
        return asdict(self)


_COLUMNS = "id, recording, name, note, person, at"


def list_versions(
    connection: sqlite3.Connection, project: str, recording: str | None = None
) -> list[Version]:
    """The versions of a project, the newest first; or those that hold a recording."""
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM versions WHERE project = ?"
        " AND (? IS NULL OR recording IS NULL OR recording = ?) ORDER BY at DESC, id DESC",
        (project, recording, recording),
    )
    return [Version(*row) for row in rows]


def find_version(connection: sqlite3.Connection, project: str, text: str) -> Version:
    """The version with an id or a name. Raises `NotThere`."""
    row = connection.execute(
        f"SELECT {_COLUMNS} FROM versions WHERE project = ? AND (id = ? OR folded = ?)"
        " ORDER BY id = ? DESC",
        (project, text, folded_name(text), text),
    ).fetchone()
    if row is None:
        raise NotThere(f"There is no version {text!r} in this project.")
    return Version(*row)


def room_state(connection: sqlite3.Connection, room: int) -> tuple[int, str]:
    """Keep the present state of a room; return its last revision, and the state's hash."""
    last = last_of(connection, room)
    row = connection.execute(
        "SELECT state FROM version_rooms WHERE room = ? AND revision = ? LIMIT 1", (room, last)
    ).fetchone()
    if row is not None:
        return last, str(row[0])
    return last, keep_state(connection, state_after(changes_in(connection, room, last)))


def keep_state(connection: sqlite3.Connection, state: Entries) -> str:
    """Store a state, once; return its hash."""
    text = json.dumps(state, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()
    digest = hashlib.sha256(text).hexdigest()
    connection.execute(
        "INSERT INTO version_states VALUES (?, ?) ON CONFLICT DO NOTHING",
        (digest, zlib.compress(text)),
    )
    return digest


def add_version(
    connection: sqlite3.Connection,
    at: datetime,
    doer: Doer,
    project: str,
    version: Version,
    rooms: list[tuple[int, int, str]],
) -> Version:
    """Name a version of kept states: (room, last revision, hash). Raises `Taken`."""
    try:
        connection.execute(
            "INSERT INTO versions (id, project, recording, name, folded, note, person, at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                version.id, project, version.recording, version.name, folded_name(version.name),
                version.note, version.person, version.at,
            ),
        )  # fmt: skip
    except IntegrityError as error:
        raise Taken(
            f"This project already has a version named {version.name}.",
            sentence="version-taken",
            name=version.name,
        ) from error
    connection.executemany(
        "INSERT INTO version_rooms VALUES (?, ?, ?, ?)",
        [(version.id, *room) for room in rooms],
    )
    note(connection, at, doer, "version.named", version.id, project, name=version.name)
    return version


def new_version(
    at: datetime, person: str, recording: str | None, name: str, remark: str
) -> Version:
    """A version that is not stored yet. Raises `BadRequest` for a name that will not do."""
    name = tidy_name(name, "name of the version")
    return Version(new_id(), recording, name, remark, person, time_text(at))


def rooms_for(
    connection: sqlite3.Connection, project: str, recording: str | None
) -> list[KnownRoom]:
    """The rooms that a version holds. Raises `BadRequest` for a recording without a history."""
    rooms = rooms_of(connection, project, recording)
    if recording is not None and not rooms:
        raise BadRequest(f"The recording {recording} has no history on this server.")
    return rooms


def rename_version(
    connection: sqlite3.Connection, at: datetime, doer: Doer, project: str, text: str, name: str
) -> Version:
    """Give a version another name. Raises `NotThere` or `Taken`."""
    version = find_version(connection, project, text)
    name = tidy_name(name, "name of the version")
    try:
        connection.execute(
            "UPDATE versions SET name = ?, folded = ? WHERE id = ?",
            (name, folded_name(name), version.id),
        )
    except IntegrityError as error:
        raise Taken(
            f"This project already has a version named {name}.",
            sentence="version-taken",
            name=name,
        ) from error
    note(connection, at, doer, "version.renamed", version.id, project, name=name)
    return find_version(connection, project, version.id)


def state_in(
    connection: sqlite3.Connection, version: Version, room: int
) -> tuple[int, Entries] | None:
    """What a version holds of a room: its last revision, and its state; None if nothing."""
    row = connection.execute(
        "SELECT r.revision, r.state, s.state FROM version_rooms r"
        " JOIN version_states s ON s.sha256 = r.state WHERE r.version = ? AND r.room = ?",
        (version.id, room),
    ).fetchone()
    if row is None:
        return None
    text = zlib.decompress(row[2])
    if hashlib.sha256(text).hexdigest() != row[1]:
        raise DataError(f"The version {version.name} is damaged; restore it from a backup.")
    state: Entries = json.loads(text)
    return int(row[0]), state
