"""The few SciPy functions that ruptures uses, in NumPy, for the arguments that it passes.

Loading SciPy would triple the time until Python is ready in a page.
"""

import numpy as np


def cdist(first, second):
    """Euclidean distances [shape=(n, m)] between the rows of two arrays [shape=(n or m, d)]."""
    first, second = np.asarray(first, dtype=float), np.asarray(second, dtype=float)
    return np.sqrt(((first[:, None, :] - second[None, :, :]) ** 2).sum(axis=2))


def pdist(points, metric):
    """Distances [shape=(n (n - 1) / 2,)] between the rows of `points` [shape=(n, d)], row by row.

    `metric` is 'sqeuclidean' or 'cosine'; another raises ValueError.
    """
    columns = np.ascontiguousarray(np.asarray(points, dtype=float).T)
    n = columns.shape[1]
    distances = np.empty(n * (n - 1) // 2)
    compare = {"sqeuclidean": _squared_distances, "cosine": _cosine_distances}.get(metric)
    if compare is None:
        raise ValueError(f"Unknown metric {metric!r}; only 'sqeuclidean' and 'cosine' are here.")
    start = 0
    for i in range(n - 1):
        stop = start + n - 1 - i
        distances[start:stop] = compare(columns[:, i : i + 1], columns[:, i + 1 :])
        start = stop
    return distances


def _squared_distances(point, others):
    difference = others - point
    difference *= difference
    return difference.sum(axis=0)


def _cosine_distances(point, others):
    lengths = np.sqrt((others * others).sum(axis=0)) * np.sqrt((point * point).sum(axis=0))
    with np.errstate(invalid="ignore"):
        similarity = (others * point).sum(axis=0) / lengths
    return 1 - np.clip(similarity, -1, 1)


def squareform(distances):
    """The symmetric matrix [shape=(n, n)] of condensed distances, with a zero diagonal."""
    distances = np.asarray(distances)
    n = round((1 + np.sqrt(1 + 8 * len(distances))) / 2)
    matrix = np.zeros((n, n), dtype=distances.dtype)
    start = 0
    for i in range(n - 1):
        stop = start + n - 1 - i
        matrix[i, i + 1 :] = matrix[i + 1 :, i] = distances[start:stop]
        start = stop
    return matrix


def rankdata(values, axis=None):
    """Ranks from 1 on along `axis` (None: of the flat array); equal values share their mean."""
    values = np.asarray(values)
    if axis is None:
        return _ranks(values.ravel()).reshape(values.shape)
    return np.apply_along_axis(_ranks, axis, values)


def _ranks(values):
    _, group, count = np.unique(values, return_inverse=True, return_counts=True)
    last = np.cumsum(count)
    return (last - (count - 1) / 2)[group]


def argrelmax(values, axis=0, order=1, mode="clip"):
    """Indices, one array per dimension, of values above all `order` neighbours along `axis`.

    `mode` is 'clip' (beyond the ends lie the end values) or 'wrap' (round and round).
    """
    values = np.asarray(values)
    here = np.arange(values.shape[axis])
    above = np.ones(values.shape, dtype=bool)
    for shift in range(1, order + 1):
        for neighbour in (here + shift, here - shift):
            above &= values > values.take(neighbour, axis=axis, mode=mode)
        if not above.any():
            break
    return np.nonzero(above)
