"""How good labels are: the segment-based and event-based F1 of sed_eval, in NumPy.

Source: Mesaros, Heittola & Virtanen 2016, Metrics for polyphonic sound event detection. The tests
compare the figures with those of the package sed_eval.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

SEGMENT_S = 0.05
COLLAR_S = 0.5
COLLAR_SHARE = 0.5


@dataclass(frozen=True, order=True)
class Event:
    """A label from start_s to end_s, seconds."""

    start_s: float
    end_s: float
    label: str = ""


@dataclass(frozen=True)
class Counts:
    """True positives, false positives and false negatives; they add up over recordings."""

    hits: int = 0
    false_alarms: int = 0
    misses: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.hits + other.hits,
            self.false_alarms + other.false_alarms,
            self.misses + other.misses,
        )

    @property
    def f1(self) -> float:
        """2 hits / (2 hits + false alarms + misses); 0 where there is nothing at all."""
        total = 2 * self.hits + self.false_alarms + self.misses
        return 2 * self.hits / total if total else 0.0


def segment_counts(
    truth: Iterable[Event], found: Iterable[Event], segment_s: float = SEGMENT_S
) -> Counts:
    """Compare labels in each segment of a recording, over all labels."""
    truth, found = list(truth), list(found)
    end_s = max((event.end_s for event in (*truth, *found)), default=0.0)
    length = _last(end_s, segment_s)
    counts = Counts()
    for label in sorted({event.label for event in (*truth, *found)}):
        real, said = (
            _roll([e for e in events if e.label == label], length, segment_s)
            for events in (truth, found)
        )
        counts += Counts(
            int((real & said).sum()), int((said & ~real).sum()), int((real & ~said).sum())
        )
    return counts


def event_counts(
    truth: Iterable[Event],
    found: Iterable[Event],
    collar_s: float = COLLAR_S,
    collar_share: float = COLLAR_SHARE,
) -> Counts:
    """Compare whole events: onset within the collar, offset within it or a share of the length.

    As many events as possible are paired, each with one other at most.
    """
    truth, found = sorted(truth), sorted(found)
    fits = [
        [j for j, event in enumerate(found) if _fits(real, event, collar_s, collar_share)]
        for real in truth
    ]
    pairs = _most_pairs(fits)
    return Counts(pairs, len(found) - pairs, len(truth) - pairs)


def _fits(real: Event, event: Event, collar_s: float, collar_share: float) -> bool:
    late_s = max(collar_s, collar_share * (real.end_s - real.start_s))
    return (
        real.label == event.label
        and abs(real.start_s - event.start_s) <= collar_s
        and abs(real.end_s - event.end_s) <= late_s
    )


def _roll(events: Sequence[Event], length: int, segment_s: float) -> np.ndarray:
    roll = np.zeros(length, dtype=bool)
    for event in events:
        roll[math.floor(event.start_s / segment_s) : _last(event.end_s, segment_s)] = True
    return roll


def _last(end_s: float, segment_s: float) -> int:
    return math.ceil(end_s / segment_s)


def _most_pairs(fits: Sequence[Sequence[int]]) -> int:
    """Return the size of the largest matching. Source: Kuhn 1955."""
    partner: dict[int, int] = {}

    def place(i: int, tried: set[int]) -> bool:
        for j in fits[i]:
            if j not in tried:
                tried.add(j)
                if j not in partner or place(partner[j], tried):
                    partner[j] = i
                    return True
        return False

    return sum(place(i, set()) for i in range(len(fits)))
