"""Stretches: a recording in parts to open one at a time, and the windows that stand for each."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

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
    whole, _ = embeddings.whole()
    edges = stretch_edges(whole.duration_s, stretch_s)
    places = stretch_places(edges, whole.first_s, whole.hop_s, len(whole.values))
    return [
        Stretch(
            float(start_s),
            float(end_s),
            tuple(int(first) + row for row in sketch(whole.values[first:last])),
        )
        for start_s, end_s, first, last in zip(edges, edges[1:], places, places[1:], strict=False)
    ]


def stretch_edges(duration_s: float, stretch_s: float = STRETCH_S) -> npt.NDArray[np.float64]:
    """Return the borders of equal stretches of at most `stretch_s`, from 0 to `duration_s`."""
    if not stretch_s > 0:
        raise ParameterError(f"A stretch of {stretch_s:g} s is no stretch; give seconds above 0.")
    count = max(1, int(np.ceil(duration_s / stretch_s - 1e-9)))
    return np.linspace(0.0, duration_s, count + 1)


def stretch_places(
    edges: npt.NDArray[np.float64], first_s: float, hop_s: float, windows: int
) -> npt.NDArray[np.intp]:
    """Return the number of the first window of each stretch, and how many windows there are."""
    places = np.searchsorted(first_s + hop_s * np.arange(windows), edges)
    places[0], places[-1] = 0, windows
    return places


def sketch(rows: npt.NDArray[np.floating]) -> tuple[int, ...]:
    """Return the numbers of the rows that stand for all of these, ascending."""
    values = rows.astype(np.float64)
    if not len(values):
        return ()
    deviation = values.std(axis=0)
    values = (values - values.mean(axis=0)) / np.where(deviation > 1e-9, deviation, 1.0)
    chosen = [int(np.argmin((values**2).sum(axis=1)))]
    far = squared_distances(values, values[chosen])[:, 0]
    while len(chosen) < min(ROWS, len(values)) and far.max() > 1e-12:
        chosen.append(int(np.argmax(far)))
        far = np.minimum(far, squared_distances(values, values[chosen[-1:]])[:, 0])
    return tuple(sorted(chosen))
