"""Similar sounds where there is memory: windows of any number of recordings, compared exactly.

The same search as `SoundIndex`, for a machine that multiplies quickly: rows are float16 in one
table, so that many short recordings are searched as quickly as one long one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

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
from py_browser.active_sampling.sound_rows import Blocks, Floats, Halves, Read, SoundRows, Vector
from py_browser.errors import ParameterError

Products = Callable[[Halves, Floats], Floats]
Near = Callable[[Vector], npt.NDArray[np.int64]]
Numbers = npt.NDArray[np.int64]

# Of the likeliest windows so many are looked at first; neighbours of one another are many.
FIRST_LOOK = 4096
# Windows that are closer to each other are read at once.
FAR_APART = 64
MOST_RUN = 40


class SoundTable:
    """Windows of many recordings of one model.

    Parameters
    ----------
    dimensions, most_bytes : as of `SoundRows`
    products : float16 [shape=(n, dimensions)], float32 [shape=(m, dimensions)] -> their products
        [shape=(n, m)]; NumPy has to turn float16 into float32 for that, others need not
    """

    def __init__(self, dimensions: int, most_bytes: int, products: Products | None = None) -> None:
        self.rows = SoundRows(dimensions, most_bytes)
        self._products = products or _multiplied
        self._recordings: list[Windows] = []
        self._numbers: dict[str, int] = {}
        self._owners: npt.NDArray[np.int32] | None = None

    @property
    def windows(self) -> int:
        """How many windows are searched."""
        return self.rows.count

    def add(self, recording: str, windows: Windows, blocks: Blocks) -> None:
        """Take all rows of a recording that is not there yet, [shape=(n, dimensions)] each.

        windows : where they lie; how many there are is counted here
        """
        if recording in self._numbers:
            raise ParameterError(f"The recording {recording} is in the table already.")
        count = self.rows.add(recording, blocks)
        if not count:
            return
        times = (windows.hop_s, windows.first_s, windows.duration_s, windows.window_s)
        self._numbers[recording] = len(self._recordings)
        self._recordings.append(Windows(*times, count))
        self._owners = None

    def similar(
        self,
        wanted: npt.NDArray[np.floating],
        count: int,
        length_s: float = 0.0,
        like: Sequence[Place] = (),
        others: Iterable[str] = (),
        read: Read | None = None,
        near: Near | None = None,
    ) -> list[Match]:
        """Return the stretches most like any of the rows in `wanted`, best first.

        wanted : float [shape=(n, dimensions)], rows as they were given to `add`
        length_s : how long stretches are; at least as long as a window
        like : places that are not looked for
        others : recordings that are not looked at
        read : (recording, first, last) -> its rows [first, last), of those that are not held
        near : float64 [shape=(n, dimensions)], what is looked for -> numbers of windows that may be
            like it; only stretches with these are compared, instead of all
        """
        if not self.windows:
            return []
        some = np.stack(spread(np.asarray(wanted, dtype=np.float64), MOST_EXAMPLES))
        directions = _unit(some - self.rows.origin - self.rows.mean)
        if near is None:
            values = self._stretched(self._likeness(directions, read), length_s)
        else:
            values = self._likeness_of(near(some), directions, length_s, read)
        for name in {place.recording for place in like} & set(self._numbers):
            windows = self._recordings[self._numbers[name]]
            bar(self._part(values, name), windows, length_s, name, like, ())
        for name in set(others) & set(self._numbers):
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
        taken: dict[int, list[tuple[int, int]]] = {}
        found: list[Match] = []
        owners = self._owner_of_each()
        for place in some[np.lexsort((some, -values[some]))]:
            if len(found) == count or not np.isfinite(values[place]):
                break
            number = int(owners[place])
            windows, row = self._recordings[number], int(place) - self.rows.starts[number]
            near = taken.setdefault(number, [])
            # The better one says how far others are from it.
            if any(abs(row - other) < most for other, most in near):
                continue
            near.append((row, windows.apart(row, length_s)))
            name, extent = self.rows.names[number], windows.extent(row, length_s)
            found.append(Match(name, *extent, float(values[place])))
        return found

    def _likeness(self, directions: Vector, read: Read | None) -> Floats:
        """Return each window's cosine similarity to the nearest direction, [shape=(windows,)]."""
        likeness = np.empty(self.windows, dtype=np.float32)
        for at, units, lengths in self.rows.between(0, self.windows, read):
            likeness[at : at + len(units)] = self._compared(units, lengths, directions)
        return likeness

    def _likeness_of(
        self, some: Numbers, directions: Vector, length_s: float, read: Read | None
    ) -> Floats:
        """Return what `_stretched` does for stretches that hold one of some windows; else -inf."""
        values = np.full(self.windows, -np.inf, dtype=np.float32)
        owners, runs = self._owner_of_each(), self._runs(length_s)
        most = int(runs.max())
        # Of long stretches not every beginning is tried.
        backs = np.unique(np.linspace(0, most - 1, min(most, MOST_RUN)).round().astype(np.int64))
        starts = np.unique((np.asarray(some)[:, None] - backs).ravel())
        starts = starts[starts >= 0]
        ends = starts + runs[owners[starts]]
        starts = starts[ends <= np.asarray(self.rows.starts)[owners[starts] + 1]]
        counts = runs[owners[starts]]
        needed = np.unique(np.concatenate([starts[counts > k] + k for k in range(most)]))
        if not len(needed):
            return values
        compared = self._compared_some(needed, directions, read)
        sums = np.concatenate([[0.0], np.cumsum(compared, dtype=np.float64)])
        places = np.searchsorted(needed, starts)
        values[starts] = (sums[places + counts] - sums[places]) / counts
        return values

    def _compared_some(self, needed: Numbers, directions: Vector, read: Read | None) -> Floats:
        """Return the likeness of windows by their numbers, ascending."""
        compared = np.zeros(len(needed), dtype=np.float32)
        far = np.diff(needed) > (self.windows if self.rows.is_held else FAR_APART)
        for group in np.split(needed, np.flatnonzero(far) + 1):
            for at, units, lengths in self.rows.between(int(group[0]), int(group[-1]) + 1, read):
                first, last = np.searchsorted(needed, [at, at + len(units)])
                if first < last:
                    rows = needed[first:last] - at
                    found = self._compared(units[rows], lengths[rows], directions)
                    compared[first:last] = found
        return compared

    def _compared(self, units: Halves, lengths: Floats, directions: Vector) -> Floats:
        """Return the cosine similarity of some rows to the nearest direction, [shape=(n,)]."""
        mean = self.rows.mean
        factors = np.vstack([directions, mean]).astype(np.float32)
        products = self._products(units, factors) * lengths[:, None]
        square = np.float32(mean @ mean)
        far = np.sqrt(np.maximum(lengths**2 - 2 * products[:, -1] + square, 0))
        best = (products[:, :-1] - (directions @ mean).astype(np.float32)).max(axis=1)
        return np.where(far > 1e-6, best / np.maximum(far, 1e-6), 0.0).astype(np.float32)

    def _stretched(self, likeness: Floats, length_s: float) -> Floats:
        """Return the mean likeness of the stretch that begins with each window; -inf for none."""
        runs = self._runs(length_s)
        if runs.max() <= 1:
            return likeness
        owners = self._owner_of_each()
        here = np.arange(len(likeness))
        ends = here + runs[owners]
        inside = ends <= np.asarray(self.rows.starts)[1:][owners]
        sums = np.concatenate([[0.0], np.cumsum(likeness, dtype=np.float64)])
        means = (sums[np.minimum(ends, len(likeness))] - sums[here]) / runs[owners]
        return np.where(inside, means, -np.inf).astype(np.float32)

    def _runs(self, length_s: float) -> Numbers:
        """Return, of each recording, how many windows make a stretch."""
        most = np.array([windows.most_in(length_s) for windows in self._recordings])
        return np.asarray(np.minimum(most, np.diff(self.rows.starts)))

    def _owner_of_each(self) -> npt.NDArray[np.int32]:
        if self._owners is None:
            numbers = np.arange(len(self._recordings), dtype=np.int32)
            self._owners = np.repeat(numbers, np.diff(self.rows.starts))
        return self._owners

    def _part(self, values: Floats, recording: str) -> Floats:
        number = self._numbers[recording]
        return values[self.rows.starts[number] : self.rows.starts[number + 1]]


def _unit(vectors: Vector) -> Vector:
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.where(lengths > 1e-12, lengths, 1.0))


def _multiplied(units: Halves, factors: Floats) -> Floats:
    return np.asarray(units.astype(np.float32) @ factors.T)
