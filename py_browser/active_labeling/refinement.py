"""Refinement: move each cut to the moment near it where the sound changes most, to 10 ms."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from py_browser.features import Features

REACH_S = 0.2
LEAST_FRAMES = 2


def refined(cuts_s: Sequence[float], features: Features, reach_s: float = REACH_S) -> list[float]:
    """Return the cuts, each moved by at most `reach_s` and never past half of its neighbour.

    Near each cut the bands are split in two where two constant spectra fit them best: the change
    of mean of greatest likelihood. A cut near which nothing changes stays.

    cuts_s : ascending, inside the recording
    """
    edges = [0.0, *cuts_s, features.duration_s]
    found = []
    for before_s, cut_s, after_s in zip(edges, edges[1:], edges[2:], strict=False):
        first = _frame(features, max(cut_s - reach_s, (before_s + cut_s) / 2))
        last = _frame(features, min(cut_s + reach_s, (cut_s + after_s) / 2))
        split = _best_split(features.values[first:last])
        found.append(cut_s if split is None else features.border_s(first + split))
    return found


def _frame(features: Features, at_s: float) -> int:
    """Return the first frame whose middle is at or after a time."""
    frame = int(np.ceil((at_s - features.first_s) / features.hop_s))
    return min(max(frame, 0), len(features.values))


def _best_split(values: np.ndarray) -> int | None:
    """Return where two means fit best: frames [0, split) and [split, n)."""
    count = len(values)
    if count < 2 * LEAST_FRAMES:
        return None
    centred = values - values.mean(axis=0, dtype=np.float64)
    left = np.cumsum(centred, axis=0)[LEAST_FRAMES - 1 : count - LEAST_FRAMES]
    split = np.arange(LEAST_FRAMES, count - LEAST_FRAMES + 1)
    # The squares explained by two means instead of one, as sums around the mean of both.
    explained = (left**2).sum(axis=1) * count / (split * (count - split))
    if not explained.max() > 0:
        return None
    return int(split[np.argmax(explained)])
