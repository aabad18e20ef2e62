"""A room's log in the database, as plain functions on a connection.

Each runs in one transaction of `Database.write` or `read`: all of it is on disk, or nothing.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from sync.errors import DataError
from sync.rooms.revisions import Revision

MOST_ROWS_AT_ONCE = 256  # times 13 columns: well under what SQLite takes


@dataclass(frozen=True)
class StoredRoom:
    """All that is stored of a room.

    updates : the snapshot, if there is one, then the log after it, in order
    seq : of the last update; 0 in a new room
    clients : by Yjs client id, who first wrote with it
    """

    id: int
    seq: int
    updates: list[bytes]
    clients: dict[int, str]
    nested: int
    failures: int
    logged: int

    @property
    def size(self) -> int:
        """Bytes of the document as stored."""
        return sum(map(len, self.updates))


@dataclass
class Fence:
    """Stands before all later commits of a room once one of them could not be written."""

    broken: bool = False


@dataclass
class Commit:
    """What one update adds to a room, written together or not at all.

    document : the update; empty where there is nothing to write
    """

    room: int
    seq: int
    document: bytes
    person: str
    at: str = ""
    revisions: list[Revision] = field(default_factory=list)
    clients: dict[int, str] = field(default_factory=dict)
    nested: int = 0
    fence: Fence = field(default_factory=Fence)


def load_room(connection: sqlite3.Connection, name: str, project: str, at: str) -> StoredRoom:
    """Return what is stored of a room, making the room if it is new.

    Raises `DataError` if its snapshot is not what was written.
    """
    connection.execute(
        "INSERT INTO rooms (name, project, created_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        (name, project, at),
    )
    room, nested, failures = connection.execute(
        "SELECT id, nested, failures FROM rooms WHERE name = ?", (name,)
    ).fetchone()
    seq, updates = 0, []
    snapshot = connection.execute(
        "SELECT seq, document, sha256 FROM room_snapshots WHERE room = ?", (room,)
    ).fetchone()
    if snapshot is not None:
        seq, document, expected = snapshot
        if hashlib.sha256(document).hexdigest() != expected:
            raise DataError(f"The snapshot of {name} is damaged; restore it from a backup.")
        updates.append(bytes(document))
    rows = connection.execute(
        "SELECT seq, document FROM room_updates WHERE room = ? AND seq > ? ORDER BY seq",
        (room, seq),
    ).fetchall()
    updates.extend(bytes(row[1]) for row in rows)
    authors = connection.execute(
        "SELECT client, person FROM room_clients WHERE room = ?", (room,)
    ).fetchall()
    clients = {int(row[0]): str(row[1]) for row in authors}
    last = rows[-1][0] if rows else seq
    return StoredRoom(room, last, updates, clients, nested, failures, len(rows))


def commit_all(connection: sqlite3.Connection, commits: Iterable[Commit]) -> None:
    """Append updates, with the revisions and authors they bring."""
    commits = [commit for commit in commits if commit.document]
    _insert(
        connection,
        "INSERT INTO room_updates (room, seq, document, person, received_at) VALUES ",
        [(c.room, c.seq, c.document, c.person, c.at) for c in commits],
    )
    _insert(
        connection,
        "INSERT INTO revisions (room, seq, root, entry, kind, person, via, client, device_at, "
        "server_at, before, after, origin) VALUES ",
        [
            (c.room, c.seq, r.root, r.entry, r.kind, r.person, r.via, r.client, r.device_at,
             c.at, r.before, r.after, r.origin)
            for c in commits
            for r in c.revisions
        ],
    )  # fmt: skip
    connection.executemany(
        "INSERT INTO room_clients (room, client, person) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        [(c.room, client, person) for c in commits for client, person in c.clients.items()],
    )
    connection.executemany(
        "UPDATE rooms SET nested = nested + ? WHERE id = ?",
        [(c.nested, c.room) for c in commits if c.nested],
    )


def _insert(connection: sqlite3.Connection, statement: str, rows: Sequence[Sequence[Any]]) -> None:
    """Insert rows, many at a time, in a few sizes so that statements are prepared once.

    Between two steps of a statement the interpreter may be given to another thread, and a busy one
    keeps it for milliseconds: a row a step would make a busy relay wait for its own log.
    """
    at = 0
    while at < len(rows):
        count = min(MOST_ROWS_AT_ONCE, 1 << (len(rows) - at).bit_length() - 1)
        row = f"({', '.join('?' * len(rows[0]))})"
        some = rows[at : at + count]
        connection.execute(statement + ", ".join([row] * count), list(chain.from_iterable(some)))
        at += count


def replace_log(
    connection: sqlite3.Connection, room: int, seq: int, document: bytes, at: str
) -> None:
    """Put a snapshot in the place of the log up to `seq`, and read it back before that is gone.

    Raises `DataError`, and changes nothing, if what is read is not what was written.
    """
    digest = hashlib.sha256(document).hexdigest()
    connection.execute(
        "INSERT OR REPLACE INTO room_snapshots (room, seq, document, sha256, written_at) "
        "VALUES (?, ?, ?, ?, ?)",
        (room, seq, document, digest, at),
    )
    row = connection.execute(
        "SELECT document FROM room_snapshots WHERE room = ?", (room,)
    ).fetchone()
    if hashlib.sha256(row[0]).hexdigest() != digest:
        raise DataError(f"The snapshot of room {room} does not read back; the log was kept.")
    connection.execute("DELETE FROM room_updates WHERE room = ? AND seq <= ?", (room, seq))


def set_aside(
    connection: sqlite3.Connection, sha256: str, room: str, person: str, reason: str, at: str
) -> None:
    """Remember an update that must not be applied again."""
    connection.execute(
        "INSERT INTO set_aside VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        (sha256, room, person, reason, at),
    )


def all_set_aside(connection: sqlite3.Connection) -> Mapping[str, str]:
    """The updates set aside: the SHA-256 of each, and why."""
    return {row[0]: row[1] for row in connection.execute("SELECT sha256, reason FROM set_aside")}


def count_failure(connection: sqlite3.Connection, name: str) -> None:
    """Note that a process died while it read this room."""
    connection.execute("UPDATE rooms SET failures = failures + 1 WHERE name = ?", (name,))
