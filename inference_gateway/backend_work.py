"""Jobs computed by a backend: in this process, or on Triton servers."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from collections.abc import Iterable
from typing import Any

from inference_gateway import preview
from inference_gateway.acceptance import check_acceptance
from inference_gateway.backends.backend import Backend
from inference_gateway.catalog import Model, find_model, models_folder, read_catalog
from inference_gateway.gateway import Progress
from inference_gateway.leased_audio import LeasedAudio, open_leased
from inference_gateway.pipeline import Pipeline
from inference_gateway.range_source import RangeSource
from inference_gateway.relay import LeasedJob
from inference_gateway.rows_file import RowsFile
from py_browser import __version__
from py_browser.errors import EarmarkError

LOG = logging.getLogger("earmark.gateway")
TOLD_S = 10.0


class BackendWork:
    """A `Work` of whatever computes rows.

    Parameters
    ----------
    backend : where they are computed
    in_flight : int >= 1, stretches of one recording that it has at once
    only : ids of the models that it is to run; all that it can for none
    """

    def __init__(self, backend: Backend, in_flight: int, only: Iterable[str] = ()) -> None:
        self._backend = backend
        self._in_flight = in_flight
        self._only = frozenset(only)
        self._could_run: list[str] | None = None
        self._told: tuple[float, dict[str, Any]] | None = None

    async def models(self) -> list[str]:
        """See `Work`; asked for each job, so that a model that is fetched or loaded later is found.

        What has changed since the last time is logged.
        """
        wanted = [one for one in read_catalog().values() if not self._only or one.id in self._only]
        found = await self._backend.has([one for one in wanted if _is_accepted(one)])
        names = [f"{one.id}@{one.version}" for one in found]
        if names != self._could_run:
            self._could_run = names
            await self._tell(names)
        return [*names, preview.JOBS] if not self._only or preview.NAME in self._only else names

    def dimension(self, model: str) -> int:
        """See `Work`."""
        return find_model(model).dimension

    async def embed(
        self, audio: RangeSource, job: LeasedJob, rows: RowsFile, on_progress: Progress
    ) -> dict[str, Any]:
        """See `Work`."""
        working = asyncio.create_task(self._embed(audio, job, rows, on_progress))
        try:
            return await asyncio.shield(working)
        except asyncio.CancelledError:
            audio.end()  # before the pipeline waits for the thread that reads it
            working.cancel()
            await asyncio.wait({working})
            raise

    async def _embed(
        self, source: RangeSource, job: LeasedJob, rows: RowsFile, on_progress: Progress
    ) -> dict[str, Any]:
        model, warnings = find_model(job.model), list[str]()
        audio = await _opened(source)
        pipeline = Pipeline(
            audio, model, self._backend, job.hop_s, warnings.append, self._in_flight
        )  # fmt: skip
        async with contextlib.aclosing(pipeline.rows(on_progress)) as stretches:
            async for some in stretches:
                rows.write(some)
        said = pipeline.metadata(rows.windows)
        names = ("window_s", "sample_rate_hz", "duration_s", "licence", "notice")
        about = {**{name: said[name] for name in names}, "warnings": warnings}
        return {"first_s": said["first_s"], "about": about}

    async def about(self) -> dict[str, Any]:
        """What the relay's admins are told: version, kind of backend, and how each place is that
        computes; some seconds old at most.
        """
        if self._told is None or time.monotonic() > self._told[0]:
            endpoints = [
                {"name": one.name.rpartition("@")[2], "state": one.state, "reason": one.reason}
                for one in await self._backend.health()
            ]
            about = {"version": __version__, "backend": self._backend.kind, "endpoints": endpoints}
            self._told = time.monotonic() + TOLD_S, about
        return self._told[1]

    async def _tell(self, models: list[str]) -> None:
        LOG.info("Models that can be computed now: %s", ", ".join(models) or "none")
        for endpoint in await self._backend.health():
            if endpoint.reason:
                LOG.warning("%s is %s: %s", endpoint.name, endpoint.state, endpoint.reason)


def _is_accepted(model: Model) -> bool:
    try:
        check_acceptance(model, models_folder())
    except EarmarkError:
        return False
    return True


async def _opened(source: RangeSource) -> LeasedAudio:
    """Open a job's audio in a thread, and leave no thread behind that reads it."""
    opening = asyncio.create_task(asyncio.to_thread(open_leased, source))
    try:
        return await asyncio.shield(opening)
    except asyncio.CancelledError:
        await asyncio.wait({opening})
        raise
