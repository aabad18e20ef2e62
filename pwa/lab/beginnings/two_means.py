"""My prototypes: the mean of what was present, and the mean of what was absent."""

import numpy as np

# Who cuts by the probability: "earmark" (fewest wrong seconds) or "acpd" (steepest changes).
CUTTER = "earmark"


def probability(embeddings, present, absent):
    """Nearer to the mean of finds than to the mean of the rest."""
    # embeddings: [shape=(frames, dimensions)] of the recording, four a second, z-scored.
    # present, absent: [shape=(answers, dimensions)], the likeliest moment of each answered query.
    to_present = np.linalg.norm(embeddings - present.mean(axis=0), axis=1)
    to_absent = np.linalg.norm(embeddings - absent.mean(axis=0), axis=1)
    return 1 / (1 + np.exp(to_present - to_absent))
