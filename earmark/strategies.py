"""`earmark strategies`: the strategies that people of a project wrote, listed and read."""

from __future__ import annotations

import json
from pathlib import Path

import click

from earmark.own_strategies import WHAT, active_in, author_of, find_written, kind_of, read_project
from py_browser.errors import UnknownName


@click.command("strategies")
@click.argument("project", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--show", "name", help="Print the source of the one of this name.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def strategies(project: Path, name: str | None, as_json: bool) -> None:
    """List the strategies that were saved in PROJECT, a JSON bundle; nothing of them is run."""
    bundle = read_project(project)
    there = active_in(bundle)
    if name is not None:
        written = find_written(bundle, name)
        if written is None:
            raise UnknownName("strategy of the project", name, [one["name"] for one in there])
        click.echo(written["source"], nl=not written["source"].endswith("\n"))
        return
    if as_json:
        listed = [
            {**{key: one[key] for key in ("id", "name", "created")}, "kind": kind_of(one)}
            for one in there
        ]
        click.echo(json.dumps({"strategies": listed}, indent=2))
        return
    click.echo("name\tkind\tlines\tby")
    for one in there:
        lines = len(one["source"].splitlines())
        click.echo(f"{one['name']}\t{WHAT[kind_of(one)]}\t{lines}\t{author_of(one)}")
