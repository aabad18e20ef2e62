"""Projects on the relay: made here, or published from a device under the id they have there."""

from __future__ import annotations

import re
import sqlite3
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from py_browser.ulid import ULID
from sync.accounts.audit import Doer, note
from sync.accounts.names import folded_name, tidy_name
from sync.accounts.withdrawals import withdraw
from sync.clock import new_id, time_text
from sync.errors import BadRequest, NotThere, Taken
from sync.passes import Withdrawn


@dataclass(frozen=True)
class Project:
    """One project. `status` is active or archived."""

    id: str
    name: str
    status: str
    created_at: str

    def to_json(self) -> dict[str, Any]:
        """The project as the HTTP interface shows it."""
        return {
            "id": self.id,
            "name": self.name,
            "status": self.status,
            "created_at": self.created_at,
        }


def project_of(row: sqlite3.Row) -> Project:
    return Project(row["id"], row["name"], row["status"], row["created_at"])


def add_project(
    connection: sqlite3.Connection,
    at: datetime,
    doer: Doer,
    name: str,
    creator: str,
    owners: list[str],
    project: str | None = None,
) -> Project:
    """Make a project with its owners. `project` is the id of one that a device publishes.

    Raises `Taken` if that id is in use.
    """
    name = tidy_name(name, "name of the project")
    if project is not None and not re.fullmatch(ULID, project):
        raise BadRequest(f"{project!r} is not a project's id.", field="project")
    if project is not None and _row(connection, project) is not None:
        raise Taken(
            "This server already has a project with this id; it stays as it is.",
            sentence="project-taken",
        )
    made = Project(project or new_id(), name, "active", time_text(at))
    connection.execute(
        "INSERT INTO projects (id, name, created_by, created_at) VALUES (?, ?, ?, ?)",
        (made.id, name, creator, made.created_at),
    )
    connection.executemany(
        "INSERT INTO members (project, person, role, added_by, added_at)"
        " VALUES (?, ?, 'owner', ?, ?)",
        [(made.id, owner, creator, made.created_at) for owner in owners],
    )
    note(connection, at, doer, "project.made", made.id, made.id, name=name, owners=owners)
    return made


def publish_project(
    connection: sqlite3.Connection, at: datetime, doer: Doer, person: str, project: str, name: str
) -> tuple[Project, bool]:
    """Publish a project of a device; it keeps its id. Doing it again changes nothing.

    Returns the project, and whether it is new here. Raises `Taken` if the id is another's.
    """
    if role_in(connection, project, person) is not None:
        return find_project(connection, project), False
    return add_project(connection, at, doer, name, person, [person], project), True


def find_project(connection: sqlite3.Connection, project: str) -> Project:
    """The project with an id. Raises `NotThere`."""
    row = _row(connection, project)
    if row is None:
        raise no_project()
    return project_of(row)


def no_project() -> NotThere:
    """What is said of a project that is not there, and of one that is somebody else's."""
    return NotThere("There is no such project, or you do not take part in it.")


def meant_project(connection: sqlite3.Connection, text: str) -> Project:
    """The project that an id or a name means, for the command line."""
    found = [p for p in list_projects(connection) if p.id == text]
    found = found or [
        project
        for project in list_projects(connection)
        if folded_name(project.name) == folded_name(text)
    ]
    if not found:
        raise NotThere(f"There is no project {text}; `earmark project list` shows all.")
    if len(found) > 1:
        ids = ", ".join(project.id for project in found)
        raise BadRequest(f"Several projects are named {text}; name one by its id: {ids}.")
    return found[0]


def list_projects(connection: sqlite3.Connection) -> list[Project]:
    """All projects of the relay, by name."""
    return [
        project_of(row) for row in connection.execute("SELECT * FROM projects ORDER BY name, id")
    ]


def projects_of(connection: sqlite3.Connection, person: str) -> list[tuple[Project, str]]:
    """The projects that a person takes part in, each with the role, by name."""
    rows = connection.execute(
        "SELECT p.*, m.role FROM projects p JOIN members m ON m.project = p.id"
        " WHERE m.person = ? ORDER BY p.name, p.id",
        (person,),
    )
    return [(project_of(row), row["role"]) for row in rows]


def role_in(connection: sqlite3.Connection, project: str, person: str) -> str | None:
    """The role of a person in a project, or None if there is none."""
    row = connection.execute(
        "SELECT role FROM members WHERE project = ? AND person = ?", (project, person)
    ).fetchone()
    return None if row is None else str(row["role"])


def rename_project(
    connection: sqlite3.Connection, at: datetime, doer: Doer, project: str, name: str
) -> Project:
    """Give a project another name on the relay."""
    name = tidy_name(name, "name of the project")
    find_project(connection, project)
    connection.execute("UPDATE projects SET name = ? WHERE id = ?", (name, project))
    note(connection, at, doer, "project.renamed", project, project, name=name)
    return find_project(connection, project)


def set_project_status(
    connection: sqlite3.Connection, at: datetime, doer: Doer, project: str, status: str
) -> Project:
    """Archive a project, or bring it back. An archived one keeps all it has; nobody is in it."""
    if find_project(connection, project).status != status:
        connection.execute("UPDATE projects SET status = ? WHERE id = ?", (status, project))
        note(connection, at, doer, f"project.{status}", project, project)
        if status == "archived":
            withdraw(connection, at, Withdrawn(project=project))
    return find_project(connection, project)


def _row(connection: sqlite3.Connection, project: str) -> sqlite3.Row | None:
    row: sqlite3.Row | None = connection.execute(
        "SELECT * FROM projects WHERE id = ?", (project,)
    ).fetchone()
    return row
