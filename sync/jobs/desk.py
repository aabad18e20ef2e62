"""Where one process of the relay hands out jobs: gateways wait here until there is one."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import sqlite3
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sync.accounts.gateways import check_gateway, gateway_seen
from sync.clock import now
from sync.database import Database
from sync.jobs.catalog import Catalog
from sync.jobs.job import Job
from sync.jobs.previews import previews_progress, wish_preview
from sync.jobs.queue import is_anything_ready, lease_job
from sync.jobs.wishes import progress_of, wish, wish_for_some
from sync.recordings.arrivals import on_recording
from sync.settings import Settings

LOG = logging.getLogger("earmark.jobs")
LOOK_EVERY_S = 0.5
LONGEST_WAIT_S = 25.0
CATCH_UP = 100
"""Recordings that are looked at in one transaction, so that nobody waits long for the database."""
LARGE = 20_000
"""For so many jobs, a project's count is a second old at most; counting takes a twelfth of one."""


class JobDesk:
    """Hands out jobs, and queues one for every recording that arrives.

    Any process may have queued a job, so it looks into the database rather than wait to be told.
    """

    def __init__(self, database: Database, settings: Settings, catalog: Catalog) -> None:
        self.catalog = catalog
        self._database = database
        self._settings = settings
        self._closing = asyncio.Event()
        self._catching_up: set[asyncio.Task[None]] = set()
        self._counted: dict[str, tuple[float, dict[str, Any]]] = {}

    def start(self) -> None:
        """Take on recordings from now on, and those that were never asked for."""
        on_recording(self.recording_arrived)
        self.catch_up()

    async def stop(self) -> None:
        """Send home whoever waits."""
        self._closing.set()
        for task in self._catching_up:
            task.cancel()
        await asyncio.gather(*self._catching_up, return_exceptions=True)

    def catch_up(self, project: str | None = None) -> None:
        """Queue, in the background, the recordings of a project, or of all, that lack a job."""
        task = asyncio.create_task(self._catch_up(project))
        self._catching_up.add(task)
        task.add_done_callback(self._catching_up.discard)

    async def progress(self, project: str) -> dict[str, Any]:
        """How far a project's jobs are; of a very large one, a moment ago."""
        now_s = asyncio.get_running_loop().time()
        until_s, value = self._counted.pop(project, (0.0, {}))
        if now_s >= until_s:
            value = await self._database.read(_progress, project)
            until_s = now_s + sum(value["counts"].values()) // LARGE
        if now_s < until_s:
            self._counted[project] = (until_s, value)
        return value

    def recording_arrived(
        self,
        connection: sqlite3.Connection,
        at: datetime,
        project: str,
        recording: str,
        sha256: str,
    ) -> None:
        """Queue its embedding and its preview, in the transaction that adds the recording."""
        wish_preview(connection, at, project, recording, sha256)
        if self.catalog:
            wish(connection, at, self.catalog, project, recording, sha256)

    async def next_job(
        self,
        gateway: str,
        models: Sequence[str],
        wait_s: float,
        about: Mapping[str, Any] | None = None,
    ) -> Job | None:
        """Lease the next job of these models, as model@version; None if none comes in time.

        about : what the gateway says of itself; None for nothing new
        Raises `NotSignedIn` if the gateway's token is withdrawn while it waits.
        """
        loop = asyncio.get_running_loop()
        until = loop.time() + min(max(wait_s, 0.0), LONGEST_WAIT_S)
        await self._database.write(_note_gateway, gateway, models, about)
        while True:
            at = now()
            if await self._database.read(_look, at, gateway, models):
                job = await self._database.write(_lease, at, self._settings, gateway, models)
                if job is not None:
                    return job
            left_s = until - loop.time()
            if left_s <= 0 or self._closing.is_set():
                return None
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._closing.wait(), min(LOOK_EVERY_S, left_s))

    async def _catch_up(self, project: str | None) -> None:
        after: tuple[str, str] | None = (project or "", "")
        try:
            while after is not None and project in (None, after[0]):
                after = await self._database.write(
                    wish_for_some, now(), self.catalog, after, CATCH_UP
                )
                await asyncio.sleep(0)
        except Exception:
            LOG.exception("Recordings without a job could not be queued.")


def _note_gateway(
    connection: sqlite3.Connection,
    gateway: str,
    models: Sequence[str],
    about: Mapping[str, Any] | None,
) -> None:
    gateway_seen(connection, now(), gateway, models, about)


def _progress(connection: sqlite3.Connection, project: str) -> dict[str, Any]:
    previews = previews_progress(connection, project)
    return {**progress_of(connection, project), "previews": previews}


def _look(
    connection: sqlite3.Connection, at: datetime, gateway: str, models: Sequence[str]
) -> bool:
    check_gateway(connection, at, gateway)
    return is_anything_ready(connection, at, models)


def _lease(
    connection: sqlite3.Connection,
    at: datetime,
    settings: Settings,
    gateway: str,
    models: Sequence[str],
) -> Job | None:
    check_gateway(connection, at, gateway)
    return lease_job(connection, at, settings, gateway, models)
