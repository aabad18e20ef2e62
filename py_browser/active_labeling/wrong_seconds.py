"""What a query is expected to cost: the seconds that will be labeled wrongly by its answer.

A listener says that a query holds an event when it covers more than half of one. The whole query
is then labeled, its silence too; an event that no query covers by half is lost.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Matrix = npt.NDArray[np.float64]
Vector = npt.NDArray[np.float64]
Indices = npt.NDArray[np.intp]


def wrong_seconds(
    probability: Vector, places: Indices, hop_s: float, unheard_per_s: float
) -> Matrix:
    """Return the expected wrong seconds of a query between any two places.

    Parameters
    ----------
    probability : float64 [shape=(frames,)], of the event in each frame
    places : ascending frame numbers where a query may begin or end, from 0 to len(probability)
    hop_s : float, seconds between frames
    unheard_per_s : float, rate of events that `probability` knows nothing of

    Result [shape=(places, places)]; entry [i, j] is valid for i < j. A query of length L with the
    expected event seconds S is answered 'present' with the probability P that its likeliest frame
    is the event, or that one of the unheard is there; it costs P (L - S) + (1 - P) S.
    """
    length_s = np.maximum(places[None, :] - places[:, None], 0) * hop_s
    sums_s = np.append(0.0, np.cumsum(probability))[places] * hop_s
    event_s = np.maximum(sums_s[None, :] - sums_s[:, None], 0.0)
    present = 1 - (1 - _highest(probability, places)) * np.exp(-unheard_per_s * length_s)
    return np.asarray(present * np.maximum(length_s - event_s, 0.0) + (1 - present) * event_s)


def _highest(probability: Vector, places: Indices) -> Matrix:
    """Return the highest probability between any two places."""
    count = len(places)
    between = np.maximum.reduceat(probability, places[:-1])
    highest = np.zeros((count, count))
    for first in range(count - 1):
        highest[first, first + 1 :] = np.maximum.accumulate(between[first:])
    return highest
