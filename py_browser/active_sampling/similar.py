"""Similar sounds: the stretches of recordings that sound most like chosen ones."""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from py_browser.active_labeling.embeddings import Embeddings
from py_browser.errors import ParameterError

# Stretches lie at least so far apart, and never more than touch where they are longer.
APART_S = 1.0
# So many windows stand for what is looked for; more make the search slow, not better.
MOST_EXAMPLES = 12
# Rows are multiplied in blocks, so that they are float32 only for a moment.
BLOCK_ROWS = 4096
STEPS = 127
# Far below any hop, far above the rounding of seconds.
TINY_S = 1e-6


@dataclass(frozen=True)
class Place:
    """A stretch of a recording, in seconds from its start."""

    recording: str
    start_s: float
    end_s: float


@dataclass(frozen=True)
class Match(Place):
    """A stretch that was found: the mean cosine similarity of its windows, -1 to 1."""

    similarity: float


@dataclass
class Windows:
    """Where the windows of one recording lie."""

    hop_s: float
    first_s: float
    duration_s: float
    window_s: float
    count: int = 0

    def time_s(self, row: int) -> float:
        """Return the middle of a window."""
        return self.first_s + row * self.hop_s

    def near(self, place: Place) -> npt.NDArray[np.int64]:
        """Return the windows whose middles lie in a place, or else the nearest one."""
        low = int(np.ceil((place.start_s - self.first_s - TINY_S) / self.hop_s))
        high = int(np.floor((place.end_s - self.first_s + TINY_S) / self.hop_s)) + 1
        if max(0, low) < min(self.count, high):
            return np.arange(max(0, low), min(self.count, high))
        middle = ((place.start_s + place.end_s) / 2 - self.first_s) / self.hop_s
        return np.array([min(max(0, round(middle)), self.count - 1)])

    def most_in(self, length_s: float) -> int:
        """Return how many windows make a stretch of that length, each wholly inside it."""
        return 1 + max(0, int((length_s - self.window_s) / self.hop_s + TINY_S))

    def extent(self, row: int, length_s: float) -> tuple[float, float]:
        """Return the start and end of the stretch that begins with a window."""
        windows = min(self.most_in(length_s), self.count)
        middle_s = self.time_s(row) + (windows - 1) * self.hop_s / 2
        half_s = max(length_s, self.window_s) / 2
        return max(0.0, middle_s - half_s), min(self.duration_s, middle_s + half_s)

    def apart(self, row: int, length_s: float) -> int:
        """Return how many windows a found stretch and the next one lie apart at least."""
        start_s, end_s = self.extent(row, length_s)
        return max(1, round(max(APART_S, end_s - start_s) / self.hop_s))


@dataclass
class _Rows(Windows):
    """The windows of one recording: int8 rows, the scale of each, and its squared length."""

    blocks: list[npt.NDArray[np.int8]] = field(default_factory=list)
    scales: list[npt.NDArray[np.float32]] = field(default_factory=list)
    squares: list[npt.NDArray[np.float32]] = field(default_factory=list)
    total: npt.NDArray[np.float64] | None = None

    def continues_with(self, part: Embeddings) -> bool:
        """Tell whether a part's windows come right after those that are there."""
        next_s = self.time_s(self.count)
        return part.hop_s == self.hop_s and abs(part.first_s - next_s) < self.hop_s / 2


class SoundIndex:
    """Windows of many recordings, kept small (a byte per dimension) so that searching is quick.

    Vectors are compared after subtracting the mean of all of them, so that what all recordings
    share does not make them alike.
    """

    def __init__(self, dimensions: int) -> None:
        if dimensions < 1:
            raise ParameterError(f"{dimensions} dimensions cannot be searched; give at least 1.")
        self.dimensions = dimensions
        self._rows: dict[str, _Rows] = {}
        # Taken off before rows are rounded, so that they keep their differences.
        self._origin: npt.NDArray[np.float32] | None = None

    @property
    def windows(self) -> int:
        """How many windows are searched."""
        return sum(rows.count for rows in self._rows.values())

    def add(self, recording: str, part: Embeddings) -> None:
        """Take the windows of a recording, or of its next part; others replace what was there."""
        if part.values.shape[1] != self.dimensions:
            raise ParameterError(
                f"Vectors of {part.values.shape[1]} dimensions do not fit those of "
                f"{self.dimensions}; begin another index for another model."
            )
        values = part.whole()[0].values
        if not len(values):
            return
        if self._origin is None:
            self._origin = values.mean(axis=0, dtype=np.float64).astype(np.float32)
        rows = self._rows.get(recording)
        if rows is None or not rows.continues_with(part):
            rows = _Rows(part.hop_s, part.first_s, part.duration_s, part.window_s)
            self._rows[recording] = rows
        self._append(rows, values)

    def remove(self, recording: str) -> None:
        """Forget a recording; none of that name is none."""
        self._rows.pop(recording, None)

    def similar(
        self,
        like: Sequence[Place],
        count: int,
        length_s: float = 0.0,
        leave_out: Sequence[Place] = (),
    ) -> list[Match]:
        """Return the stretches most like any of the windows in `like`, best first.

        count : int >= 1
        length_s : float, how long stretches are; at least as long as a window
        leave_out : what overlaps one of these by half of the shorter is not looked for; what is
            in `like` never is
        """
        known = [place for place in like if place.recording in self._rows]
        if not known:
            raise ParameterError(
                "None of the chosen sounds is in a recording that was listened to; "
                "listen to its recording first."
            )
        wanted = self._directions(known)
        queue: list[tuple[float, str, int]] = []
        likeness: dict[str, npt.NDArray[np.float32]] = {}
        for recording, rows in self._rows.items():
            values = _stretched(
                self._likeness(rows, wanted), min(rows.most_in(length_s), rows.count)
            )
            bar(values, rows, length_s, recording, like, leave_out)
            likeness[recording] = values
            _push(queue, recording, values)
        return list(self._best(queue, likeness, count, length_s))

    def _best(
        self,
        queue: list[tuple[float, str, int]],
        likeness: dict[str, npt.NDArray[np.float32]],
        count: int,
        length_s: float,
    ) -> Iterator[Match]:
        found = 0
        while queue and found < count:
            negative, recording, row = heapq.heappop(queue)
            rows = self._rows[recording]
            yield Match(recording, *rows.extent(row, length_s), -negative)
            found += 1
            apart = rows.apart(row, length_s)
            likeness[recording][max(0, row - apart + 1) : row + apart] = -np.inf
            _push(queue, recording, likeness[recording])

    def _append(self, rows: _Rows, values: npt.NDArray[np.float32]) -> None:
        assert self._origin is not None
        if rows.total is None:
            rows.total = np.zeros(self.dimensions)
        for from_row in range(0, len(values), BLOCK_ROWS):
            block = values[from_row : from_row + BLOCK_ROWS] - self._origin
            scale = np.maximum(np.abs(block).max(axis=1), 1e-30) / STEPS
            small = np.rint(block / scale[:, None]).astype(np.int8)
            rounded = small.astype(np.float32)
            rows.blocks.append(small)
            rows.scales.append(scale.astype(np.float32))
            rows.squares.append(np.einsum("ij,ij->i", rounded, rounded))
            rows.total += scale.astype(np.float64) @ rounded
        rows.count += len(values)

    def _mean(self) -> npt.NDArray[np.float64]:
        total = np.zeros(self.dimensions)
        for rows in self._rows.values():
            if rows.total is not None:
                total += rows.total
        return total / max(1, self.windows)

    def _directions(self, like: Sequence[Place]) -> npt.NDArray[np.float64]:
        """Return what is looked for as unit vectors, float64 [shape=(at most 12, dimensions)]."""
        each = max(1, MOST_EXAMPLES // len(like))
        mean, examples = self._mean(), []
        for place in like:
            rows = self._rows[place.recording]
            for row in spread(rows.near(place), each):
                examples.append(self._row(rows, int(row)) - mean)
        chosen = np.stack(spread(np.stack(examples), MOST_EXAMPLES))
        lengths = np.linalg.norm(chosen, axis=1, keepdims=True)
        return np.asarray(chosen / np.where(lengths > 1e-12, lengths, 1.0))

    def _row(self, rows: _Rows, row: int) -> npt.NDArray[np.float64]:
        for block, scale in zip(rows.blocks, rows.scales, strict=True):
            if row < len(block):
                return np.asarray(block[row].astype(np.float64) * scale[row])
            row -= len(block)
        raise ParameterError("There is no such window.")

    def _likeness(self, rows: _Rows, wanted: npt.NDArray[np.float64]) -> npt.NDArray[np.float32]:
        """Return each window's cosine similarity to the nearest of `wanted`, [shape=(windows,)]."""
        mean = self._mean()
        factors = np.vstack([wanted, mean]).astype(np.float32)
        shifts = (wanted @ mean).astype(np.float32)
        square = np.float32(mean @ mean)
        found = []
        for block, scale, squares in zip(rows.blocks, rows.scales, rows.squares, strict=True):
            # In the browser there is no BLAS, and einsum is twice as fast as a matrix product.
            products = np.einsum("ij,kj->ik", block.astype(np.float32), factors) * scale[:, None]
            lengths = np.sqrt(np.maximum(scale**2 * squares - 2 * products[:, -1] + square, 0))
            best = (products[:, :-1] - shifts).max(axis=1)
            found.append(np.where(lengths > 1e-6, best / np.maximum(lengths, 1e-6), 0.0))
        return np.concatenate(found).astype(np.float32)


def _stretched(likeness: npt.NDArray[np.float32], windows: int) -> npt.NDArray[np.float32]:
    """Return the mean likeness of each run of so many windows."""
    if windows <= 1:
        return likeness.copy()
    sums = np.concatenate([[0.0], np.cumsum(likeness, dtype=np.float64)])
    return np.asarray((sums[windows:] - sums[:-windows]) / windows, dtype=np.float32)


def bar(
    values: npt.NDArray[np.float32],
    rows: Windows,
    length_s: float,
    recording: str,
    like: Sequence[Place],
    leave_out: Sequence[Place],
) -> None:
    """Take the stretches out that are not looked for."""
    half_s = max(length_s, rows.window_s) / 2
    middles_s = (
        rows.first_s
        + rows.hop_s * np.arange(len(values))
        + (min(rows.most_in(length_s), rows.count) - 1) * rows.hop_s / 2
    )
    for places, share in ((like, 0.0), (leave_out, 0.5)):
        for place in places:
            if place.recording != recording:
                continue
            shorter_s = min(2 * half_s, place.end_s - place.start_s)
            overlap_s = np.minimum(middles_s + half_s, place.end_s) - np.maximum(
                middles_s - half_s, place.start_s
            )
            values[overlap_s >= max(TINY_S, share * shorter_s)] = -np.inf
            # A point overlaps nothing; it lies in a stretch.
            if shorter_s < TINY_S:
                values[np.abs(middles_s - place.start_s) <= half_s] = -np.inf


def _push(
    queue: list[tuple[float, str, int]], recording: str, values: npt.NDArray[np.float32]
) -> None:
    if not len(values):
        return
    row = int(values.argmax())
    if np.isfinite(values[row]):
        heapq.heappush(queue, (-float(values[row]), recording, row))


def spread(values: npt.NDArray[np.generic], most: int) -> list[npt.NDArray[np.generic]]:
    """Return at most so many of the values, evenly spread."""
    count = min(most, len(values))
    return [values[int((i + 0.5) * len(values) / count)] for i in range(count)]
