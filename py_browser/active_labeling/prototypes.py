"""Two prototypes, present and absent, that move by running means: what A-CPD learns."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from py_browser.active_labeling.embeddings import Embeddings
from py_browser.active_labeling.pool import BLOCK, Pool
from py_browser.region import Region

Vector = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]

# A frame takes part in what is said half a second around its middle.
REACH_S = 0.5


@dataclass(frozen=True)
class Prototypes:
    """p+ and p- with the number of frames that each stands for.

    present, absent : float64 [shape=(dimensions,)]; means of vectors as they come, so that a pool
        that grows later moves them too; z-scores while their count is 0
    """

    present: Vector
    absent: Vector
    present_count: int = 0
    absent_count: int = 0

    @classmethod
    def cold(cls, dimensions: int, seed: int) -> Prototypes:
        """Return prototypes before any label: drawn from N(0, I), the same for the same seed."""
        random = np.random.default_rng(seed)
        return cls(random.standard_normal(dimensions), random.standard_normal(dimensions))

    def probability(self, vectors: npt.NDArray[np.floating], pool: Pool) -> Vector:
        """Return sigma(|x - p-| - |x - p+|) of vectors [shape=(frames, dimensions)]."""
        present, absent = self.scores(pool)
        margin = np.zeros(len(vectors))
        for first in range(0, len(vectors), BLOCK):
            block = slice(first, first + BLOCK)
            scores = pool.standardised(vectors[block])
            far, near = np.linalg.norm(scores - absent, axis=1), scores - present
            margin[block] = far - np.linalg.norm(near, axis=1)
        return np.asarray(1 / (1 + np.exp(-margin)))

    def scores(self, pool: Pool) -> tuple[Vector, Vector]:
        """Return p+ and p- as z-scores."""
        present = pool.standardised(self.present) if self.present_count else self.present
        absent = pool.standardised(self.absent) if self.absent_count else self.absent
        return present, absent

    def moved(self, vectors: npt.NDArray[np.floating], present: Mask, absent: Mask) -> Prototypes:
        """Return the prototypes after these frames: p <- (n p + m mean) / (n + m)."""
        p, n = _moved(self.present, self.present_count, vectors[present])
        q, m = _moved(self.absent, self.absent_count, vectors[absent])
        return Prototypes(p, q, n, m)


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


def _moved(prototype: Vector, count: int, frames: npt.NDArray[np.floating]) -> tuple[Vector, int]:
    if not len(frames):
        return prototype, count
    total = count + len(frames)
    return (count * prototype + frames.sum(axis=0, dtype=np.float64)) / total, total
