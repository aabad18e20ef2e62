"""Where a sound begins, ends or changes: the moments that an edge drawn nearby may snap to."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from py_browser.errors import ParameterError
from py_browser.peaks import find_peaks, peak_prominences
from py_browser.spectrum import make_window, power_spectrum

Samples = npt.NDArray[np.floating]
Numbers = npt.NDArray[np.float64]

SHORTEST_FRAME = 64
HOPS_PER_FRAME = 2
FRAMES_COMPARED = 6
BANDS = 24
LEAST_PROMINENCE_DB = 3.0
FLOOR = 1e-12


def find_edges(
    samples: Samples,
    sample_rate_hz: float,
    hop_s: float,
    low_hz: float = 0.0,
    high_hz: float | None = None,
) -> tuple[Numbers, Numbers]:
    """Return the moments at which the sound changes, and by how much.

    Parameters
    ----------
    samples : float [shape=(n,)], mono
    sample_rate_hz : float > 0
    hop_s : float > 0, how finely to look; a frame is two hops long
    low_hz, high_hz : float, only what sounds between them counts; up to Nyquist if None

    Returns times_s float64 [shape=(k,)], seconds from the first sample, ascending, and change_db
    float64 [shape=(k,)]: how far the bands' levels differ on the two sides of each moment. A few
    frames at either end are no moments. Raises `ParameterError` if an argument is out of range.
    """
    if sample_rate_hz <= 0 or hop_s <= 0:
        raise ParameterError("sample_rate_hz and hop_s must be above 0.")
    hop = max(SHORTEST_FRAME // HOPS_PER_FRAME, round(hop_s * sample_rate_hz))
    levels = _band_levels(
        np.asarray(samples, dtype=np.float32), hop, sample_rate_hz, low_hz, high_hz
    )
    change = _change(levels)
    peaks = find_peaks(change)
    strong = peaks[peak_prominences(change, peaks) >= LEAST_PROMINENCE_DB]
    centres = (strong + FRAMES_COMPARED - 0.5) * hop + HOPS_PER_FRAME * hop / 2
    return np.asarray(centres / sample_rate_hz, dtype=np.float64), change[strong]


def _band_levels(
    samples: npt.NDArray[np.float32],
    hop: int,
    sample_rate_hz: float,
    low_hz: float,
    high_hz: float | None,
) -> Numbers:
    """Return the level of each band in dB, float64 [shape=(frames, bands)]."""
    length = HOPS_PER_FRAME * hop
    if len(samples) < length:
        return np.empty((0, 1))
    frames = np.lib.stride_tricks.sliding_window_view(samples, length)[::hop]
    power = power_spectrum(np.ascontiguousarray(frames), make_window("hann", length))
    bins = np.arange(power.shape[1]) * sample_rate_hz / length
    kept = power[:, (bins >= low_hz) & (bins <= (high_hz or bins[-1]))]
    if not kept.shape[1]:
        kept = power
    bands = np.array_split(kept, min(BANDS, kept.shape[1]), axis=1)
    means = np.stack([band.mean(axis=1, dtype=np.float64) for band in bands], axis=1)
    floor = max(FLOOR, float(np.median(means)) * 0.01)
    levels: Numbers = 10 * np.log10(means + floor)
    return levels


def _change(levels: Numbers) -> Numbers:
    """Return how far the frames after each boundary differ from those before it, in dB."""
    sums = np.cumsum(np.vstack([np.zeros((1, levels.shape[1])), levels]), axis=0)
    means = (sums[FRAMES_COMPARED:] - sums[:-FRAMES_COMPARED]) / FRAMES_COMPARED
    if len(means) <= FRAMES_COMPARED:
        return np.empty(0)
    differences = means[FRAMES_COMPARED:] - means[:-FRAMES_COMPARED]
    change: Numbers = np.sqrt(np.mean(differences**2, axis=1))
    return change
