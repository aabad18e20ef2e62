"""Embeddings of a recording of any length, part by part, in bounded memory."""

from __future__ import annotations

import numpy as np

from py_browser.active_labeling.embeddings import Embeddings
from py_browser.errors import ParameterError
from py_browser.features import Floats
from py_browser.halving import HalvedRows

# Numbers that are held: 128 MiB, 2 h 16 min of YAMNet every 0.25 s.
MOST_NUMBERS = 1 << 25


class EmbeddingStream:
    """Take a model's rows as they come, and hold at most so many numbers.

    When they are full, neighbours in time are averaged in pairs and the hop doubles: of 6 hours of
    YAMNet a row for each second is kept. What a recording of two hours gives is not touched.

    Parameters
    ----------
    model, dimensions, hop_s, first_s, window_s : as of `Embeddings`
    most_numbers : int, at least two rows

    Raises `ParameterError` for a hop or times that cannot be.
    """

    def __init__(
        self,
        model: str,
        dimensions: int,
        hop_s: float,
        first_s: float,
        window_s: float,
        most_numbers: int = MOST_NUMBERS,
    ) -> None:
        nothing = np.zeros((0, dimensions), dtype=np.float32)
        # Checked as embeddings are, before anything is held.
        self._about = Embeddings(nothing, hop_s, first_s, 0.0, model, window_s)
        self._rows = HalvedRows(dimensions, max(2, most_numbers // dimensions // 2 * 2))
        self.count = 0
        self.bad = 0

    @property
    def next_s(self) -> float:
        """The middle of the window whose row comes next, seconds."""
        return self._about.first_s + self.count * self._about.hop_s

    def push(self, rows: Floats) -> None:
        """Take the next rows, float32 [shape=(n, dimensions)]; those not finite are counted."""
        if rows.ndim != 2 or rows.shape[1] != self._about.values.shape[1]:
            raise ParameterError(
                f"Rows of shape {rows.shape} do not go on from rows of "
                f"{self._about.values.shape[1]} numbers."
            )
        good = np.asarray(np.isfinite(rows).all(axis=1))
        self.count += len(rows)
        self.bad += int(len(rows) - np.count_nonzero(good))
        self._rows.add(rows)

    def goes_on_with(self, given: Embeddings) -> bool:
        """Whether these are of the same model and hop, and begin where the others ended."""
        about = self._about
        alike = (given.model, given.hop_s, given.values.shape[1]) == (
            about.model,
            about.hop_s,
            about.values.shape[1],
        )
        return alike and abs(given.first_s - self.next_s) <= about.hop_s / 2

    def finish(self, duration_s: float) -> Embeddings:
        """Return what is held of all rows so far, those that are not numbers replaced."""
        values, about = self._rows.rows(), self._about
        factor = self._rows.factor
        return Embeddings(
            values,
            about.hop_s * factor,
            about.first_s + (factor - 1) / 2 * about.hop_s,
            duration_s,
            about.model,
            about.window_s + (factor - 1) * about.hop_s,
        ).whole()[0]
