"""What a sampling strategy is given: items to choose from, and what was answered so far."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from py_browser.active_sampling.head import LinearHead, fit_head

Matrix = npt.NDArray[np.float64]
Vector = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Item:
    """A recording, or a stretch of one, and the rows of vectors that stand for it.

    rows : indices of its vectors among all items' vectors
    answered : whether it was opened and asked about
    found : whether something was found in it; None while that is not known
    """

    id: str
    recording: str
    start_s: float
    end_s: float
    rows: npt.NDArray[np.intp]
    answered: bool = False
    found: bool | None = None
    random: bool = False


@dataclass(frozen=True)
class Examples:
    """Vectors with answers [shape=(n, dimensions)], and for each label which of them hold it."""

    vectors: Matrix
    labels: Mapping[str, npt.NDArray[np.bool_]]
    present: npt.NDArray[np.bool_]

    @classmethod
    def none(cls, dimensions: int) -> Examples:
        """Return no examples."""
        return cls(np.zeros((0, dimensions)), {}, np.zeros(0, dtype=bool))


class Situation:
    """Items and examples in one space: z-scores over all items' vectors.

    Raises nothing: vectors that are not finite are taken as the mean of the others.
    """

    def __init__(self, items: Sequence[Item], vectors: Matrix, examples: Examples) -> None:
        vectors = np.asarray(vectors, dtype=np.float64)
        good = np.asarray(np.isfinite(vectors).all(axis=1))
        mean = vectors[good].mean(axis=0) if good.any() else np.zeros(vectors.shape[1])
        vectors = np.where(good[:, None], vectors, mean)
        deviation = vectors.std(axis=0) if len(vectors) else np.ones(vectors.shape[1])
        deviation = np.where(deviation > 1e-9, deviation, 1.0)
        # Distances do not grow with the number of dimensions.
        scale = deviation * np.sqrt(max(1, vectors.shape[1]))
        self.items = list(items)
        self.open = [i for i, item in enumerate(self.items) if not item.answered]
        self.vectors = (vectors - mean) / scale
        whole = np.isfinite(examples.vectors).all(axis=1)
        self.examples = (examples.vectors[whole] - mean) / scale
        self.present = examples.present[whole]
        raw = examples.vectors[whole]
        self.head = fit_head(raw, self.present)
        self.heads: dict[str, LinearHead] = {
            label: head
            for label, holds in sorted(examples.labels.items())
            if (head := fit_head(raw, holds[whole])) is not None
        }
        self.probability = (
            self.head.probability(vectors) if self.head else np.full(len(vectors), 0.5)
        )
        self.by_label = {label: head.probability(vectors) for label, head in self.heads.items()}
        # The vector of an item as a whole: the mean of its rows.
        self.centres = np.array(
            [self.vectors[item.rows].mean(axis=0) for item in self.items]
        ).reshape(len(self.items), self.vectors.shape[1])

    def likeliest(self, item: int) -> float:
        """Return the highest probability that something is in an item."""
        return float(self.probability[self.items[item].rows].max())

    def entropies(self, item: int) -> Vector:
        """Return the entropy in bits of each row, the mean over labels; ascending."""
        rows = self.items[item].rows
        tables = list(self.by_label.values()) or [self.probability]
        return np.sort(np.mean([entropy(table[rows]) for table in tables], axis=0))

    def learned(self) -> bool:
        """Whether there are answers of both kinds to learn from."""
        return self.head is not None


def entropy(probability: Vector) -> Vector:
    """Return the entropy in bits of a yes or no, 0 to 1."""
    p = np.clip(probability, 1e-12, 1 - 1e-12)
    return np.asarray(-(p * np.log2(p) + (1 - p) * np.log2(1 - p)))


def squared_distances(a: Matrix, b: Matrix) -> Matrix:
    """Return squared Euclidean distances [shape=(len(a), len(b))]."""
    squares = (a**2).sum(axis=1)[:, None] - 2 * a @ b.T + (b**2).sum(axis=1)[None, :]
    return np.asarray(np.maximum(squares, 0.0))
