"""Another sample rate: the filter of the page's own resampler, as products of matrices.

The filter is written down a second time (first in `pwa/audio/resample.ts`) so that an embedding
is the same in the page and on the desktop. Some periods of both rates make one row of a matrix,
which is ten to fifty times as quick as SciPy's `resample_poly` with the same taps.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]

STOPPED_DB = 80.0
# Where the slope begins, as part of the lower of both Nyquist frequencies.
PASSED = 0.86
# Odd rates are taken as the nearest fraction of this size; spans are placed anew each time.
MOST_STEPS = 1_000


@dataclass(frozen=True)
class Resampling:
    """From one sample rate to another, span by span: any span can be made by itself.

    from_hz, to_hz : float > 0
    """

    from_hz: float
    to_hz: float

    def span(self, start: int, end: int, read: Callable[[int, int], Floats]) -> Floats:
        """Return the samples [start, end) at the new rate, float32 [shape=(end - start,)].

        read : (start, end) at the old rate -> float32; may be asked for what lies outside of the
            recording, where silence has to be
        """
        if self.from_hz == self.to_hz:
            return read(start, end)
        up, down = self._step()
        half = self._half()
        matrices = _matrices(up, down, half, self._nyquist())
        used, made = matrices[0].shape
        # Begun where a sample of both rates falls together.
        begin = start // up * up
        place = round(begin * self.from_hz / self.to_hz) - half
        rows = math.ceil((end - begin) / made)
        heard = read(place, place + (rows + len(matrices) - 1) * used).reshape(-1, used)
        out = heard[:rows] @ matrices[0]
        for block, matrix in enumerate(matrices[1:], start=1):
            out += heard[block : block + rows, : len(matrix)] @ matrix
        return np.asarray(out.reshape(-1)[start - begin : end - begin])

    def _step(self) -> tuple[int, int]:
        """(samples made, samples used) until both rates meet again."""
        step = Fraction(self.to_hz) / Fraction(self.from_hz)
        step = step.limit_denominator(MOST_STEPS) if step < 1 else step
        step = 1 / (1 / step).limit_denominator(MOST_STEPS) if step > 1 else step
        return step.numerator, step.denominator

    def _nyquist(self) -> float:
        """The lower of both Nyquist frequencies, in cycles per sample at the old rate."""
        return 0.5 * min(1.0, self.to_hz / self.from_hz)

    def _half(self) -> int:
        """Samples at the old rate that the filter needs on each side."""
        transition = self._nyquist() * (1 - PASSED)
        return math.ceil((STOPPED_DB - 7.95) / (2.285 * 2 * math.pi * transition) / 2) + 1


@lru_cache(maxsize=8)
def _matrices(up: int, down: int, half: int, nyquist: float) -> list[Floats]:
    """What the old samples give to the new ones, each float32 [shape=(used, made)].

    `used` samples follow each other in a row, and `made` come of it; as the filter reaches farther,
    they come of several rows that follow each other, a matrix for each; of the last only a part.
    """
    periods = max(1, round(half / down))
    used, made = down * periods, up * periods
    width = max(used, (made - 1) * down // up + 2 * half + 1)
    taps = _taps(up, half, nyquist) * up
    at = down * np.arange(made) - up * np.arange(width)[:, None] + 2 * half * up
    inside = (at >= 0) & (at < len(taps))
    weights = np.where(inside, taps[np.clip(at, 0, len(taps) - 1)], 0.0)
    return [weights[at : at + used].astype(np.float32) for at in range(0, width, used)]


def _taps(up: int, half: int, nyquist: float) -> npt.NDArray[np.float64]:
    """Low-pass taps [shape=(2 * half * up + 1,)], `up` for each sample at the old rate."""
    at = np.arange(-half * up, half * up + 1) / up
    cutoff = nyquist * (1 + PASSED) / 2
    beta = 0.1102 * (STOPPED_DB - 8.7)
    taps = np.sinc(2 * cutoff * at) * np.i0(beta * np.sqrt(1 - (at / (half + 1)) ** 2))
    for phase in range(up):
        taps[phase::up] /= taps[phase::up].sum() * up
    return taps
