"""`earmark`: ask where the answers are expected to leave the fewest seconds wrong.

Fine frames and embeddings give the probability of each label in every 20 ms; the exact best
partition into at most so many queries is found by dynamic programming; queries that are not worth
their cost are not asked. Long recordings are cut in windows that share the budget.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from py_browser.active_labeling.frames import smoothed
from py_browser.active_labeling.partition import best_partitions
from py_browser.active_labeling.wrong_seconds import wrong_seconds

Vector = npt.NDArray[np.float64]
Matrix = npt.NDArray[np.float64]
Indices = npt.NDArray[np.intp]

WINDOW_S = 60.0
# Where a query may begin or end: where the probability changes most, and every so often.
PLACES_PER_WINDOW = 110
GRID_S = 1.0
# Of several windows one gets no more queries than this, or than four times its share.
MOST_PER_WINDOW = 24
SMOOTH_FRAMES = 2


@dataclass(frozen=True)
class Belief:
    """What is thought to sound in a recording, for one label.

    probability : float64 [shape=(frames,)]
    unheard_per_s : rate of events that the probability knows nothing of
    weight : how much its wrong seconds count
    """

    probability: Vector
    unheard_per_s: float
    weight: float = 1.0


@dataclass(frozen=True)
class Cuts:
    """Where to cut, as frame numbers, and what it is worth.

    gains_s : wrong seconds that each further question saves, as far as the budget goes
    expected_s : wrong seconds that are left
    """

    frames: list[int]
    gains_s: list[float]
    expected_s: float


def cut(beliefs: Sequence[Belief], hop_s: float, budget: int, cost_s: float) -> Cuts:
    """Return the best cuts into at most `budget` queries, each worth at least `cost_s`.

    beliefs : at least one, all with equally many frames
    cost_s : wrong seconds that a question must save to be asked
    """
    frames = len(beliefs[0].probability)
    soft = [
        Belief(smoothed(b.probability, SMOOTH_FRAMES), b.unheard_per_s, b.weight) for b in beliefs
    ]
    borders = _window_borders(soft, hop_s, frames)
    inner = borders[1:-1]
    most = (
        min(budget, max(MOST_PER_WINDOW, 4 * -(-budget // (len(inner) + 1)))) if inner else budget
    )
    tables = [_table(soft, first, last, hop_s, most) for first, last in itertools.pairwise(borders)]
    counts, gains = _shared([table.totals for table in tables], budget + len(inner), cost_s)
    cuts = sorted(
        {*inner, *(c for table, n in zip(tables, counts, strict=True) for c in table.cuts[n - 1])}
    )
    if inner:
        cuts = _pruned(soft, cuts, frames, hop_s, budget, cost_s)
    left = sum(float(t.totals[n - 1]) for t, n in zip(tables, counts, strict=True))
    return Cuts(cuts, gains, left)


@dataclass(frozen=True)
class _Table:
    """The best cuts of a window for each number of queries, and their wrong seconds."""

    cuts: list[list[int]]
    totals: Vector


def _table(beliefs: Sequence[Belief], first: int, last: int, hop_s: float, budget: int) -> _Table:
    places = _places(beliefs, first, last, hop_s)
    cost = np.zeros((len(places), len(places)))
    for belief in beliefs:
        cost += belief.weight * wrong_seconds(
            belief.probability[first:last], places, hop_s, belief.unheard_per_s
        )
    partitions, totals = best_partitions(cost, min(budget, len(places) - 1))
    return _Table([[first + int(places[c]) for c in cuts] for cuts in partitions], totals)


def _places(beliefs: Sequence[Belief], first: int, last: int, hop_s: float) -> Indices:
    """Return frame numbers from 0 to last - first where a query may begin or end."""
    change = np.zeros(last - first - 1)
    for belief in beliefs:
        change += belief.weight * np.abs(np.diff(belief.probability[first:last]))
    most = np.argsort(-change, kind="stable")[:PLACES_PER_WINDOW] + 1
    grid = np.arange(0, last - first, max(1, round(GRID_S / hop_s)))
    return np.unique(np.concatenate([[0, last - first], most, grid]))


def _window_borders(beliefs: Sequence[Belief], hop_s: float, frames: int) -> list[int]:
    """Return the borders of windows of about a minute, each where it is most quiet nearby."""
    window = max(2, round(WINDOW_S / hop_s))
    count = max(1, round(frames / window))
    likely = np.max([belief.probability for belief in beliefs], axis=0)
    reach = window // 8
    borders = [0]
    for number in range(1, count):
        middle = number * frames // count
        near = slice(max(borders[-1] + 1, middle - reach), min(frames, middle + reach))
        borders.append(near.start + int(np.argmin(likely[near])))
    return [*borders, frames]


def _shared(totals: list[Vector], budget: int, cost_s: float) -> tuple[list[int], list[float]]:
    """Return how many queries each window gets, and what each further one saves.

    The next queries go to the window where they save most each; several at once where only
    together they are worth it, as an event is cut out by two cuts.
    """
    counts = [1] * len(totals)
    gains: list[float] = []
    steps = [_best_step(window, 1, budget) for window in totals]
    while (room := budget - sum(counts)) > 0:
        steps = [
            step if step[1] <= room else _best_step(totals[i], counts[i], room)
            for i, step in enumerate(steps)
        ]
        best = max(range(len(totals)), key=lambda i: (steps[i][0], -i))
        saved, more = steps[best]
        if not more or saved <= cost_s:
            break
        counts[best] += more
        gains += [saved] * more
        steps[best] = _best_step(totals[best], counts[best], budget)
    return counts, gains


def _best_step(totals: Vector, count: int, room: int) -> tuple[float, int]:
    """Return the greatest mean saving of 1, 2, ... further queries, and how many those are."""
    further = totals[count : count + room]
    if not len(further):
        return 0.0, 0
    savings = (totals[count - 1] - further) / np.arange(1, len(further) + 1)
    best = int(np.argmax(savings))
    return float(savings[best]), best + 1


def _pruned(
    beliefs: Sequence[Belief],
    cuts: list[int],
    frames: int,
    hop_s: float,
    budget: int,
    cost_s: float,
) -> list[int]:
    """Return the cuts without those between windows, or others, that are worth least."""
    cuts = [*cuts]
    worth = [_worth(beliefs, cuts, i, frames, hop_s) for i in range(len(cuts))]
    while cuts:
        least = int(np.argmin(worth))
        if len(cuts) < budget and worth[least] > cost_s:
            break
        del cuts[least], worth[least]
        for i in (least - 1, least):
            if 0 <= i < len(cuts):
                worth[i] = _worth(beliefs, cuts, i, frames, hop_s)
    return cuts


def _worth(beliefs: Sequence[Belief], cuts: list[int], i: int, frames: int, hop_s: float) -> float:
    """Return the wrong seconds that the i-th cut saves, the others staying."""
    first = cuts[i - 1] if i else 0
    last = cuts[i + 1] if i + 1 < len(cuts) else frames
    places = np.array([0, cuts[i] - first, last - first])
    saved = 0.0
    for belief in beliefs:
        cost = wrong_seconds(belief.probability[first:last], places, hop_s, belief.unheard_per_s)
        saved += belief.weight * (cost[0, 2] - cost[0, 1] - cost[1, 2])
    return float(saved)
