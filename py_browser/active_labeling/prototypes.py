"""Two prototypes, present and absent, that move by running means: what A-CPD learns."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from py_browser.active_labeling.embeddings import Embeddings
from py_browser.active_labeling.pool import Pool
from py_browser.region import Region

Vector = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]

# A frame takes part in what is said half a second around its middle.
REACH_S = 0.5


@dataclass(frozen=True)
class Prototypes:
    """p+ and p- with the number of frames that each stands for.

    present, absent : float64 [shape=(dimensions,)], z-scored
    """

    present: Vector
    absent: Vector
    present_count: int = 0
    absent_count: int = 0

    @classmethod
    def cold(cls, dimensions: int, seed: int) -> Prototypes:
        """Return prototypes before any label: drawn from N(0, I), as the paper does."""
        random = np.random.default_rng(seed)
        return cls(random.standard_normal(dimensions), random.standard_normal(dimensions))

    def probability(self, scores: Vector) -> Vector:
        """Return sigma(|x - p-| - |x - p+|) for z-scores [shape=(frames, dimensions)]."""
        margin = np.linalg.norm(scores - self.absent, axis=1) - np.linalg.norm(
            scores - self.present, axis=1
        )
        return np.asarray(1 / (1 + np.exp(-margin)))

    def moved(self, scores: Vector, present: Mask, absent: Mask) -> Prototypes:
        """Return the prototypes after these frames: p <- (n p + m mean) / (n + m)."""
        p, n = _moved(self.present, self.present_count, scores[present])
        q, m = _moved(self.absent, self.absent_count, scores[absent])
        return Prototypes(p, q, n, m)


def _moved(prototype: Vector, count: int, frames: Vector) -> tuple[Vector, int]:
    total = count + len(frames)
    if not len(frames):
        return prototype, count
    return (count * prototype + frames.sum(axis=0)) / total, total


def answered_frames(
    embeddings: Embeddings, present: Iterable[Region], absent: Iterable[Region]
) -> tuple[Mask, Mask]:
    """Return which frames are positive and which are negative, after the answers.

    A frame is positive if half a second around its middle touches a present query, negative if
    that lies wholly inside an absent one.
    """
    times_s = embeddings.times_s
    positive = np.zeros(len(times_s), dtype=bool)
    negative = np.zeros(len(times_s), dtype=bool)
    # The recording's ends count as inside: nothing is heard beyond them.
    begin = np.maximum(times_s - REACH_S, 0.0)
    end = np.minimum(times_s + REACH_S, embeddings.duration_s)
    for region in present:
        positive |= (end > region.start_s) & (begin < region.end_s)
    for region in absent:
        negative |= (begin >= region.start_s) & (end <= region.end_s)
    return positive, negative & ~positive


def standard_scores(embeddings: Embeddings, pool: Pool | None) -> Vector:
    """Return z-scores by the pool, or by this recording alone where there is no pool yet."""
    own = pool or Pool.empty(embeddings.values.shape[1])
    if not own.count:
        own = own.with_vectors(embeddings.values)
    return own.standardised(embeddings.values)
