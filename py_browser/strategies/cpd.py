"""`cpd`: cut where the sound before and the sound after differ most."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from py_browser.features import Features, Floats
from py_browser.options import Option, Value
from py_browser.peaks import Indices, find_peaks, peak_prominences
from py_browser.strategies.strategy import Strategy

Curve = npt.NDArray[np.float64]

LONGEST_WINDOW_S = 1.0
# Four windows fit into the average query: chosen on expert annotations (tests/py_browser).
WINDOWS_PER_QUERY = 4
LEAST_PROMINENCE = 1e-6
# Memory in the browser is scarce: so many frames are compared at once.
BLOCK_FRAMES = 8192
# Share of the mean frame energy under which the angle between two frames is damped.
QUIET = 0.1


def cut_at_changes(features: Features, budget: int, options: Mapping[str, Value]) -> list[float]:
    """Return the times of the budget - 1 most prominent peaks of the change curve.

    There are fewer when the curve has fewer peaks.
    Source: Martinsson, Mogren, Sandsten & Virtanen 2024, From weak to strong sound event labels
    using adaptive change-point detection and active learning (the CPD baseline).
    """
    window_s = float(options["window_s"]) or min(
        features.duration_s / budget / WINDOWS_PER_QUERY, LONGEST_WINDOW_S
    )
    window = max(2, round(window_s / features.hop_s))
    curve = change_curve(centred(features.values), window)
    peaks = _inside(features, find_peaks(curve))
    prominences = peak_prominences(curve, peaks)
    order = np.argsort(-prominences, kind="stable")[: budget - 1]
    chosen = [peaks[i] for i in order if prominences[i] > LEAST_PROMINENCE]
    return [features.border_s(int(frame)) for frame in chosen]


def _inside(features: Features, peaks: Indices) -> Indices:
    """Return the peaks that are not next to an end, where one frame is compared with many."""
    least_s = features.shortest_s
    first, last = features.border_s(0), features.duration_s - least_s
    times_s = first + peaks * features.hop_s
    return peaks[(times_s >= least_s) & (times_s <= last)]


def centred(values: Floats) -> Floats:
    """Return the bands with mean 0, so that the angle between frames is about what changes."""
    result: Floats = values - values.mean(axis=0, dtype=np.float64).astype(np.float32)
    return result


def change_curve(values: Floats, window: int) -> Curve:
    """Return the cosine distance between the mean frames of neighbouring windows.

    It is damped where both are close to the mean of the recording, where angles say little and
    noise much: by that, peaks stand on the borders themselves.

    values : float32 [shape=(frames, bands)]
    window : int, frames in each window, fewer at the ends

    Entry i compares frames [i - window, i) with [i, i + window); entry 0 is 0.
    """
    frames = len(values)
    curve = np.zeros(frames)
    if frames < 2:
        return curve
    sums = np.zeros((frames + 1, values.shape[1]))
    np.cumsum(values, axis=0, dtype=np.float64, out=sums[1:])
    least = QUIET * float(np.einsum("fb,fb->", values, values, dtype=np.float64)) / frames + 1e-12
    for start in range(1, frames, BLOCK_FRAMES):
        border = np.arange(start, min(start + BLOCK_FRAMES, frames))
        curve[border] = _distances(sums, border, window, least)
    return curve


def _distances(sums: Curve, border: Indices, window: int, least: float) -> Curve:
    first, last = np.maximum(border - window, 0), np.minimum(border + window, len(sums) - 1)
    before = (sums[border] - sums[first]) / (border - first)[:, None]
    after = (sums[last] - sums[border]) / (last - border)[:, None]
    norms = np.sqrt((before**2).sum(axis=1) * (after**2).sum(axis=1))
    distances: Curve = (norms - (before * after).sum(axis=1)) / (norms + least)
    return distances


CPD = Strategy(
    name="cpd",
    title="Change points",
    summary="Cuts where the sound before and the sound after differ most.",
    cut=cut_at_changes,
    options=(
        Option(
            "window_s",
            0.0,
            "sound compared on each side; 0 is a quarter of the average query, at most 1 s",
            minimum=0,
        ),
    ),
)
