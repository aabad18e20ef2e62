"""The loop of opening one stretch after another, simulated on recordings with known events."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from py_browser.active_labeling.simulation import Material
from py_browser.active_sampling.situation import Examples, Item, Situation
from py_browser.active_sampling.strategies import Sampling
from py_browser.active_sampling.stretches import STRETCH_S, plan_stretches
from py_browser.errors import ParameterError

# So many are enough to see what a strategy is worth; each step looks at all of them again.
MOST_ITEMS = 1000
# A vector holds an event that sounds so near to its middle.
NEAR_S = 0.25


@dataclass(frozen=True)
class Pool:
    """Stretches with what is in them.

    vectors : float64 [shape=(rows, dimensions)], the rows of all items in order
    holds : bool [shape=(rows,)], whether an event sounds there
    """

    items: tuple[Item, ...]
    vectors: npt.NDArray[np.float64]
    holds: npt.NDArray[np.bool_]

    @property
    def positives(self) -> int:
        """Number of items with an event in them."""
        return sum(bool(item.found) for item in self.items)


def pool_of(materials: Sequence[Material], stretch_s: float = STRETCH_S) -> Pool:
    """Cut recordings with known events into stretches; of too many the first are taken."""
    items: list[Item] = []
    rows: list[npt.NDArray[np.float64]] = []
    holds: list[bool] = []
    for material in materials:
        embeddings = material.heard.embeddings
        for stretch in plan_stretches(embeddings, stretch_s):
            if not stretch.rows or len(items) == MOST_ITEMS:
                continue
            times_s = embeddings.times_s[list(stretch.rows)]
            found = any(
                e.start_s < stretch.end_s and e.end_s > stretch.start_s for e in material.events
            )
            items.append(
                Item(
                    f"{material.name}@{stretch.start_s:.3f}",
                    material.name,
                    stretch.start_s,
                    stretch.end_s,
                    np.arange(len(holds), len(holds) + len(times_s)),
                    found=found,
                )
            )
            rows.append(embeddings.values[list(stretch.rows)].astype(np.float64))
            holds += [
                any(e.start_s - NEAR_S < t < e.end_s + NEAR_S for e in material.events)
                for t in times_s
            ]
    if not items:
        raise ParameterError("There is no recording with known events to open.")
    return Pool(tuple(items), np.vstack(rows), np.array(holds, dtype=bool))


def finds_of(
    pool: Pool,
    strategy: Sampling,
    steps: int,
    seed: int = 0,
    on_progress: Callable[[float], None] | None = None,
) -> list[int]:
    """Open items one by one as a strategy says; return the finds after each.

    What is in an item is learned when it is opened, vector by vector.
    """
    opened: list[int] = []
    found: list[int] = [0]
    steps = min(steps, len(pool.items))
    while len(opened) < steps:
        choices = strategy.rank(_situation(pool, opened), 1, seed)
        if not choices:
            break
        opened.append(_number(pool, opened, choices[0].item))
        found.append(found[-1] + bool(pool.items[opened[-1]].found))
        if on_progress:
            on_progress(len(opened) / steps)
    return found[1:]


def chance_of(pool: Pool, steps: int) -> list[float]:
    """Return the finds that opening by lot gives on average, after each of the steps."""
    share = pool.positives / len(pool.items)
    return [share * step for step in range(1, min(steps, len(pool.items)) + 1)]


def gain_of(found: Sequence[float]) -> float:
    """Return the mean number of finds over a curve: its area, divided by its length."""
    if len(found) < 2:
        return float(sum(found))
    return sum((a + b) / 2 for a, b in pairwise([0, *found])) / len(found)


# A strategy is shown items in the order of answering, as in a project, and nothing of the others.


def _order(pool: Pool, opened: Sequence[int]) -> list[int]:
    done = set(opened)
    return [*opened, *(n for n in range(len(pool.items)) if n not in done)]


def _number(pool: Pool, opened: Sequence[int], item: int) -> int:
    return _order(pool, opened)[item]


def _situation(pool: Pool, opened: Sequence[int]) -> Situation:
    items = [
        replace(pool.items[n], answered=True)
        if place < len(opened)
        else replace(pool.items[n], found=None)
        for place, n in enumerate(_order(pool, opened))
    ]
    rows = [row for n in opened for row in pool.items[n].rows]
    if not rows:
        return Situation(items, pool.vectors, Examples.none(pool.vectors.shape[1]))
    holds = pool.holds[rows]
    return Situation(items, pool.vectors, Examples(pool.vectors[rows], {"": holds}, holds))
