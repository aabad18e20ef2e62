"""Names what arrived in the documents of projects, so that every device lists it."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Mapping
from itertools import groupby
from typing import Any

from py_browser.document import PROJECT_ROOM
from sync.database import Database
from sync.recordings.recordings import mark_listed, unlisted
from sync.room_hosts import RoomHosts

GATHER_S = 0.3
AGAIN_S = 10.0
AT_ONCE = 200
CLIENT = "earmark upload"
FIELDS = (
    "file_name", "fingerprint", "sha256", "sample_rate_hz", "channels", "duration_s", "format",
    "bytes",
)  # fmt: skip
LOG = logging.getLogger("earmark.recordings")


class Lister:
    """Goes after every arrival, and after a start, until all are named. Several processes may do
    it at once: an entry that is there is left as it is.
    """

    def __init__(self, database: Database, hosts: RoomHosts) -> None:
        self._database = database
        self._hosts = hosts
        self._wake = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin with what an earlier process left."""
        self._wake.set()
        self._task = asyncio.create_task(self._run())

    async def stop(self) -> None:
        """End; what is not named yet will be after the next start."""
        if self._task is not None:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task

    def wake(self) -> None:
        """A recording has arrived."""
        self._wake.set()

    async def _run(self) -> None:
        while True:
            await self._wake.wait()
            await asyncio.sleep(GATHER_S)
            self._wake.clear()
            failed: set[str] = set()
            while await self.list_some(failed):
                pass
            if failed:
                await asyncio.sleep(AGAIN_S)
                self._wake.set()

    async def list_some(self, failed: set[str]) -> int:
        """Name some recordings in the documents of their projects; return how many it went for.

        failed : projects to pass over; those whose document could not be changed are added
        """
        try:
            rows = await self._database.read(unlisted, AT_ONCE, failed)
        except Exception:
            LOG.exception("Recordings could not be looked up; trying again when one arrives.")
            return 0
        for project, group in groupby(rows, key=lambda row: row["project"]):
            try:
                await self._list(project, list(group))
            except Exception as error:
                # The rooms may be starting, or starting again.
                LOG.warning("Recordings of %s could not be listed yet: %s", project, error)
                failed.add(project)
        return len(rows)

    async def _list(self, project: str, some: list[dict[str, Any]]) -> None:
        """Name recordings of one project in its document."""
        fields = [
            {"root": "recordings", "entry": row["id"], "key": "", "value": entry_of(row), "was": []}
            for row in some
        ]
        room = f"{PROJECT_ROOM}:{project}"
        await self._hosts.edit(room, some[0]["added_by"], fields, CLIENT)
        await self._database.write(mark_listed, some)


def entry_of(row: Mapping[str, Any]) -> dict[str, Any]:
    """A recording as the project's document names it: ListedRecordingFields."""
    entry = {name: row[name] for name in FIELDS}
    entry["added"] = {"by": row["added_by"], "at": row["added_at"]}
    entry["status"] = row["status"]
    for name, value in (
        ("start_time", row["recorded_at"]),
        ("utc_offset_min", row["utc_offset_min"]),
        ("site", row["site"]),
    ):
        if value is not None:
            entry[name] = value
    return entry
