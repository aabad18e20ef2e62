"""Per-channel energy normalisation: steady background out, onsets kept."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from py_browser.errors import ParameterError

Floats = npt.NDArray[np.float32]


class Pcen:
    """Normalise band energies by their own slow average, frame after frame.

    P = (E / (eps + M)**gain + bias)**power - bias**power, with M[t] = (1 - s) M[t-1] + s E[t] and
    M[0] = E[0]; the average M is carried from one group of frames to the next.
    Source: Wang, Getreuer, Hughes, Lyon & Saurous 2017, ICASSP; s as in Lostanlen et al. 2019.

    Parameters
    ----------
    hop_s : float > 0, seconds between frames
    time_constant_s : float > 0, of the slow average
    gain, bias, power, eps : float, as in the formula
    """

    def __init__(
        self,
        hop_s: float,
        time_constant_s: float = 0.4,
        gain: float = 0.98,
        bias: float = 2.0,
        power: float = 0.5,
        eps: float = 1e-10,
    ) -> None:
        if not (hop_s > 0 and time_constant_s > 0 and eps > 0 and power > 0):
            raise ParameterError("PCEN needs a hop, a time constant, eps and power above zero.")
        frames = time_constant_s / hop_s
        self.smoothing = (np.sqrt(1 + 4 * frames**2) - 1) / (2 * frames**2)
        self.gain, self.bias, self.power, self.eps = gain, bias, power, eps
        self._average: npt.NDArray[np.float64] | None = None

    def push(self, energies: Floats) -> Floats:
        """Return the normalised energies, float32 [shape=(frames, bands)], as they came in."""
        averages = np.empty(energies.shape, dtype=np.float64)
        for index, energy in enumerate(energies):
            averages[index] = self._next_average(energy)
        gained = energies * np.exp(-self.gain * np.log(self.eps + averages))
        compressed = (gained + self.bias) ** self.power - self.bias**self.power
        result: Floats = compressed.astype(np.float32)
        return result

    def _next_average(self, energy: Floats) -> npt.NDArray[np.float64]:
        if self._average is None:
            self._average = energy.astype(np.float64)
        else:
            self._average = self._average + self.smoothing * (energy - self._average)
        return self._average
