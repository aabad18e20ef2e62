"""Kernel change points of recordings of any length, in bounded memory.

A recording that fits one piece is cut exactly: same answer as ruptures' KernelCPD. A longer one is
cut piece by piece. Of a piece, only cuts in its first three quarters are final, since what comes
later may move the others; the next piece begins at the last final cut. So no piece's border is ever
a cut, and every cut is decided with at least a quarter of a piece of what follows it.

Source: Arlot, Celisse & Harchaoui 2019, A kernel multiple change-point algorithm via model
selection, JMLR 20.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from py_browser.active_labeling.arrays import NUMPY, Arrays
from py_browser.errors import ParameterError, UnknownName

Vectors = npt.NDArray[np.floating[Any]]
Matrix = npt.NDArray[np.float64]
Cut = Callable[[Matrix], list[int]]

KERNELS = ("linear", "rbf", "cosine")
# Frames of a piece: 8 MB of likenesses; four minutes and a quarter at a hop of 0.25 s.
PIECE = 1024
# Frames on each side of a cut that its strength is measured by.
REACH = 64
# Exponents of the Gaussian kernel, as ruptures has them.
_LEAST_EXPONENT, _MOST_EXPONENT = 1e-2, 1e2
# Of the penalty that is tried first when a number of cuts is asked for, in spreads of a frame.
_FIRST_PENALTY, _TRIES = 2.0, 6


@dataclass(frozen=True)
class Kernel:
    """How alike two frames are.

    name : "linear", "rbf" or "cosine"
    gamma : float > 0, of "rbf": exp(-gamma |x - y|^2)
    arrays : where the work is done
    """

    name: str
    gamma: float = 1.0
    arrays: Arrays = NUMPY

    @classmethod
    def of(cls, vectors: Vectors, name: str, arrays: Arrays = NUMPY) -> Kernel:
        """Return the kernel for a recording; gamma is 1 / the median of squared distances.

        Of more frames than a piece has, every so many are taken for the median.
        """
        if name not in KERNELS:
            raise UnknownName("kernel", name, KERNELS)
        if name != "rbf":
            return cls(name, arrays=arrays)
        if len(vectors) < 2:
            return cls(name, arrays=arrays)
        some = vectors[:: -(-len(vectors) // PIECE)]
        distances = arrays.fetch(_squared_distances(arrays.load(some), arrays))
        median = float(np.median(distances[np.triu_indices(len(some), 1)]))
        return cls(name, 1 / median if median > 0 else 1.0, arrays)

    def gram(self, vectors: Vectors) -> Matrix:
        """Return the likeness of each frame to each, float64 [shape=(frames, frames)]."""
        arrays, loaded = self.arrays, self.arrays.load(vectors)
        xp = arrays.namespace
        if self.name == "rbf":
            exponents = self.gamma * _squared_distances(loaded, arrays)
            return arrays.fetch(xp.exp(-xp.clip(exponents, _LEAST_EXPONENT, _MOST_EXPONENT)))
        gram = arrays.fetch(xp.matmul(loaded, loaded.T))
        if self.name == "cosine":
            lengths = np.sqrt(np.maximum(np.diagonal(gram), 1e-300))
            gram = gram / np.outer(lengths, lengths)
        return gram


def kernel_changes(
    vectors: Vectors,
    kernel: Kernel,
    penalty: float | None = None,
    count: int | None = None,
    min_size: int = 2,
    piece: int = PIECE,
) -> list[int]:
    """Return the frames before which a recording changes, ascending.

    Parameters
    ----------
    vectors : float [shape=(frames, dimensions)]
    penalty : float > 0, what a cut has to gain
    count : int >= 0, the number of cuts instead. Of a recording longer than a piece, more are
        found by a low penalty, and the weakest dropped
    min_size : int >= 1, fewest frames between two cuts
    piece : int, frames that are cut at once

    Raises `ParameterError` unless one of penalty and count is given and possible.
    """
    check_request(penalty, count)
    if len(vectors) < 2 * min_size or count == 0:
        return []
    if penalty is not None:
        return _by_penalty(vectors, kernel, penalty, min_size, piece)
    assert count is not None
    if len(vectors) <= piece:
        most = min(count, len(vectors) // min_size - 1)
        return best_cuts(kernel.gram(vectors), most, min_size)
    return _strongest(vectors, kernel, count, min_size, piece)


def check_request(penalty: float | None, count: int | None) -> None:
    """Raise `ParameterError` unless exactly one of the two is given and possible."""
    if (penalty is None) == (count is None):
        raise ParameterError("Give a penalty or a count of changes: one of the two.")
    if penalty is not None and not 0 < penalty < np.inf:
        raise ParameterError(f"The penalty is {penalty:g}; it must be above 0.")
    if count is not None and count < 0:
        raise ParameterError(f"The count of changes is {count}; it must be 0 or more.")


def strengths(vectors: Vectors, cuts: list[int], kernel: Kernel) -> Matrix:
    """Return what each cut gains, float64 [shape=(cuts,)].

    Looks at the frames up to the cuts beside it, at most `REACH` on each side.
    """
    borders = [0, *cuts, len(vectors)]
    return np.array(
        [_strength(vectors, kernel, *borders[i : i + 3]) for i in range(len(cuts))], dtype=float
    )


def best_cuts(gram: Matrix, count: int, min_size: int) -> list[int]:
    """Return the `count` cuts that leave the least spread, for likenesses of a whole recording."""
    frames = len(gram)
    least = np.full((count + 1, frames + 1), np.inf)
    least[0, 0] = 0.0
    path = np.zeros((count + 1, frames + 1), dtype=np.int64)
    for end, costs in enumerate(_costs(gram), start=1):
        least[0, end] = costs[0]
        if end < 2 * min_size:
            continue
        totals = least[:-1, min_size : end - min_size + 1] + costs[min_size : end - min_size + 1]
        best = totals.argmin(axis=1)
        least[1:, end] = totals[np.arange(count), best]
        path[1:, end] = best + min_size
    cuts, end = [], frames
    for k in range(count, 0, -1):
        end = int(path[k, end])
        cuts.append(end)
    return cuts[::-1]


def penalised_cuts(gram: Matrix, penalty: float, min_size: int) -> list[int]:
    """Return the cuts with the least spread plus penalty, for likenesses of a whole recording."""
    frames = len(gram)
    least = np.full(frames + 1, np.inf)
    least[0] = 0.0
    path = np.zeros(frames + 1, dtype=np.int64)
    for end, costs in enumerate(_costs(gram), start=1):
        if end >= min_size:
            totals = least[: end - min_size + 1] + costs[: end - min_size + 1]
            path[end] = totals.argmin()
            least[end] = totals[path[end]] + penalty
    cuts, end = [], int(path[frames])
    while end > 0:
        cuts.append(end)
        end = int(path[end])
    return cuts[::-1]


def _costs(gram: Matrix) -> Any:
    """Yield, for each end, the spread of the segments [start, end) [shape=(end,)]."""
    diagonal = np.append(0.0, np.cumsum(np.diagonal(gram)))
    sums = np.zeros(len(gram))
    for end in range(1, len(gram) + 1):
        row = gram[end - 1, :end]
        sums[:end] += 2 * np.cumsum(row[::-1])[::-1] - row[-1]
        yield diagonal[end] - diagonal[:end] - sums[:end] / np.arange(end, 0, -1)


def _by_penalty(
    vectors: Vectors, kernel: Kernel, penalty: float, min_size: int, piece: int
) -> list[int]:
    found: list[int] = []
    start = 0
    while True:
        end = min(len(vectors), start + piece)
        gram = kernel.gram(vectors[start:end])
        cuts = [start + cut for cut in penalised_cuts(gram, penalty, min_size)]
        if end == len(vectors):
            return found + cuts
        final = [cut for cut in cuts if cut <= start + 3 * piece // 4]
        found += final
        start = final[-1] if final else start + piece // 2


def _strongest(
    vectors: Vectors, kernel: Kernel, count: int, min_size: int, piece: int
) -> list[int]:
    penalty = _FIRST_PENALTY * _spread(kernel.gram(vectors[:piece]))
    cuts: list[int] = []
    for _ in range(_TRIES):
        cuts = _by_penalty(vectors, kernel, max(penalty, 1e-12), min_size, piece)
        if len(cuts) >= count:
            break
        penalty /= 2
    gains = strengths(vectors, cuts, kernel)
    while len(cuts) > count:
        weakest = int(gains.argmin())
        del cuts[weakest]
        gains = np.delete(gains, weakest)
        for i in range(max(0, weakest - 1), min(len(cuts), weakest + 1)):
            borders = (cuts[i - 1] if i else 0, cuts[i], [*cuts[i + 1 : i + 2], len(vectors)][0])
            gains[i] = _strength(vectors, kernel, *borders)
    return cuts


def _strength(vectors: Vectors, kernel: Kernel, start: int, cut: int, end: int) -> float:
    first, last = max(start, cut - REACH), min(end, cut + REACH)
    gram = kernel.gram(vectors[first:last])
    at = cut - first
    before, after = gram[:at, :at].sum() / at, gram[at:, at:].sum() / (last - cut)
    return float(before + after - gram.sum() / (last - first))


def _spread(gram: Matrix) -> float:
    """Mean spread of a frame around all others."""
    return float(np.diagonal(gram).mean() - gram.mean())


def _squared_distances(loaded: Any, arrays: Arrays) -> Any:
    xp = arrays.namespace
    squares = xp.sum(loaded * loaded, axis=1)
    products = xp.matmul(loaded, loaded.T)
    distances = squares[:, None] + squares[None, :] - 2 * products
    # Rounding may leave a little less than nothing between a frame and itself.
    return xp.clip(distances, 0.0, None)
