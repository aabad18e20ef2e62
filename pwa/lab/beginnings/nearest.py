"""My prototypes: every answer is one, and the nearest of them decide."""

import numpy as np

NEAREST = 5


def probability(embeddings, present, absent):
    """The share of finds among the nearest answers, each weighed by its nearness."""
    answers = np.vstack([present, absent])
    is_present = np.arange(len(answers)) < len(present)
    likely = np.empty(len(embeddings))
    for frame, vector in enumerate(embeddings):
        apart = np.linalg.norm(answers - vector, axis=1)
        nearest = np.argsort(apart, kind="stable")[:NEAREST]
        weights = np.exp(-apart[nearest] / (apart[nearest].min() + 1e-9))
        likely[frame] = weights[is_present[nearest]].sum() / weights.sum()
    return likely
