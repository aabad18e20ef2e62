"""Stretches: a recording in parts to open one at a time, and the windows that stand for each."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from py_browser.active_labeling.embeddings import Embeddings
from py_browser.active_sampling.situation import squared_distances
from py_browser.errors import ParameterError

STRETCH_S = 30.0
ROWS = 6


@dataclass(frozen=True)
class Stretch:
    """A part of a recording and the numbers of the windows that stand for it."""

    start_s: float
    end_s: float
    rows: tuple[int, ...]


def plan_stretches(embeddings: Embeddings, stretch_s: float = STRETCH_S) -> list[Stretch]:
    """Cut a recording into equal stretches of at most `stretch_s` and sketch each.

    The first window of a sketch is the one closest to the mean; each further one is the farthest
    from those before, so that what is rare in a stretch is in its sketch.
    """
    if not stretch_s > 0:
        raise ParameterError(f"A stretch of {stretch_s:g} s is no stretch; give seconds above 0.")
    whole, _ = embeddings.whole()
    count = max(1, int(np.ceil(whole.duration_s / stretch_s - 1e-9)))
    edges = np.linspace(0.0, whole.duration_s, count + 1)
    places = np.searchsorted(whole.times_s, edges)
    places[0], places[-1] = 0, len(whole.values)
    return [
        Stretch(float(edges[i]), float(edges[i + 1]), _sketch(whole, places[i], places[i + 1]))
        for i in range(count)
    ]


def _sketch(embeddings: Embeddings, first: int, last: int) -> tuple[int, ...]:
    values = embeddings.values[first:last].astype(np.float64)
    if not len(values):
        return ()
    deviation = values.std(axis=0)
    values = (values - values.mean(axis=0)) / np.where(deviation > 1e-9, deviation, 1.0)
    chosen = [int(np.argmin((values**2).sum(axis=1)))]
    far = squared_distances(values, values[chosen])[:, 0]
    while len(chosen) < min(ROWS, len(values)) and far.max() > 1e-12:
        chosen.append(int(np.argmax(far)))
        far = np.minimum(far, squared_distances(values, values[chosen[-1:]])[:, 0])
    return tuple(int(first) + row for row in sorted(chosen))
