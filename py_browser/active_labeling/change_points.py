"""`acpd` and `fcpd`: the published methods, cutting at the most prominent peaks of a curve.

Source: Martinsson, Mogren, Sandsten & Virtanen 2024, From weak to strong sound event labels using
adaptive change-point detection and active learning, EUSIPCO 2024, arXiv 2403.08525.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from py_browser.active_labeling.pool import BLOCK, Pool
from py_browser.peaks import find_peaks, peak_prominences

Curve = npt.NDArray[np.float64]


def slope(probability: Curve) -> Curve:
    """Return |p(t+1) - p(t-1)| at every t; 0 at both ends."""
    curve = np.zeros(len(probability))
    if len(probability) > 2:
        curve[1:-1] = np.abs(probability[2:] - probability[:-2])
    return curve


def turning(vectors: npt.NDArray[np.floating], pool: Pool) -> Curve:
    """Return the cosine distance between the z-scores of x(t-1) and x(t+1); 0 at both ends.

    vectors : float [shape=(frames, dimensions)]
    """
    curve = np.zeros(len(vectors))
    for first in range(0, len(vectors) - 2, BLOCK):
        scores = pool.standardised(vectors[first : first + BLOCK + 2])
        before, after = scores[:-2], scores[2:]
        norms = np.linalg.norm(before, axis=1) * np.linalg.norm(after, axis=1)
        products = np.einsum("td,td->t", before, after)
        turned = np.where(norms > 0, 1 - products / np.maximum(norms, 1e-300), 0.0)
        curve[first + 1 : first + 1 + len(turned)] = turned
    return curve


def most_prominent(curve: Curve, count: int) -> list[int]:
    """Return the indices of the `count` most prominent peaks; of equals, the earlier first."""
    peaks = find_peaks(curve)
    prominences = peak_prominences(curve, peaks)
    order = np.argsort(-prominences, kind="stable")[: max(0, count)]
    return [int(peaks[i]) for i in order if prominences[i] > 0]
