"""`earmark history`: who changed what in a project of a relay."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import replace
from typing import Any

import click

from earmark.relay_data import Data, relay_command
from sync.accounts.people import find_by_name
from sync.accounts.projects import meant_project
from sync.history.moments import read_time
from sync.history.store import LARGEST_PAGE, Wanted, read_revisions


@click.command()
@click.option("--project", required=True, help="Id or name of the project.")
@click.option("--recording", help="Key of a recording.")
@click.option("--annotation", help="Id of an annotation, query, bookmark or label.")
@click.option("--person", help="Name or id of an account.")
@click.option("--since", help="Server time, ISO 8601; without an offset it is UTC.")
@click.option("--until", help="Server time, ISO 8601.")
@click.option("--limit", type=click.IntRange(1), default=100, help="The newest so many.")
@relay_command
def history(
    data: Data,
    project: str,
    recording: str | None,
    annotation: str | None,
    person: str | None,
    since: str | None,
    until: str | None,
    limit: int,
) -> None:
    """Show who changed what, the newest first: time, person, recording, what, from and to.

    It reads a relay's data whether the relay runs or not.
    """
    wanted = Wanted(
        recording=recording,
        entry=annotation,
        person=None if person is None else data.read(_person, person),
        since=None if since is None else read_time(since),
        until=None if until is None else read_time(until),
    )
    rows = data.read(_revisions, project, wanted, limit)
    if data.as_json:
        click.echo(json.dumps(rows, ensure_ascii=False))
        return
    for row in rows:
        click.echo("\t".join(_cells(row)))


def _revisions(
    connection: sqlite3.Connection, project: str, wanted: Wanted, limit: int
) -> list[dict[str, Any]]:
    meant = meant_project(connection, project).id
    found: list[dict[str, Any]] = []
    while len(found) < limit:
        size = min(LARGEST_PAGE, limit - len(found))
        before = found[-1]["id"] if found else None
        page = read_revisions(connection, meant, replace(wanted, limit=size, before=before))
        found += page
        if len(page) < size:
            break
    return found


def _person(connection: sqlite3.Connection, text: str) -> str:
    found = find_by_name(connection, text)
    return text if found is None else found.id


def _cells(row: dict[str, Any]) -> tuple[str, ...]:
    changes = [
        f"{key}: {_short(row['before'].get(key))} > {_short(row['after'].get(key))}"
        for key in dict.fromkeys([*row["before"], *row["after"]])
    ]
    return (
        str(row["id"]),
        row["server_at"],
        row["name"] or row["person"],
        row["client"],
        row["recording"] or "-",
        f"{row['root']}/{row['entry']}",
        row["kind"],
        "; ".join(changes),
    )


def _short(value: Any) -> str:
    text = "-" if value is None else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 60 else f"{text[:57]}..."
