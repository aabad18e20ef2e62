"""The prototypes of A-CPD: running means of all frames that answers spoke of."""

CUTTER = "acpd"


def probability(heard, known):
    """As published: sigma(|x - p-| - |x - p+|), over z-scores."""
    # heard: the recording's features, embeddings and fine frames; known: all that was learned.
    embeddings = heard.embeddings
    return known.prototypes.probability(embeddings.values, known.pool_with(embeddings))
