"""`earmark audit`: who signed in, changed a role, exported, reverted; for keeping elsewhere."""

from __future__ import annotations

import sqlite3
import sys
from datetime import datetime

import click

from earmark.group import CommandGroup
from earmark.relay_data import Data, relay_command
from sync.accounts.audit import Chain, Doer, export_audit, walk_audit
from sync.status.milestones import reached


@click.group(cls=CommandGroup)
def audit() -> None:
    """The audit trail of a relay."""


@audit.command()
@relay_command
def export(data: Data) -> None:
    """Write every row as a line of JSON, the oldest first, each with the hash that chains it."""
    for line in data.read(_lines):
        click.echo(line)


@audit.command()
@click.option("--until", help="Hash of a row that was noted elsewhere; it has to be there still.")
@relay_command
def check(data: Data, until: str | None) -> None:
    """Check that no row was changed, removed or put in between; ends with code 1 if one was."""
    trail = data.read(walk_audit)
    data.write(note_audit, trail)
    is_known = until is None or data.read(_has, until)
    said = f"{trail.rows} rows fit; the last is {trail.last or 'none'}."
    if trail.broken is not None:
        said = f"Row {trail.broken} does not fit those before it: the trail was changed."
    elif not is_known:
        said = f"No row has the hash {until}: the trail was written anew, or cut off."
    value = {"rows": trail.rows, "unchained": trail.unchained, "broken": trail.broken,
             "last": trail.last, "has_until": is_known}  # fmt: skip
    data.say(value, said)
    if trail.broken is not None or not is_known:
        sys.exit(1)


def note_audit(connection: sqlite3.Connection, at: datetime, _: Doer, trail: Chain) -> None:
    """Let the relay know when the trail was checked, and what came of it."""
    reached(connection, at, "audit", rows=trail.rows, broken=trail.broken)


def _lines(connection: sqlite3.Connection) -> list[str]:
    return list(export_audit(connection))


def _has(connection: sqlite3.Connection, chained: str) -> bool:
    row = connection.execute("SELECT 1 FROM audit WHERE chained = ?", (chained,)).fetchone()
    return row is not None
