"""`earmark project`: the projects of a relay and who takes part in them."""

from __future__ import annotations

import sqlite3
from datetime import datetime
from typing import Any

import click

from earmark.group import CommandGroup
from earmark.relay_data import Data, relay_command
from sync.accounts.audit import Doer
from sync.accounts.invitations import invite
from sync.accounts.members import list_members, remove_member, set_member
from sync.accounts.overview import projects_overview
from sync.accounts.people import active_admins, named_person, service_person
from sync.accounts.projects import (
    Project,
    add_project,
    meant_project,
    rename_project,
    set_project_status,
)
from sync.history.assignments import list_assignments
from sync.relay import invitation_link
from sync.roles import ROLES

ROLE = click.option("--role", type=click.Choice(ROLES), required=True, help="Role in the project.")


@click.group(cls=CommandGroup)
def project() -> None:
    """Projects of a relay. PROJECT is a project's id or its name."""


@project.command()
@click.argument("name")
@click.option("--owner", multiple=True, help="Account that owns it; default: the relay's admins.")
@relay_command
def add(data: Data, name: str, owner: tuple[str, ...]) -> None:
    """Make a project named NAME and print its id."""
    made = data.write(_add, name, owner)
    data.say(made.to_json(), made.id)


@project.command("list")
@relay_command
def list_(data: Data) -> None:
    """List all projects: id, status, name; with --json also members and owners."""
    rows = data.read(projects_overview)
    data.show(rows, ("id", "status", "name"))


@project.command()
@click.argument("project_name", metavar="PROJECT")
@click.argument("name")
@relay_command
def rename(data: Data, project_name: str, name: str) -> None:
    """Call PROJECT NAME on the relay."""
    changed = data.write(_rename, project_name, name)
    data.say(changed.to_json(), f"It is called {changed.name} now.")


@project.command()
@click.argument("project_name", metavar="PROJECT")
@relay_command
def archive(data: Data, project_name: str) -> None:
    """Archive PROJECT: it keeps all it has, and nobody can be in it."""
    changed = data.write(_status, project_name, "archived")
    data.say(changed.to_json(), f"{changed.name} is archived.")


@project.command()
@click.argument("project_name", metavar="PROJECT")
@relay_command
def restore(data: Data, project_name: str) -> None:
    """Bring an archived PROJECT back."""
    changed = data.write(_status, project_name, "active")
    data.say(changed.to_json(), f"{changed.name} is back.")


@project.command()
@click.argument("project_name", metavar="PROJECT")
@relay_command
def members(data: Data, project_name: str) -> None:
    """List who takes part in PROJECT: name, role, id."""
    data.show(data.read(_members, project_name), ("name", "role", "id"))


@project.command()
@click.argument("project_name", metavar="PROJECT")
@relay_command
def assignments(data: Data, project_name: str) -> None:
    """List what was handed out in PROJECT: id, due, recordings, note; --json: also how far."""
    rows = data.read(_assignments, project_name)
    data.show(rows, ("id", "due", "recordings", "note"))


@project.command("set-member")
@click.argument("project_name", metavar="PROJECT")
@click.argument("name")
@ROLE
@relay_command
def set_member_(data: Data, project_name: str, name: str, role: str) -> None:
    """Add the account NAME to PROJECT, or change its role."""
    person = data.write(_set_member, project_name, name, role)
    data.say({"id": person, "name": name, "role": role}, f"{name} takes part as {role}.")


@project.command("remove-member")
@click.argument("project_name", metavar="PROJECT")
@click.argument("name")
@relay_command
def remove_member_(data: Data, project_name: str, name: str) -> None:
    """Take the account NAME out of PROJECT."""
    person = data.write(_remove_member, project_name, name)
    data.say({"id": person, "name": name}, f"{name} no longer takes part.")


@project.command("invite")
@click.argument("project_name", metavar="PROJECT")
@ROLE
@click.option("--days", type=float, help="For how many days it can be used.")
@relay_command
def invite_(data: Data, project_name: str, role: str, days: float | None) -> None:
    """Print a link by which one person can join PROJECT."""
    days = data.settings.invitation_days if days is None else days
    secret = data.write(_invite, project_name, role, days)
    link = invitation_link(data.settings, secret)
    data.say({"link": link, "secret": secret, "role": role}, link)


def _add(
    connection: sqlite3.Connection, at: datetime, doer: Doer, name: str, owners: tuple[str, ...]
) -> Project:
    people = [named_person(connection, one) for one in owners] or active_admins(connection)
    creator = people[0] if people else service_person(connection, at)
    ids = list(dict.fromkeys(person.id for person in people))
    return add_project(connection, at, doer, name, creator.id, ids)


def _rename(
    connection: sqlite3.Connection, at: datetime, doer: Doer, name: str, new: str
) -> Project:
    return rename_project(connection, at, doer, meant_project(connection, name).id, new)


def _status(
    connection: sqlite3.Connection, at: datetime, doer: Doer, name: str, status: str
) -> Project:
    return set_project_status(connection, at, doer, meant_project(connection, name).id, status)


def _members(connection: sqlite3.Connection, name: str) -> list[dict[str, Any]]:
    return list_members(connection, meant_project(connection, name).id)


def _assignments(connection: sqlite3.Connection, name: str) -> list[dict[str, Any]]:
    return list_assignments(connection, meant_project(connection, name).id)


def _set_member(
    connection: sqlite3.Connection, at: datetime, doer: Doer, name: str, person: str, role: str
) -> str:
    found = named_person(connection, person).id
    set_member(connection, at, doer, "admin", meant_project(connection, name).id, found, role)
    return found


def _remove_member(
    connection: sqlite3.Connection, at: datetime, doer: Doer, name: str, person: str
) -> str:
    found = named_person(connection, person).id
    remove_member(connection, at, doer, "admin", meant_project(connection, name).id, found)
    return found


def _invite(
    connection: sqlite3.Connection, at: datetime, doer: Doer, name: str, role: str, days: float
) -> str:
    meant = meant_project(connection, name)
    return invite(connection, at, doer, "project", days, meant.id, role)[1]
