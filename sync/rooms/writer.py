"""Group commit: one task per process writes what all its rooms have to write, together.

While one transaction is on its way to the disk, the next gathers. A quiet relay commits each edit
at once; a busy one rests between two commits, and commits thousands at a time.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass

from sync import metrics
from sync.clock import now, time_text
from sync.database import Database, IntegrityError
from sync.errors import DataError
from sync.rooms.log_store import Commit, commit_all
from sync.rooms.strain import Strain

RETRY_AFTER_S = (0.05, 0.25)
SHORTEST_REST_S = 0.0005

log = logging.getLogger("earmark.rooms")

Settled = Callable[[BaseException | None], None]


@dataclass(frozen=True)
class _Waiting:
    commit: Commit | None
    settled: Settled


class Writer:
    """Commits in the order in which they were handed over, and says so in that order."""

    def __init__(
        self, database: Database, high_water_bytes: int, strain: Strain | None = None
    ) -> None:
        self._database = database
        self._strain = strain or Strain()
        self._high_water = high_water_bytes
        self._waiting: list[_Waiting] = []
        self._bytes = 0
        self._work = asyncio.Event()
        self._room = asyncio.Event()
        self._room.set()
        self._closing = False
        self._task = asyncio.create_task(self._run())

    def put(self, commit: Commit | None, settled: Settled) -> None:
        """Have a commit written; `settled` hears when it is on disk, or why it never will be.

        Without a commit, `settled` is called once all that was put before has been written.
        """
        self._waiting.append(_Waiting(commit, settled))
        if commit is not None:
            self._bytes += sum(map(len, commit.updates))
            if self._bytes > self._high_water:
                self._room.clear()
        self._work.set()

    async def has_room(self) -> None:
        """Wait while more is waiting than the disk keeps up with."""
        await self._room.wait()

    async def written(self) -> None:
        """Wait until all that has been put so far is on disk, or has been told that it is not."""
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()

        def settled(_: BaseException | None) -> None:
            if not done.done():
                done.set_result(None)

        self.put(None, settled)
        await done

    async def close(self) -> None:
        """Write what is waiting, then end."""
        self._closing = True
        self._work.set()
        await self._task

    async def _run(self) -> None:
        while self._waiting or not self._closing:
            await self._work.wait()
            self._work.clear()
            batch, self._waiting = self._waiting, []
            self._bytes = 0
            self._room.set()
            if batch:
                began_s = time.monotonic()
                await self._write(batch)
                rest_s = self._strain.edit_s - (time.monotonic() - began_s)
                if rest_s > SHORTEST_REST_S and not self._closing:
                    await asyncio.sleep(rest_s)

    async def _write(self, batch: list[_Waiting]) -> None:
        commits = [w.commit for w in batch if w.commit is not None and not w.commit.fence.broken]
        error = await self._try(commits) if commits else None
        if error is not None and len(commits) > 1 and isinstance(error, IntegrityError):
            await self._write_one_by_one(batch)
            return
        for waiting in batch:
            self._settle(waiting, error)

    async def _write_one_by_one(self, batch: list[_Waiting]) -> None:
        """One room's clash must not cost the others their edits."""
        for waiting in batch:
            commit, error = waiting.commit, None
            if commit is not None and not commit.fence.broken:
                error = await self._try([commit])
            self._settle(waiting, error)

    def _settle(self, waiting: _Waiting, error: Exception | None) -> None:
        """Nothing is written to a room after something that should have come before."""
        if waiting.commit is not None:
            fence = waiting.commit.fence
            if fence.broken:
                error = error or DataError("An earlier edit of this room could not be written.")
            fence.broken = error is not None
        try:
            waiting.settled(error if waiting.commit is not None else None)
        except Exception:
            log.exception("What follows a commit failed")

    async def _try(self, commits: list[Commit]) -> Exception | None:
        failure: Exception | None = None
        at = time_text(now())
        for commit in commits:
            commit.at = commit.at or at
        for pause_s in (0.0, *RETRY_AFTER_S):
            await asyncio.sleep(pause_s) if pause_s else None
            began_s = time.perf_counter()
            try:
                await self._database.write(commit_all, commits)
                _count(commits, began_s)
                return None
            except IntegrityError as error:
                return error
            except Exception as error:
                failure = error
        metrics.commit_failures.inc(sum(len(commit.updates) for commit in commits))
        log.error("%d updates could not be written: %s", len(commits), failure)
        return failure


def _count(commits: list[Commit], began_s: float) -> None:
    over_s = time.perf_counter()
    metrics.commit_seconds.observe(over_s - began_s)
    metrics.updates.inc(sum(len(commit.updates) for commit in commits))
    metrics.update_seconds.observe(over_s - min(commit.began_s for commit in commits))
