"""`earmark doctor`: whether a relay's database and audio are as they were written."""

from __future__ import annotations

import asyncio
import os
import sqlite3
import sys
from typing import Any

import click

from earmark.relay_data import Data, relay_command
from py_browser.errors import EarmarkError
from sync.blobs.key_ring import KeyRing, blob_folder, prepare_key
from sync.blobs.local_disk import LocalDisk, hash_of


@click.command()
@relay_command
def doctor(data: Data) -> None:
    """Read everything again and compare: the database, and every recording with its hash.

    Ends with code 1 and a sentence for each thing that is wrong. A relay may run meanwhile.
    """
    prepare_key(data.settings, os.environ)
    problems = data.read(_database_problems)
    wanted = data.read(_blobs_of_recordings)
    store = LocalDisk(blob_folder(data.settings), KeyRing(data.settings, os.environ))
    checked, more = asyncio.run(_check_blobs(store, wanted))
    problems += more
    value: dict[str, Any] = {
        "recordings": sum(len(names) for names in wanted.values()),
        "blobs": checked,
        "problems": problems,
    }
    if not data.as_json:
        for problem in problems:
            click.echo(problem)
    well = f"The database and {checked} blobs are as they were written."
    data.say(value, f"{len(problems)} problems." if problems else well)
    if problems:
        sys.exit(1)


async def _check_blobs(store: LocalDisk, wanted: dict[str, list[str]]) -> tuple[int, list[str]]:
    """Hash every blob. Returns how many there are, and sentences about what is wrong."""
    ids = [sha256 async for sha256 in store.ids()]
    problems = [
        f"{', '.join(wanted[sha256])}: the audio is missing (blob {sha256})."
        for sha256 in sorted(set(wanted) - set(ids))
    ]
    with click.progressbar(ids, label="Reading blobs", file=sys.stderr) as bar:
        for sha256 in bar:
            names = ", ".join(wanted.get(sha256, ["no recording"]))
            try:
                found = await hash_of(store.read(sha256))
            except EarmarkError as error:
                problems.append(f"{names}: {error.message} (blob {sha256})")
                continue
            if found != sha256:
                problems.append(f"{names}: blob {sha256} holds something else.")
    return len(ids), problems


def _database_problems(connection: sqlite3.Connection) -> list[str]:
    found = [row[0] for row in connection.execute("PRAGMA cipher_integrity_check")]
    found += [row[0] for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
    found += [
        f"A row of {row[0]} names one of {row[2]} that is not there."
        for row in connection.execute("PRAGMA foreign_key_check")
    ]
    return [f"The database: {problem}" for problem in found]


def _blobs_of_recordings(connection: sqlite3.Connection) -> dict[str, list[str]]:
    """By hash, the recordings that rest on a blob, as `project/file name`."""
    found: dict[str, list[str]] = {}
    rows = connection.execute(
        "SELECT r.sha256, p.name || '/' || r.file_name FROM recordings r"
        " JOIN projects p ON p.id = r.project ORDER BY 2"
    )
    for sha256, name in rows:
        found.setdefault(sha256, []).append(name)
    return found
