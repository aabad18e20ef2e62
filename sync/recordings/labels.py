"""Which recordings carry which labels now, for lists: read from the revisions, a little at a time.

The rooms write revisions and nothing else, so that no edit waits for this. What is not read yet is
read before a list is made.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable

from py_browser.document import RECORDING_ROOM
from sync.database import Database

AT_ONCE = 2000
"""Revisions that are read in one transaction, so that nobody waits long for the database."""
_LABEL = "label:"

CARRIERS = (
    "SELECT substr(m.name, :prefix) FROM carried_labels l JOIN rooms m ON m.id = l.room"
    " WHERE l.label = :label AND l.is_deleted = 0 AND m.project = :project"
)
"""SQL: ids of the recordings that carry a label; one begins at `prefix` in a room's name."""

ANNOTATIONS = (
    "(SELECT count(*) FROM carried_labels l JOIN rooms m ON m.id = l.room WHERE"
    " m.name = :room || r.id AND l.label = '' AND l.is_deleted = 0)"
)
"""SQL: how many annotations the recording r has; `room` is `room_prefix` of its project."""


def room_prefix(project: str) -> str:
    """How the names of a project's rooms begin; the id of the recording follows."""
    return f"{RECORDING_ROOM}:{project}:"


async def catch_up(database: Database) -> None:
    """Read what was written since the last time."""
    while await database.read(is_behind) and await database.write(read_some):
        pass


def is_behind(connection: sqlite3.Connection) -> bool:
    """Whether `read_some` would find something."""
    mark = connection.execute("SELECT revision FROM label_mark").fetchone()[0]
    if mark < _newest(connection):
        return True
    waiting = f"SELECT 1 FROM label_marks m WHERE is_behind AND NOT {_STAGED}"
    return connection.execute(waiting).fetchone() is not None


def read_some(connection: sqlite3.Connection, limit: int = AT_ONCE) -> bool:
    """Read up to `limit` revisions; return whether there may be more."""
    newest = _newest(connection)
    # A large commit that is being written ahead is not seen yet, and may never be: it has to be
    # looked for later, even if its revisions are older than what others wrote meanwhile.
    connection.execute(
        "INSERT INTO label_marks (room, revision, is_behind)"
        " SELECT DISTINCT room, 0, 1 FROM revision_rows"
        " WHERE id > (SELECT revision FROM label_mark)"
        " ON CONFLICT (room) DO UPDATE SET is_behind = 1"
    )
    connection.execute("UPDATE label_mark SET revision = max(revision, ?)", (newest,))
    rooms = connection.execute(
        f"SELECT room, revision FROM label_marks m WHERE is_behind AND NOT {_STAGED} LIMIT ?",
        (limit,),
    ).fetchall()
    for room, mark in rooms:
        rows = connection.execute(
            "SELECT id, entry, before, after FROM revisions WHERE room = ? AND id > ?"
            " AND root = 'annotations' ORDER BY id LIMIT ?",
            (room, mark, limit),
        ).fetchall()
        _take(connection, room, rows)
        connection.execute(
            "UPDATE label_marks SET revision = ?, is_behind = ? WHERE room = ?",
            (rows[-1][0] if len(rows) == limit else max(mark, newest), len(rows) == limit, room),
        )
        limit -= len(rows)
        if limit <= 0:
            return True
    return False


_STAGED = "EXISTS (SELECT 1 FROM staged s WHERE s.room = m.room)"


def _newest(connection: sqlite3.Connection) -> int:
    row = connection.execute("SELECT id FROM revisions ORDER BY id DESC LIMIT 1").fetchone()
    return 0 if row is None else int(row[0])


def _take(
    connection: sqlite3.Connection, room: int, rows: Iterable[tuple[int, str, str, str]]
) -> None:
    """Keep what revisions of one room say, in their order."""
    for _, entry, before, after in rows:
        old, new = json.loads(before), json.loads(after)
        if "status" in new:
            _set_status(connection, room, entry, new["status"] == "deleted")
        gone = {name for name in old if name.startswith(_LABEL)} - new.keys()
        connection.executemany(
            "DELETE FROM carried_labels WHERE room = ? AND entry = ? AND label = ?",
            [(room, entry, name.removeprefix(_LABEL)) for name in gone],
        )
        connection.executemany(
            "INSERT OR REPLACE INTO carried_labels (room, entry, label, is_deleted)"
            " VALUES (?1, ?2, ?3, coalesce((SELECT is_deleted FROM carried_labels"
            "  WHERE room = ?1 AND entry = ?2 AND label = ''), 0))",
            [(room, entry, name.removeprefix(_LABEL)) for name in new if name.startswith(_LABEL)],
        )


def _set_status(connection: sqlite3.Connection, room: int, entry: str, is_deleted: bool) -> None:
    connection.execute(
        "INSERT OR IGNORE INTO carried_labels (room, entry, label, is_deleted)"
        " VALUES (?, ?, '', 0)",
        (room, entry),
    )
    connection.execute(
        "UPDATE carried_labels SET is_deleted = ? WHERE room = ? AND entry = ?",
        (is_deleted, room, entry),
    )
