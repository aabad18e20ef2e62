"""A simulated listener: hears an event when a query covers more than half of it, and errs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from py_browser.active_labeling.scoring import Event
from py_browser.answers import AnsweredQuery
from py_browser.errors import ParameterError
from py_browser.region import Region

HEARD_SHARE = 0.5


class Listener:
    """Answers queries from known events.

    labels : those that the listener knows; each of them is flipped with the probability `noise`
    seed : of the mistakes; the same seed makes the same ones
    """

    def __init__(self, labels: Iterable[str], noise: float, seed: int) -> None:
        if not 0 <= noise <= 1:
            raise ParameterError(f"The noise is {noise:g}; it must be from 0 to 1.")
        self._labels = sorted(set(labels))
        self._noise = noise
        self._random = np.random.default_rng(seed)

    def answer(self, queries: Sequence[Region], events: Iterable[Event]) -> list[AnsweredQuery]:
        """Return the queries with their answers, in order."""
        events = list(events)
        return [self._answer(str(i), query, events) for i, query in enumerate(queries)]

    def _answer(self, name: str, query: Region, events: Sequence[Event]) -> AnsweredQuery:
        heard = {event.label for event in events if covers_half(query, event)}
        wrong = self._random.random(len(self._labels)) < self._noise
        mistaken = {label for label, flip in zip(self._labels, wrong, strict=True) if flip}
        said = frozenset(heard ^ mistaken)
        return AnsweredQuery(name, query, "labels" if said else "nothing", said)


def covers_half(query: Region, event: Event) -> bool:
    """Return whether the query covers more than half of the event."""
    shared_s = min(query.end_s, event.end_s) - max(query.start_s, event.start_s)
    return shared_s > HEARD_SHARE * (event.end_s - event.start_s)
