"""Uploads in the database: who sends what, how far it may go, what became of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from sync.accounts.projects import find_project
from sync.clock import after, time_text
from sync.errors import (
    BadRequest,
    Gone,
    NoSpace,
    NotThere,
    RelayError,
    TooLarge,
    TooMany,
    Unusable,
)
from sync.recordings.recordings import Arrived, add_recording
from sync.settings import Settings

LONGEST_NAME = 255
LONGEST_PLACE = 200


@dataclass(frozen=True)
class Upload:
    """One upload.

    sealed : SHA-256 of a file that is whole and being taken in
    original_sha256 : SHA-256 of the file that it was made of, as whoever sends it says
    status : open, done, failed (`reason` says why) or ended (by whoever sent it)
    """

    id: str
    project: str
    person: str
    bytes: int
    sha256: str | None
    file_name: str
    site: str | None
    device: str | None
    metadata: str
    expires_at: str
    sealed: str | None = None
    status: str = "open"
    reason: str | None = None
    recording: str | None = None
    original_sha256: str | None = None

    @property
    def expires(self) -> datetime:
        """When it is forgotten if nothing more comes."""
        return datetime.fromisoformat(self.expires_at)


_COLUMNS = tuple(Upload.__dataclass_fields__)


def add_upload(
    connection: sqlite3.Connection, at: datetime, settings: Settings, new: Upload
) -> None:
    """Begin an upload. Raises what `check_upload` does."""
    check_upload(connection, settings, new)
    _insert(connection, at, new)


def add_whole(
    connection: sqlite3.Connection,
    at: datetime,
    settings: Settings,
    some: Iterable[tuple[Upload, Arrived]],
) -> list[str | RelayError]:
    """Begin and finish uploads whose blobs are there; return the recordings' keys.

    In the place of one that may not be begun stands what `check_upload` says of it.
    """
    found: list[str | RelayError] = []
    for new, file in some:
        try:
            check_upload(connection, settings, new)
        except RelayError as error:
            found.append(error)
            continue
        recording = add_recording(connection, at, file)
        _insert(connection, at, replace(new, status="done", recording=recording))
        found.append(recording)
    return found


def check_upload(connection: sqlite3.Connection, settings: Settings, new: Upload) -> None:
    """Raise `Gone`, `TooLarge`, `TooMany`, `NoSpace`, `Unusable` or `BadRequest` for an upload that
    may not be begun.
    """
    if find_project(connection, new.project).status == "archived":
        raise Gone("This project is archived; an owner can bring it back.")
    _check_file(settings, new)
    _check_quotas(connection, settings, new)


def refusals(
    connection: sqlite3.Connection, settings: Settings, some: Iterable[Upload]
) -> list[RelayError | None]:
    """What `check_upload` says of each; None where it may be begun."""
    found: list[RelayError | None] = []
    for new in some:
        try:
            check_upload(connection, settings, new)
            found.append(None)
        except RelayError as error:
            found.append(error)
    return found


def find_upload(connection: sqlite3.Connection, upload: str, person: str) -> Upload:
    """An upload of a person's own. Raises `NotThere`."""
    found = _find(connection, upload)
    if found is None or found.person != person:
        raise NotThere("There is no such upload, or it is not yours.")
    return found


def look_up(connection: sqlite3.Connection, upload: str) -> Upload:
    """An upload that is there."""
    found = _find(connection, upload)
    assert found is not None
    return found


def prolong(connection: sqlite3.Connection, at: datetime, settings: Settings, upload: str) -> str:
    """Something came: count the days anew. Returns when it is forgotten now."""
    expires_at = after(at, days=settings.upload_days)
    connection.execute("UPDATE uploads SET expires_at = ? WHERE id = ?", (expires_at, upload))
    return expires_at


def note_sealed(connection: sqlite3.Connection, upload: str, sha256: str) -> None:
    """All of it is here, with this hash."""
    connection.execute("UPDATE uploads SET sealed = ? WHERE id = ?", (sha256, upload))


def finish(connection: sqlite3.Connection, at: datetime, upload: str, new: Arrived) -> str:
    """Make a recording of an upload, in one transaction with all that follows from it."""
    recording = add_recording(connection, at, new)
    connection.execute(
        "UPDATE uploads SET status = 'done', recording = ? WHERE id = ?", (recording, upload)
    )
    return recording


def fail(connection: sqlite3.Connection, upload: str, reason: str) -> None:
    """Give an upload up, and keep why."""
    connection.execute(
        "UPDATE uploads SET status = 'failed', reason = ? WHERE id = ? AND status = 'open'",
        (reason, upload),
    )


def end(connection: sqlite3.Connection, upload: str) -> None:
    """Whoever sent it wants it no more."""
    connection.execute(
        "UPDATE uploads SET status = 'ended' WHERE id = ? AND status = 'open'", (upload,)
    )


def expired(connection: sqlite3.Connection, at: datetime) -> list[Upload]:
    """Open uploads whose time is over."""
    rows = connection.execute(
        f"SELECT {', '.join(_COLUMNS)} FROM uploads WHERE status = 'open' AND expires_at < ?",
        (time_text(at),),
    )
    return [Upload(*row) for row in rows]


def forget_finished(connection: sqlite3.Connection, at: datetime) -> None:
    """Drop rows of uploads that ended long ago."""
    connection.execute(
        "DELETE FROM uploads WHERE status <> 'open' AND expires_at < ?", (time_text(at),)
    )


def _insert(connection: sqlite3.Connection, at: datetime, new: Upload) -> None:
    values = {name: getattr(new, name) for name in _COLUMNS} | {"created_at": time_text(at)}
    marks = ", ".join(f":{name}" for name in values)
    connection.execute(f"INSERT INTO uploads ({', '.join(values)}) VALUES ({marks})", values)


def _find(connection: sqlite3.Connection, upload: str) -> Upload | None:
    row = connection.execute(
        f"SELECT {', '.join(_COLUMNS)} FROM uploads WHERE id = ?", (upload,)
    ).fetchone()
    return None if row is None else Upload(*row)


def _check_file(settings: Settings, new: Upload) -> None:
    if not new.file_name or len(new.file_name) > LONGEST_NAME:
        raise BadRequest(
            f"Say the file's name in Upload-Metadata: filename, up to {LONGEST_NAME} characters."
        )
    ending = new.file_name.rpartition(".")[2].lower()
    allowed = settings.upload_types.split()
    if ending not in allowed:
        raise Unusable(
            f"{new.file_name} ends in .{ending}; this server takes {', '.join(allowed)}."
        )
    if new.bytes > settings.upload_max_bytes:
        raise TooLarge(
            f"{new.file_name} has {new.bytes:,} bytes; this server takes up to "
            f"{settings.upload_max_bytes:,}."
        )
    for place in (new.site, new.device):
        if place is not None and len(place) > LONGEST_PLACE:
            raise BadRequest(f"Site and device have up to {LONGEST_PLACE} characters.")


def _check_quotas(connection: sqlite3.Connection, settings: Settings, new: Upload) -> None:
    row = connection.execute(
        "SELECT count(*) FROM uploads WHERE person = ? AND status = 'open'", (new.person,)
    ).fetchone()
    if row[0] >= settings.upload_open_person:
        raise TooMany(
            f"{row[0]} uploads are not finished; finish or end some of them first.",
            retry_after_s=60,
        )
    for column, owner, most, whose in (
        ("project", new.project, settings.upload_quota_project_bytes, "This project"),
        ("person", new.person, settings.upload_quota_person_bytes, "This account"),
    ):
        if not most:
            continue
        kept = "project" if column == "project" else "added_by"
        used = connection.execute(
            f"SELECT (SELECT coalesce(sum(bytes), 0) FROM recordings WHERE {kept} = :owner)"
            f" + (SELECT coalesce(sum(bytes), 0) FROM uploads WHERE {column} = :owner"
            " AND status = 'open')",
            {"owner": owner},
        ).fetchone()[0]
        if used + new.bytes > most:
            raise NoSpace(
                f"{whose} keeps {used:,} of {most:,} bytes; {new.file_name} needs {new.bytes:,}. "
                "Ask an admin of this server for more.",
                used=used,
                most=most,
            )
