"""`earmark token`: API tokens, for scripts and other programs."""

from __future__ import annotations

import sqlite3
from datetime import datetime
from typing import Any

import click

from earmark.group import CommandGroup
from earmark.relay_data import Data, relay_command
from sync.accounts.audit import Doer
from sync.accounts.gateways import add_gateway, list_gateways, revoke_gateway
from sync.accounts.people import named_person, service_person
from sync.accounts.projects import meant_project
from sync.accounts.tokens import add_token, list_tokens, revoke_token
from sync.clock import now
from sync.roles import ROLES


@click.group(cls=CommandGroup)
def token() -> None:
    """API tokens of a relay, each for one project and one role; and those of gateways."""


@token.command()
@click.option("--project", help="The project, by id or name.")
@click.option("--role", type=click.Choice(ROLES), help="What it may do.")
@click.option("--gateway", is_flag=True, help="For a gateway, instead of a project and a role.")
@click.option("--user", help="Account that it works for; what it does is credited to it.")
@click.option("--name", default="command line", show_default=True, help="What it is for.")
@click.option("--days", type=float, help="For how many days it is valid.")
@relay_command
def add(
    data: Data,
    project: str | None,
    role: str | None,
    gateway: bool,
    user: str | None,
    name: str,
    days: float | None,
) -> None:
    """Make a token and print it. It is shown this once."""
    days = data.settings.token_days if days is None else days
    if gateway:
        if project or role or user:
            raise click.UsageError("A gateway's token is for no project, role or user.")
        gateway_id, secret, expires_at = data.write(add_gateway, name, days)
        told = {"id": gateway_id, "token": secret, "name": name, "expires_at": expires_at}
        data.say(told, secret)
        return
    if not project or not role:
        raise click.UsageError("Name a --project and a --role, or --gateway.")
    made = data.write(_add, project, role, user, name, days)
    data.say(made, made["token"])


@token.command("list")
@click.option("--project", help="Only those of a project, by id or name.")
@click.option("--gateway", is_flag=True, help="Those of gateways instead.")
@relay_command
def list_(data: Data, project: str | None, gateway: bool) -> None:
    """List valid tokens: id, project, role, name, when it expires; of gateways: id, name, when it
    last asked for work, when it expires."""
    if gateway:
        found = data.read(lambda connection: list_gateways(connection, now()))
        data.show(found, ("id", "name", "seen_at", "expires_at"))
        return
    rows = data.read(_list, project)
    data.show(rows, ("id", "project_name", "role", "name", "expires_at"))


@token.command()
@click.argument("token_id", metavar="ID")
@relay_command
def revoke(data: Data, token_id: str) -> None:
    """Withdraw the token ID, as `earmark token list` shows it."""
    data.write(_revoke, token_id)
    data.say({"id": token_id}, "The token is withdrawn.")


def _revoke(connection: sqlite3.Connection, at: datetime, doer: Doer, token_id: str) -> None:
    known = {row["id"] for row in list_gateways(connection, at)}
    (revoke_gateway if token_id in known else revoke_token)(connection, at, doer, token_id)


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
