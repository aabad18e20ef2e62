"""Another sample rate: the filter of the page's own resampler, run by SciPy.

The filter is written down a second time (first in `pwa/audio/resample.ts`) so that an embedding
is the same in the page and on the desktop.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

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
        from scipy.signal import resample_poly

        up, down = self._step()
        half = self._half()
        # Begun where a sample of both rates falls together, with room for the filter.
        ahead = math.ceil((half + 1) / down) * up
        begin = (start - ahead) // up * up
        place = round(begin * self.from_hz / self.to_hz)
        reach = math.ceil((end - begin) * self.from_hz / self.to_hz) + half + 2
        taps = _taps(up, half, self._nyquist())
        made = resample_poly(read(place, place + reach), up, down, window=taps)
        return np.asarray(made[start - begin : end - begin], dtype=np.float32)

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


def _taps(up: int, half: int, nyquist: float) -> npt.NDArray[np.float64]:
    """Low-pass taps [shape=(2 * half * up + 1,)], `up` for each sample at the old rate."""
    at = np.arange(-half * up, half * up + 1) / up
    cutoff = nyquist * (1 + PASSED) / 2
    beta = 0.1102 * (STOPPED_DB - 8.7)
    taps = np.sinc(2 * cutoff * at) * np.i0(beta * np.sqrt(1 - (at / (half + 1)) ** 2))
    for phase in range(up):
        taps[phase::up] /= taps[phase::up].sum() * up
    return taps
