"""Logistic regression by Newton's method: weighted examples, and a belief held beforehand."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Vector = npt.NDArray[np.float64]
Matrix = npt.NDArray[np.float64]

MOST_STEPS = 25
CLOSE_ENOUGH = 1e-6
MOST_LOGIT = 30.0


def sigmoid(logits: Vector) -> Vector:
    """Return 1 / (1 + exp(-x)), without overflow."""
    return np.asarray(1 / (1 + np.exp(-np.clip(logits, -MOST_LOGIT, MOST_LOGIT))))


def fit_logistic(
    examples: Matrix,
    targets: Vector,
    weights: Vector,
    prior: Vector,
    stiffness: Vector,
    start: Vector | None = None,
    steps: int = MOST_STEPS,
) -> Vector:
    """Return the coefficients of greatest posterior probability.

    Minimises sum w (log-loss) + sum stiffness/2 (b - prior)^2: without examples it is the prior.

    Parameters
    ----------
    examples : float64 [shape=(n, k)]; a column of ones where an intercept is wanted
    targets, weights : float64 [shape=(n,)], targets from 0 to 1
    prior, stiffness : float64 [shape=(k,)], stiffness > 0
    start : where to begin, for speed; the prior if absent
    """
    found = (prior if start is None else start).copy()
    loss = _loss(examples, targets, weights, prior, stiffness, found)
    for _ in range(steps):
        probability = sigmoid(examples @ found)
        slope = examples.T @ (weights * (probability - targets)) + stiffness * (found - prior)
        bend = weights * probability * (1 - probability)
        step = np.linalg.solve((examples * bend[:, None]).T @ examples + np.diag(stiffness), slope)
        # Half steps where a whole one overshoots: the loss never rises.
        for _half in range(20):
            tried = _loss(examples, targets, weights, prior, stiffness, found - step)
            if tried <= loss or np.abs(step).max() < CLOSE_ENOUGH:
                break
            step = step / 2
        found, loss = found - step, min(tried, loss)
        if np.abs(step).max() < CLOSE_ENOUGH:
            break
    return found


def _loss(
    examples: Matrix,
    targets: Vector,
    weights: Vector,
    prior: Vector,
    stiffness: Vector,
    coefficients: Vector,
) -> float:
    logits = np.clip(examples @ coefficients, -MOST_LOGIT, MOST_LOGIT)
    losses = np.logaddexp(0, logits) - targets * logits
    return float(weights @ losses + 0.5 * stiffness @ (coefficients - prior) ** 2)
