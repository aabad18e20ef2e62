"""The pool: mean and deviation of each dimension over all embeddings seen so far."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from py_browser.features import Floats

Vector = npt.NDArray[np.float64]

# Vectors that are worked on at a time, in twice the digits that they are held with.
BLOCK = 4096


@dataclass(frozen=True)
class Pool:
    """Running moments; `of` takes any number of recordings, one after the other.

    count : int, vectors seen
    mean, squares : float64 [shape=(dimensions,)], squares being the sum of squared deviations
    """

    count: int
    mean: Vector
    squares: Vector

    @classmethod
    def empty(cls, dimensions: int) -> Pool:
        """Return a pool that has seen nothing; it leaves vectors as they are."""
        return cls(0, np.zeros(dimensions), np.zeros(dimensions))

    def with_vectors(self, values: Floats) -> Pool:
        """Return the pool after these vectors too [shape=(n, dimensions)].

        Source: Chan, Golub & LeVeque 1983, Algorithms for computing the sample variance.
        """
        pool = self
        for first in range(0, len(values), BLOCK):
            pool = pool._with_block(values[first : first + BLOCK])
        return pool

    def _with_block(self, values: Floats) -> Pool:
        count = len(values)
        mean = values.mean(axis=0, dtype=np.float64)
        squares = ((values - mean) ** 2).sum(axis=0)
        total = self.count + count
        step = mean - self.mean
        return Pool(
            total,
            self.mean + step * (count / total),
            self.squares + squares + step**2 * (self.count * count / total),
        )

    @property
    def deviation(self) -> Vector:
        """Standard deviations; 1 for a dimension that never changes."""
        if not self.count:
            return np.ones_like(self.mean)
        deviation = np.sqrt(self.squares / self.count)
        tiny = 1e-9 * np.maximum(np.abs(self.mean), 1.0)
        return np.where(deviation > tiny, deviation, 1.0)

    def standardised(self, values: npt.NDArray[np.floating[Any]]) -> Vector:
        """Return z-scores, float64 [shape as values]."""
        scores: Vector = (values - self.mean) / self.deviation
        return scores
