"""Moments of a history, written as one text each, and the states that documents had then.

now                  as it is
2026-05-02T04:00Z    a time, by the relay's clock; without an offset it is UTC
version:NAME         a named version, by name or id
revision:ID          right after a revision
before:ID            right before it
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime

from py_browser.timeline import Entries, state_after
from sync.clock import time_text
from sync.errors import BadRequest, NotThere
from sync.history.store import KnownRoom, changes_in, last_until
from sync.history.versions import Version, find_version, state_in

FORMS = "now, a time (ISO 8601), version:NAME, revision:ID or before:ID"


@dataclass(frozen=True)
class Moment:
    """A moment in the history of a project: of the four, at most one is given; none means now.

    last : id of the last revision that counts
    """

    at: str | None = None
    version: Version | None = None
    last: int | None = None


def read_time(text: str) -> str:
    """Return a time as it is stored. Raises `BadRequest`."""
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        raise BadRequest(f"{text!r} is no time; write it like 2026-05-02T04:00:00Z.") from None
    return time_text(moment if moment.tzinfo else moment.replace(tzinfo=UTC))


def read_moment(connection: sqlite3.Connection, project: str, text: str) -> Moment:
    """Return the moment that a text means. Raises `BadRequest` or `NotThere`."""
    word, _, rest = text.partition(":")
    if text == "now":
        return Moment()
    if word == "version":
        return Moment(version=find_version(connection, project, rest))
    if word in ("revision", "before"):
        revision = _revision(connection, project, rest)
        return Moment(last=revision if word == "revision" else revision - 1)
    try:
        return Moment(at=read_time(text))
    except BadRequest as error:
        raise BadRequest(f"{text!r} is no moment; it can be {FORMS}.") from error


def last_revision(connection: sqlite3.Connection, room: KnownRoom, moment: Moment) -> int | None:
    """The last revision of a room that counts at a moment; None: all of them."""
    if moment.version is not None:
        found = state_in(connection, moment.version, room.id)
        return 0 if found is None else found[0]
    if moment.at is not None:
        return last_until(connection, room.id, moment.at)
    return moment.last


def state_at(connection: sqlite3.Connection, room: KnownRoom, moment: Moment) -> Entries:
    """What a room's document held at a moment.

    A version holds it as it was named; every other moment is derived from revisions.
    Raises `NotThere` for a version that is of another recording.
    """
    version = moment.version
    if version is not None:
        if version.recording not in (None, room.recording):
            raise NotThere(f"The version {version.name} is of another recording.")
        found = state_in(connection, version, room.id)
        return {} if found is None else found[1]
    return state_after(changes_in(connection, room.id, last_revision(connection, room, moment)))


def _revision(connection: sqlite3.Connection, project: str, text: str) -> int:
    row = None
    if text.isascii() and text.isdigit() and len(text) < 19:
        row = connection.execute(
            "SELECT r.id FROM revisions r JOIN rooms m ON m.id = r.room"
            " WHERE r.id = ? AND m.project = ?",
            (int(text), project),
        ).fetchone()
    if row is None:
        raise NotThere(f"There is no revision {text} in this project.")
    return int(row[0])
