"""Vectors with answers: what the linear head learns from, as many as are worth keeping."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from py_browser.answers import AnsweredQuery
from py_browser.features import Floats

MOST = 400


@dataclass(frozen=True)
class LabeledVectors:
    """One vector for each answered query, oldest first.

    vectors : float32 [shape=(n, dimensions)], of the likeliest moment of the query
    labels : the ids that were heard; none for 'nothing'
    """

    vectors: Floats = field(default_factory=lambda: np.zeros((0, 0), dtype=np.float32))
    labels: tuple[frozenset[str], ...] = ()

    def after(self, vectors: Floats, queries: Sequence[AnsweredQuery]) -> LabeledVectors:
        """Return these with more; of too many the oldest of the commoner answer goes first."""
        if not len(vectors):
            return self
        rows = np.vstack([self.vectors, vectors]) if len(self.vectors) else vectors
        labels = [*self.labels, *(query.labels for query in queries)]
        kept = list(range(len(labels)))
        heard = [bool(label) for label in labels]
        while len(kept) > MOST:
            common = sum(heard[i] for i in kept) * 2 > len(kept)
            kept.remove(next(i for i in kept if heard[i] == common))
        # As they are kept in JSON, so that what is learned does not depend on the way.
        stored = np.clip(rows[kept], -65504, 65504).astype(np.float16).astype(np.float32)
        return LabeledVectors(stored, tuple(labels[i] for i in kept))
