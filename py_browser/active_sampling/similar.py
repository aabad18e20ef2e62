"""Similar sounds: the windows of other recordings that are nearest to a chosen one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from py_browser.active_labeling.embeddings import Embeddings

APART_S = 1.0


@dataclass(frozen=True)
class Match:
    """A window of a source: its number, its time and its cosine similarity, -1 to 1."""

    source: int
    row: int
    start_s: float
    end_s: float
    similarity: float


def similar_windows(
    query: np.ndarray, sources: Sequence[Embeddings], count: int, apart_s: float = APART_S
) -> list[Match]:
    """Return the windows most like any query vector, none within `apart_s` of a better one.

    query : float [shape=(n, dimensions)]; vectors are compared after subtracting the mean of all
        sources' vectors, so that what all recordings share does not make them alike
    """
    wholes = [source.whole()[0] for source in sources]
    rows = sum(len(source.values) for source in wholes)
    if not rows or not len(query):
        return []
    mean = sum(source.values.sum(axis=0, dtype=np.float64) for source in wholes) / rows
    wanted = _directions(np.nan_to_num(np.asarray(query, dtype=np.float64)) - mean)
    found: list[tuple[float, int, int]] = []
    for number, source in enumerate(wholes):
        likeness = (_directions(source.values - mean) @ wanted.T).max(axis=1)
        most = np.argsort(-likeness, kind="stable")[: 8 * count + 8]
        found += [(-float(likeness[row]), number, int(row)) for row in most]
    matches: list[Match] = []
    for negative, number, row in sorted(found):
        source = wholes[number]
        middle_s = float(source.times_s[row])
        if any(
            m.source == number and abs((m.start_s + m.end_s) / 2 - middle_s) < apart_s
            for m in matches
        ):
            continue
        half_s = source.window_s / 2
        matches.append(
            Match(
                number,
                row,
                max(0.0, middle_s - half_s),
                min(source.duration_s, middle_s + half_s),
                -negative,
            )
        )
        if len(matches) == count:
            break
    return matches


def _directions(values: np.ndarray) -> np.ndarray:
    lengths = np.linalg.norm(values, axis=1, keepdims=True)
    return np.asarray(values / np.where(lengths > 1e-12, lengths, 1.0))
