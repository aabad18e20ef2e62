"""Where a recording of any length changes: one door to A-CPD, F-CPD and kernel change points.

Works through the recording block by block, so that besides the vectors themselves only a few
numbers per frame are held.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from py_browser.active_labeling.arrays import NUMPY, Arrays
from py_browser.active_labeling.change_points import Curve, slope
from py_browser.active_labeling.kernel_changes import (
    Kernel,
    Vectors,
    check_request,
    kernel_changes,
    strengths,
)
from py_browser.active_labeling.pool import Pool
from py_browser.active_labeling.prototypes import Prototypes
from py_browser.errors import ParameterError, UnknownName
from py_browser.peaks import find_peaks, peak_prominences

METHODS = ("acpd", "fcpd", "kernel")
# Frames that are standardised at once: 34 MB of 1,024 dimensions.
BLOCK = 4096


@dataclass(frozen=True)
class Changes:
    """What is found in one recording.

    curve : float64 [shape=(frames,)], how much each frame changes; for "kernel", what each change
        gains, 0 elsewhere
    frames : int64 [shape=(changes,)], ascending; where it changes
    """

    curve: Curve
    frames: npt.NDArray[np.int64]


def find_changes(
    vectors: Vectors,
    method: str,
    *,
    penalty: float | None = None,
    count: int | None = None,
    kernel: str = "rbf",
    prototypes: Prototypes | None = None,
    pool: Pool | None = None,
    arrays: Arrays = NUMPY,
) -> Changes:
    """Return where a recording changes.

    Parameters
    ----------
    vectors : float [shape=(frames, dimensions)], its embeddings
    method : "acpd", "fcpd" or "kernel"
    penalty : float > 0, how prominent a peak of the curve must be; for "kernel", what a change
        has to gain
    count : int >= 0, the most changes instead
    kernel : "linear", "rbf" or "cosine"
    prototypes : of "acpd"; those before any label where they are not given
    pool : mean and deviation of each dimension; this recording's own where it is not given
    arrays : where the heavy work is done

    Raises `ParameterError` for vectors that are not finite or a request that is not possible.
    """
    if method not in METHODS:
        raise UnknownName("method", method, METHODS)
    check_request(penalty, count)
    if vectors.ndim != 2 or vectors.shape[1] < 1:
        raise ParameterError(f"Embeddings of shape {vectors.shape} cannot be used.")
    pool = pool or pool_of(vectors)
    scores = _Scores(vectors, pool, arrays)
    if method == "kernel":
        return _kernel_changes(scores, kernel, penalty, count)
    if method == "acpd":
        known = prototypes or Prototypes.cold(vectors.shape[1], 0)
        curve = slope(scores.probability(known))
    else:
        curve = scores.turning()
    return Changes(curve, _peaks(curve, penalty, count))


def pool_of(vectors: Vectors) -> Pool:
    """Return mean and deviation of each dimension; raises `ParameterError` for NaN."""
    pool = Pool.empty(vectors.shape[1])
    for at in range(0, len(vectors), BLOCK):
        block = np.asarray(vectors[at : at + BLOCK], dtype=np.float32)
        if not np.isfinite(block).all():
            raise ParameterError(
                "Some embeddings are not numbers (NaN or infinite); embed the recording again."
            )
        pool = pool.with_vectors(block)
    return pool


class _Scores:
    """The z-scores of a recording, made when they are looked at. Slices like an array."""

    def __init__(self, vectors: Vectors, pool: Pool, arrays: Arrays) -> None:
        self._vectors = vectors
        self._pool = pool
        self.arrays = arrays

    def __len__(self) -> int:
        return len(self._vectors)

    def __getitem__(self, frames: slice) -> npt.NDArray[np.float64]:
        return self._pool.standardised(self._vectors[frames])

    def probability(self, known: Prototypes) -> Curve:
        """As `Prototypes.probability`, block by block."""
        xp, load = self.arrays.namespace, self.arrays.load
        present, absent = known.scores(self._pool)
        curve = np.empty(len(self))
        for at in range(0, len(self), BLOCK):
            block = load(self[at : at + BLOCK])
            far, near = block - load(absent)[None, :], block - load(present)[None, :]
            margin = xp.sqrt(xp.sum(far * far, axis=1)) - xp.sqrt(xp.sum(near * near, axis=1))
            curve[at : at + BLOCK] = self.arrays.fetch(1 / (1 + xp.exp(-margin)))
        return curve

    def turning(self) -> Curve:
        """As `change_points.turning`, block by block."""
        xp, load = self.arrays.namespace, self.arrays.load
        curve = np.zeros(len(self))
        for at in range(1, len(self) - 1, BLOCK):
            end = min(at + BLOCK, len(self) - 1)
            block = load(self[at - 1 : end + 1])
            before, after = block[:-2, :], block[2:, :]
            squares = xp.sum(before * before, axis=1) * xp.sum(after * after, axis=1)
            norms = self.arrays.fetch(xp.sqrt(squares))
            products = self.arrays.fetch(xp.sum(before * after, axis=1))
            curve[at:end] = np.where(norms > 0, 1 - products / np.maximum(norms, 1e-300), 0.0)
        return curve


def _kernel_changes(scores: Any, kernel: str, penalty: float | None, count: int | None) -> Changes:
    likeness = Kernel.of(scores, kernel, scores.arrays)
    cuts = kernel_changes(scores, likeness, penalty, count)
    curve = np.zeros(len(scores))
    curve[cuts] = strengths(scores, cuts, likeness)
    return Changes(curve, np.array(cuts, dtype=np.int64))


def _peaks(curve: Curve, penalty: float | None, count: int | None) -> npt.NDArray[np.int64]:
    peaks = find_peaks(curve)
    prominences = peak_prominences(curve, peaks)
    good = prominences > 0 if penalty is None else prominences >= penalty
    order = np.argsort(-prominences, kind="stable")
    chosen = order[good[order]][:count]
    return np.sort(peaks[chosen]).astype(np.int64)
