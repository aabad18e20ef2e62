"""What one worker of a cluster does: a recording from its disk becomes a part of a dataset."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import threading
import time
from collections.abc import Awaitable, Callable
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from earmark.backend import open_backend
from earmark.corpora.part import About, PartWriter
from inference_gateway.audio import open_audio
from inference_gateway.backends.backend import Backend
from inference_gateway.catalog import find_model
from inference_gateway.embedding import open_network
from inference_gateway.pipeline import Pipeline
from py_browser import __version__
from py_browser.errors import EarmarkError

# (name of an option of the command line, value), as `open_backend` takes them.
Options = tuple[tuple[str, Any], ...]


@dataclass(frozen=True)
class Order:
    """A recording that is to be embedded.

    path, name : the recording, and its path below the corpus
    part : where its rows are to be
    """

    path: Path
    name: str
    part: Path
    model: str
    hop_s: float
    backend: Options


@dataclass(frozen=True)
class Done:
    """What became of an order; a line of the report.

    status : "embedded", "there" (it was before) or "failed", with an error {code, message}
    seconds : that it took
    """

    file: str
    status: str
    bytes: int = 0
    sha256: str | None = None
    windows: int = 0
    duration_s: float = 0.0
    seconds: float = 0.0
    warnings: tuple[str, ...] = ()
    error: dict[str, Any] | None = None

    def to_json(self) -> dict[str, Any]:
        """Return what is to be said of it."""
        return {key: value for key, value in asdict(self).items() if value not in (None, ())}


def embed_recording(order: Order, threads: int) -> Done:
    """Embed one recording; what is wrong with it is in the answer.

    threads : int, recordings that this worker has at once
    """
    began = time.monotonic()
    size, warnings = 0, list[str]()
    try:
        stat = order.path.stat()
        size = stat.st_size
        audio = open_audio(order.path)
        sha256 = _sha256(order.path)

        async def work(backend: Backend, in_flight: int) -> int:
            model = find_model(order.model)
            pipeline = Pipeline(audio, model, backend, order.hop_s, warnings.append, in_flight)
            said = pipeline.metadata(0)
            kept = {name: said[name] for name in said if name in About.__dataclass_fields__}
            about = About(order.name, sha256, stat.st_size, stat.st_mtime_ns, **kept)
            return await _write(order.part, about, pipeline, warnings)

        windows = _station(order.backend, threads).run(work)
    except (EarmarkError, OSError) as error:
        return Done(order.name, "failed", size, error=_why(order, error))
    return Done(
        order.name, "embedded", size, sha256, windows, audio.duration_s,
        round(time.monotonic() - began, 3), tuple(warnings),
    )  # fmt: skip


def look(source: Path, nonce: Path, model: str, backend: Options) -> str | None:
    """Return a sentence about what a worker lacks, None if it can begin.

    nonce : a file that was just written where the parts are to be
    """
    if not source.exists():
        return f"it has no {source}"
    if not nonce.is_file():
        return f"{nonce.parent} is not the same folder there"
    try:
        found = find_model(model)
        if found.sample_rate_hz and dict(backend)["triton"] is None:
            open_network(found, found.sample_rate_hz, threads=1)
    except EarmarkError as error:
        return error.message
    return None


def version() -> str:
    """The version of Earmark on a worker."""
    return __version__


async def _write(part: Path, about: About, pipeline: Pipeline, warnings: list[str]) -> int:
    part.parent.mkdir(parents=True, exist_ok=True)
    writer = PartWriter(part, about)
    try:
        async with contextlib.aclosing(pipeline.rows()) as stretches:
            async for rows in stretches:
                writer.write(rows)
        return writer.finish(warnings)
    finally:
        writer.discard()


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _why(order: Order, error: EarmarkError | OSError) -> dict[str, Any]:
    if isinstance(error, EarmarkError):
        return error.to_json()
    return {"code": "file", "message": f"{order.path}: {error.strerror or error}.", "details": {}}


class _Station:
    """A worker's loop and backend, kept from recording to recording."""

    def __init__(self, options: Options, threads: int) -> None:
        self._options = options
        self._threads = threads
        self._loop = asyncio.new_event_loop()
        self._opened: tuple[Backend, int] | None = None
        threading.Thread(target=self._loop.run_forever, daemon=True).start()

    def run(self, work: Callable[[Backend, int], Awaitable[int]]) -> int:
        """Wait for what `work` gives with the backend, and how many stretches that may have."""
        return asyncio.run_coroutine_threadsafe(self._run(work), self._loop).result()

    async def _run(self, work: Callable[[Backend, int], Awaitable[int]]) -> int:
        if self._opened is None:
            self._opened = open_backend(**dict(self._options), threads=self._threads)
        return await work(*self._opened)


@lru_cache(maxsize=4)
def _station(options: Options, threads: int) -> _Station:
    return _Station(options, threads)
