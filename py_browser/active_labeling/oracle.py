"""`oracle`: the best queries when every event is known: what is possible at most."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from py_browser.active_labeling.listener import covers_half
from py_browser.active_labeling.partition import best_partitions
from py_browser.active_labeling.scoring import Event
from py_browser.region import Region


def cut_by_truth(events: Sequence[Event], duration_s: float, budget: int) -> list[float]:
    """Return the onsets and offsets to cut at so that the answers leave the fewest seconds wrong.

    Exact: all partitions at true borders are compared.
    """
    borders = {time_s for event in events for time_s in (event.start_s, event.end_s)}
    places = [0.0, *sorted(time_s for time_s in borders if 0 < time_s < duration_s), duration_s]
    cost = np.zeros((len(places), len(places)))
    labels = sorted({event.label for event in events})
    for first in range(len(places)):
        for last in range(first + 1, len(places)):
            query = Region(places[first], places[last])
            cost[first, last] = sum(
                _wrong_s(query, [e for e in events if e.label == label]) for label in labels
            )
    partitions, totals = best_partitions(cost, budget)
    # Of equally good ones, the one with the fewest questions.
    fewest = int(np.argmax(totals <= totals.min() + 1e-9))
    return [places[i] for i in partitions[fewest]]


def _wrong_s(query: Region, events: Sequence[Event]) -> float:
    """Return the seconds of one label that a truthful answer leaves wrong."""
    covered = [
        (max(event.start_s, query.start_s), min(event.end_s, query.end_s)) for event in events
    ]
    inside_s, at_s = 0.0, query.start_s
    for start_s, end_s in sorted(covered):
        inside_s += max(0.0, end_s - max(start_s, at_s))
        at_s = max(at_s, end_s)
    if any(covers_half(query, event) for event in events):
        return query.end_s - query.start_s - inside_s
    return inside_s
