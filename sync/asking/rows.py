"""Rows read from the blob store by a process of the workshop, which has no event loop."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Coroutine, Iterator
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

from py_browser.active_labeling.embedding_stream import MOST_NUMBERS, EmbeddingStream
from py_browser.active_labeling.embeddings import Embeddings
from sync.asking.stored import Stored
from sync.blobs.blob_store import BlobStore
from sync.blobs.opening import open_blobs
from sync.errors import Damaged
from sync.settings import Settings

T = TypeVar("T")
Halves = npt.NDArray[np.float16]

BLOCK_BYTES = 16 << 20
"""Of rows, read at once."""


class RowReader:
    """Reads spans of rows. One for a call: it holds an event loop of its own.

    Use it as a context manager.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._blobs: BlobStore | None = None
        self._runner = asyncio.Runner()

    def __enter__(self) -> RowReader:
        self._runner.__enter__()
        return self

    def __exit__(self, *failure: Any) -> None:
        self._runner.__exit__(*failure)

    def blocks(self, stored: Stored, first: int = 0, last: int | None = None) -> Iterator[Halves]:
        """Yield the rows [first, last), float16 [shape=(n, dimension)], block by block.

        Raises `NotThere` if the store has lost them, `Damaged` if they are not what they were.
        """
        last = stored.windows if last is None else min(last, stored.windows)
        step = max(1, BLOCK_BYTES // (2 * stored.dimension))
        for start in range(first, last, step):
            yield self.rows(stored, start, min(start + step, last))

    def rows(self, stored: Stored, first: int, last: int) -> Halves:
        """The rows [first, last), float16 [shape=(last - first, dimension)]."""
        row_bytes = 2 * stored.dimension
        content = self._run(self._read(stored.blob, first * row_bytes, last * row_bytes))
        if len(content) != (last - first) * row_bytes:
            raise Damaged("The stored embeddings are shorter than they were; embed them again.")
        return np.frombuffer(content, dtype="<f2").reshape(last - first, stored.dimension)

    def embeddings(
        self,
        stored: Stored,
        start_s: float = 0.0,
        end_s: float | None = None,
        most_numbers: int = MOST_NUMBERS,
    ) -> Embeddings:
        """The rows of a span as if it were a recording, halved until they fit into so many numbers.

        The times of what is returned begin at `start_s`.
        """
        end_s = stored.duration_s if end_s is None else end_s
        first, last = rows_between(stored, start_s, end_s)
        stream = EmbeddingStream(
            stored.name,
            stored.dimension,
            stored.hop_s,
            stored.first_s + first * stored.hop_s - start_s,
            stored.window_s,
            most_numbers,
        )
        for block in self.blocks(stored, first, last):
            stream.push(block.astype(np.float32))
        return stream.finish(end_s - start_s)

    def _run(self, work: Coroutine[Any, Any, T]) -> T:
        return self._runner.run(work)

    async def _read(self, blob: str, start: int, end: int) -> bytes:
        if self._blobs is None:
            self._blobs = open_blobs(self._settings, os.environ)
        return b"".join([piece async for piece in self._blobs.read(blob, start, end)])


def rows_between(stored: Stored, start_s: float, end_s: float) -> tuple[int, int]:
    """The rows [first, last) whose middles lie in [start_s, end_s), or else the nearest one."""
    first = int(np.ceil((start_s - stored.first_s) / stored.hop_s - 1e-9))
    last = int(np.ceil((end_s - stored.first_s) / stored.hop_s - 1e-9))
    first, last = min(max(first, 0), stored.windows), min(max(last, 0), stored.windows)
    if first < last:
        return first, last
    nearest = round(((start_s + end_s) / 2 - stored.first_s) / stored.hop_s)
    nearest = min(max(nearest, 0), stored.windows - 1)
    return nearest, nearest + 1
