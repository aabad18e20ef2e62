"""Who takes part in a project, and as what."""

from __future__ import annotations

import sqlite3
from datetime import datetime
from typing import Any

from sync.accounts.audit import Doer, note
from sync.accounts.people import find_person
from sync.accounts.projects import find_project, role_in
from sync.accounts.withdrawals import withdraw
from sync.clock import time_text
from sync.errors import BadRequest, Forbidden, NotThere, Taken
from sync.passes import Withdrawn
from sync.roles import ROLES, within


def check_role(role: str) -> str:
    """Return a role. Raises `BadRequest` if there is none of that name."""
    if role not in ROLES:
        raise BadRequest(f"There is no role {role!r}; roles are {', '.join(ROLES)}.", field="role")
    return role


def check_hand_out(role: str, own: str) -> str:
    """Return a role that somebody with the role `own` may hand out or take away."""
    if not within(check_role(role), own):
        raise Forbidden(
            f"The role {role} has rights that you do not have yourself.",
            sentence="hand-out",
            role=role,
        )
    return role


def list_members(connection: sqlite3.Connection, project: str) -> list[dict[str, Any]]:
    """All members, those with most rights first, then by name."""
    rows = connection.execute(
        "SELECT p.id, p.name, p.status, m.role, m.added_at FROM members m"
        " JOIN people p ON p.id = m.person WHERE m.project = ? ORDER BY p.folded",
        (project,),
    )
    return sorted((dict(row) for row in rows), key=lambda row: ROLES.index(row["role"]))


def set_member(
    connection: sqlite3.Connection,
    at: datetime,
    doer: Doer,
    own: str,
    project: str,
    person: str,
    role: str,
) -> None:
    """Add a member or change a role. `own` is the role of whoever does it, or 'admin'.

    Raises `Forbidden` for a role above one's own, `Taken` for the last owner.
    """
    find_project(connection, project)
    check_hand_out(role, own)
    if find_person(connection, person).status != "active":
        raise Taken(
            "This account is closed; it cannot take part in a project.", sentence="account-closed"
        )
    before = role_in(connection, project, person)
    if before == role:
        return
    if before is not None:
        check_hand_out(before, own)
        _keep_an_owner(connection, project, person)
    connection.execute(
        "INSERT INTO members (project, person, role, added_by, added_at) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (project, person) DO UPDATE SET role = excluded.role",
        (project, person, role, doer.person or person, time_text(at)),
    )
    if before is not None:
        _withdraw_rights(connection, at, project, person, role)
    note(connection, at, doer, "member.role", person, project, role=role, before=before)


def remove_member(
    connection: sqlite3.Connection, at: datetime, doer: Doer, own: str, project: str, person: str
) -> None:
    """Take a member out of a project. What they did stays, under their name."""
    before = role_in(connection, project, person)
    if before is None:
        raise NotThere("This person does not take part in the project.", sentence="no-member")
    if doer.person != person:
        check_hand_out(before, own)
    _keep_an_owner(connection, project, person)
    connection.execute("DELETE FROM members WHERE project = ? AND person = ?", (project, person))
    _withdraw_rights(connection, at, project, person, None)
    note(connection, at, doer, "member.removed", person, project, before=before)


def _keep_an_owner(connection: sqlite3.Connection, project: str, leaving: str) -> None:
    rows = connection.execute(
        "SELECT m.person FROM members m JOIN people p ON p.id = m.person"
        " WHERE m.project = ? AND m.role = 'owner' AND p.status = 'active'",
        (project,),
    )
    if [row["person"] for row in rows] == [leaving]:
        raise Taken(
            "This is the project's last owner; make somebody else an owner first.",
            sentence="last-owner",
        )


def _withdraw_rights(
    connection: sqlite3.Connection, at: datetime, project: str, person: str, left: str | None
) -> None:
    """End what a person had in a project, and what they handed out beyond the role `left`."""
    withdraw(connection, at, Withdrawn(person=person, project=project))
    for table, column in (("tokens", "person"), ("invitations", "created_by")):
        rows = connection.execute(
            f"SELECT id, role FROM {table}"
            f" WHERE project = ? AND {column} = ? AND revoked_at IS NULL",
            (project, person),
        ).fetchall()
        for row in rows:
            if left is None or not within(row["role"], left):
                connection.execute(
                    f"UPDATE {table} SET revoked_at = ? WHERE id = ?", (time_text(at), row["id"])
                )
