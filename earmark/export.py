"""`earmark export` and `earmark import`: projects of a relay as files, and back."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import click

from earmark.convert import save
from earmark.relay_data import Data, relay_command
from py_browser.document import TABLE_FORMATS
from py_browser.formats import guess_format, write_table
from sync.accounts.people import active_admins, named_person, service_person
from sync.accounts.projects import meant_project
from sync.clock import now, time_text
from sync.history.bundles import read_project
from sync.history.carrying import bundle_of
from sync.history.importing import documents_of, import_project


@click.command("export")
@click.argument("target", metavar="[OUT]", required=False, type=click.Path(path_type=Path))
@click.option("--project", required=True, help="Id or name of the project.")
@click.option("--recording", help="Only this recording: its key or file name.")
@click.option(
    "--format",
    "format_",
    type=click.Choice(TABLE_FORMATS, case_sensitive=False),
    help="Else told by the name of OUT; json if there is none.",
)
@click.option("--at", help="As it was at a server time, ISO 8601; without an offset it is UTC.")
@click.option("--version", "version_", help="As it was in a version: its name or id.")
@click.option("--history", "with_history", is_flag=True, help="With its history; for json only.")
@relay_command
def export(
    data: Data,
    target: Path | None,
    project: str,
    recording: str | None,
    format_: str | None,
    at: str | None,
    version_: str | None,
    with_history: bool,
) -> None:
    """Write the annotations of a project to OUT, or to standard output.

    It reads a relay's data whether the relay runs or not.
    """
    if at is not None and version_ is not None:
        raise click.UsageError("Name a time or a version, not both.")
    name = format_ or ("json" if target is None else guess_format(target.name))
    if with_history and name != "json":
        raise click.UsageError("History goes with the format json only.")
    moment = f"version:{version_}" if version_ is not None else at or "now"
    bundle = data.read(_bundle, project, recording, moment, with_history)
    written = write_table(bundle, name)
    for sentence in written.problems:
        click.echo(f"Warning: {sentence}", err=True)
    if target is None:
        click.echo(written.text, nl=False)
        return
    save(target, written.text)
    count = sum(len(one["annotations"]) for one in bundle["recordings"])
    value = {"file": str(target), "format": name, "recordings": len(bundle["recordings"])}
    data.say(value, f"{target} holds {value['recordings']} recordings, {count} annotations.")


@click.command("import")
@click.argument("source", metavar="IN", type=click.Path(path_type=Path))
@click.option("--owner", multiple=True, help="Account that owns it; default: the relay's admins.")
@relay_command
def import_(data: Data, source: Path, owner: tuple[str, ...]) -> None:
    """Make the project of the bundle IN, under the id it has, with its history if it has one.

    The relay may run meanwhile. Prints the project's id.
    """
    bundle, problems = bundle_of(source.read_bytes(), str(source))
    for sentence in problems:
        click.echo(f"Warning: {sentence}", err=True)
    people = data.read(_people, owner)
    creator = people[0] if people else data.write(lambda c, at, _: service_person(c, at).id)
    documents = documents_of(bundle, creator, time_text(now()))
    made = data.write(import_project, bundle, documents, creator, people)
    data.say(made.to_json(), made.id)


def _bundle(connection: sqlite3.Connection, project: str, *how: Any) -> dict[str, Any]:
    return read_project(connection, meant_project(connection, project).id, *how)


def _people(connection: sqlite3.Connection, owners: tuple[str, ...]) -> list[str]:
    named = [named_person(connection, owner) for owner in owners]
    return list(dict.fromkeys(person.id for person in named or active_admins(connection)))
