"""One backup: the database as it was at a moment, and every blob that it rests on.

A place of backups, a folder or a bucket, holds

    databases/<moment>.db      encrypted with the relay's key, as it was
    blobs/<id>/...             sealed under the audio's master key, shared by all backups
    backups/<moment>.json      written last: what is named here is whole

So a second backup sends only blobs that are new. Keys are never part of it.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import secrets
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import obstore

from sync.accounts.audit import Chain, walk_audit
from sync.blobs.blob_store import SealedStore
from sync.blobs.buckets import open_place
from sync.blobs.incoming import copy_blob
from sync.blobs.key_ring import KeyRing, audio_folder
from sync.blobs.object_storage import PART_BYTES, ObjectStorage, failures_said
from sync.blobs.opening import open_blobs
from sync.blobs.uses import WORK, named_blobs
from sync.clock import now, time_text
from sync.database import FILE, connect, copy_database, database_key, write_now
from sync.errors import Damaged, NotThere
from sync.migrating import version
from sync.settings import Settings
from sync.status.milestones import reached

if TYPE_CHECKING:
    from sync.blobs.buckets import Bucket

Told = Callable[[int, int], None]
"""Called with how many blobs are done, and of how many."""


@dataclass(frozen=True)
class Backup:
    """What `backups/<moment>.json` says.

    moment : of the database, ISO 8601 without colons
    shape : the number of the database's last migration
    database_sha256 : of the encrypted file
    audio_key : the id of the newest master key, which tells whether headers have to be sent anew
    missing : blobs that the database names and that the relay did not have
    """

    moment: str
    shape: int
    database_bytes: int
    database_sha256: str
    audio_key: str
    blobs: int
    missing: int


class Place:
    """A place of backups, with the keys of the relay whose they are."""

    def __init__(self, place: str, settings: Settings, environment: Mapping[str, str]) -> None:
        self.settings = settings
        self.environment = environment
        self._trail: Chain | None = None
        self.bucket: Bucket = open_place(place, environment, "")
        self.blobs = ObjectStorage(
            open_place(place, environment, "blobs"),
            audio_folder(settings) / "drafts",
            KeyRing(settings, environment),
        )

    async def list(self) -> list[Backup]:
        """All whole backups, the oldest first."""
        with failures_said():
            names = [
                one["path"]
                async for page in obstore.list(self.bucket, "backups/")
                for one in page
                if one["path"].endswith(".json")
            ]
            found = [await obstore.get_async(self.bucket, name) for name in sorted(names)]
            return [Backup(**json.loads(bytes(await one.bytes_async()))) for one in found]

    async def make(self, told: Told) -> Backup:
        """Make a backup while the relay goes on; return what it is.

        Raises `DataError`, `Unavailable` or `NoSpace`; the place has no new backup then.
        """
        moment = re.sub("[:.]", "", time_text(now()))
        copy = Path(self.settings.data) / f"{secrets.token_hex(8)}.backup"
        try:
            shape, wanted = self._copy(copy)
            missing = await self._send_blobs(wanted, told)
            made = Backup(
                moment,
                shape,
                copy.stat().st_size,
                _hash(copy),
                self._audio_key(),
                len(wanted) - missing,
                missing,
            )
            with failures_said():
                await obstore.put_async(self.bucket, _database(moment), _pieces(copy))
                self._settle()
                await obstore.put_async(
                    self.bucket, f"backups/{moment}.json", json.dumps(asdict(made)).encode()
                )
                self._settle()
            self._note(made)
        finally:
            for ending in ("", "-wal", "-shm"):
                copy.with_name(copy.name + ending).unlink(missing_ok=True)
        return made

    async def fetch_database(self, backup: Backup, to: Path) -> None:
        """Write a backup's database to a file. Raises `Damaged` if it is not as it was sent."""
        with failures_said():
            found = await obstore.get_async(self.bucket, _database(backup.moment))
            with to.open("wb") as file:
                async for piece in found.stream(PART_BYTES):
                    file.write(piece)
                file.flush()
                os.fsync(file.fileno())
        if _hash(to) != backup.database_sha256:
            raise Damaged(
                f"The database of the backup {backup.moment} is not as it was sent;"
                " restore another one with --at."
            )

    async def find(self, moment: str | None) -> Backup:
        """The newest backup, or the newest that is not after a moment. Raises `NotThere`."""
        limit = None if moment is None else re.sub("[:.]", "", moment)
        found = [one for one in await self.list() if limit is None or one.moment <= limit]
        if not found:
            raise NotThere("There is no backup at this place from then or before.")
        return found[-1]

    def _copy(self, path: Path) -> tuple[int, set[str]]:
        key = database_key(self.settings, self.environment)
        source = connect(Path(self.settings.data) / FILE, key)
        try:
            copy_database(source, path, key)
        finally:
            source.close()
        copied = connect(path, key)
        try:
            self._trail = walk_audit(copied)
            return version(copied), named_blobs(copied, WORK)
        finally:
            copied.close()

    async def _send_blobs(self, wanted: set[str], told: Told) -> int:
        here, missing = open_blobs(self.settings, self.environment), 0
        there = {one async for one in self.blobs.ids()}
        known = await self.list()
        same_key = bool(known) and known[-1].audio_key == self._audio_key()
        for done, sha256 in enumerate(sorted(wanted)):
            told(done, len(wanted))
            if sha256 in there and same_key:
                continue
            try:
                if sha256 not in there or not await self._guard_anew(here, sha256):
                    await copy_blob(here, self.blobs, sha256)
            except NotThere:
                missing += 1
        told(len(wanted), len(wanted))
        return missing

    async def _guard_anew(self, here: SealedStore, sha256: str) -> bool:
        if await self.blobs.take_header(sha256, await here.header(sha256)):
            return True
        await self.blobs.remove(sha256)
        return False

    def _note(self, made: Backup) -> None:
        """Let the relay know of it, and of the audit trail, which was walked on the way."""
        trail, counts = self._trail, {"blobs": made.blobs, "missing": made.missing}

        def note(connection: sqlite3.Connection) -> None:
            at = now()
            reached(connection, at, "backup", **counts)
            if trail is not None:
                reached(connection, at, "audit", rows=trail.rows, broken=trail.broken)

        write_now(self.settings, self.environment, note)

    def _audio_key(self) -> str:
        return self.blobs.keys.masters()[0].id.hex()

    def _settle(self) -> None:
        # A folder's writes may still be in memory; what is named has to be there after a crash.
        os.sync()


def _database(moment: str) -> str:
    return f"databases/{moment}.db"


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _pieces(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while piece := file.read(PART_BYTES):
            yield piece
