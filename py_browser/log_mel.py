"""The embedding that needs no model: mean and spread of mel bands over a window."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from py_browser.errors import ParameterError
from py_browser.features import HIGHEST_RATE_HZ, LOWEST_RATE_HZ
from py_browser.mel import band_energies, mel_filterbank, to_decibels
from py_browser.spectrum import make_window, power_spectrum

Floats = npt.NDArray[np.float32]

BANDS = 40
DIMENSION = 2 * BANDS
# As in `features.FEATURE_OPTIONS`.
FRAME_S, HOP_S = 0.012, 0.01


def embed_log_mel(
    samples: Floats, offsets: npt.NDArray[np.int64], window_samples: int, sample_rate_hz: float
) -> Floats:
    """Embed windows of one stretch of sound, float32 [shape=(windows, 80)].

    Each row holds the mean level of 40 mel bands in decibels, then their standard deviations.

    Parameters
    ----------
    samples : float32 [shape=(n,)], full scale being 1
    offsets : int64 [shape=(windows,)], where each window begins
    window_samples : int, length of a window
    sample_rate_hz : float, 1 kHz to 2 MHz: bands reach up to half of it

    Raises `ParameterError` for a rate out of range.
    """
    if not LOWEST_RATE_HZ <= sample_rate_hz <= HIGHEST_RATE_HZ:
        raise ParameterError(
            f"A sample rate of {sample_rate_hz:g} Hz is outside what Earmark understands, "
            f"{LOWEST_RATE_HZ:,} to {HIGHEST_RATE_HZ:,} Hz; check the file's header."
        )
    frame, taper, weights = _bands(sample_rate_hz)
    hop = min(max(1, round(HOP_S * sample_rate_hz)), frame)
    rows = np.empty((len(offsets), DIMENSION), dtype=np.float32)
    for row, offset in zip(rows, offsets, strict=True):
        window = samples[offset : offset + window_samples]
        if len(window) < frame:
            window = np.pad(window, (0, frame - len(window)))
        frames = np.lib.stride_tricks.sliding_window_view(window, frame)[::hop]
        levels = to_decibels(band_energies(power_spectrum(frames, taper), weights))
        row[:BANDS] = levels.mean(axis=0)
        row[BANDS:] = levels.std(axis=0)
    return rows


def _bands(sample_rate_hz: float) -> tuple[int, Floats, Floats]:
    """(samples of a frame, its taper, weights of the bands) at a rate."""
    frame: int = 2 ** max(4, round(math.log2(FRAME_S * sample_rate_hz)))
    weights = mel_filterbank(sample_rate_hz, frame, BANDS, 0.0, sample_rate_hz / 2)
    return frame, make_window("hann", frame), weights
