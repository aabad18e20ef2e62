"""Peaks of a curve and how far each stands out, in NumPy."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Curve = npt.NDArray[np.float64]
Indices = npt.NDArray[np.intp]


def find_peaks(curve: Curve) -> Indices:
    """Return the indices of local maxima, ascending; the middle (left of two) of a plateau.

    The two ends are never peaks. Same result as scipy.signal.find_peaks without conditions.
    """
    curve = np.asarray(curve, dtype=np.float64)
    if len(curve) < 3:
        return np.empty(0, dtype=np.intp)
    starts = np.flatnonzero(np.append(True, np.diff(curve) != 0))
    levels = curve[starts]
    ends = np.append(starts[1:], len(curve)) - 1
    higher = np.zeros(len(levels), dtype=bool)
    higher[1:-1] = (levels[1:-1] > levels[:-2]) & (levels[1:-1] > levels[2:])
    peaks: Indices = (starts[higher] + ends[higher]) // 2
    return peaks


def peak_prominences(curve: Curve, peaks: Indices) -> Curve:
    """Return how far each peak stands above the higher of the valleys on its two sides.

    A valley is the lowest point between the peak and the next higher point, or the end. Same
    result as scipy.signal.peak_prominences without a window, in linear time: two sweeps with a
    stack of the peaks not yet overtaken.
    """
    curve = np.asarray(curve, dtype=np.float64)
    peaks = np.asarray(peaks, dtype=np.intp)
    left = _valleys(curve, peaks)
    right = _valleys(curve[::-1], len(curve) - 1 - peaks[::-1])[::-1]
    prominences: Curve = curve[peaks] - np.maximum(left, right)
    return prominences


def _valleys(curve: Curve, peaks: Indices) -> Curve:
    """Return, for each peak, the lowest value between it and the next higher peak to its left."""
    valleys = np.empty(len(peaks))
    if not len(peaks):
        return valleys
    starts = np.append(0, peaks[:-1])
    between = np.minimum.reduceat(curve, np.column_stack([starts, peaks + 1]).ravel())[::2]
    overtaken: list[tuple[float, float]] = []
    for index, height in enumerate(curve[peaks]):
        lowest = float(between[index])
        while overtaken and overtaken[-1][0] <= height:
            lowest = min(lowest, overtaken.pop()[1])
        valleys[index] = lowest
        overtaken.append((float(height), lowest))
    return valleys
