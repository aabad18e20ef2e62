"""Where the windows of a recording lie that an embedder looks through, and how to cut them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from py_browser.errors import ParameterError

Floats = npt.NDArray[np.float32]

# Windows that go through a model at once: enough to keep it busy, few enough to stay small.
MOST_WINDOWS = 32
# Of sound, so that windows of high sample rates stay small too.
MOST_SAMPLES = 1 << 22
# Rounding of a product of seconds and a rate, far below a sample.
_TINY = 1e-6


@dataclass(frozen=True)
class Windows:
    """Windows of one length every `hop_s` seconds, all of them wholly inside the recording.

    A recording that is shorter than a window has one, filled up with silence; one without a
    sample has none. The browser's page cuts by the same rule (`pwa/embedding/windows.ts`).

    Parameters
    ----------
    rate_hz : float > 0, the rate of the samples that the model is given
    window_s, hop_s : float > 0
    duration_s : float >= 0, of the recording

    Raises `ParameterError` for a hop that is not a positive number.
    """

    rate_hz: float
    window_s: float
    hop_s: float
    duration_s: float

    def __post_init__(self) -> None:
        if not (math.isfinite(self.hop_s) and self.hop_s * self.rate_hz >= 1):
            raise ParameterError(
                f"A hop of {self.hop_s:g} s is not possible; it must be longer than a sample."
            )

    @property
    def samples(self) -> int:
        """Length of a window in samples."""
        return round(self.window_s * self.rate_hz)

    @property
    def all_samples(self) -> int:
        """Length of the recording at the model's rate."""
        if self.duration_s <= 0:
            return 0
        return max(1, math.floor(self.duration_s * self.rate_hz + _TINY))

    @property
    def count(self) -> int:
        """Number of windows."""
        if self.all_samples == 0:
            return 0
        left = self.all_samples - self.samples
        return max(1, math.floor(left / (self.hop_s * self.rate_hz) + _TINY) + 1)

    @property
    def first_s(self) -> float:
        """The middle of the first window; that of window i lies i * hop_s later."""
        return min(self.samples, self.all_samples) / self.rate_hz / 2

    def start(self, index: int) -> int:
        """Return the first sample of a window, counted from the start of the recording."""
        return round(index * self.hop_s * self.rate_hz)

    def stretches(self) -> Iterator[Stretch]:
        """Yield stretches of windows that follow each other, each small enough to be held."""
        most = min(MOST_WINDOWS, round(MOST_SAMPLES / (self.hop_s * self.rate_hz)))
        for first in range(0, self.count, max(1, most)):
            starts = [self.start(i) for i in range(first, min(self.count, first + max(1, most)))]
            offsets = np.array(starts, dtype=np.int64) - starts[0]
            yield Stretch(first, starts[0], starts[-1] + self.samples, offsets)


@dataclass(frozen=True)
class Stretch:
    """Windows that go through a model together.

    first : number of the first window
    start, end : the samples [start, end) that they cover, at the model's rate
    offsets : int64 [shape=(windows,)], where each window begins, counted from `start`
    """

    first: int
    start: int
    end: int
    offsets: npt.NDArray[np.int64]


class Reel:
    """Samples of a stream, kept as long as they are needed, so that spans can be cut from it.

    Silence lies before the start and after the end. Samples that are not finite are heard as
    silence, those beyond full scale are cut to it.
    """

    def __init__(self, blocks: Iterable[Floats]) -> None:
        self._blocks = iter(blocks)
        self._held = np.empty(0, dtype=np.float32)
        self._first = 0
        self.bad_samples = 0
        self.ended = False

    @property
    def heard(self) -> int:
        """Samples that have come so far."""
        return self._first + len(self._held)

    def span(self, start: int, end: int) -> Floats:
        """Return float32 [shape=(end - start,)]; starts may never go back."""
        self._forget(start)
        self._hear_until(end)
        if self._first <= start and end <= self.heard:
            return self._held[start - self._first : end - self._first]  # never written to
        span = np.zeros(end - start, dtype=np.float32)
        there = self._held[max(0, start - self._first) : max(0, end - self._first)]
        at = max(0, self._first - start)
        span[at : at + len(there)] = there
        return span

    def _forget(self, start: int) -> None:
        gone = min(max(0, start - self._first), len(self._held))
        self._held = self._held[gone:]
        self._first += gone

    def _hear_until(self, end: int) -> None:
        new = [self._held]
        heard = self.heard
        while heard < end and not self.ended:
            block = next(self._blocks, None)
            if block is None:
                self.ended = True
            else:
                new.append(self._clean(block))
                heard += len(block)
        if len(new) > 1:
            self._held = np.concatenate(new)

    def _clean(self, block: Floats) -> Floats:
        if len(block) and block.min() >= -1 and block.max() <= 1:  # no number is neither
            return block
        good = np.isfinite(block)
        self.bad_samples += len(block) - int(np.count_nonzero(good))
        return np.clip(np.where(good, block, np.float32(0)), -1, 1).astype(np.float32)
