"""Several prototypes for present and for absent, in embeddings: a coarse ear for kinds of sound."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from py_browser.active_labeling.pool import BLOCK, Pool

Vector = npt.NDArray[np.float64]
Matrix = npt.NDArray[np.float64]

MOST_PRESENT, MOST_ABSENT = 6, 12


@dataclass(frozen=True)
class Gallery:
    """Prototypes as means of vectors, and how much each stands for.

    present, absent : float64 [shape=(prototypes, dimensions)]
    """

    present: Matrix
    absent: Matrix
    present_weight: Vector = field(default_factory=lambda: np.zeros(0))
    absent_weight: Vector = field(default_factory=lambda: np.zeros(0))

    @classmethod
    def empty(cls, dimensions: int) -> Gallery:
        """Return a gallery without prototypes."""
        return cls(np.zeros((0, dimensions)), np.zeros((0, dimensions)))

    def margin(self, vectors: npt.NDArray[np.floating], pool: Pool) -> Vector:
        """Return how much nearer the nearest present prototype is than the nearest absent one.

        In units of the usual distance between vectors; 0 while one side is unknown. From -1 to 1.
        """
        if not len(self.present) or not len(self.absent):
            return np.zeros(len(vectors))
        present, absent = pool.standardised(self.present), pool.standardised(self.absent)
        margins = []
        for first in range(0, len(vectors), BLOCK):
            scores = pool.standardised(vectors[first : first + BLOCK])
            near, far = _nearest(scores, present), _nearest(scores, absent)
            margins.append((far - near) / np.maximum(far + near, 1e-9))
        return np.concatenate(margins) if margins else np.zeros(0)

    def after(
        self,
        present: Iterable[tuple[Vector, float]],
        absent: Iterable[tuple[Vector, float]],
        pool: Pool,
    ) -> Gallery:
        """Return the gallery after these means of vectors, each with its weight."""
        p, n = _grown(self.present, self.present_weight, present, MOST_PRESENT, pool)
        q, m = _grown(self.absent, self.absent_weight, absent, MOST_ABSENT, pool)
        return Gallery(p, q, n, m)


def _nearest(scores: Matrix, prototypes: Matrix) -> Vector:
    squares = (
        (scores**2).sum(axis=1)[:, None]
        - 2 * scores @ prototypes.T
        + (prototypes**2).sum(axis=1)[None, :]
    )
    return np.asarray(np.sqrt(np.maximum(squares.min(axis=1), 0.0)))


def _grown(
    prototypes: Matrix,
    weights: Vector,
    means: Iterable[tuple[Vector, float]],
    most: int,
    pool: Pool,
) -> tuple[Matrix, Vector]:
    """Return the prototypes with the means added; the two most alike are joined to make room."""
    for mean, weight in means:
        if weight <= 0:
            continue
        prototypes = np.vstack([prototypes, mean])
        weights = np.append(weights, weight)
        if len(prototypes) > most:
            prototypes, weights = _joined(prototypes, weights, pool)
    return prototypes, weights


def _joined(prototypes: Matrix, weights: Vector, pool: Pool) -> tuple[Matrix, Vector]:
    scores = pool.standardised(prototypes)
    squares = ((scores[:, None, :] - scores[None, :, :]) ** 2).sum(axis=2)
    # Ward's criterion: joining two heavy prototypes costs more than joining a light one.
    cost = squares * (weights[:, None] * weights) / (weights[:, None] + weights)
    cost[np.tril_indices(len(cost))] = np.inf
    first, second = np.unravel_index(int(np.argmin(cost)), cost.shape)
    total = weights[first] + weights[second]
    prototypes = prototypes.copy()
    prototypes[first] = (
        prototypes[first] * weights[first] + prototypes[second] * weights[second]
    ) / total
    weights = weights.copy()
    weights[first] = total
    return np.delete(prototypes, second, axis=0), np.delete(weights, second)
