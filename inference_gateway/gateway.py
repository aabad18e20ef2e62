"""The gateway: leases jobs from a relay, has them computed, brings back what came of them."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import random
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, Protocol

from inference_gateway import preview, spans
from inference_gateway.preview_work import preview_of
from inference_gateway.range_source import RangeSource
from inference_gateway.reasons import why
from inference_gateway.relay import (
    WAIT_S,
    LeasedJob,
    LeaseLost,
    Relay,
    RelayGone,
    RelayTrouble,
    TokenRefused,
)
from inference_gateway.rows_file import RowsFile

LOG = logging.getLogger("earmark.gateway")
FIRST_PAUSE_S = 0.5
LONGEST_PAUSE_S = 30.0
NOTHING_TO_RUN_S = 10.0
PROGRESS_EVERY_S = 1.0
WORTH_TELLING = 0.01
NO_TRACE = ""


@dataclass
class Progress:
    """How far a job is, told with the next sign of life."""

    part: float = 0.0

    def __call__(self, part: float) -> None:
        self.part = part


@dataclass(frozen=True)
class Ended:
    """What became of a job here.

    outcome : "later" where it went wrong and may go well another time, "lost" where the relay took
        it back, "left" where it was given back or the relay could not be told
    rows, audio_s : of one that is done; rows, and the length of the recording in seconds
    """

    model: str
    outcome: Literal["done", "failed", "later", "lost", "left"]
    rows: int = 0
    audio_s: float = 0.0


class Work(Protocol):
    """What turns audio into rows, on whatever machine."""

    async def models(self) -> list[str]:
        """What it can run now, each as model@version; `preview.JOBS` for previews, which the
        gateway makes by itself."""
        ...

    def dimension(self, model: str) -> int:
        """How many numbers a row of a model has."""
        ...

    async def embed(
        self, audio: RangeSource, job: LeasedJob, rows: RowsFile, on_progress: Progress
    ) -> dict[str, Any]:
        """Write all rows of a recording; return {"first_s", "about"}.

        Cancelled, it returns once nobody reads `audio` any more.
        Raises `AudioError` for what cannot be decoded, other errors with a sentence.
        """
        ...


class Gateway:
    """Works for one relay until it is told to stop, or its token is no longer valid.

    at_once : int >= 1, jobs that are worked on at a time
    grace_s : float, how long a stop waits for jobs that are nearly done
    on_end : told what became of each job
    about : what the relay is told of this gateway, with every request for work

    `running` is how many jobs are under way; `trouble` a sentence while the relay does not answer.
    """

    def __init__(
        self,
        relay: Relay,
        work: Work,
        at_once: int = 1,
        grace_s: float = 5.0,
        on_end: Callable[[Ended], None] = lambda _: None,
        about: Callable[[], Awaitable[Mapping[str, Any]]] | None = None,
    ) -> None:
        self.running = 0
        self.trouble: str | None = "The relay has not answered yet."
        self._on_end = on_end
        self._about = about
        self._relay = relay
        self._work = work
        self._at_once = at_once
        self._grace_s = grace_s

    async def run(self, stop: asyncio.Event) -> None:
        """Work until `stop` is set. Raises `TokenRefused` if the relay does not know the token."""
        stopping = asyncio.create_task(stop.wait())
        slots = [asyncio.create_task(self._slot(stop, stopping)) for _ in range(self._at_once)]
        try:
            await asyncio.gather(*slots)
        finally:
            for task in (*slots, stopping):
                task.cancel()
            await asyncio.gather(*slots, stopping, return_exceptions=True)

    async def figures(self) -> Mapping[str, Any] | None:
        """What the relay has to do, as `Relay.figures`; None while it does not say."""
        try:
            return await self._relay.figures()
        except RelayTrouble:
            return None

    async def _slot(self, stop: asyncio.Event, stopping: asyncio.Task[bool]) -> None:
        pause = Pause()
        while not stop.is_set():
            try:
                job = await _unless(stopping, self._lease())
            except RelayGone as error:
                self.trouble = error.message
                LOG.warning("%s Trying again in %.1f s.", error.message, pause.next_s)
                await _unless(stopping, pause())
                continue
            pause = Pause()
            if job is not None:
                self.running += 1
                try:
                    with spans.span("job", job.trace or NO_TRACE, id=job.id, model=job.model):
                        await self._do(job, stopping)
                finally:
                    self.running -= 1

    async def _lease(self) -> LeasedJob | None:
        models = await self._work.models()
        if not models:
            await asyncio.sleep(NOTHING_TO_RUN_S)
            return None
        # Whether the relay answers is to be known at once, not after a wait for a job.
        wait_s = WAIT_S if self.trouble is None else 0.0
        about = () if self._about is None else (await self._about(),)
        job = await self._relay.lease(models, wait_s, *about)
        self.trouble = None
        return job

    async def _do(self, job: LeasedJob, stopping: asyncio.Task[bool]) -> None:
        """One job, from its lease to whatever comes of it, told to the relay."""
        progress = Progress()
        beating = asyncio.create_task(self._beat(job, progress))
        working = asyncio.create_task(self._work_on(job, progress))
        try:
            await asyncio.wait({working, beating, stopping}, return_when="FIRST_COMPLETED")
            if stopping.done() and not beating.done():
                await asyncio.wait({working, beating}, timeout=self._grace_s,
                                   return_when="FIRST_COMPLETED")  # fmt: skip
            if working.done():
                working.result()
            elif beating.done():
                beating.result()
            else:
                await _ended(working)
                await self._relay.release(job)
                LOG.info("Gave back job %s", job.id)
                self._on_end(Ended(job.model, "left"))
        except LeaseLost as error:
            self._on_end(Ended(job.model, "lost"))
            LOG.info("Left job %s: it is %s", job.id, error.details.get("status", "gone"))
        except RelayGone as error:
            self._on_end(Ended(job.model, "left"))
            LOG.warning("Left job %s: %s", job.id, error.message)
        finally:
            await _ended(working)
            await _ended(beating)

    async def _beat(self, job: LeasedJob, progress: Progress) -> None:
        """Signs of life, more of them while it goes on well, until the lease is lost. A relay that
        is away is waited for."""
        step_s = min(job.heartbeat_s, PROGRESS_EVERY_S)
        while True:
            told, silent_s = progress.part, 0.0
            with contextlib.suppress(RelayGone):
                await self._relay.heartbeat(job, told)
            while silent_s == 0.0 or (
                silent_s < job.heartbeat_s and progress.part < told + WORTH_TELLING
            ):
                await asyncio.sleep(step_s)
                silent_s += step_s

    async def _work_on(self, job: LeasedJob, progress: Progress) -> None:
        try:
            if job.model == preview.NAME:
                await self._preview(job, progress)
            else:
                await self._embed(job, progress)
        except (LeaseLost, TokenRefused):
            raise
        except Exception as error:
            code, reason, retry = why(error)
            if code == "internal":
                LOG.exception("Job %s went wrong", job.id)
            else:
                LOG.warning("Job %s (%s): %s", job.id, job.sha256, reason)
            await insist(lambda: self._relay.fail(job, code, reason, retry))
            self._on_end(Ended(job.model, "later" if retry else "failed"))

    async def _embed(self, job: LeasedJob, progress: Progress) -> None:
        async with self._rows(job, progress) as (rows, found):
            sha256 = await asyncio.to_thread(rows.seal)
            meaning = {"windows": rows.windows, "dimension": rows.dimension, **found}
            with spans.span("rows.send", windows=rows.windows):
                await insist(lambda: self._relay.finish(job, rows.path, sha256, meaning))
            LOG.info("Embedded %s with %s: %d rows", job.sha256, job.model, rows.windows)
            audio_s = found["about"].get("duration_s", 0.0)
            self._on_end(Ended(job.model, "done", rows.windows, audio_s))

    async def _preview(self, job: LeasedJob, progress: Progress) -> None:
        audio = RangeSource(self._relay.audio_url(job), self._relay.headers, job.bytes)
        try:
            with preview.temporary_folder() as folder:
                made = await preview_of(audio, Path(folder), progress)
                with spans.span("preview.send"):
                    await insist(lambda: self._relay.finish_preview(job, made))
                LOG.info("Made the preview of %s", job.sha256)
                self._on_end(Ended(job.model, "done"))
        finally:
            audio.close()

    @contextlib.asynccontextmanager
    async def _rows(
        self, job: LeasedJob, progress: Progress
    ) -> AsyncIterator[tuple[RowsFile, dict[str, Any]]]:
        audio = RangeSource(self._relay.audio_url(job), self._relay.headers, job.bytes)
        try:
            rows = RowsFile(self._work.dimension(job.model))
            try:
                found = await self._work.embed(audio, job, rows, progress)
                if audio.failure is not None:
                    raise audio.failure
                yield rows, found
            finally:
                rows.close()
        finally:
            audio.close()


class Pause:
    """Waits ever longer, and never as long as all the others do."""

    def __init__(self) -> None:
        self.next_s = FIRST_PAUSE_S

    async def __call__(self) -> None:
        """Wait, longer than the last time."""
        now_s, self.next_s = self.next_s, min(self.next_s * 2, LONGEST_PAUSE_S)
        await asyncio.sleep(now_s * random.uniform(0.5, 1.0))


async def insist(call: Callable[[], Awaitable[None]]) -> None:
    """Tell the relay something, as often as it takes for it to be reached."""
    pause = Pause()
    while True:
        try:
            return await call()
        except RelayGone as error:
            LOG.warning("%s Trying again in %.1f s.", error.message, pause.next_s)
            await pause()


async def _unless(stopping: asyncio.Task[bool], what: Any) -> Any:
    """The result of an awaitable, or None if the gateway is to stop before."""
    task = asyncio.ensure_future(what)
    await asyncio.wait({task, stopping}, return_when="FIRST_COMPLETED")
    if task.done():
        return task.result()
    await _ended(task)
    return None


async def _ended(task: asyncio.Task[Any]) -> None:
    """Cancel a task, and wait until it is over."""
    task.cancel()
    with contextlib.suppress(asyncio.CancelledError, RelayTrouble):
        await task
