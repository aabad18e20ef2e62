"""`earmark user`: the accounts of a relay."""

from __future__ import annotations

import sqlite3
from datetime import datetime

import click

from earmark.group import CommandGroup
from earmark.relay_data import Data, password_from, relay_command
from sync.accounts.audit import Doer
from sync.accounts.invitations import invite
from sync.accounts.overview import people_overview
from sync.accounts.people import (
    Person,
    add_person,
    close_account,
    list_people,
    named_person,
    reopen_account,
    set_admin,
    set_password,
)
from sync.accounts.second_factor import reset_factor
from sync.accounts.sessions import end_sessions
from sync.clock import now
from sync.errors import NotThere
from sync.relay import invitation_link

STDIN = click.option("--password-stdin", is_flag=True, help="Read the password from stdin.")


@click.group(cls=CommandGroup)
def user() -> None:
    """Accounts of a relay: who may sign in."""


@user.command()
@click.argument("name")
@STDIN
@click.option("--admin", is_flag=True, help="Make it an admin of the relay.")
@relay_command
def add(data: Data, name: str, password_stdin: bool, admin: bool) -> None:
    """Make an account named NAME."""
    password = data.hashed_password(name, password_from(password_stdin))
    person = data.write(add_person, name, password, admin)
    data.say(person.to_json(), f"{person.name} can sign in now.")


@user.command("list")
@relay_command
def list_(data: Data) -> None:
    """List all accounts: name, status, whether an admin, with a second factor, id."""
    rows = data.read(people_overview, now())
    data.show(rows, ("name", "status", "admin", "second_factor", "id"))


@user.command()
@click.argument("name")
@relay_command
def remove(data: Data, name: str) -> None:
    """Close the account NAME: it cannot sign in; what it did stays under its name."""
    person = data.write(_close, name)
    data.say(person.to_json() | {"status": "closed"}, f"{person.name} cannot sign in any more.")


@user.command()
@click.argument("name")
@relay_command
def restore(data: Data, name: str) -> None:
    """Let the closed account NAME sign in again."""
    person = data.write(_reopen, name)
    data.say(person.to_json() | {"status": "active"}, f"{person.name} can sign in again.")


@user.command()
@click.argument("name")
@STDIN
@relay_command
def password(data: Data, name: str, password_stdin: bool) -> None:
    """Give the account NAME another password; it is signed out everywhere."""
    stored = data.hashed_password(name, password_from(password_stdin, "New password"))
    person = data.write(_reset, name, stored)
    data.say(person.to_json(), f"{person.name} has a new password.")


@user.command()
@click.argument("name")
@click.option("--no", "no_longer", is_flag=True, help="No longer.")
@relay_command
def admin(data: Data, name: str, no_longer: bool) -> None:
    """Make the account NAME an admin of the relay."""
    person = data.write(_set_admin, name, not no_longer)
    words = "is no longer an admin" if no_longer else "is an admin now"
    data.say(person.to_json() | {"admin": not no_longer}, f"{person.name} {words}.")


@user.command("sign-out")
@click.argument("name")
@relay_command
def sign_out(data: Data, name: str) -> None:
    """Sign the account NAME out on every device."""
    ended = data.write(_sign_out, name)
    data.say({"name": name, "ended": ended}, f"{name} was signed out on {ended} devices.")


@user.command("reset-second-factor")
@click.argument("name")
@relay_command
def reset_second_factor(data: Data, name: str) -> None:
    """Take the second factor off the account NAME; it is signed out everywhere."""
    person = data.write(_reset_factor, name)
    data.say(person.to_json(), f"{person.name} can sign in with the password alone.")


@user.command("invite")
@click.option("--admin", is_flag=True, help="As an admin of the relay.")
@click.option("--days", type=float, help="For how many days it can be used.")
@relay_command
def invite_(data: Data, admin: bool, days: float | None) -> None:
    """Print a link by which one person can make an account."""
    kind, days = "admin" if admin else "account", days or data.settings.invitation_days
    _, secret = data.write(invite, kind, days)
    link = invitation_link(data.settings, secret)
    data.say({"link": link, "secret": secret, "kind": kind}, link)


def _close(connection: sqlite3.Connection, at: datetime, doer: Doer, name: str) -> Person:
    person = named_person(connection, name)
    close_account(connection, at, doer, person.id)
    return person


def _reopen(connection: sqlite3.Connection, at: datetime, doer: Doer, name: str) -> Person:
    for person in list_people(connection):
        if person.name.casefold() == name.casefold():
            reopen_account(connection, at, doer, person.id)
            return person
    raise NotThere(f"There is no account named {name}.", name=name)


def _reset(
    connection: sqlite3.Connection, at: datetime, doer: Doer, name: str, stored: str
) -> Person:
    person = named_person(connection, name)
    set_password(connection, at, doer, person.id, stored)
    end_sessions(connection, at, doer, person.id)
    return person


def _set_admin(
    connection: sqlite3.Connection, at: datetime, doer: Doer, name: str, is_admin: bool
) -> Person:
    person = named_person(connection, name)
    set_admin(connection, at, doer, person.id, is_admin)
    return person


def _reset_factor(connection: sqlite3.Connection, at: datetime, doer: Doer, name: str) -> Person:
    person = named_person(connection, name)
    reset_factor(connection, at, doer, person.id)
    return person


def _sign_out(connection: sqlite3.Connection, at: datetime, doer: Doer, name: str) -> int:
    return end_sessions(connection, at, doer, named_person(connection, name).id)
