"""From a recording to its rows by any backend: decoding and computing side by side."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncGenerator, Callable, Iterator
from typing import Any

from inference_gateway import spans
from inference_gateway.audio import AudioFile
from inference_gateway.backends.backend import Backend, Floats
from inference_gateway.catalog import Model
from inference_gateway.cutting import Cutting, Piece, Say

IN_FLIGHT = 6


class Pipeline:
    """The work of embedding one recording by a backend, in memory that its length does not change.

    While some stretches are computed, the next one is decoded, in a thread.

    Parameters
    ----------
    audio : the recording
    model : an entry of the catalog
    backend : what computes the rows
    hop_s : float, or None for the model's usual hop
    say : given a sentence about what was odd in the file; from a thread
    in_flight : int >= 1, stretches that the backend has at once; more than it can compute at once,
        so that it never waits
    """

    def __init__(
        self,
        audio: AudioFile,
        model: Model,
        backend: Backend,
        hop_s: float | None = None,
        say: Say | None = None,
        in_flight: int = IN_FLIGHT,
    ) -> None:
        self.dimension = model.dimension
        self._cutting = Cutting(audio, model, hop_s, say)
        self.windows = self._cutting.windows
        self._backend = backend
        self._in_flight = in_flight

    async def rows(
        self, on_progress: Callable[[float], None] | None = None
    ) -> AsyncGenerator[Floats, None]:
        """Yield float32 [shape=(n, dimension)], some windows at a time, in order.

        on_progress : given the part that is done, 0 to 1

        Whoever stops before the end calls `aclose`, which waits until nobody reads the recording.
        Raises `AudioError` for what cannot be decoded, `BackendError` for what is not computed.
        """
        reader = _Reader(self._cutting.pieces())
        waiting: deque[tuple[Piece, asyncio.Task[Floats]]] = deque()
        try:
            while True:
                while len(waiting) < self._in_flight and (piece := await _decoded(reader)):
                    waiting.append((piece, asyncio.create_task(self._embed(piece))))
                if not waiting:
                    return
                piece, task = waiting[0]
                rows = await task
                waiting.popleft()
                yield rows
                if on_progress:
                    on_progress(piece.done)
        finally:
            for _, task in waiting:
                task.cancel()
            await asyncio.gather(*(task for _, task in waiting), return_exceptions=True)
            await reader.close()

    def metadata(self, windows: int) -> dict[str, Any]:
        """Return what the rows mean, as JSON can say it.

        windows : int, how many there are
        """
        audio, model = self._cutting.audio, self._cutting.model
        return {
            "model": model.id,
            "version": model.version,
            "windows": windows,
            "dimension": model.dimension,
            "first_s": self.windows.first_s,
            "hop_s": self.windows.hop_s,
            "window_s": model.window_s,
            "sample_rate_hz": audio.sample_rate_hz,
            "duration_s": audio.duration_s,
            "licence": model.licence,
            "notice": model.notice,
        }

    async def _embed(self, piece: Piece) -> Floats:
        cutting = self._cutting
        with spans.span("windows", count=len(piece.offsets), model=cutting.model.id):
            return await self._backend.embed(
                cutting.model, piece.samples, piece.offsets, cutting.rate_hz
            )


async def _decoded(reader: _Reader) -> Piece | None:
    with spans.span("decode"):
        return await reader.next()


class _Reader:
    """Takes pieces in a thread, one at a time, and ends only when the thread is done."""

    def __init__(self, pieces: Iterator[Piece]) -> None:
        self._pieces = pieces
        self._reading: asyncio.Task[Piece | None] | None = None
        self._ended = False

    async def next(self) -> Piece | None:
        """Return the next piece, None when there are no more."""
        if self._ended:
            return None
        self._reading = asyncio.create_task(asyncio.to_thread(next, self._pieces, None))
        piece = await asyncio.shield(self._reading)
        self._ended = piece is None
        return piece

    async def close(self) -> None:
        """Wait until the thread does not read any more."""
        self._ended = True
        if self._reading:
            await asyncio.wait({self._reading})
            if not self._reading.cancelled():
                self._reading.exception()
