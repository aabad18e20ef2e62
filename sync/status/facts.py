"""All that is known of how a relay is, gathered in one place."""

from __future__ import annotations

import asyncio
import contextlib
import os
import sqlite3
import time
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from py_browser import __version__
from sync.clock import now
from sync.database import Database
from sync.room_hosts import RoomHosts
from sync.settings import Settings
from sync.status.counts import audio_numbers, gateway_numbers, job_numbers, upload_numbers
from sync.status.machine import certificate_until, disk_numbers, key_places, page_of
from sync.status.milestones import milestones
from sync.status.recent import Recent
from sync.status.standing import read_standing

KEPT_S = 2.0
QUICK_S = 0.2
KEPT_TIMES = 20
"""What took long to gather is kept so many times as long: asking often must not slow anybody."""
CERTIFICATE_EVERY_S = 6 * 3600.0


class Watch:
    """Gathers facts for one web process.

    site : folder of the page that is served, once that is known
    """

    def __init__(self, settings: Settings, database: Database, hosts: RoomHosts) -> None:
        self._settings = settings
        self._database = database
        self._hosts = hosts
        self._recent = Recent()
        self._kept: tuple[float, dict[str, Any]] | None = None
        self._counts: tuple[float, dict[str, Any]] | None = None
        self._turn = asyncio.Lock()
        self._certificate: datetime | None = None
        self._looking: asyncio.Task[None] | None = None
        self.site: Path | None = None

    def start(self) -> None:
        """Begin to count the last hour, and to look after the certificate."""
        self._recent.start()
        if self._settings.public_url.startswith("https:"):
            self._looking = asyncio.create_task(self._look_at_certificate())

    async def stop(self) -> None:
        """End."""
        await self._recent.stop()
        if self._looking is not None:
            self._looking.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._looking

    async def facts(self) -> dict[str, Any]:
        """As `gather`, a moment old at most, and what only people need."""
        async with self._turn:
            if self._kept is None or time.monotonic() > self._kept[0]:
                began_s = time.monotonic()
                value = await self._for_people()
                ended_s = time.monotonic()
                until_s = ended_s + max(KEPT_S, KEPT_TIMES * (ended_s - began_s))
                self._kept = until_s, value
            return self._kept[1]

    async def gather(self) -> dict[str, Any]:
        """Facts of this moment: hosts, database, disk, and what the supervisor wrote down."""
        at = now()
        hosts = await self._hosts.status()
        told = await self._counted(at)
        disk = await asyncio.to_thread(disk_numbers, self._settings)
        standing = await asyncio.to_thread(read_standing, Path(self._settings.data))
        return {"at": at, "hosts": hosts_together(hosts), "disk": disk, **standing, **told}

    async def _counted(self, at: datetime) -> dict[str, Any]:
        """Numbers out of the database: of this moment, or a while old where counting takes long."""
        if self._counts is not None and time.monotonic() < self._counts[0]:
            return self._counts[1]
        began_s = time.monotonic()
        value = await self._database.read(_database_facts, at)
        cost_s = time.monotonic() - began_s
        until_s = began_s + KEPT_TIMES * cost_s if cost_s > QUICK_S else 0.0
        self._counts = until_s, value
        return value

    async def _for_people(self) -> dict[str, Any]:
        keys = await asyncio.to_thread(key_places, self._settings, os.environ)
        return {
            **await self.gather(),
            "version": __version__,
            "keys": keys,
            "page": await asyncio.to_thread(page_of, self.site),
            "certificate_until": self._certificate,
            "last_hour": await asyncio.to_thread(self._recent.last_hour),
        }

    async def _look_at_certificate(self) -> None:
        while True:
            self._certificate = await asyncio.to_thread(certificate_until, self._settings)
            await asyncio.sleep(CERTIFICATE_EVERY_S)


def hosts_together(hosts: Sequence[dict[str, Any]]) -> dict[str, int]:
    """The numbers of all room hosts; {} stands for one that did not answer."""
    answered = [host for host in hosts if host]
    names = ("rooms", "connections", "bytes", "outbox")
    people = {person for host in answered for person in host.get("people", ())}
    return {
        "expected": len(hosts),
        "running": len(answered),
        "people": len(people),
        **{name: sum(host.get(name, 0) for host in answered) for name in names},
    }


def _database_facts(connection: sqlite3.Connection, at: datetime) -> dict[str, Any]:
    return {
        "audio": audio_numbers(connection, at),
        "uploads": upload_numbers(connection, at),
        "jobs": job_numbers(connection, at),
        "gateways": gateway_numbers(connection, at),
        "milestones": milestones(connection),
    }
