"""A bundle becomes a project of the relay: documents, and the history it brings."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from py_browser.checking import check_record
from py_browser.document import PROJECT_ROOM, RECORDING_ROOM, SNAPSHOT_HISTORY
from py_browser.entries import check_entry
from py_browser.snapshot import PROJECT_PARTS, project_entries, recording_entries
from py_browser.timeline import Change, Entries, state_after
from sync.accounts.audit import Doer
from sync.accounts.projects import Project, add_project
from sync.clock import new_id, time_text
from sync.errors import BadRequest
from sync.history.versions import Version, add_version, keep_state
from sync.rooms.changes import ABSENT, EntryChange
from sync.rooms.live_document import LiveDocument
from sync.rooms.log_store import Commit, commit_all, load_room
from sync.rooms.name import read_room_name
from sync.rooms.revisions import Author, Revision, revisions
from sync.rooms.update import read_update

CLIENT = "earmark import"


@dataclass
class Brought:
    """One document that a bundle brings. `recording` is None for the project's."""

    room: str
    recording: str | None
    entries: Entries
    update: bytes = b""
    clients: list[int] = field(default_factory=list)
    nested: int = 0


def documents_of(bundle: Mapping[str, Any], by: str, at: str) -> list[Brought]:
    """Return the documents of a bundle that `read_bundle` has been through.

    by, at : who lists the recordings in the project, and when
    """
    project = str(bundle["project"]["id"])
    known = state_after(_changes(_history(bundle), None)).get("recordings", {})
    brought, listed = [], {}
    for recording in bundle["recordings"]:
        key = str(recording.get("key") or new_id())
        info = recording["recording"]
        listed[key] = known.get(key) or {
            "fingerprint": recording.get("fingerprint") or "",
            **{name: value for name, value in info.items() if name in _LISTED},
            "added": {"by": by, "at": at},
            "status": "active",
        }
        room = f"{RECORDING_ROOM}:{project}:{key}"
        flat = [("recording", None, name, value) for name, value in info.items()]
        brought.append(_document(room, key, recording_entries(recording), flat))
    entries = {part: project_entries(bundle.get(part) or ()) for part in PROJECT_PARTS}
    name = str(bundle["project"]["name"])
    made = {"name": name, "created": {"by": by, "at": at}, "status": "active"}
    flat = [("project", None, key, value) for key, value in made.items()]
    entries["recordings"] = listed
    return [_document(f"{PROJECT_ROOM}:{project}", None, entries, flat), *brought]


def import_project(
    connection: sqlite3.Connection,
    at: datetime,
    doer: Doer,
    bundle: Mapping[str, Any],
    documents: list[Brought],
    creator: str,
    owners: list[str],
) -> Project:
    """Make the project of a bundle, under its id. Raises `Taken` if that is here already.

    Its history comes before the import, which is a change itself where the bundle says something
    else than its history.
    """
    history = _history(bundle)
    project = add_project(
        connection, at, doer, bundle["project"]["name"], creator, owners, bundle["project"]["id"]
    )
    connection.executemany(
        "INSERT INTO people_elsewhere VALUES (?, ?, ?)",
        [(project.id, person, str(name)) for person, name in history["people"].items()],
    )
    rooms = {
        document.recording: load_room(connection, document.room, project.id, time_text(at)).id
        for document in documents
    }
    ids = [_add_revision(connection, rooms, revision) for revision in history["revisions"]]
    for document in documents:
        commit = _commit(document, rooms[document.recording], history, creator, time_text(at))
        commit_all(connection, [commit])
    _add_versions(connection, at, doer, project.id, rooms, ids, history["versions"])
    connection.executemany(
        "INSERT INTO reverts VALUES (?, ?, ?, ?, ?)",
        [
            (one["id"], project.id, one["person"], one["at"], json.dumps(one["what"]))
            for one in history["reverts"]
        ],
    )
    return project


_LISTED = frozenset(
    {
        "file_name", "sha256", "sample_rate_hz", "channels", "duration_s", "format", "bytes",
        "start_time", "utc_offset_min", "site",
    }
)  # fmt: skip


def _document(
    room: str,
    recording: str | None,
    entries: Entries,
    flat: Iterable[tuple[str, None, str, Any]],
) -> Brought:
    name = read_room_name(room)
    if name is None:
        raise BadRequest(f"{room!r} cannot be the name of a room; the bundle's keys are wrong.")
    fields: list[tuple[str, str | None, str, Any]] = [*flat]
    for root, values in entries.items():
        for entry, value in values.items():
            check_entry(root, entry, value)
            fields.append((root, entry, "", value))
    update = LiveDocument(name.kind).write(fields)
    read = read_update(update)
    return Brought(room, recording, entries, update, list(read.sections), read.nested)


def _history(bundle: Mapping[str, Any]) -> Mapping[str, Any]:
    given = bundle.get("history")
    if given is None:
        return {"revisions": [], "versions": [], "reverts": [], "people": {}}
    history: Mapping[str, Any] = check_record(SNAPSHOT_HISTORY, given, "the bundle's history")
    return history


def _changes(history: Mapping[str, Any], recording: str | None) -> list[Change]:
    """The history of one document."""
    return [
        Change(0, r["root"], r["entry"], r["kind"], r["person"], "", r["before"], r["after"])
        for r in history["revisions"]
        if r["recording"] == recording
    ]


def _add_revision(
    connection: sqlite3.Connection, rooms: Mapping[str | None, int], revision: Mapping[str, Any]
) -> int:
    """Store a revision of before the import; return its id."""
    origin = revision["after"].get("origin")
    cursor = connection.execute(
        "INSERT INTO revision_rows (room, seq, root, entry, kind, person, via, client, device_at,"
        " server_at, before, after, origin) VALUES (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            _room(rooms, revision), revision["root"], revision["entry"], revision["kind"],
            revision["person"], revision.get("via"), revision["client"],
            revision.get("device_at"), revision["server_at"], _dump(revision["before"]),
            _dump(revision["after"]), None if origin is None else _dump(origin),
        ),
    )  # fmt: skip
    return int(cursor.lastrowid or 0)


def _commit(
    document: Brought, room: int, history: Mapping[str, Any], person: str, at: str
) -> Commit:
    """A document's first commit, with revisions of what its history does not tell already."""
    known = state_after(_changes(history, document.recording))
    found = [
        change
        for root, entries in document.entries.items()
        for entry, fields in entries.items()
        if (change := _change(root, entry, known.get(root, {}).get(entry), fields)) is not None
    ]
    told: list[Revision] = revisions(found, Author(person, None, CLIENT))
    clients = dict.fromkeys(document.clients, person)
    return Commit(
        room, 1, [document.update], person, at, revisions=told, clients=clients,
        nested=document.nested,
    )  # fmt: skip


def _change(
    root: str, entry: str, before: Mapping[str, Any] | None, after: Mapping[str, Any]
) -> EntryChange | None:
    if before is None:
        fields = {key: (ABSENT, value) for key, value in after.items()}
        return EntryChange(root, entry, fields, made=True)
    changed = {
        key: (before.get(key, ABSENT), after.get(key, ABSENT))
        for key in {*before, *after}
        if before.get(key, ABSENT) != after.get(key, ABSENT)
    }
    return EntryChange(root, entry, changed) if changed else None


def _add_versions(
    connection: sqlite3.Connection,
    at: datetime,
    doer: Doer,
    project: str,
    rooms: Mapping[str | None, int],
    ids: list[int],
    versions: list[Mapping[str, Any]],
) -> None:
    for one in versions:
        taken = connection.execute("SELECT 1 FROM versions WHERE id = ?", (one["id"],)).fetchone()
        version = Version(
            new_id() if taken else one["id"],
            one["recording"],
            one["name"],
            one["note"],
            one["person"],
            one["at"],
        )
        held = []
        for state in one["states"]:
            count = min(int(state["revisions"]), len(ids))
            last = ids[count - 1] if count else 0
            held.append((_room(rooms, state), last, keep_state(connection, state["state"])))
        add_version(connection, at, doer, project, version, held)


def _room(rooms: Mapping[str | None, int], told: Mapping[str, Any]) -> int:
    room = rooms.get(told["recording"])
    if room is None:
        raise BadRequest(f"The bundle's history names a recording {told['recording']} it lacks.")
    return room


def _dump(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
