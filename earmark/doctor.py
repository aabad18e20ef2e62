"""`earmark doctor`: whether a relay's database and audio are as they were written."""

from __future__ import annotations

import asyncio
import os
import sqlite3
import sys
from datetime import timedelta
from typing import Any

import click

from earmark.audit import note_audit
from earmark.relay_data import Data, relay_command
from py_browser.errors import EarmarkError
from sync.accounts.audit import walk_audit
from sync.blobs.blob_store import BlobStore
from sync.blobs.incoming import hash_of
from sync.blobs.key_ring import prepare_key
from sync.blobs.opening import open_blobs
from sync.blobs.uses import named_blobs
from sync.clock import now

NEW = timedelta(days=1)
"""A blob that nothing names may have come just now, and be named in a moment."""


@click.command()
@click.option("--remove-unused", is_flag=True, help="Remove the blobs that nothing rests on.")
@relay_command
def doctor(data: Data, remove_unused: bool) -> None:
    """Read everything again and compare: the database, and every recording with its hash.

    Ends with code 1 and a sentence for each thing that is wrong. A relay may run meanwhile.
    Blobs that no recording and no embedding has rested on for a day are counted; they stay unless
    you say otherwise.
    """
    prepare_key(data.settings, os.environ)
    problems = data.read(_database_problems)
    wanted = data.read(_blobs_of_recordings)
    store = open_blobs(data.settings, os.environ)
    checked, more = asyncio.run(_check_blobs(store, wanted))
    problems += more
    trail = data.read(walk_audit)
    data.write(note_audit, trail)
    if trail.broken is not None:
        problems.append(
            f"The audit trail was changed: its row {trail.broken} does not fit those before it."
        )
    unused, unused_bytes = asyncio.run(_unused(store, data, remove_unused))
    value: dict[str, Any] = {
        "recordings": sum(len(names) for names in wanted.values()),
        "blobs": checked,
        "unused": unused,
        "unused_bytes": unused_bytes,
        "removed": remove_unused,
        "audit_rows": trail.rows,
        "audit_last": trail.last,
        "problems": problems,
    }
    if not data.as_json:
        for problem in problems:
            click.echo(problem)
        if unused:
            fate = "are removed" if remove_unused else "can go: --remove-unused"
            click.echo(f"{unused} blobs of {unused_bytes:,} bytes that nothing rests on {fate}.")
    well = f"The database and {checked} blobs are as they were written."
    data.say(value, f"{len(problems)} problems." if problems else well)
    if problems:
        sys.exit(1)


async def _check_blobs(store: BlobStore, wanted: dict[str, list[str]]) -> tuple[int, list[str]]:
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


async def _unused(store: BlobStore, data: Data, remove: bool) -> tuple[int, int]:
    """Count, and remove if so wished, what nothing rests on; return (blobs, bytes)."""
    used = data.read(named_blobs)
    count = size = 0
    for sha256 in [one async for one in store.ids() if one not in used]:
        if await store.kept_since(sha256) > now() - NEW:
            continue
        count, size = count + 1, size + (await store.size(sha256) or 0)
        if remove:
            await store.remove(sha256)
    return count, size


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
