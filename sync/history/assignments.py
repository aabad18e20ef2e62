"""Who was handed which recordings of a project, and how far they are: as its document says."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from typing import Any

from py_browser.document import MARK_PREFIX, RECORDING_PREFIX
from sync.accounts.members import list_members
from sync.history.bundles import all_rooms, document_of
from sync.history.store import names_of


def list_assignments(connection: sqlite3.Connection, project: str) -> list[dict[str, Any]]:
    """The assignments that were not taken back, the oldest first.

    Each says by person how many recordings they have, and how many of those are done, opened (and
    not done), or open.
    """
    own = next((room for room in all_rooms(connection, project) if room.recording is None), None)
    entries = {} if own is None else document_of(connection, own).get("assignments", {})
    members = {member["id"]: member["name"] for member in list_members(connection, project)}
    names = {**names_of(connection, project), **members}
    return [
        _assignment(entry, fields, names)
        for entry, fields in sorted(entries.items())
        if fields.get("status") == "active"
    ]


def _assignment(entry: str, fields: Mapping[str, Any], names: Mapping[str, str]) -> dict[str, Any]:
    given: dict[str, list[str]] = {}
    for key, people in fields.items():
        if key.startswith(RECORDING_PREFIX):
            for person in people:
                given.setdefault(person, []).append(key.removeprefix(RECORDING_PREFIX))
    creator = fields["created"]["by"]
    return {
        "id": entry,
        "note": fields["note"],
        "due": fields.get("due"),
        "by": names.get(creator, creator),
        "at": fields["created"]["at"],
        "recordings": sum(key.startswith(RECORDING_PREFIX) for key in fields),
        "people": [
            {"person": person, "name": names.get(person, person), **_progress(person, keys, fields)}
            for person, keys in given.items()
        ],
    }


def _progress(person: str, keys: list[str], fields: Mapping[str, Any]) -> dict[str, int]:
    marks = [fields.get(f"{MARK_PREFIX}{person}:{key}", {}).get("state") for key in keys]
    return {
        "recordings": len(keys),
        "done": marks.count("done"),
        "opened": marks.count("opened"),
        "open": marks.count(None),
    }
