"""Which recordings carry which labels now, and how often, for lists: read from the revisions, a
little at a time.

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


def carriers(value: str) -> str:
    """SQL: ids of the recordings that carry the label in a value such as ':label'."""
    return f"SELECT recording FROM label_counts WHERE project = :project AND label = {value}"


def count_of(value: str) -> str:
    """SQL: how many annotations of the recording r carry the label in a value; '' for any."""
    return f"coalesce(({_COUNT} AND label = {value}), 0)"


_COUNT = "SELECT annotations FROM label_counts WHERE project = r.project AND recording = r.id"


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
    """Keep what revisions of one room say, in their order, and count anew what they touch."""
    touched: set[str] = set()
    for _, entry, before, after in rows:
        old, new = json.loads(before), json.loads(after)
        if "status" in new:
            _set_status(connection, room, entry, new["status"] == "deleted")
            touched |= _labels_of(connection, room, entry)
        touched |= {name.removeprefix(_LABEL) for name in {*old, *new} if name.startswith(_LABEL)}
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
    _count(connection, room, touched)


def _labels_of(connection: sqlite3.Connection, room: int, entry: str) -> set[str]:
    """The labels of an annotation, and '' for itself."""
    rows = connection.execute(
        "SELECT label FROM carried_labels WHERE room = ? AND entry = ?", (room, entry)
    )
    return {row[0] for row in rows}


def _count(connection: sqlite3.Connection, room: int, labels: set[str]) -> None:
    """Count the annotations of a recording that carry these labels now."""
    name, project = connection.execute(
        "SELECT name, project FROM rooms WHERE id = ?", (room,)
    ).fetchone()
    if project is None:
        return
    recording = name.removeprefix(room_prefix(project))
    for label in labels:
        many = connection.execute(
            "SELECT count(*) FROM carried_labels WHERE room = ? AND label = ? AND is_deleted = 0",
            (room, label),
        ).fetchone()[0]
        place = (project, label, recording)
        if many:
            connection.execute(
                "INSERT OR REPLACE INTO label_counts (project, label, recording, annotations)"
                " VALUES (?, ?, ?, ?)",
                (*place, many),
            )
        else:
            connection.execute(
                "DELETE FROM label_counts WHERE project = ? AND label = ? AND recording = ?", place
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
