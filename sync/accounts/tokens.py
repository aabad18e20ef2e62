"""API tokens: for scripts and other programs, each for one project and one role."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sync.accounts.audit import Doer, note
from sync.accounts.members import check_hand_out
from sync.accounts.names import tidy_name
from sync.accounts.people import Person, find_person
from sync.accounts.projects import find_project
from sync.accounts.secret import hashed, new_secret
from sync.accounts.withdrawals import withdraw
from sync.clock import after, new_id, time_text
from sync.errors import BadRequest, NotThere
from sync.passes import Withdrawn

PREFIX = "earmark_"
"""Tokens begin so, that people and scanners of leaked secrets know them."""

LONGEST_DAYS = 3660.0


@dataclass(frozen=True)
class Token:
    """A valid token and the account it works for."""

    id: str
    name: str
    person: Person
    project: str
    role: str


def add_token(
    connection: sqlite3.Connection,
    at: datetime,
    doer: Doer,
    own: str,
    person: str,
    project: str,
    role: str,
    name: str,
    days: float,
) -> tuple[str, str, str]:
    """Make a token for a person, with no more rights than `own`. Returns its id, the secret, and
    when it expires; the secret is never seen again.
    """
    find_project(connection, project)
    check_hand_out(role, own)
    if not 0 < days <= LONGEST_DAYS:
        raise BadRequest(f"A token is valid for up to {LONGEST_DAYS:g} days.", field="days")
    token, secret, expires_at = new_id(), new_secret(PREFIX), after(at, days=days)
    name = tidy_name(name, "name of the token")
    connection.execute(
        "INSERT INTO tokens (id, secret, name, person, project, role, created_at, expires_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (token, hashed(secret), name, person, project, role, time_text(at), expires_at),
    )
    note(connection, at, doer, "token.made", token, project, role=role, name=name, person=person)
    return token, secret, expires_at


def find_token(connection: sqlite3.Connection, at: datetime, secret: str) -> Token | None:
    """The token that a secret means, if it is valid. Only reads."""
    row = connection.execute(
        "SELECT * FROM tokens WHERE secret = ? AND revoked_at IS NULL AND expires_at > ?",
        (hashed(secret), time_text(at)),
    ).fetchone()
    if row is None:
        return None
    person = find_person(connection, row["person"])
    if person.status != "active":
        return None
    return Token(row["id"], row["name"], person, row["project"], row["role"])


def token_used(connection: sqlite3.Connection, at: datetime, token: str) -> None:
    """Remember the last use of a token, to the minute."""
    connection.execute(
        "UPDATE tokens SET used_at = ? WHERE id = ? AND ifnull(used_at, '') < ?",
        (time_text(at), token, after(at, seconds=-60)),
    )


def list_tokens(
    connection: sqlite3.Connection,
    at: datetime,
    project: str | None = None,
    person: str | None = None,
) -> list[dict[str, Any]]:
    """Valid tokens of a project, of a person, or of both; the newest first."""
    rows = connection.execute(
        "SELECT t.id, t.name, t.role, t.project, j.name AS project_name, t.person,"
        " p.name AS person_name, t.created_at, t.expires_at, t.used_at FROM tokens t"
        " JOIN projects j ON j.id = t.project JOIN people p ON p.id = t.person"
        " WHERE t.revoked_at IS NULL AND t.expires_at > ?"
        " AND (? IS NULL OR t.project = ?) AND (? IS NULL OR t.person = ?) ORDER BY t.id DESC",
        (time_text(at), project, project, person, person),
    )
    return [dict(row) for row in rows]


def revoke_token(
    connection: sqlite3.Connection,
    at: datetime,
    doer: Doer,
    token: str,
    project: str | None = None,
    person: str | None = None,
) -> None:
    """End a token; given a project or a person, only one of theirs. Raises `NotThere`."""
    done = connection.execute(
        "UPDATE tokens SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL"
        " AND (? IS NULL OR project = ?) AND (? IS NULL OR person = ?) RETURNING project",
        (time_text(at), token, project, project, person, person),
    ).fetchone()
    if done is None:
        raise NotThere(
            "There is no such token; it may have been withdrawn already.", sentence="token-gone"
        )
    withdraw(connection, at, Withdrawn(session=token))
    note(connection, at, doer, "token.revoked", token, done["project"])
