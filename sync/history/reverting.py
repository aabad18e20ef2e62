"""Taking changes back: planned from revisions here, made in the rooms as new changes.

To a moment, everything in its scope becomes what it was then. Without one, only chosen changes are
taken back: those of a person, or those of an earlier revert.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from typing import Any

from py_browser.timeline import (
    REVERT,
    Change,
    Entries,
    Undoing,
    revert_to,
    signed,
    state_after,
    undo,
)
from sync.errors import BadRequest, Forbidden, NotThere
from sync.history.moments import Moment, last_revision, read_moment, read_time, state_at
from sync.history.store import KnownRoom, changes_in, rooms_of
from sync.roles import may
from sync.rooms.guard import ACTIONS


@dataclass(frozen=True)
class Wish:
    """What is to be taken back; what is None does not limit it.

    recording, entry : where
    to : the moment it should be as at; or else
    person, since, until : the changes that a person made, in a span of server time
    revert : id of a revert, whose changes are taken back
    """

    recording: str | None = None
    entry: str | None = None
    to: str | None = None
    person: str | None = None
    since: str | None = None
    until: str | None = None
    revert: str | None = None

    def check(self) -> None:
        """Raise `BadRequest` if it is not clear what is meant."""
        ways = [way for way in (self.to, self.person, self.revert) if way is not None]
        if len(ways) != 1:
            raise BadRequest(
                "Say what to take back: `to` a moment, the changes of a `person`, or a `revert`."
            )
        if self.entry is not None and self.recording is None:
            raise BadRequest("Name the recording that the annotation is in.", field="recording")
        if self.person is None and (self.since is not None or self.until is not None):
            raise BadRequest("`since` and `until` go with `person`.", field="since")


@dataclass(frozen=True)
class RoomPlan:
    """What a revert does in one room, and what the room held when it was planned."""

    room: KnownRoom
    undoing: Undoing
    now: Entries


@dataclass
class Report:
    """What a revert did.

    entries : how many were changed, by recording ('' is the project's vocabulary)
    kept : entries left as they are, since others have worked on them since
    """

    id: str
    entries: dict[str, int] = field(default_factory=dict)
    kept: list[dict[str, str | None]] = field(default_factory=list)

    def to_json(self) -> dict[str, Any]:
        """The report as the interface shows it."""
        return asdict(self)


def plan(
    connection: sqlite3.Connection, project: str, person: str, role: str, wish: Wish
) -> list[RoomPlan]:
    """Return what a revert would do. Raises `Forbidden`, `BadRequest`, `NotThere`.

    Whoever may revert only their own changes is refused if one of them is somebody else's.
    """
    wish.check()
    way = _way(connection, project, wish)
    plans = []
    for room in rooms_of(connection, project, wish.recording):
        changes = [c for c in changes_in(connection, room.id) if _concerns(wish, role, c)]
        if changes:
            undoing = way(room, changes)
            if undoing.edits or undoing.kept:
                plans.append(RoomPlan(room, undoing, state_after(changes)))
    if not may(role, "history.revert_any"):
        _check_own(plans, person, role)
    return plans


def fields_of(plan: RoomPlan, person: str, at: str) -> list[list[dict[str, Any]]]:
    """The edits of a plan as they are sent to its room, entry by entry."""
    by_entry: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for edit in signed(plan.undoing.edits, plan.now, person, at):
        by_entry.setdefault((edit.root, edit.entry), []).append(edit.to_json())
    return list(by_entry.values())


def add_revert(
    connection: sqlite3.Connection, revert: str, project: str, person: str, at: str, wish: Wish
) -> None:
    """Remember what was asked for, so that its revisions can be told and taken back together."""
    what = {name: value for name, value in asdict(wish).items() if value is not None}
    connection.execute(
        "INSERT INTO reverts VALUES (?, ?, ?, ?, ?)",
        (revert, project, person, at, json.dumps(what)),
    )


Way = Callable[[KnownRoom, list[Change]], Undoing]


def _way(connection: sqlite3.Connection, project: str, wish: Wish) -> Way:
    """How the changes of one room are undone."""
    if wish.to is not None:
        return _way_to(connection, read_moment(connection, project, wish.to), wish)
    if wish.revert is not None:
        row = connection.execute(
            "SELECT id FROM reverts WHERE id = ? AND project = ?", (wish.revert, project)
        ).fetchone()
        if row is None:
            raise BadRequest(f"There is no revert {wish.revert} in this project.", field="revert")
        client = REVERT + wish.revert
        return lambda _, changes: undo(changes, lambda change: change.client == client)
    since = None if wish.since is None else read_time(wish.since)
    until = None if wish.until is None else read_time(wish.until)

    def by_person(room: KnownRoom, changes: list[Change]) -> Undoing:
        rows = connection.execute(
            "SELECT id FROM revisions WHERE room = ? AND person = ?"
            " AND (? IS NULL OR server_at >= ?) AND (? IS NULL OR server_at <= ?)",
            (room.id, wish.person, since, since, until, until),
        )
        ids = {int(row[0]) for row in rows}
        return undo(changes, lambda change: change.id in ids)

    return by_person


def _way_to(connection: sqlite3.Connection, moment: Moment, wish: Wish) -> Way:
    def to_moment(room: KnownRoom, changes: list[Change]) -> Undoing:
        # A version of one recording says nothing of the others.
        if moment.version is not None and moment.version.recording not in (None, room.recording):
            if wish.recording is None:
                return Undoing()
            raise NotThere(f"The version {moment.version.name} is of another recording.")
        last = last_revision(connection, room, moment)
        if last is None or last >= changes[-1].id:
            return Undoing()
        concerned = {(change.root, change.entry) for change in changes}
        then: Entries = {}
        for root, entries in state_at(connection, room, moment).items():
            then[root] = {e: f for e, f in entries.items() if (root, e) in concerned}
        return revert_to(changes, then, last)

    return to_moment


def _concerns(wish: Wish, role: str, change: Change) -> bool:
    # Who is to do what is no part of what was said of recordings, and done stays done.
    if change.root == "assignments":
        return False
    if wish.entry is not None and change.entry != wish.entry:
        return False
    return may(role, ACTIONS[change.root])


def _check_own(plans: list[RoomPlan], person: str, role: str) -> None:
    others = {c.person for plan in plans for c in plan.undoing.undone} - {person}
    if others:
        raise Forbidden(
            f"Some of these changes are not your own; the role {role} reverts one's own changes "
            "only. Ask a reviewer.",
            sentence="revert-others",
            role=role,
            people=sorted(others),
        )
