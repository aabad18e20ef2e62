"""A relay's data folder out of a backup, on a machine that has nothing."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from pathlib import Path

from sync.backups.backup import Backup, Place, Told
from sync.blobs.incoming import copy_blob
from sync.blobs.opening import open_blobs
from sync.blobs.uses import WORK, named_blobs
from sync.database import FILE, connect, database_key
from sync.errors import Damaged, DataError
from sync.settings import Settings


async def restore(
    place: Place, backup: Backup, settings: Settings, environment: Mapping[str, str], told: Told
) -> None:
    """Fill a data folder that has no database yet. One that was broken off goes on.

    The database takes its name last, so a relay never starts with half of its audio.
    Raises `DataError` if there is a database, or no key opens it, `Damaged` if the backup is.
    """
    folder = Path(settings.data)
    check_empty(folder)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    part = folder / f"{FILE}.restoring"
    await place.fetch_database(backup, part)
    wanted = sorted(_checked(part, database_key(settings, environment)))
    here = open_blobs(settings, environment)
    there = {one async for one in place.blobs.ids()}
    for done, sha256 in enumerate(wanted):
        told(done, len(wanted))
        if sha256 in there:
            await copy_blob(place.blobs, here, sha256)
    told(len(wanted), len(wanted))
    check_empty(folder)
    part.rename(folder / FILE)


def check_empty(folder: Path) -> None:
    """Raises `DataError` if a folder has a database: nothing is ever written over."""
    if (folder / FILE).exists():
        raise DataError(
            f"There is a relay in {folder} already. Restore into an empty folder, and look at it"
            " before it takes the other one's place."
        )


def _checked(path: Path, key: str) -> set[str]:
    connection: sqlite3.Connection = connect(path, key)
    try:
        problems = [row[0] for row in connection.execute("PRAGMA integrity_check")]
        if problems != ["ok"]:
            raise Damaged(f"The database of the backup is damaged: {problems[0]}.")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return named_blobs(connection, WORK)
    finally:
        connection.close()
