"""NumPy version of ruptures' compiled `ekcpd`: exact kernel change point detection.

Sums run in the same order as in the compiled module, so that results agree to the last bit
wherever the C compiler keeps the order too.
Source: Arlot, Celisse and Harchaoui, A kernel multiple change-point algorithm via model
selection, JMLR 20 (2019); pruning: Killick, Fearnhead and Eckley, JASA 107 (2012).
"""

import numpy as np

_EXPONENT_RANGE = (np.float32(0.01), np.float32(100))


def ekcpd_L2(signal, n_bkps, min_size):  # noqa: N802 - the names are ruptures'
    """Path matrix of the linear kernel, flat [shape=((n + 1) * (n_bkps + 1),)]."""
    return _best_paths(_Costs(signal, _linear), n_bkps, min_size)


def ekcpd_Gaussian(signal, n_bkps, min_size, gamma):  # noqa: N802
    """Path matrix of the kernel exp(-gamma * |x - y|^2)."""
    return _best_paths(_Costs(signal, _gaussian(gamma)), n_bkps, min_size)


def ekcpd_cosine(signal, n_bkps, min_size):
    """Path matrix of the cosine similarity."""
    return _best_paths(_Costs(signal, _cosine), n_bkps, min_size)


def ekcpd_pelt_L2(signal, beta, min_size):  # noqa: N802
    """Last change points [shape=(n + 1,)] for the penalty beta, linear kernel."""
    return _penalised_path(_Costs(signal, _linear), beta, min_size)


def ekcpd_pelt_Gaussian(signal, beta, min_size, gamma):  # noqa: N802
    """Last change points for the penalty beta, Gaussian kernel."""
    return _penalised_path(_Costs(signal, _gaussian(gamma)), beta, min_size)


def ekcpd_pelt_cosine(signal, beta, min_size):
    """Last change points for the penalty beta, cosine similarity."""
    return _penalised_path(_Costs(signal, _cosine), beta, min_size)


def _linear(columns):
    def row(first, end):
        return (columns[:, first:end] * columns[:, end - 1 : end]).sum(axis=0)

    return row


def _gaussian(gamma):
    low, high = _EXPONENT_RANGE

    def kernel(columns):
        def row(first, end):
            difference = columns[:, first:end] - columns[:, end - 1 : end]
            difference *= difference
            # the compiled module clips in single precision
            exponent = (gamma * difference.sum(axis=0)).astype(np.float32)
            return np.exp(-np.clip(exponent, low, high).astype(np.float64))

        return row

    return kernel


def _cosine(columns):
    lengths = np.sqrt((columns * columns).sum(axis=0))
    products = _linear(columns)

    def row(first, end):
        with np.errstate(invalid="ignore"):
            return products(first, end) / (lengths[first:end] * lengths[end - 1])

    return row


class _Costs:
    """Costs of all segments that end at t, for t = 1, 2, ... in turn; O(n) memory."""

    def __init__(self, signal, kernel):
        columns = np.ascontiguousarray(np.asarray(signal, dtype=np.float64).T)
        self.n_samples = columns.shape[1]
        self.kernel_row = kernel(columns)
        self.diagonal = np.zeros(self.n_samples + 1)
        self.sums = np.zeros(self.n_samples + 1)

    def advance(self, end, first):
        """Take in point end - 1; the sums of segments from `first` on are kept up to date."""
        values = self.kernel_row(first, end)
        own = values[-1]
        self.diagonal[end] = self.diagonal[end - 1] + own
        self.sums[first:end] += 2 * np.cumsum(values[::-1])[::-1] - own

    def of(self, start, stop, end):
        """Costs [shape=(stop - start,)] of the segments [s, end) for s in start..stop."""
        spread = self.diagonal[end] - self.diagonal[start:stop]
        return spread - self.sums[start:stop] / np.arange(end - start, end - stop, -1)


def _best_paths(costs, n_bkps, min_size):
    n = costs.n_samples
    # entry (k, t): least cost of the first t points with k change points, inf where impossible
    least = np.full((n_bkps + 1, n + 1), np.inf)
    least[:, 0] = 0.0
    paths = np.zeros((n + 1, n_bkps + 1), dtype=np.intc)
    for end in range(1, n + 1):
        costs.advance(end, 0)
        least[0, end] = costs.diagonal[end] - costs.sums[0] / end
        stop = end - min_size + 1
        deepest = min(n_bkps, (stop - 1) // min_size)
        if deepest < 1:
            continue
        totals = least[:deepest, min_size:stop] + costs.of(min_size, stop, end)
        for k in range(1, deepest + 1):
            # fewer than k * min_size points cannot hold k change points
            choices = totals[k - 1, (k - 1) * min_size :]
            best = _first_least(choices)
            least[k, end] = choices[best]
            paths[end, k] = k * min_size + best
    return paths.ravel()


def _first_least(values):
    """Index of the first least value; as in C, a NaN is never less, and a leading one stays."""
    best = int(np.argmin(values))
    if np.isnan(values[best]):
        return 0 if np.isnan(values[0]) else int(np.nanargmin(values))
    return best


def _penalised_path(costs, beta, min_size):
    n = costs.n_samples
    least = np.zeros(n + 1)
    path = np.zeros(n + 1, dtype=np.intc)
    first = 0
    for end in range(1, n + 1):
        costs.advance(end, first)
        if end < 2 * min_size:
            least[end] = costs.diagonal[end] - costs.diagonal[0] - costs.sums[0] / end + beta
            continue
        second = max(first + 1, min_size)
        starts = np.concatenate(([first], np.arange(second, end - min_size + 1)))
        before_penalty = least[starts] + np.concatenate(
            (costs.of(first, first + 1, end), costs.of(second, end - min_size + 1, end))
        )
        totals = before_penalty + beta
        best = _first_least(totals)
        least[end] = totals[best]
        path[end] = starts[best]
        first = _pruned(starts, before_penalty, least[end], end - min_size + 1)
    return path


def _pruned(starts, before_penalty, bound, stop):
    """The first start that can still win later on; all before it are dropped for good."""
    hopeful = np.flatnonzero(~(before_penalty >= bound))
    return int(starts[hopeful[0]]) if len(hopeful) else stop
