"""What was learned, as the examples that sampling strategies are given."""

from __future__ import annotations

import numpy as np

from py_browser.active_labeling.knowledge import Knowledge
from py_browser.active_sampling.situation import Examples


def examples_of(known: Knowledge | None, dimensions: int = 0) -> Examples:
    """Return vectors with what was said of them; none where nothing is known.

    dimensions : of a vector, where nothing is known
    """
    if known is None or not len(known.examples.vectors):
        return Examples.none(dimensions if known is None else len(known.pool.mean))
    said = known.examples.labels
    return Examples(
        known.examples.vectors.astype(np.float64),
        {label: np.array([label in one for one in said]) for label in known.labels()},
        np.array([bool(one) for one in said]),
    )
