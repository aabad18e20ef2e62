"""A recording whose sound is elsewhere: all that is heard of it are a model's embeddings."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from py_browser.active_labeling.embeddings import Embeddings
from py_browser.active_labeling.frames import MOST_BANDS, MOST_NOVELTY, Frames, smoothed
from py_browser.active_labeling.knowledge import Heard
from py_browser.features import Features

Matrix = npt.NDArray[np.float64]
Vector = npt.NDArray[np.float64]

BLOCK = 4096
# Median absolute deviation of a normal distribution, as a share of its standard deviation.
MAD_SHARE = 0.6745
# Rows of background that the usual ones are told by: more say nothing new.
MOST_ROWS = 2048


def heard_of_rows(embeddings: Embeddings) -> Heard:
    """Return a recording as it is heard by its embeddings alone.

    Cuts lie a hop apart. What detectors know of bands is not asked: the bands are those of the
    background, at which nothing is learned of them, so that what was learned elsewhere stays.
    """
    vectors, _ = embeddings.whole()
    rise = strangeness(vectors.values)
    values = np.zeros((len(rise), 2 * MOST_BANDS + 2))
    values[:, -2] = np.minimum(rise, MOST_NOVELTY)
    values[:, -1] = np.minimum(smoothed(rise, 1), MOST_NOVELTY)
    features = Features(vectors.values, vectors.hop_s, vectors.duration_s, vectors.first_s)
    return Heard(features, vectors, Frames(values, vectors.hop_s, vectors.first_s))


def strangeness(rows: npt.NDArray[np.floating]) -> Vector:
    """Return how many deviations each row lies further from the usual one than rows do.

    rows : float [shape=(n, dimensions)] -> float64 [shape=(n,)]
    """
    if not len(rows):
        return np.zeros(0)
    some = rows[:: -(-len(rows) // MOST_ROWS)]
    usual = np.median(some, axis=0)
    far = np.concatenate(
        [
            np.linalg.norm(rows[first : first + BLOCK] - usual, axis=1)
            for first in range(0, len(rows), BLOCK)
        ]
    ).astype(np.float64)
    middle = float(np.median(far))
    deviation = float(np.median(np.abs(far - middle))) / MAD_SHARE
    return np.asarray((far - middle) / (deviation + 1e-3 * max(middle, 1e-9)))
