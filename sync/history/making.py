"""Reverts and versions as a web process makes them: in the database, and through live rooms."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from py_browser.timeline import REVERT
from sync.accounts.audit import Doer
from sync.clock import new_id, now, time_text
from sync.database import Database
from sync.history.reverting import Report, RoomPlan, Wish, add_revert, fields_of, plan
from sync.history.versions import Version, add_version, new_version, room_state, rooms_for
from sync.room_hosts import RoomHosts

FIELDS_AT_ONCE = 2000
"""So many fields are edited at once; a room serves others in between."""


async def make_revert(
    database: Database, hosts: RoomHosts, project: str, person: str, role: str, wish: Wish
) -> Report:
    """Take changes back, as new changes by a person; return what was done.

    Raises `Forbidden`, `BadRequest`, `NotThere`, and changes nothing then. What others change
    between the planning and the change stands: those entries are reported as kept.
    If it is cut short, asking again does the rest.
    """
    plans = await database.read(plan, project, person, role, wish)
    report = Report(new_id())
    if not any(one.undoing.edits for one in plans):
        report.kept = [_kept(one, *place) for one in plans for place in one.undoing.kept]
        return report
    at = time_text(now())
    await database.write(add_revert, report.id, project, person, at, wish)
    for one in plans:
        report.kept += [_kept(one, *place) for place in one.undoing.kept]
        changed = 0
        for part in _parts(fields_of(one, person, at)):
            fields = [field for entry in part for field in entry]
            edited = await hosts.edit(one.room.name, person, fields, REVERT + report.id)
            left = edited.left
            report.kept += [_kept(one, *place) for place in left]
            changed += len(part) - len(left)
        if changed:
            report.entries[one.room.recording or ""] = changed
    return report


async def preview_revert(
    database: Database, project: str, person: str, role: str, wish: Wish
) -> Report:
    """Return what a revert would do; its id is empty."""
    plans = await database.read(plan, project, person, role, wish)
    report = Report("")
    for one in plans:
        report.kept += [_kept(one, *place) for place in one.undoing.kept]
        entries = {(edit.root, edit.entry) for edit in one.undoing.edits}
        if entries:
            report.entries[one.room.recording or ""] = len(entries)
    return report


async def make_version(
    database: Database,
    at: datetime,
    doer: Doer,
    project: str,
    person: str,
    recording: str | None,
    name: str,
    remark: str,
) -> Version:
    """Name the present state of a recording, or of all of a project.

    Room by room, so that nobody waits long: of a project, each recording is kept as it is when
    its turn comes. Raises `BadRequest` or `Taken`.
    """
    version = new_version(at, person, recording, name, remark)
    rooms = []
    for room in await database.read(rooms_for, project, recording):
        rooms.append((room.id, *await database.write(room_state, room.id)))
    return await database.write(add_version, at, doer, project, version, rooms)


def _parts(entries: list[list[dict[str, Any]]]) -> Iterator[list[list[dict[str, Any]]]]:
    part: list[list[dict[str, Any]]] = []
    size = 0
    for entry in entries:
        if part and size + len(entry) > FIELDS_AT_ONCE:
            yield part
            part, size = [], 0
        part.append(entry)
        size += len(entry)
    if part:
        yield part


def _kept(one: RoomPlan, root: str, entry: str) -> dict[str, str | None]:
    return {"recording": one.room.recording, "root": root, "entry": entry}
