"""A recording of which only a model's rows are there: what strategies hear without its sound."""

from __future__ import annotations

import numpy as np

from py_browser.active_labeling.embeddings import Embeddings
from py_browser.active_labeling.frames import SCALE
from py_browser.active_labeling.knowledge import Heard
from py_browser.active_labeling.pool import BLOCK, Pool
from py_browser.features import Features

# As many as of sound, so that what was learned of the one is of the other's size.
BANDS = 40


def heard_rows(embeddings: Embeddings) -> Heard:
    """Return a recording as strategies hear it, from its embeddings alone.

    Its features are the rows' z-scores over the recording, neighbouring dimensions averaged to at
    most 40, at the rows' own hop: nothing is cut finer than that.
    """
    whole, _ = embeddings.whole()
    pool = Pool.empty(whole.values.shape[1]).with_vectors(whole.values)
    starts = np.unique(np.linspace(0, whole.values.shape[1], BANDS, endpoint=False).astype(int))
    counts = np.diff(np.append(starts, whole.values.shape[1]))
    bands = np.empty((len(whole.values), len(starts)), dtype=np.float32)
    for first in range(0, len(bands), BLOCK):
        scores = pool.standardised(whole.values[first : first + BLOCK])
        bands[first : first + BLOCK] = np.add.reduceat(scores, starts, axis=1) / counts * SCALE
    return Heard.of(Features(bands, whole.hop_s, whole.duration_s, whole.first_s), whole)
