"""Fine frames: what a recording sounds like every 20 ms, against its own background."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from py_browser.features import Features

Matrix = npt.NDArray[np.float64]
Vector = npt.NDArray[np.float64]

FRAME_S = 0.02
AROUND_S = 0.11
MOST_BANDS = 20
# Bands are in dB for log-mel: so they are of the order of one.
SCALE = 10.0
MOST_NOVELTY = 15.0
SMOOTH_FRAMES = 5
EDGE_S = 0.06
# Median absolute deviation of a normal distribution, as a share of its standard deviation.
MAD_SHARE = 0.6745


@dataclass(frozen=True)
class Frames:
    """Frames of one recording; frame i spans hop_s around first_s + i * hop_s.

    values : float64 [shape=(frames, columns)]: bands now, bands around, novelty now and smoothed
    """

    values: Matrix
    hop_s: float
    first_s: float

    @property
    def novelty(self) -> Vector:
        """How many deviations louder than the background, smoothed over 0.1 s."""
        return self.values[:, -1]

    @property
    def times_s(self) -> Vector:
        """The middle of each frame."""
        return np.asarray(self.first_s + self.hop_s * np.arange(len(self.values)))

    def border_s(self, frame: int) -> float:
        """Return the time between frame - 1 and frame."""
        return self.first_s + (frame - 0.5) * self.hop_s

    def inside(self, start_s: float, end_s: float) -> npt.NDArray[np.intp]:
        """Return the frames whose middle lies in [start_s, end_s)."""
        first, last = np.searchsorted(self.times_s, [start_s, end_s])
        return np.arange(first, last)

    def well_inside(self, start_s: float, end_s: float) -> npt.NDArray[np.intp]:
        """Return the frames that hear nothing but what is in [start_s, end_s).

        Frames close to an end hear across it, and are left out where the rest is long enough.
        """
        edge_s = EDGE_S if end_s - start_s > 4 * EDGE_S else 0.0
        return self.inside(start_s + edge_s, end_s - edge_s)


def fine_frames(features: Features) -> Frames:
    """Return the fine frames of a recording; coarser than 20 ms where its features are."""
    join = max(1, round(FRAME_S / features.hop_s))
    values = _joined(features.values.astype(np.float64), join)
    values = np.asarray(values - np.median(values, axis=0))
    novelty = _novelty(values)
    bands = _narrowed(values)
    around = smoothed(bands, round(AROUND_S / (join * features.hop_s)))
    rise = np.column_stack([novelty, smoothed(novelty, SMOOTH_FRAMES // 2)])
    return Frames(
        np.hstack([bands / SCALE, around / SCALE, np.minimum(rise, MOST_NOVELTY)]),
        join * features.hop_s,
        features.first_s + (join - 1) / 2 * features.hop_s,
    )


def smoothed(values: Matrix, reach: int) -> Matrix:
    """Return the mean over `reach` rows before and after each, fewer at the ends."""
    if reach < 1 or not len(values):
        return values
    sums = np.zeros((len(values) + 1, *values.shape[1:]))
    np.cumsum(values, axis=0, out=sums[1:])
    here = np.arange(len(values))
    first, last = np.maximum(here - reach, 0), np.minimum(here + reach + 1, len(values))
    counts = (last - first).reshape(-1, *[1] * (values.ndim - 1))
    return np.asarray((sums[last] - sums[first]) / counts)


def _joined(values: Matrix, join: int) -> Matrix:
    if join == 1 or not len(values):
        return values
    starts = np.arange(0, len(values), join)
    counts = np.diff(np.append(starts, len(values)))
    return np.asarray(np.add.reduceat(values, starts, axis=0) / counts[:, None])


def _narrowed(values: Matrix) -> Matrix:
    """Return at most 20 bands, each the mean of neighbours."""
    join = -(-values.shape[1] // MOST_BANDS)
    return _joined(values.T, join).T


def _novelty(values: Matrix) -> Vector:
    """Return how far the rise over the background stands above its own usual size."""
    rise: Vector = np.maximum(values, 0.0).mean(axis=1)
    if not len(rise):
        return rise
    rise = rise - np.median(rise)
    usual = float(np.median(np.abs(rise))) / MAD_SHARE
    return np.asarray(rise / (usual + 1e-3))
