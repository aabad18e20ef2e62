"""Where one web process has interactive calls answered, and recordings cut ahead."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable
from typing import Any

from py_browser.strategies.registry import BUILT_IN
from sync import metrics
from sync.asking.kept_cuts import USUAL_BUDGET, USUAL_METHOD, answer_of, ready_cut, uncut
from sync.asking.stored import Stored
from sync.database import Database
from sync.errors import RelayError
from sync.jobs.catalog import Catalog
from sync.settings import Settings
from sync.workshop import Workshop

LOG = logging.getLogger("earmark.asking")
LIMIT_S = 50.0
"""Below the time after which Sanic gives an answer up."""
AHEAD_LIMIT_S = 600.0
AT_ONCE = 20
FIRST_S = 2.0
ASKING, SEARCHING, AHEAD = "asking", "searching", "ahead"


class AskDesk:
    """Has calls answered by processes of the workshop, each of which remembers what it read."""

    def __init__(
        self, workshop: Workshop, settings: Settings, catalog: Catalog, database: Database
    ) -> None:
        self._workshop = workshop
        self._settings = settings
        self._catalog = catalog
        self._database = database
        self._arrived = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin to cut ahead what came while nobody was here."""
        self._arrived.set()
        self._task = asyncio.create_task(self._cut_ahead())

    async def stop(self) -> None:
        """End; what is not cut yet is cut when it is asked for."""
        if self._task is not None:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task

    def embeddings_arrived(self) -> None:
        """A job is done."""
        self._arrived.set()

    async def queries(
        self,
        project: str,
        stored: Stored,
        method: str,
        budget: int,
        span: tuple[float, float] | None,
    ) -> dict[str, Any]:
        """See `cut_queries`; what was cut ahead needs no process."""
        if span is None and method in BUILT_IN:
            ready = await self._database.read(ready_cut, project, stored, method, budget)
            if ready is not None:
                metrics.cuts.labels("kept").inc()
                return answer_of(ready, [None] * len(ready), 0.0, method, budget, False)
        metrics.cuts.labels("made").inc()
        return await self._run(
            _cut_queries, self._settings, self._catalog, project, stored, method, budget, span,
            bench=ASKING,
        )  # fmt: skip

    async def similar(
        self,
        project: str,
        stored: Stored,
        start_s: float,
        end_s: float,
        limit: int,
        offset: int,
        same_recording: bool,
    ) -> dict[str, Any]:
        """See `similar_sounds`."""
        return await self._run(
            _similar_sounds, self._settings, self._catalog, project, stored, start_s, end_s,
            limit, offset, same_recording, bench=SEARCHING,
        )  # fmt: skip

    async def next(
        self, project: str, stored: Stored, strategy: str, count: int, seed: int, within: bool
    ) -> dict[str, Any]:
        """See `what_next`."""
        return await self._run(
            _what_next, self._settings, self._catalog, project, stored, strategy, count, seed,
            within, bench=ASKING,
        )  # fmt: skip

    async def _run(
        self, call: Callable[..., dict[str, Any]], *asked: Any, bench: str
    ) -> dict[str, Any]:
        with metrics.asked_seconds.labels(call.__name__.removeprefix("_")).time():
            return await self._workshop.run(call, *asked, bench=bench, limit_s=LIMIT_S)

    async def _cut_ahead(self) -> None:
        failed: set[str] = set()
        await asyncio.sleep(FIRST_S)
        while True:
            await self._arrived.wait()
            self._arrived.clear()
            try:
                while await self._cut_some(failed):
                    pass
            except Exception:
                LOG.exception("Recordings could not be cut ahead; they are cut when asked for.")

    async def _cut_some(self, failed: set[str]) -> int:
        found = await self._database.read(
            uncut, self._catalog, USUAL_METHOD, USUAL_BUDGET, AT_ONCE + len(failed)
        )
        left = [stored for stored in found if stored.blob not in failed]
        for stored in left:
            try:
                await self._workshop.run(
                    _cut_ahead, self._settings, stored, bench=AHEAD, limit_s=AHEAD_LIMIT_S, nice=15
                )
            except RelayError as error:
                failed.add(stored.blob)
                LOG.warning("%s could not be cut ahead: %s", stored.file_name, error.message)
        return len(left)


# What does the work is imported where it is done: a relay that starts waits for none of it.


def _cut_queries(*asked: Any) -> dict[str, Any]:
    from sync.asking.cutting import cut_queries

    return cut_queries(*asked)


def _cut_ahead(*asked: Any) -> None:
    from sync.asking.cutting import cut_ahead

    cut_ahead(*asked)


def _similar_sounds(*asked: Any) -> dict[str, Any]:
    from sync.asking.sounds import similar_sounds

    return similar_sounds(*asked)


def _what_next(*asked: Any) -> dict[str, Any]:
    from sync.asking.next_up import what_next

    return what_next(*asked)
