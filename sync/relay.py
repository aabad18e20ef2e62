"""What a web process of the relay holds: settings, database, passwords, authority, rooms, audio,
jobs, processes for heavy work, and how all of that is."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sync.accounts.authority import RelayAuthority
from sync.accounts.invitations import invite_first_admin
from sync.accounts.passwords import Passwords
from sync.accounts.safe import Safe
from sync.accounts.withdrawals import forget_old
from sync.asking.desk import AskDesk
from sync.blobs.blob_store import BlobStore
from sync.blobs.counted import CountedBlobs
from sync.blobs.opening import open_blobs
from sync.clock import now
from sync.database import Database, database_key
from sync.jobs.catalog import read_offers
from sync.jobs.desk import JobDesk
from sync.jobs.queue import extend_leases
from sync.recordings.listing import Lister
from sync.room_hosts import RoomHosts
from sync.settings import Settings
from sync.status.facts import Watch
from sync.uploads.desk import Desk
from sync.workshop import Workshop


@dataclass(frozen=True)
class Relay:
    """One relay, as one process sees it."""

    settings: Settings
    database: Database
    passwords: Passwords
    safe: Safe
    authority: RelayAuthority
    hosts: RoomHosts
    blobs: BlobStore
    jobs: JobDesk
    lister: Lister
    desk: Desk
    workshop: Workshop
    asking: AskDesk
    watch: Watch

    @classmethod
    async def open(cls, settings: Settings, environment: Mapping[str, str]) -> Relay:
        """Open the relay of a data folder that `sync.database.prepare` has been through."""
        database = await Database.open(settings, environment)
        hosts = RoomHosts(Path(settings.data), settings.rooms)
        blobs = CountedBlobs(open_blobs(settings, environment))
        lister = Lister(database, hosts)
        workshop, offers = Workshop(settings.work_processes), read_offers(settings.models)
        relay = cls(
            settings,
            database,
            Passwords(settings),
            Safe(database_key(settings, environment)),
            RelayAuthority(database, settings),
            hosts,
            blobs,
            JobDesk(database, settings, offers),
            lister,
            Desk(blobs.drafts, settings, database, blobs, blobs.keys, lister),
            workshop,
            AskDesk(workshop, settings, offers, database),
            Watch(settings, database, hosts),
        )
        await relay.authority.start()
        relay.jobs.start()
        lister.start()
        relay.desk.start()
        relay.asking.start()
        relay.watch.start()
        return relay

    async def close(self) -> None:
        """Finish what is being written, and end."""
        await self.watch.stop()
        await self.asking.stop()
        await self.workshop.close()
        await self.jobs.stop()
        await self.desk.stop()
        await self.lister.stop()
        await self.authority.stop()
        self.passwords.close()
        await self.database.close()


async def first_admin_link(settings: Settings, environment: Mapping[str, str]) -> str | None:
    """A link that makes whoever opens it the first admin; None once there is an admin.

    Made anew at every start; the secret stands behind the #, so that no server logs it.
    """
    database = await Database.open(settings, environment)
    try:
        secret = await database.write(_start, settings)
    finally:
        await database.close()
    return None if secret is None else invitation_link(settings, secret)


def invitation_link(settings: Settings, secret: str) -> str:
    """Where the page accepts an invitation."""
    host = "localhost" if settings.host in ("127.0.0.1", "0.0.0.0", "::") else settings.host
    base = settings.public_url.rstrip("/") or f"http://{host}:{settings.port}"
    return f"{base}/#/invite/{secret}"


def _start(connection: sqlite3.Connection, settings: Settings) -> str | None:
    at = now()
    forget_old(connection, at)
    extend_leases(connection, at, settings)
    return invite_first_admin(connection, at, settings.invitation_days)
