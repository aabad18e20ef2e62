"""`earmark backup` and `earmark restore`: a relay's data, elsewhere and back."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from earmark.relay_data import Data, data_options, relay_command
from sync.backups.backup import Place
from sync.backups.restore import check_empty
from sync.backups.restore import restore as restore_from
from sync.settings import read_settings

KEYS = "The keys are not part of it: keep copies of them elsewhere, or nobody can read it."


@click.command()
@click.argument("place")
@relay_command
def backup(data: Data, place: str) -> None:
    """Back up a relay to PLACE, a folder or s3://BUCKET/PREFIX, while it runs.

    Everything is encrypted; of the audio only what is new is sent. The keys of database and audio
    are never part of a backup: keep copies of them elsewhere.
    """
    where = Place(place, data.settings, os.environ)
    with _Counting("Blobs") as counted:
        made = asyncio.run(where.make(counted))
    lost = f" {made.missing} more are missing; earmark doctor names them." if made.missing else ""
    line = f"Backed up at {made.moment}: the database and {made.blobs} blobs.{lost} {KEYS}"
    data.say(asdict(made), line)
    if made.missing:
        sys.exit(1)


@click.command()
@click.argument("place")
@click.option("--at", help="The newest backup of this moment or before; else the newest of all.")
@click.option("--list", "only_list", is_flag=True, help="Only say which backups there are.")
@data_options
def restore(place: str, at: str | None, only_list: bool, as_json: bool, **options: Any) -> None:
    """Restore a relay from PLACE into the empty data folder --data.

    The keys that the relay had have to be named, or to lie in the folder as earmark.key and
    audio.key. Broken off, it goes on when it is run again.
    """
    settings = read_settings(options, os.environ)
    if not settings.data:
        raise click.UsageError("Name the folder to restore into with --data.")
    where = Place(place, settings, os.environ)
    if only_list:
        found = [asdict(one) for one in asyncio.run(where.list())]
        lines = [f"{one['moment']}\t{one['blobs']} blobs" for one in found]
        click.echo(json.dumps(found) if as_json else "\n".join(lines))
        return
    check_empty(Path(settings.data))
    chosen = asyncio.run(where.find(at))
    with _Counting("Blobs") as counted:
        asyncio.run(restore_from(where, chosen, settings, os.environ, counted))
    line = f"Restored the backup of {chosen.moment} into {settings.data}; look at it, then serve."
    click.echo(json.dumps(asdict(chosen)) if as_json else line)


class _Counting:
    """A bar on a terminal, whose length is known once the work has begun."""

    def __init__(self, label: str) -> None:
        self._label = label
        self._bar: Any = None

    def __call__(self, done: int, total: int) -> None:
        if self._bar is None:
            self._bar = click.progressbar(
                length=total, label=self._label, file=sys.stderr, show_pos=True
            )
        self._bar.update(done - self._bar.pos)

    def __enter__(self) -> _Counting:
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.render_finish()
