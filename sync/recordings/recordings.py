"""The recordings of a project whose audio is on the relay."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sync.clock import time_text
from sync.errors import NotThere
from sync.recordings.arrivals import recording_arrived
from sync.recordings.facts import Facts
from sync.recordings.fingerprint import recording_key

MOST_NAMED = 5000
COLUMNS = (
    "id", "sha256", "fingerprint", "file_name", "format", "sample_rate_hz", "channels",
    "duration_s", "bytes", "recorded_at", "utc_offset_min", "site", "device", "added_by",
    "added_at", "status", "original_sha256",
)  # fmt: skip
SELECTED = ", ".join(f"r.{name}" for name in COLUMNS)
SHOWN = (
    f"{SELECTED}, p.name AS added_by_name, v.bytes AS preview_bytes,"
    " v.sample_rate_hz AS preview_rate_hz, v.strip_blob IS NOT NULL AS strip"
)
JOINED = "LEFT JOIN people p ON p.id = r.added_by LEFT JOIN previews v ON v.sha256 = r.sha256"


@dataclass(frozen=True)
class Arrived:
    """A file that is on the relay, about to become a recording. `site` and `device` are what
    whoever brought it said, which goes before what the file says. So is `original_sha256`: the hash
    of the file that it was made of."""

    project: str
    sha256: str
    file_name: str
    bytes: int
    person: str
    facts: Facts
    site: str | None = None
    device: str | None = None
    original_sha256: str | None = None


def add_recording(connection: sqlite3.Connection, at: datetime, new: Arrived) -> str:
    """List a recording; return its key. The same file again is the recording that is there."""
    there = connection.execute(
        "SELECT id FROM recordings WHERE project = ? AND sha256 = ?", (new.project, new.sha256)
    ).fetchone()
    if there is not None:
        return str(there["id"])
    facts = new.facts
    values = {
        "project": new.project,
        "id": _free_key(connection, new),
        "sha256": new.sha256,
        "fingerprint": facts.fingerprint,
        "file_name": new.file_name,
        "format": facts.format,
        "sample_rate_hz": facts.sample_rate_hz,
        "channels": facts.channels,
        "duration_s": facts.duration_s,
        "bytes": new.bytes,
        "recorded_at": facts.recorded_at,
        "utc_offset_min": facts.utc_offset_min,
        "site": new.site or facts.site,
        "device": new.device or facts.device,
        "about": json.dumps(facts.about, ensure_ascii=False),
        "added_by": new.person,
        "added_at": time_text(at),
        "original_sha256": new.original_sha256,
    }
    marks = ", ".join(f":{name}" for name in values)
    connection.execute(f"INSERT INTO recordings ({', '.join(values)}) VALUES ({marks})", values)
    recording_arrived(connection, at, new.project, str(values["id"]), new.sha256)
    return str(values["id"])


def find_recording(connection: sqlite3.Connection, project: str, recording: str) -> dict[str, Any]:
    """One recording, with all that its file says of itself. Raises `NotThere`."""
    row = connection.execute(
        f"SELECT {SHOWN}, r.about FROM recordings r {JOINED} WHERE r.project = ? AND r.id = ?",
        (project, recording),
    ).fetchone()
    if row is None:
        raise NotThere("There is no such recording on this server.")
    return {**shown(row), "about": json.loads(row["about"])}


def known_among(
    connection: sqlite3.Connection, project: str, hashes: Sequence[str], person: str
) -> dict[str, str]:
    """Of files with these hashes, those that are recordings of a project: hash -> key.

    person : who asks; of files that were sent as other ones, only those of their own count, since
        nobody but them has compared the two
    """
    found = {}
    for start in range(0, len(hashes), 500):
        some = hashes[start : start + 500]
        marks = ", ".join("?" * len(some))
        rows = connection.execute(
            f"SELECT original_sha256 AS sha256, id FROM recordings"
            f" WHERE project = ? AND original_sha256 IN ({marks}) AND added_by = ?"
            f" UNION ALL SELECT sha256, id FROM recordings"
            f" WHERE project = ? AND sha256 IN ({marks})",
            (project, *some, person, project, *some),
        )
        found.update({row["sha256"]: row["id"] for row in rows})
    return found


def is_blob_used(connection: sqlite3.Connection, sha256: str) -> bool:
    """Whether a recording of any project rests on a blob."""
    row = connection.execute("SELECT 1 FROM recordings WHERE sha256 = ?", (sha256,)).fetchone()
    return row is not None


def unlisted(
    connection: sqlite3.Connection, limit: int, passed_over: Collection[str] = ()
) -> list[dict[str, Any]]:
    """Recordings that the documents of their projects do not name yet, but for some projects.

    A document names up to `MOST_NAMED`: every device holds it whole. More are found by lists.
    """
    marks = ", ".join("?" * len(passed_over))
    rows = connection.execute(
        f"SELECT r.project, {SELECTED} FROM recordings r"
        f" WHERE r.is_listed = 0 AND r.project NOT IN ({marks}) AND r.project IN ("
        "  SELECT p.id FROM projects p WHERE p.status = 'active' AND (SELECT count(*) FROM ("
        "   SELECT 1 FROM recordings x WHERE x.project = p.id AND x.is_listed = 1 LIMIT ?)) < ?)"
        " ORDER BY r.project LIMIT ?",
        (*passed_over, MOST_NAMED, MOST_NAMED, limit),
    )
    return [dict(row) for row in rows]


def mark_listed(connection: sqlite3.Connection, rows: Iterable[Mapping[str, Any]]) -> None:
    """Remember that the documents name these."""
    connection.executemany(
        "UPDATE recordings SET is_listed = 1 WHERE project = ? AND id = ?",
        [(row["project"], row["id"]) for row in rows],
    )


def shown(row: sqlite3.Row) -> dict[str, Any]:
    """A row of `SHOWN` as the interface gives it."""
    return {**dict(row), "strip": bool(row["strip"])}


def _free_key(connection: sqlite3.Connection, new: Arrived) -> str:
    """The key of its fingerprint; where another file has the same one, one of its hash."""
    key = recording_key(new.project, new.facts.fingerprint)
    taken = connection.execute(
        "SELECT 1 FROM recordings WHERE project = ? AND id = ?", (new.project, key)
    ).fetchone()
    return key if taken is None else recording_key(new.project, new.sha256)
