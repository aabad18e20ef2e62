"""Accounts: people who sign in, and the service account of the command line."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sync.accounts.audit import Doer, note
from sync.accounts.names import folded_name, tidy_name
from sync.accounts.withdrawals import withdraw
from sync.clock import new_id, time_text
from sync.database import IntegrityError
from sync.errors import NotThere, Taken
from sync.passes import Withdrawn

SERVICE_NAME = "command line"


@dataclass(frozen=True)
class Person:
    """One account. `password` is the argon2id hash, or None if it cannot sign in."""

    id: str
    name: str
    password: str | None
    is_admin: bool
    kind: str
    status: str
    created_at: str

    def to_json(self) -> dict[str, Any]:
        """What others may know of it."""
        return {
            "id": self.id,
            "name": self.name,
            "admin": self.is_admin,
            "status": self.status,
            "created_at": self.created_at,
        }


def person_of(row: sqlite3.Row) -> Person:
    return Person(
        row["id"],
        row["name"],
        row["password"],
        bool(row["is_admin"]),
        row["kind"],
        row["status"],
        row["created_at"],
    )


def add_person(
    connection: sqlite3.Connection,
    at: datetime,
    doer: Doer,
    name: str,
    password: str | None,
    is_admin: bool = False,
    kind: str = "person",
) -> Person:
    """Make an account. `password` is a hash. Raises `Taken` if the name is in use."""
    name = tidy_name(name, "name")
    person = Person(new_id(), name, password, is_admin, kind, "active", time_text(at))
    try:
        connection.execute(
            "INSERT INTO people (id, name, folded, password, is_admin, kind, created_at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (person.id, name, folded_name(name), password, is_admin, kind, person.created_at),
        )
    except IntegrityError as error:
        raise Taken(
            f"There is already an account named {name}; choose another name.",
            sentence="name-taken",
            name=name,
        ) from error
    note(connection, at, doer, "account.made", person.id, name=name, admin=is_admin)
    return person


def find_person(connection: sqlite3.Connection, person: str) -> Person:
    """The account with an id. Raises `NotThere`."""
    row = connection.execute("SELECT * FROM people WHERE id = ?", (person,)).fetchone()
    if row is None:
        raise NotThere("There is no such account.")
    return person_of(row)


def find_by_name(connection: sqlite3.Connection, name: str) -> Person | None:
    """The account that a name means, whatever its case."""
    row = connection.execute(
        "SELECT * FROM people WHERE folded = ?", (folded_name(name),)
    ).fetchone()
    return None if row is None else person_of(row)


def named_person(connection: sqlite3.Connection, name: str) -> Person:
    """The active account of that name. Raises `NotThere`."""
    person = find_by_name(connection, name)
    if person is None or person.status != "active" or person.kind != "person":
        raise NotThere(f"There is no account named {name}.", sentence="no-account", name=name)
    return person


def list_people(connection: sqlite3.Connection) -> list[Person]:
    """All accounts of people, by name; closed ones too."""
    rows = connection.execute("SELECT * FROM people WHERE kind = 'person' ORDER BY folded")
    return [person_of(row) for row in rows]


def active_admins(connection: sqlite3.Connection) -> list[Person]:
    """Whoever may run this relay."""
    return [p for p in list_people(connection) if p.is_admin and p.status == "active"]


def service_person(connection: sqlite3.Connection, at: datetime) -> Person:
    """The account that tokens made on the command line belong to; made when first needed."""
    found = find_by_name(connection, SERVICE_NAME)
    return found or add_person(connection, at, Doer(), SERVICE_NAME, None, kind="service")


def set_password(
    connection: sqlite3.Connection, at: datetime, doer: Doer, person: str, password: str
) -> None:
    """Give an account another password, as a hash. Ending its sessions is the caller's."""
    find_person(connection, person)
    connection.execute("UPDATE people SET password = ? WHERE id = ?", (password, person))
    note(connection, at, doer, "account.password", person)


def set_admin(
    connection: sqlite3.Connection, at: datetime, doer: Doer, person: str, is_admin: bool
) -> None:
    """Make somebody an admin of the relay, or no longer. Somebody always is."""
    if find_person(connection, person).is_admin == is_admin:
        return
    if not is_admin:
        _keep_an_admin(connection, person)
    connection.execute("UPDATE people SET is_admin = ? WHERE id = ?", (is_admin, person))
    note(connection, at, doer, "account.admin", person, admin=is_admin)


def close_account(connection: sqlite3.Connection, at: datetime, doer: Doer, person: str) -> None:
    """Close an account: it cannot sign in, its tokens end; what it did stays under its name."""
    if find_person(connection, person).status == "closed":
        return
    _keep_an_admin(connection, person)
    _keep_owners(connection, person)
    connection.execute("UPDATE people SET status = 'closed' WHERE id = ?", (person,))
    connection.execute("DELETE FROM sessions WHERE person = ?", (person,))
    for table, column in (("tokens", "person"), ("invitations", "created_by")):
        connection.execute(
            f"UPDATE {table} SET revoked_at = ? WHERE {column} = ? AND revoked_at IS NULL",
            (time_text(at), person),
        )
    withdraw(connection, at, Withdrawn(person=person))
    note(connection, at, doer, "account.closed", person)


def reopen_account(connection: sqlite3.Connection, at: datetime, doer: Doer, person: str) -> None:
    """Let a closed account sign in again; its tokens stay ended."""
    if find_person(connection, person).status == "active":
        return
    connection.execute("UPDATE people SET status = 'active' WHERE id = ?", (person,))
    note(connection, at, doer, "account.reopened", person)


def _keep_an_admin(connection: sqlite3.Connection, leaving: str) -> None:
    admins = [person.id for person in active_admins(connection)]
    if admins == [leaving]:
        raise Taken(
            "This is the relay's last admin; make somebody else an admin first.",
            sentence="last-admin",
        )


def _keep_owners(connection: sqlite3.Connection, leaving: str) -> None:
    rows = connection.execute(
        "SELECT p.name FROM projects p JOIN members m ON m.project = p.id"
        " WHERE m.person = ? AND m.role = 'owner' AND p.status = 'active' AND NOT EXISTS ("
        "  SELECT 1 FROM members o JOIN people q ON q.id = o.person WHERE o.project = p.id"
        "  AND o.role = 'owner' AND o.person <> m.person AND q.status = 'active')",
        (leaving,),
    )
    names = [row["name"] for row in rows]
    if names:
        raise Taken(
            f"This account is the last owner of {', '.join(names)}; give it another owner first.",
            sentence="last-owner-of",
            projects=names,
        )
