"""Methods that learn: from what was heard and what is known to the times where to cut."""

# ruff: noqa: ARG001 - one signature for all methods

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from py_browser.active_labeling.asking import Belief, Cuts, cut
from py_browser.active_labeling.change_points import most_prominent, slope, turning
from py_browser.active_labeling.knowledge import ANY, Heard, Knowledge
from py_browser.active_labeling.refinement import refined
from py_browser.options import Value

Vector = npt.NDArray[np.float64]

COST_S = 0.02


def cut_by_acpd(
    heard: Heard, known: Knowledge, budget: int, options: Mapping[str, Value]
) -> list[float]:
    """Cut where the probability of the prototypes changes most, as published."""
    vectors, pool = heard.embeddings.values, known.pool_with(heard.embeddings)
    return cut_at_slopes(heard, known.prototypes.probability(vectors, pool), budget)


def cut_by_fcpd(
    heard: Heard, known: Knowledge, budget: int, options: Mapping[str, Value]
) -> list[float]:
    """Cut where the embeddings themselves turn most, as published; learns nothing."""
    pool = known.pool_with(heard.embeddings)
    curve = turning(heard.embeddings.values, pool)
    return _times_s(heard, most_prominent(curve, budget - 1))


def cut_by_earmark(
    heard: Heard, known: Knowledge, budget: int, options: Mapping[str, Value]
) -> list[float]:
    """Cut where the answers are expected to leave the fewest seconds wrong."""
    found = cuts_of(heard, known, budget, float(options["cost_s"]))
    inside = (heard.frames.border_s(frame) for frame in found.frames)
    coarse = [cut_s for cut_s in inside if 0 < cut_s < heard.duration_s]
    return refined(coarse, heard.features)


def cut_at_slopes(heard: Heard, probability: Vector, budget: int) -> list[float]:
    """Cut as A-CPD does, by any probability of the embeddings' frames [shape=(frames,)]."""
    return _times_s(heard, most_prominent(slope(probability), budget - 1))


def cut_for_fewest_wrong(
    heard: Heard, probability: Vector, unheard_per_s: float, budget: int, cost_s: float = COST_S
) -> list[float]:
    """Cut as `earmark` does, by any probability of the embeddings' frames [shape=(frames,)]."""
    frames = heard.frames
    if len(frames.values) < 2 or not len(probability):
        return []
    fine = np.interp(frames.times_s, heard.embeddings.times_s, probability)
    found = cut([Belief(fine, unheard_per_s)], frames.hop_s, budget, cost_s)
    inside = (frames.border_s(frame) for frame in found.frames)
    coarse = [cut_s for cut_s in inside if 0 < cut_s < heard.duration_s]
    return refined(coarse, heard.features)


def cuts_of(heard: Heard, known: Knowledge, budget: int, cost_s: float) -> Cuts:
    """Return the cuts of `earmark` with what they are worth."""
    if len(heard.frames.values) < 2:
        return Cuts([], [], 0.0)
    labels = known.labels()
    names = [ANY] if len(labels) < 2 else [ANY, *labels]
    beliefs = [
        Belief(
            known.probability(heard, name),
            known.unheard_per_s(name),
            1.0 if name == ANY else 1.0 / len(labels),
        )
        for name in names
    ]
    return cut(beliefs, heard.frames.hop_s, budget, cost_s)


def _times_s(heard: Heard, frames: list[int]) -> list[float]:
    times_s = heard.embeddings.times_s
    inside = (times_s > 0) & (times_s < heard.duration_s)
    return [float(times_s[i]) for i in np.sort(frames) if inside[i]]
