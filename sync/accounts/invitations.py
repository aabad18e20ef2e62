"""Invitations: links that work once, to a project, to the relay, or for its first admin."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sync.accounts.audit import Doer, note
from sync.accounts.members import check_hand_out, set_member
from sync.accounts.people import Person, active_admins, set_admin
from sync.accounts.projects import find_project, role_in
from sync.accounts.secret import hashed, new_secret
from sync.clock import after, new_id, time_text
from sync.errors import BadRequest, Gone, NotThere
from sync.roles import within

LONGEST_DAYS = 366.0


@dataclass(frozen=True)
class Invitation:
    """An invitation that can be accepted. `kind`: project, account, admin, or first (admin)."""

    id: str
    kind: str
    project: str | None
    project_name: str | None
    role: str | None
    created_by: str | None
    created_by_name: str | None
    expires_at: str

    def to_json(self) -> dict[str, Any]:
        """What whoever holds the link may know."""
        return {
            "kind": self.kind,
            "project": self.project,
            "project_name": self.project_name,
            "role": self.role,
            "invited_by": self.created_by_name,
            "expires_at": self.expires_at,
        }


def invite(
    connection: sqlite3.Connection,
    at: datetime,
    doer: Doer,
    kind: str,
    days: float,
    project: str | None = None,
    role: str | None = None,
    own: str = "admin",
) -> tuple[Invitation, str]:
    """Make an invitation. Returns it and the secret for the link, which is never seen again."""
    if not 0 < days <= LONGEST_DAYS:
        raise BadRequest(
            f"An invitation can be used for up to {LONGEST_DAYS:g} days.", field="days"
        )
    if kind == "project":
        find_project(connection, str(project))
        check_hand_out(str(role), own)
    secret, invitation = new_secret(), new_id()
    connection.execute(
        "INSERT INTO invitations (id, secret, kind, project, role, created_by, created_at,"
        " expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(invitation, hashed(secret), kind, project, role, doer.person),
            *(time_text(at), after(at, days=days)),
        ),
    )
    note(connection, at, doer, "invitation.made", invitation, project, kind=kind, role=role)
    return look_at_invitation(connection, at, secret), secret


def invite_first_admin(connection: sqlite3.Connection, at: datetime, days: float) -> str | None:
    """The secret of a link for the first admin; None once there is one. Earlier links end."""
    if active_admins(connection):
        return None
    connection.execute(
        "UPDATE invitations SET revoked_at = ? WHERE kind = 'first' AND used_at IS NULL",
        (time_text(at),),
    )
    return invite(connection, at, Doer(), "first", days)[1]


def look_at_invitation(connection: sqlite3.Connection, at: datetime, secret: str) -> Invitation:
    """The invitation that a link means. Raises `NotThere`, or `Gone` if it is used or over."""
    row = connection.execute(
        "SELECT i.*, j.name AS project_name, j.status AS project_status, p.name AS by_name"
        " FROM invitations i LEFT JOIN projects j ON j.id = i.project"
        " LEFT JOIN people p ON p.id = i.created_by WHERE i.secret = ?",
        (hashed(secret),),
    ).fetchone()
    if row is None:
        raise NotThere(
            "This invitation is not known here; ask for the whole link again.",
            sentence="invitation-unknown",
        )
    if row["used_at"] is not None:
        raise Gone(
            "This invitation has been used already; ask for another one.",
            sentence="invitation-used",
        )
    over = row["revoked_at"] is not None or row["expires_at"] <= time_text(at)
    if over or (row["kind"] == "first" and active_admins(connection)):
        raise Gone(
            "This invitation is no longer valid; ask for another one.", sentence="invitation-over"
        )
    if row["project_status"] == "archived":
        raise Gone(
            "The project of this invitation has been archived.", sentence="invitation-archived"
        )
    return Invitation(
        row["id"],
        row["kind"],
        row["project"],
        row["project_name"],
        row["role"],
        row["created_by"],
        row["by_name"],
        row["expires_at"],
    )


def accept_invitation(
    connection: sqlite3.Connection, at: datetime, doer: Doer, secret: str, person: Person
) -> Invitation:
    """Use an invitation up for a person, new or not. A role is only ever raised by it."""
    found = look_at_invitation(connection, at, secret)
    connection.execute(
        "UPDATE invitations SET used_at = ?, used_by = ? WHERE id = ?",
        (time_text(at), person.id, found.id),
    )
    note(connection, at, doer, "invitation.accepted", found.id, found.project, role=found.role)
    if found.kind in ("admin", "first"):
        set_admin(connection, at, doer, person.id, True)
    if found.project is not None and found.role is not None:
        before = role_in(connection, found.project, person.id)
        if before is None or within(before, found.role):
            inviter = Doer(found.created_by, doer.address)
            set_member(connection, at, inviter, "owner", found.project, person.id, found.role)
    return found


def list_invitations(
    connection: sqlite3.Connection, at: datetime, project: str | None
) -> list[dict[str, Any]]:
    """Invitations that can still be used: of a project, or those to the relay itself."""
    rows = connection.execute(
        "SELECT i.id, i.kind, i.role, i.created_at, i.expires_at, p.name AS invited_by"
        " FROM invitations i LEFT JOIN people p ON p.id = i.created_by"
        " WHERE i.project IS ? AND i.kind <> 'first' AND i.used_at IS NULL"
        " AND i.revoked_at IS NULL AND i.expires_at > ? ORDER BY i.id DESC",
        (project, time_text(at)),
    )
    return [dict(row) for row in rows]


def revoke_invitation(
    connection: sqlite3.Connection, at: datetime, doer: Doer, project: str | None, invitation: str
) -> None:
    """Withdraw an invitation that nobody has used yet. Raises `NotThere`."""
    done = connection.execute(
        "UPDATE invitations SET revoked_at = ? WHERE id = ? AND project IS ?"
        " AND used_at IS NULL AND revoked_at IS NULL",
        (time_text(at), invitation, project),
    )
    if done.rowcount == 0:
        raise NotThere("There is no such invitation; it may have been used or withdrawn.")
    note(connection, at, doer, "invitation.revoked", invitation, project)
