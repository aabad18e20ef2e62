"""Windows and the power spectrum of frames."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from py_browser.errors import UnknownName

Floats = npt.NDArray[np.float32]

# Terms of the cosine sums, w[n] = a0 - a1 cos(2 pi n / N) + a2 cos(4 pi n / N), periodic.
# Source: Harris 1978, On the use of windows for harmonic analysis with the DFT.
WINDOWS: dict[str, tuple[float, ...]] = {
    "hann": (0.5, 0.5),
    "hamming": (0.54, 0.46),
    "blackman": (0.42, 0.5, 0.08),
}


def make_window(name: str, length: int) -> Floats:
    """Return a periodic window, float32 [shape=(length,)]; raises `UnknownName`."""
    if name not in WINDOWS:
        raise UnknownName("window", name, WINDOWS)
    phase = 2 * np.pi * np.arange(length) / length
    terms = [(-1) ** k * a * np.cos(k * phase) for k, a in enumerate(WINDOWS[name])]
    window: Floats = np.sum(terms, axis=0).astype(np.float32)
    return window


def power_spectrum(frames: Floats, window: Floats) -> Floats:
    """Return the power of each frame, float32 [shape=(frames, length // 2 + 1)].

    Parameters
    ----------
    frames : float32 [shape=(frames, length)]
    window : float32 [shape=(length,)]

    Scaled by the window's sum, so that a sine of amplitude 1 has a power of 0.25 in its bin at any
    frame length (the 'spectrum' scaling of scipy.signal.stft, squared).
    """
    scaled = window / window.sum(dtype=np.float64)
    spectrum = np.fft.rfft(frames * scaled.astype(np.float32), axis=-1)
    power: Floats = (spectrum.real**2 + spectrum.imag**2).astype(np.float32, copy=False)
    return power
