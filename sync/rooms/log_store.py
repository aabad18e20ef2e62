"""A room's log in the database, as plain functions on a connection.

Each runs in one transaction of `Database.write` or `read`: all of it is on disk, or nothing.
What is written to `room_update_rows` and `revision_rows` is read as `room_updates` and `revisions`,
which leave out what is staged.
"""

from __future__ import annotations

import hashlib
import sqlite3
import time
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
    state : the state vector of it all; None where that is known only from reading it
    """

    id: int
    seq: int
    updates: list[bytes]
    clients: dict[int, str]
    nested: int
    failures: int
    logged: int
    state: bytes | None = None

    @property
    def size(self) -> int:
        """Bytes of the document as stored."""
        return sum(map(len, self.updates))

    @property
    def logged_bytes(self) -> int:
        """Bytes of the log after the snapshot."""
        return sum(map(len, self.updates[len(self.updates) - self.logged :]))


@dataclass
class Fence:
    """Stands before all later commits of a room once one of them could not be written."""

    broken: bool = False


@dataclass
class Commit:
    """What is added to a room, written together or not at all.

    seq : of the last of its updates; those before have the numbers before
    began_s : when its updates began to be taken in, by `time.perf_counter`
    is_staged : updates and revisions were written ahead, and are not seen until it is written
    """

    room: int
    seq: int
    updates: list[bytes]
    person: str
    at: str = ""
    revisions: list[Revision] = field(default_factory=list)
    clients: dict[int, str] = field(default_factory=dict)
    nested: int = 0
    fence: Fence = field(default_factory=Fence)
    is_staged: bool = False
    began_s: float = field(default_factory=time.perf_counter)

    @property
    def first_seq(self) -> int:
        """Of its first update."""
        return self.seq - len(self.updates) + 1

    @property
    def numbered(self) -> list[tuple[int, bytes]]:
        """Its updates, each with its sequence number."""
        return list(enumerate(self.updates, self.first_seq))


def open_room(connection: sqlite3.Connection, name: str, project: str, at: str) -> StoredRoom:
    """Do as `load_room`, for a room that is live nowhere."""
    drop_staged(connection, name)
    return load_room(connection, name, project, at)


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
    seq, updates, state = 0, [], None
    snapshot = connection.execute(
        "SELECT seq, document, sha256, state FROM room_snapshots WHERE room = ?", (room,)
    ).fetchone()
    if snapshot is not None:
        seq, document, expected, state = snapshot
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
    known = None if rows or state is None else bytes(state)
    return StoredRoom(room, last, updates, clients, nested, failures, len(rows), known)


def commit_all(connection: sqlite3.Connection, commits: Iterable[Commit]) -> None:
    """Append updates, with the revisions and authors they bring."""
    commits = list(commits)
    for commit in commits:
        if commit.is_staged:
            where = (commit.room, commit.seq)
            connection.execute("DELETE FROM staged WHERE room = ? AND seq = ?", where)
    whole = [commit for commit in commits if not commit.is_staged]
    _add_updates(connection, ((c, numbered) for c in whole for numbered in c.numbered))
    _add_revisions(connection, ((c, revision) for c in whole for revision in c.revisions))
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


def begin_staging(connection: sqlite3.Connection, commit: Commit) -> None:
    """Hide what is written of a commit until all of it is."""
    row = (commit.room, commit.first_seq, commit.seq)
    connection.execute("INSERT INTO staged (room, first_seq, seq) VALUES (?, ?, ?)", row)


def stage_updates(
    connection: sqlite3.Connection, commit: Commit, some: Iterable[tuple[int, bytes]]
) -> None:
    """Write updates ahead of the commit that they belong to."""
    _add_updates(connection, ((commit, numbered) for numbered in some))


def stage_revisions(
    connection: sqlite3.Connection, commit: Commit, some: Iterable[Revision]
) -> None:
    """Write revisions ahead of the commit that they belong to."""
    _add_revisions(connection, ((commit, revision) for revision in some))


def _add_updates(
    connection: sqlite3.Connection, rows: Iterable[tuple[Commit, tuple[int, bytes]]]
) -> None:
    _insert(
        connection,
        "INSERT INTO room_update_rows (room, seq, document, person, received_at) VALUES ",
        [(c.room, seq, update, c.person, c.at) for c, (seq, update) in rows],
    )


def _add_revisions(connection: sqlite3.Connection, rows: Iterable[tuple[Commit, Revision]]) -> None:
    _insert(
        connection,
        "INSERT INTO revision_rows (room, seq, root, entry, kind, person, via, client, device_at, "
        "server_at, before, after, origin) VALUES ",
        [
            (c.room, c.seq, r.root, r.entry, r.kind, r.person, r.via, r.client, r.device_at,
             c.at, r.before, r.after, r.origin)
            for c, r in rows
        ],
    )  # fmt: skip


def drop_staged(connection: sqlite3.Connection, name: str) -> None:
    """Drop what was written ahead of a commit that never came, as before a crash."""
    for room, first, last in connection.execute(
        "SELECT s.room, first_seq, seq FROM staged s JOIN rooms r ON r.id = s.room WHERE name = ?",
        (name,),
    ).fetchall():
        for table in ("room_update_rows", "revision_rows", "staged"):
            connection.execute(
                f"DELETE FROM {table} WHERE room = ? AND seq BETWEEN ? AND ?", (room, first, last)
            )


def replace_log(
    connection: sqlite3.Connection, room: int, seq: int, document: bytes, state: bytes, at: str
) -> None:
    """Put a snapshot in the place of the log up to `seq`, and read it back before that is gone.

    state : the state vector of the snapshot
    Raises `DataError`, and changes nothing, if what is read is not what was written.
    """
    digest = hashlib.sha256(document).hexdigest()
    connection.execute(
        "INSERT OR REPLACE INTO room_snapshots (room, seq, document, sha256, written_at, state) "
        "VALUES (?, ?, ?, ?, ?, ?)",
        (room, seq, document, digest, at, state),
    )
    row = connection.execute(
        "SELECT document FROM room_snapshots WHERE room = ?", (room,)
    ).fetchone()
    if hashlib.sha256(row[0]).hexdigest() != digest:
        raise DataError(f"The snapshot of room {room} does not read back; the log was kept.")
    connection.execute("DELETE FROM room_update_rows WHERE room = ? AND seq <= ?", (room, seq))


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
