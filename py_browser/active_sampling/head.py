"""A linear head: logistic regression over frozen embeddings, fitted anew after every answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from py_browser.active_labeling.logistic import fit_logistic, sigmoid

Matrix = npt.NDArray[np.float64]
Vector = npt.NDArray[np.float64]

STIFFNESS = 1.0
# The intercept is free, but for a touch that keeps one-sided answers from running away.
FREE = 1e-6
RANK_SHARE = 1e-10


@dataclass(frozen=True)
class LinearHead:
    """Coefficients [shape=(dimensions,)] and an intercept, for vectors scaled as at fitting."""

    coefficients: Vector
    intercept: float
    mean: Vector
    deviation: Vector

    def logits(self, vectors: npt.NDArray[np.floating]) -> Vector:
        """Return the log-odds of each vector [shape=(n,)]."""
        scaled = (vectors - self.mean) / self.deviation
        return np.asarray(scaled @ self.coefficients + self.intercept)

    def probability(self, vectors: npt.NDArray[np.floating]) -> Vector:
        """Return the probability of each vector [shape=(n,)]."""
        return sigmoid(self.logits(vectors))


def fit_head(
    vectors: npt.NDArray[np.floating],
    present: Sequence[bool] | npt.NDArray[np.bool_],
    stiffness: float = STIFFNESS,
) -> LinearHead | None:
    """Return the head, or None while all answers are alike: then there is nothing to tell apart.

    Minimises the log-loss + stiffness/2 |b|^2 over vectors of mean 0 and deviation 1; the same
    problem as scikit-learn's LogisticRegression(C=1/stiffness).
    """
    targets = np.asarray(present, dtype=np.float64)
    if not len(targets) or targets.min() == targets.max():
        return None
    values = np.asarray(vectors, dtype=np.float64)
    mean, deviation = values.mean(axis=0), values.std(axis=0)
    deviation = np.where(deviation > 1e-9 * np.maximum(np.abs(mean), 1.0), deviation, 1.0)
    scaled = (values - mean) / deviation
    # With fewer examples than dimensions the answer lies in the space that they span.
    basis = _span(scaled) if len(scaled) < scaled.shape[1] else None
    reduced = scaled if basis is None else scaled @ basis
    examples = np.hstack([reduced, np.ones((len(reduced), 1))])
    penalty = np.append(np.full(reduced.shape[1], stiffness), FREE)
    found = fit_logistic(examples, targets, np.ones(len(targets)), np.zeros(len(penalty)), penalty)
    coefficients = found[:-1] if basis is None else basis @ found[:-1]
    return LinearHead(coefficients, float(found[-1]), mean, deviation)


def _span(rows: Matrix) -> Matrix:
    """Return an orthonormal basis [shape=(dimensions, rank)] of the rows' span."""
    squares, sides = np.linalg.eigh(rows @ rows.T)
    kept = squares > RANK_SHARE * max(float(squares.max()), 1e-300)
    basis: Matrix = rows.T @ (sides[:, kept] / np.sqrt(squares[kept]))
    return basis
