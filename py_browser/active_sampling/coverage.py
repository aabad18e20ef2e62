"""Coverage: how much of all that sounds is like something that was opened; for many items, too."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from py_browser.active_sampling.situation import Matrix, Situation, squared_distances

# Of more vectors than this, so many stand for all; evenly over the items, so that it is repeatable.
MOST_REFERENCES = 500
# The width of likeness, as a share of the usual squared distance.
SHARPNESS = 0.25
ALIKE = 0.5
BLOCK_ROWS = 8192


class Coverage:
    """Which references are like an opened item, and what each further item adds.

    kernel : float64 [shape=(references, items)], how much each item is like each reference, 0 to 1
    owners : intp [shape=(references,)], the item that each reference is of
    """

    def __init__(self, situation: Situation, kernel: Matrix, owners: npt.NDArray[np.intp]) -> None:
        self._kernel, self._owners = kernel, owners
        done = [i for i, item in enumerate(situation.items) if item.answered]
        self._covered = kernel[:, done].max(axis=1) if done else np.zeros(len(kernel))
        self._left = list(situation.open)

    @classmethod
    def of_items(cls, situation: Situation) -> Coverage:
        """Return the coverage of items as wholes: each is the mean of its vectors."""
        chosen = references(len(situation.centres))
        width = usual_distance(situation.centres)
        return cls(situation, likeness(situation.centres[chosen], situation.centres, width), chosen)

    @classmethod
    def of_moments(cls, situation: Situation) -> Coverage:
        """Return the coverage of single vectors: an item is like what any of its vectors is like.

        A mean is mostly background; what is rare in an item is in one vector of it.
        """
        rows = np.concatenate([item.rows for item in situation.items])
        owners = np.repeat(
            np.arange(len(situation.items)), [len(item.rows) for item in situation.items]
        )
        vectors = situation.vectors[rows]
        chosen, width = references(len(rows)), usual_distance(vectors)
        kernel = np.zeros((len(chosen), len(situation.items)))
        for first in range(0, len(rows), BLOCK_ROWS):
            block = slice(first, first + BLOCK_ROWS)
            alike = likeness(vectors[chosen], vectors[block], width)
            here, starts = np.unique(owners[block], return_index=True)
            most = np.maximum.reduceat(alike, starts, axis=1)
            kernel[:, here] = np.maximum(kernel[:, here], most)
        return cls(situation, kernel, owners[chosen])

    def best(self, count: int) -> list[tuple[int, float, float]]:
        """Return open items one after another, each adding most to those before it.

        Each with what it adds, and the share of items that it is the first to be like.
        Source: Bae, Ng, Lo, Ghassemi, Fallah & Sutherland 2024, Generalized Coverage for More
        Robust Low-Budget Active Learning (MaxHerding), with a Gaussian kernel.
        """
        found: list[tuple[int, float, float]] = []
        owners = max(1, len(np.unique(self._owners)))
        while self._left and len(found) < count:
            added = np.maximum(self._kernel[:, self._left] - self._covered[:, None], 0.0)
            gains = added.mean(axis=0)
            best = int(np.argmax(gains))
            item = self._left.pop(best)
            alike = self._kernel[:, item]
            newly = (alike > ALIKE) & (self._covered <= ALIKE)
            share = len(np.unique(self._owners[newly])) / owners
            found.append((item, float(gains[best]), share))
            self._covered = np.maximum(self._covered, alike)
        return found


def likeness(a: Matrix, b: Matrix, usual: float) -> Matrix:
    """Return how much each vector is like each other [shape=(len(a), len(b))], 0 to 1."""
    return np.asarray(np.exp(-squared_distances(a, b) / (2 * SHARPNESS * usual)))


def usual_distance(vectors: Matrix) -> float:
    """Return the median squared distance between vectors; 1 where all are the same."""
    some = vectors[references(len(vectors))]
    others = squared_distances(some, some)[np.triu_indices(len(some), 1)]
    median = float(np.median(others)) if len(others) else 0.0
    return median if median > 0 else 1.0


def references(count: int) -> npt.NDArray[np.intp]:
    """Return the numbers of those that stand for all."""
    return np.unique(np.linspace(0, count - 1, min(count, MOST_REFERENCES)).round().astype(np.intp))
