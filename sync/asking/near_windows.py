"""An index of windows, for more of them than are compared one by one within a moment.

A graph of neighbours (HNSW) over rows of a byte per number. It names windows that may be near;
these are then compared exactly, so that it never changes a similarity, and seldom an order.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager

import numpy as np
import numpy.typing as npt
from usearch.index import Index

from py_browser.active_sampling.sound_rows import Floats, Read, SoundRows, Vector
from py_browser.errors import EarmarkError

LOG = logging.getLogger("earmark.asking")
CONNECTIONS = 16
LOOKED_AT = 256
"""Windows that a search looks at, at least."""
BESIDE = 450
"""Bytes of a window beside its row."""
AT_ONCE = 2048
TAIL = 20_000
"""So many windows that are not in the index yet are compared one by one."""

Reads = Callable[[], AbstractContextManager[Read]]


def index_bytes(windows: int, dimensions: int) -> int:
    """Memory that an index takes."""
    return windows * (dimensions + BESIDE)


class NearWindows:
    """The index of one table, built by a thread while searches go on.

    rows : of the table; more may be added to it meanwhile
    """

    def __init__(self, rows: SoundRows) -> None:
        self._rows = rows
        # What all share must not make them alike, and may not change under the graph.
        self._centre = rows.origin + rows.mean
        self._index = Index(
            ndim=rows.dimensions,
            metric="cos",
            dtype="i8",
            connectivity=CONNECTIONS,
            expansion_search=LOOKED_AT,
        )
        self._turn = threading.Lock()
        self._thread: threading.Thread | None = None
        self.covered = 0

    @property
    def is_ready(self) -> bool:
        """Whether only a tail is not in it."""
        return self._rows.count - self.covered <= TAIL

    @property
    def memory(self) -> int:
        """Bytes that it takes now."""
        return int(self._index.memory_usage)

    def extend(self, reads: Reads) -> None:
        """Go on building, unless that is under way; what fails is tried with the next search.

        reads : gives, within a context, what reads rows that are not held
        """
        if self.covered < self._rows.count and not (self._thread and self._thread.is_alive()):
            self._thread = threading.Thread(target=self._build, args=(reads,), daemon=True)
            self._thread.start()

    def wait(self) -> None:
        """Return when nothing is being built."""
        if self._thread is not None:
            self._thread.join()

    def near(self, examples: Vector, count: int) -> npt.NDArray[np.int64]:
        """Return the numbers of windows that may be among the `count` nearest of each example."""
        with self._turn:
            found = self._index.search(self._from_centre(examples), count, threads=1)
        # A search of one example has one row of keys, and lacks what it did not find.
        keys = np.asarray(found.keys).ravel().astype(np.int64)
        tail = np.arange(self.covered, self._rows.count)
        return np.unique(np.concatenate([keys[(keys >= 0) & (keys < self.covered)], tail]))

    def _build(self, reads: Reads) -> None:
        try:
            with reads() as read:
                for at, units, lengths in self._rows.between(self.covered, self._rows.count, read):
                    self._add(at, units.astype(np.float32) * lengths[:, None] + self._rows.origin)
        except EarmarkError as error:
            LOG.warning("An index of sounds could not be built to its end: %s", error.message)

    def _add(self, at: int, rows: Floats) -> None:
        for first in range(0, len(rows), AT_ONCE):
            some = self._from_centre(rows[first : first + AT_ONCE])
            numbers = np.arange(at + first, at + first + len(some))
            with self._turn:
                self._index.add(numbers, some, threads=1)
            self.covered = int(numbers[-1]) + 1

    def _from_centre(self, rows: npt.NDArray[np.floating]) -> Floats:
        return np.asarray(rows - self._centre, dtype=np.float32)
