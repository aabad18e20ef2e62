"""My strategy: first what sounds least like anything that was opened."""

import numpy as np


def score(embeddings, probability, answered, found):
    """Goes where it sounds new, and sooner where something probably is."""
    # embeddings: [shape=(items, dimensions)], each an item's mean, all scaled alike.
    # probability: [shape=(items,)], of something being in it; answered, found: True or False.
    if not answered.any():
        return -np.linalg.norm(embeddings, axis=1)
    opened = embeddings[answered]
    apart = np.linalg.norm(embeddings[:, None] - opened[None], axis=2).min(axis=1)
    # The higher, the sooner; what was opened already is left out anyway.
    return apart * (0.5 + probability)
