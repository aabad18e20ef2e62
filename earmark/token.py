"""`earmark token`: API tokens, for scripts and other programs."""

from __future__ import annotations

import sqlite3
from datetime import datetime
from typing import Any

import click

from earmark.group import CommandGroup
from earmark.relay_data import Data, relay_command
from sync.accounts.audit import Doer
from sync.accounts.people import named_person, service_person
from sync.accounts.projects import meant_project
from sync.accounts.tokens import add_token, list_tokens, revoke_token
from sync.clock import now
from sync.roles import ROLES


@click.group(cls=CommandGroup)
def token() -> None:
    """API tokens of a relay, each for one project and one role."""


@token.command()
@click.option("--project", required=True, help="The project, by id or name.")
@click.option("--role", type=click.Choice(ROLES), required=True, help="What it may do.")
@click.option("--user", help="Account that it works for; what it does is credited to it.")
@click.option("--name", default="command line", show_default=True, help="What it is for.")
@click.option("--days", type=float, help="For how many days it is valid.")
@relay_command
def add(
    data: Data, project: str, role: str, user: str | None, name: str, days: float | None
) -> None:
    """Make a token and print it. It is shown this once."""
    days = data.settings.token_days if days is None else days
    made = data.write(_add, project, role, user, name, days)
    data.say(made, made["token"])


@token.command("list")
@click.option("--project", help="Only those of a project, by id or name.")
@relay_command
def list_(data: Data, project: str | None) -> None:
    """List valid tokens: id, project, role, name, when it expires."""
    rows = data.read(_list, project)
    data.show(rows, ("id", "project_name", "role", "name", "expires_at"))


@token.command()
@click.argument("token_id", metavar="ID")
@relay_command
def revoke(data: Data, token_id: str) -> None:
    """Withdraw the token ID, as `earmark token list` shows it."""
    data.write(revoke_token, token_id)
    data.say({"id": token_id}, "The token is withdrawn.")


def _add(
    connection: sqlite3.Connection,
    at: datetime,
    doer: Doer,
    project: str,
    role: str,
    user: str | None,
    name: str,
    days: float,
) -> dict[str, Any]:
    meant = meant_project(connection, project)
    person = named_person(connection, user) if user else service_person(connection, at)
    token_id, secret, expires_at = add_token(
        connection, at, doer, "admin", person.id, meant.id, role, name, days
    )
    return {
        "id": token_id,
        "token": secret,
        "project": meant.id,
        "role": role,
        "name": name,
        "expires_at": expires_at,
    }


def _list(connection: sqlite3.Connection, project: str | None) -> list[dict[str, Any]]:
    meant = None if project is None else meant_project(connection, project).id
    return list_tokens(connection, now(), project=meant)
