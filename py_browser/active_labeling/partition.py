"""Exact partitions: the best places to cut a curve into at most so many pieces."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Curve = npt.NDArray[np.float64]
Matrix = npt.NDArray[np.float64]


def best_partitions(cost: Matrix, pieces: int) -> tuple[list[list[int]], Curve]:
    """Return the cheapest way to cut a line at some of its places, for 1, 2, ... pieces.

    Dynamic programming over all partitions (Bellman 1961): no other cut is cheaper.

    Parameters
    ----------
    cost : float64 [shape=(places, places)], cost[i, j] of the piece from place i to place j > i;
        place 0 is the beginning of the line and the last place its end
    pieces : int >= 1

    Returns for each number of pieces the inner places where to cut, ascending, and the costs. Of
    equally cheap partitions the one with earlier cuts.
    """
    places = len(cost)
    upper = np.where(np.triu(np.ones((places, places), dtype=bool), 1), cost, np.inf)
    pieces = max(1, min(pieces, places - 1))
    least = upper[0].copy()
    totals, back = [least[-1]], []
    for _ in range(1, pieces):
        through = least[:, None] + upper
        came_from = np.argmin(through, axis=0)
        least = through[came_from, np.arange(places)]
        back.append(came_from)
        totals.append(least[-1])
    cuts = [_trace(back[:count], places - 1) for count in range(pieces)]
    return cuts, np.array(totals)


def _trace(back: list[npt.NDArray[np.intp]], place: int) -> list[int]:
    cuts = []
    for came_from in reversed(back):
        place = int(came_from[place])
        cuts.append(place)
    return cuts[::-1]
