"""Mel bands: triangles spaced as the ear hears pitch, and levels in decibels."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from py_browser.errors import ParameterError

Floats = npt.NDArray[np.float32]

FLOOR_POWER = 1e-10
# Below this OpenBLAS stays on one thread: on a busy machine its threads wait longer than they work.
ONE_THREAD_PRODUCTS = 250_000


def hz_to_mel(hz: npt.ArrayLike) -> npt.NDArray[np.float64]:
    """Return mel. Source: O'Shaughnessy 1987, Speech Communication, as used by HTK."""
    mel: npt.NDArray[np.float64] = 2595.0 * np.log10(1.0 + np.asarray(hz, dtype=np.float64) / 700.0)
    return mel


def mel_to_hz(mel: npt.ArrayLike) -> npt.NDArray[np.float64]:
    """Return hertz, the inverse of `hz_to_mel`."""
    hz: npt.NDArray[np.float64] = 700.0 * (10.0 ** (np.asarray(mel, dtype=np.float64) / 2595.0) - 1)
    return hz


def mel_filterbank(
    sample_rate_hz: float, frame_samples: int, bands: int, low_hz: float, high_hz: float
) -> Floats:
    """Return triangle weights, float32 [shape=(frame_samples // 2 + 1, bands)], peaks of 1.

    A band so narrow that no spectrum bin falls into it takes the bin nearest its centre, so that
    no band is ever empty. Raises `ParameterError` unless 0 <= low_hz < high_hz <= Nyquist.
    """
    nyquist_hz = sample_rate_hz / 2
    if not 0 <= low_hz < high_hz <= nyquist_hz:
        raise ParameterError(
            f"Mel bands from {low_hz:g} to {high_hz:g} Hz do not fit a recording of "
            f"{sample_rate_hz:g} Hz; they must lie between 0 and {nyquist_hz:g} Hz, low below high."
        )
    if bands < 1:
        raise ParameterError(f"There cannot be {bands} mel bands; ask for at least one.")
    edges_hz = mel_to_hz(np.linspace(hz_to_mel(low_hz), hz_to_mel(high_hz), bands + 2))
    bins_hz = np.arange(frame_samples // 2 + 1) * (sample_rate_hz / frame_samples)
    rise = (bins_hz[:, None] - edges_hz[:-2]) / np.diff(edges_hz)[:-1]
    fall = (edges_hz[2:] - bins_hz[:, None]) / np.diff(edges_hz)[1:]
    weights = np.maximum(0.0, np.minimum(rise, fall))
    for band in np.flatnonzero(weights.sum(axis=0) <= 0):
        weights[np.argmin(np.abs(bins_hz - edges_hz[band + 1])), band] = 1.0
    return weights.astype(np.float32)


def band_energies(power: Floats, weights: Floats) -> Floats:
    """Return the energy in each band, float32 [shape=(frames, bands)].

    power : float32 [shape=(frames, bins)]
    weights : float32 [shape=(bins, bands)], as `mel_filterbank` makes them
    """
    rows = max(8, ONE_THREAD_PRODUCTS // weights.size)
    energies = np.empty((len(power), weights.shape[1]), dtype=np.float32)
    for start in range(0, len(power), rows):
        part = slice(start, start + rows)
        np.matmul(power[part], weights, out=energies[part])
    return energies


def to_decibels(power: Floats) -> Floats:
    """Return 10 log10(power), with powers under 1e-10 (-100 dB) raised to it."""
    levels: Floats = np.log10(np.maximum(power, np.float32(FLOOR_POWER)))
    levels *= np.float32(10)
    return levels
