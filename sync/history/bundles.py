"""A project of the relay as a bundle: as it is, as it was at a moment, and with its history."""

from __future__ import annotations

import json
import sqlite3
from bisect import bisect_right
from collections.abc import Mapping
from typing import Any

from py_browser.document import BUNDLE_FORMAT, BUNDLE_VERSION, PROJECT_ROOM, RECORDING_ROOM
from py_browser.snapshot import PROJECT_PARTS, snapshot_entries, snapshot_recording
from py_browser.timeline import Entries
from sync.accounts.projects import find_project
from sync.errors import NotThere
from sync.history.moments import Moment, read_moment, state_at
from sync.history.store import KnownRoom, names_of, recording_in
from sync.history.versions import list_versions, state_in
from sync.rooms.deep_stack import run_deep
from sync.rooms.live_document import LiveDocument

Roots = Mapping[str, Any]

UNKNOWN_FILE = {
    "sha256": None, "sample_rate_hz": 0, "channels": 1, "duration_s": 0, "format": "wav",
    "bytes": 0,
}  # fmt: skip
"""What stands for a file of which nobody has told anything yet."""


def read_project(
    connection: sqlite3.Connection,
    project: str,
    recording: str | None = None,
    moment: str = "now",
    with_history: bool = False,
) -> dict[str, Any]:
    """Return a project as a bundle holds it.

    recording : key or file name of the only recording to take
    moment : as sync/history/moments.py reads it
    """
    meant = read_moment(connection, project, moment)
    named = find_project(connection, project)
    rooms = all_rooms(connection, project)
    documents = {room.recording: document_of(connection, room) for room in rooms}
    own = documents.get(None, {})
    listed = own.get("recordings", {})
    taken = []
    for room in rooms:
        if room.recording is None:
            continue
        document = documents[room.recording]
        info = {
            "file_name": room.recording,
            **UNKNOWN_FILE,
            **_known(listed.get(room.recording, {})),
            **document["recording"],
        }
        if recording not in (None, room.recording, info["file_name"]):
            continue
        roots = _roots(connection, room, meant, document)
        fingerprint = listed.get(room.recording, {}).get("fingerprint")
        taken.append(
            {
                **snapshot_recording(info, roots),
                "key": room.recording,
                **({"fingerprint": fingerprint} if fingerprint else {}),
            }
        )
    if recording is not None and not taken:
        raise NotThere(f"There is no recording {recording} in this project.")
    keys = {one["key"] for one in taken}
    at_project = next((room for room in rooms if room.recording is None), None)
    vocabulary = {} if at_project is None else _roots(connection, at_project, meant, own)
    return {
        "format": BUNDLE_FORMAT,
        "version": BUNDLE_VERSION,
        "project": {"id": named.id, "name": named.name},
        **{part: snapshot_entries(vocabulary.get(part, {})) for part in PROJECT_PARTS},
        "recordings": taken,
        **({"history": history_of(connection, project, keys)} if with_history else {}),
    }


def all_rooms(connection: sqlite3.Connection, project: str) -> list[KnownRoom]:
    """All rooms of a project, also those without a history."""
    rows = connection.execute(
        "SELECT id, name FROM rooms WHERE project = ? ORDER BY name", (project,)
    )
    return [KnownRoom(row[0], row[1], recording_in(row[1], project)) for row in rows]


def history_of(
    connection: sqlite3.Connection, project: str, recordings: set[str]
) -> dict[str, Any]:
    """The history of a project and of these recordings, as a bundle holds it."""
    rooms = {
        room.id: room
        for room in all_rooms(connection, project)
        if room.recording is None or room.recording in recordings
    }
    rows = connection.execute(
        "SELECT r.* FROM revisions r JOIN rooms m ON m.id = r.room WHERE m.project = ?"
        " ORDER BY r.id",
        (project,),
    )
    ids, revisions = [], []
    for row in rows:
        if row["room"] in rooms:
            ids.append(int(row["id"]))
            revisions.append(_revision(row, rooms[row["room"]].recording))
    versions = []
    for version in list_versions(connection, project):
        states = []
        for room in rooms.values():
            found = state_in(connection, version, room.id)
            if found is not None:
                last, state = found
                after = bisect_right(ids, last)
                states.append({"recording": room.recording, "revisions": after, "state": state})
        if states:
            versions.append({**version.to_json(), "states": states})
    reverts = connection.execute(
        "SELECT id, person, at, what FROM reverts WHERE project = ? ORDER BY id", (project,)
    )
    return {
        "revisions": revisions,
        "versions": versions,
        "reverts": [{**dict(row), "what": json.loads(row["what"])} for row in reverts],
        "people": dict(names_of(connection, project)),
    }


def _revision(row: sqlite3.Row, recording: str | None) -> dict[str, Any]:
    names = ("root", "entry", "kind", "person", "via", "client", "device_at", "server_at")
    told = {name: row[name] for name in names if row[name] is not None}
    before, after = json.loads(row["before"]), json.loads(row["after"])
    return {"recording": recording, **told, "before": before, "after": after}


def _roots(
    connection: sqlite3.Connection, room: KnownRoom, moment: Moment, document: Roots
) -> Entries | Roots:
    """What a document held at a moment. A version of another recording leaves it out."""
    if moment == Moment():
        return document
    version = moment.version
    if version is not None and version.recording not in (None, room.recording):
        # The vocabulary is needed to name the labels.
        return document if room.recording is None else {}
    return state_at(connection, room, moment)


def document_of(connection: sqlite3.Connection, room: KnownRoom) -> dict[str, Any]:
    """A room's document as plain values, as it is on disk."""
    snapshot = connection.execute(
        "SELECT seq, document FROM room_snapshots WHERE room = ?", (room.id,)
    ).fetchone()
    seq, updates = (0, []) if snapshot is None else (snapshot[0], [bytes(snapshot[1])])
    rows = connection.execute(
        "SELECT document FROM room_updates WHERE room = ? AND seq > ? ORDER BY seq",
        (room.id, seq),
    )
    updates += [bytes(row[0]) for row in rows]
    kind = PROJECT_ROOM if room.recording is None else RECORDING_ROOM
    read: list[dict[str, Any]] = []
    run_deep(lambda: read.append(LiveDocument(kind, updates).to_json()))
    return read[0]


def _known(listed: Mapping[str, Any]) -> dict[str, Any]:
    """What the project says of a recording's file."""
    return {k: v for k, v in listed.items() if k not in ("fingerprint", "added", "status")}
