"""Embeddings: one vector per window of a recording, by a named model, at a stated hop."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from py_browser.errors import ParameterError
from py_browser.features import Features, Floats

HOP_S = 0.25
WINDOW_S = 0.5
LOGMEL = "logmel-frames-1"


@dataclass(frozen=True)
class Embeddings:
    """What a model heard in each window of one recording.

    values : float32 [shape=(windows, dimensions)]; window i has its middle at first_s + i * hop_s
    hop_s, first_s, duration_s : float, seconds
    model : str, name and version; vectors of different models are never compared
    window_s : float, seconds that each vector looks at
    """

    values: Floats
    hop_s: float
    first_s: float
    duration_s: float
    model: str
    window_s: float = WINDOW_S

    def __post_init__(self) -> None:
        if self.values.ndim != 2 or self.values.shape[1] < 1:
            raise ParameterError(
                f"Embeddings of shape {self.values.shape} cannot be used; "
                "give one row per window and one column per dimension."
            )
        if not (self.hop_s > 0 and np.isfinite([self.first_s, self.duration_s]).all()):
            raise ParameterError("Embeddings need a positive hop, and finite times.")

    @property
    def times_s(self) -> npt.NDArray[np.float64]:
        """The middle of each window, float64 [shape=(windows,)]."""
        return np.asarray(self.first_s + self.hop_s * np.arange(len(self.values)))

    def whole(self) -> tuple[Embeddings, int]:
        """Return these embeddings with vectors that are not numbers replaced, and their count.

        Such a vector takes the place of its nearest good neighbour in time, so that it makes no
        change of its own. Where no vector is good, all become zero.
        """
        good = np.asarray(np.isfinite(self.values).all(axis=1))
        bad = int(len(good) - np.count_nonzero(good))
        if not bad:
            return self, 0
        values = np.zeros_like(self.values)
        if bad < len(good):
            places = np.flatnonzero(good)
            right = np.minimum(np.searchsorted(places, np.arange(len(good))), len(places) - 1)
            left = np.maximum(right - 1, 0)
            here = np.arange(len(good))
            closer = np.abs(places[left] - here) <= np.abs(places[right] - here)
            values = self.values[np.where(closer, places[left], places[right])]
        return (
            Embeddings(
                values, self.hop_s, self.first_s, self.duration_s, self.model, self.window_s
            ),
            bad,
        )


def logmel_embeddings(features: Features, hop_s: float = HOP_S) -> Embeddings:
    """Return the mean and the deviation of each band in windows of half a second: always there.

    features : at least one frame; a hop coarser than `hop_s` makes the embeddings' hop coarser too
    """
    values = features.values
    if not len(values):
        nothing = np.zeros((0, 2 * values.shape[1]), dtype=np.float32)
        return Embeddings(nothing, hop_s, 0.0, features.duration_s, LOGMEL)
    step = max(1, round(hop_s / features.hop_s))
    half = max(1, round(WINDOW_S / features.hop_s / 2))
    middles = np.arange(step // 2, max(len(values), step // 2 + 1), step)
    first = np.clip(middles - half, 0, len(values) - 1)
    last = np.clip(middles + half, 1, len(values))
    counts = (last - first)[:, None]
    # Sums around the mean of the recording, so that the squares lose no digits in a long one.
    centre = values.mean(axis=0, dtype=np.float64)
    sums = _running(values - centre)
    squares = _running((values - centre) ** 2)
    mean = (sums[last] - sums[first]) / counts
    spread = np.sqrt(np.maximum((squares[last] - squares[first]) / counts - mean**2, 0.0))
    rows = np.hstack([mean + centre, spread]).astype(np.float32)
    return Embeddings(
        rows,
        step * features.hop_s,
        features.first_s + (step // 2) * features.hop_s,
        features.duration_s,
        LOGMEL,
    )


def _running(values: npt.NDArray[np.floating]) -> npt.NDArray[np.float64]:
    sums = np.zeros((len(values) + 1, values.shape[1]))
    np.cumsum(values, axis=0, dtype=np.float64, out=sums[1:])
    return sums
