"""Similar sounds where there is memory: windows of any number of recordings, compared exactly.

The same search as `SoundIndex`, for a machine with BLAS: rows are kept as float16 in one table, so
that many short recordings are searched as quickly as one long one. What does not fit into the
memory it may use is read anew for every search.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from py_browser.active_sampling.similar import (
    MOST_EXAMPLES,
    Match,
    Place,
    Windows,
    bar,
    spread,
)
from py_browser.errors import ParameterError

Halves = npt.NDArray[np.float16]
Floats = npt.NDArray[np.float32]
Blocks = Iterable[npt.NDArray[np.floating]]

CHUNK_ROWS = 4096
# Of the likeliest windows so many are looked at first; neighbours of one another are many.
FIRST_LOOK = 4096


@dataclass
class _Chunk:
    """Rows next to each other: unit vectors, and how long each was."""

    units: Halves
    lengths: Floats
    filled: int = 0


class SoundTable:
    """Windows of many recordings of one model, without the mean of all of them.

    Parameters
    ----------
    dimensions : int, of a row
    most_bytes : int, memory for rows; those of recordings that come later are read when needed
    """

    def __init__(self, dimensions: int, most_bytes: int) -> None:
        if dimensions < 1:
            raise ParameterError(f"{dimensions} dimensions cannot be searched; give at least 1.")
        self.dimensions = dimensions
        self._most_bytes = most_bytes
        self._numbers: dict[str, int] = {}
        self._recordings: list[Windows] = []
        self._starts = [0]
        self._chunks: list[_Chunk] = []
        self._held = 0
        self._is_full = False
        self._origin: Floats | None = None
        self._total = np.zeros(dimensions)
        self._owners: npt.NDArray[np.int32] | None = None

    @property
    def windows(self) -> int:
        """How many windows are searched."""
        return self._starts[-1]

    @property
    def bytes(self) -> int:
        """Memory that the rows take."""
        return sum(chunk.units.nbytes + chunk.lengths.nbytes for chunk in self._chunks)

    @property
    def recordings(self) -> set[str]:
        """Whose windows these are."""
        return set(self._numbers)

    def add(self, recording: str, windows: Windows, blocks: Blocks) -> None:
        """Take all rows of a recording that is not there yet, [shape=(n, dimensions)] each.

        windows : where they lie; their count is counted here
        """
        if recording in self._numbers:
            raise ParameterError(f"The recording {recording} is in the table already.")
        count = 0
        keep = not self._is_full
        for block in blocks:
            units, lengths, sums = self._units(block)
            self._total += sums
            count += len(units)
            if keep and not self._fits(len(units)):
                # A recording is held as a whole or not at all.
                keep, self._is_full = False, True
                self._drop(count - len(units))
            if keep:
                self._keep(units, lengths)
        if not count:
            return
        self._numbers[recording] = len(self._recordings)
        self._recordings.append(
            Windows(windows.hop_s, windows.first_s, windows.duration_s, windows.window_s, count)
        )
        self._starts.append(self.windows + count)
        self._owners = None

    def similar(
        self,
        wanted: npt.NDArray[np.floating],
        count: int,
        length_s: float = 0.0,
        like: Sequence[Place] = (),
        others: Iterable[str] = (),
        read: Callable[[str], Blocks] | None = None,
    ) -> list[Match]:
        """Return the stretches most like any of the rows in `wanted`, best first.

        wanted : float [shape=(n, dimensions)], rows as they were given to `add`
        length_s : how long stretches are; at least as long as a window
        like : places that are not looked for
        others : recordings that are not looked at
        read : (recording) -> its rows, of those that are not held
        """
        if not self.windows:
            return []
        values = self._stretched(self._likeness(wanted, read), length_s)
        for name in {place.recording for place in like} & self.recordings:
            bar(self._part(values, name), self._windows(name), length_s, name, like, ())
        for name in set(others) & self.recordings:
            self._part(values, name)[:] = -np.inf
        return self._best(values, count, length_s)

    def _best(self, values: Floats, count: int, length_s: float) -> list[Match]:
        look = FIRST_LOOK
        while True:
            look = min(look, len(values))
            some = np.argpartition(-values, look - 1)[:look]
            found = self._apart(values, some, count, length_s)
            if len(found) == count or look == len(values):
                return found
            look *= 8

    def _apart(
        self, values: Floats, some: npt.NDArray[np.intp], count: int, length_s: float
    ) -> list[Match]:
        """Of some windows, best first, those not too close to a better one."""
        names = list(self._numbers)
        taken: dict[int, list[tuple[int, int]]] = {}
        found: list[Match] = []
        owners = self._owner_of_each()
        for place in some[np.lexsort((some, -values[some]))]:
            if len(found) == count or not np.isfinite(values[place]):
                break
            number = int(owners[place])
            windows, row = self._recordings[number], int(place) - self._starts[number]
            near = taken.setdefault(number, [])
            apart = windows.apart(row, length_s)
            # The better one says how far others are from it.
            if any(abs(row - other) < most for other, most in near):
                continue
            near.append((row, apart))
            found.append(Match(names[number], *windows.extent(row, length_s), float(values[place])))
        return found

    def _units(
        self, block: npt.NDArray[np.floating]
    ) -> tuple[Halves, Floats, npt.NDArray[np.float64]]:
        if block.ndim != 2 or block.shape[1] != self.dimensions:
            raise ParameterError(
                f"Rows of shape {block.shape} do not fit those of {self.dimensions} numbers."
            )
        values = np.nan_to_num(block.astype(np.float32), posinf=0.0, neginf=0.0)
        if self._origin is None:
            self._origin = values.mean(axis=0, dtype=np.float64).astype(np.float32)
        values -= self._origin
        lengths = np.sqrt(np.einsum("ij,ij->i", values, values))
        units = (values / np.maximum(lengths, 1e-30)[:, None]).astype(np.float16)
        return units, lengths, values.sum(axis=0, dtype=np.float64)

    def _fits(self, rows: int) -> bool:
        chunk_bytes = CHUNK_ROWS * (2 * self.dimensions + 4)
        chunks = -(-(self._held + rows) // CHUNK_ROWS)
        return chunks * chunk_bytes <= self._most_bytes

    def _keep(self, units: Halves, lengths: Floats) -> None:
        first = 0
        while first < len(units):
            if not self._chunks or self._chunks[-1].filled == CHUNK_ROWS:
                shape = (CHUNK_ROWS, self.dimensions)
                self._chunks.append(
                    _Chunk(np.empty(shape, np.float16), np.empty(CHUNK_ROWS, np.float32))
                )
            chunk = self._chunks[-1]
            rows = min(CHUNK_ROWS - chunk.filled, len(units) - first)
            here = slice(chunk.filled, chunk.filled + rows)
            chunk.units[here] = units[first : first + rows]
            chunk.lengths[here] = lengths[first : first + rows]
            chunk.filled += rows
            first += rows
        self._held += len(units)

    def _drop(self, rows: int) -> None:
        self._held -= rows
        while rows:
            chunk = self._chunks[-1]
            off = min(rows, chunk.filled)
            chunk.filled -= off
            rows -= off
            if not chunk.filled:
                self._chunks.pop()

    def _likeness(
        self, wanted: npt.NDArray[np.floating], read: Callable[[str], Blocks] | None
    ) -> Floats:
        """Return each window's cosine similarity to the nearest of `wanted`, [shape=(windows,)]."""
        assert self._origin is not None
        mean = self._total / self.windows
        some = np.stack(spread(np.asarray(wanted, dtype=np.float64), MOST_EXAMPLES))
        directions = some - self._origin - mean
        norms = np.linalg.norm(directions, axis=1, keepdims=True)
        directions = directions / np.where(norms > 1e-12, norms, 1.0)
        factors = np.vstack([directions, mean]).astype(np.float32).T
        shifts = (directions @ mean).astype(np.float32)
        square = np.float32(mean @ mean)
        likeness = np.empty(self.windows, dtype=np.float32)
        at = 0
        for units, lengths in self._all(read):
            products = (units.astype(np.float32) @ factors) * lengths[:, None]
            far = np.sqrt(np.maximum(lengths**2 - 2 * products[:, -1] + square, 0))
            best = (products[:, :-1] - shifts).max(axis=1)
            likeness[at : at + len(units)] = np.where(far > 1e-6, best / np.maximum(far, 1e-6), 0.0)
            at += len(units)
        if at != self.windows:
            raise ParameterError(f"{at} of {self.windows} windows were given to be searched.")
        return likeness

    def _all(self, read: Callable[[str], Blocks] | None) -> Iterator[tuple[Halves, Floats]]:
        for chunk in self._chunks:
            yield chunk.units[: chunk.filled], chunk.lengths[: chunk.filled]
        for name, number in self._numbers.items():
            if self._starts[number] >= self._held:
                if read is None:
                    raise ParameterError(f"The rows of {name} are not held, and cannot be read.")
                for block in read(name):
                    units, lengths, _ = self._units(block)
                    yield units, lengths

    def _stretched(self, likeness: Floats, length_s: float) -> Floats:
        """Return the mean likeness of the stretch that begins with each window; -inf for none."""
        counts = np.diff(self._starts)
        most = np.array([windows.most_in(length_s) for windows in self._recordings])
        runs = np.minimum(most, counts)
        if runs.max() <= 1:
            return likeness
        owners = self._owner_of_each()
        here = np.arange(len(likeness))
        ends = here + runs[owners]
        inside = ends <= np.asarray(self._starts)[1:][owners]
        sums = np.concatenate([[0.0], np.cumsum(likeness, dtype=np.float64)])
        means = (sums[np.minimum(ends, len(likeness))] - sums[here]) / runs[owners]
        return np.where(inside, means, -np.inf).astype(np.float32)

    def _owner_of_each(self) -> npt.NDArray[np.int32]:
        if self._owners is None:
            numbers = np.arange(len(self._recordings), dtype=np.int32)
            self._owners = np.repeat(numbers, np.diff(self._starts))
        return self._owners

    def _windows(self, recording: str) -> Windows:
        return self._recordings[self._numbers[recording]]

    def _part(self, values: Floats, recording: str) -> Floats:
        number = self._numbers[recording]
        return values[self._starts[number] : self._starts[number + 1]]
