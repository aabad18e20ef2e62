"""Sampling strategies by name: a situation in, open items in the order to look at them out.

All are deterministic: of equals the earlier item comes first, and chance has a seed.
A little long because it is the table of all of them.
"""

# ruff: noqa: ARG001 - one signature for all strategies

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from py_browser.active_sampling.coverage import Coverage, likeness, usual_distance
from py_browser.active_sampling.reasons import Reason, percent
from py_browser.active_sampling.situation import Situation, Vector, squared_distances

TOP_ROWS = 3
NEIGHBOURS = 20
# One in so many of `mix` is drawn by lot, for an honest measure of progress.
RANDOM_EVERY = 10


@dataclass(frozen=True)
class Choice:
    """An item's number in the situation, its score (higher is sooner) and the reason."""

    item: int
    score: float
    reason: Reason
    random: bool = False


Rank = Callable[[Situation, int, int], list[Choice]]


@dataclass(frozen=True)
class Sampling:
    """A way to choose what to open next.

    rank : (situation, count, seed) -> at most count choices, best first
    learns : whether it needs answers to be better than chance
    """

    name: str
    title: str
    summary: str
    rank: Rank
    learns: bool = True


def by_lot(situation: Situation, count: int, seed: int) -> list[Choice]:
    """Return open items in random order."""
    order = np.random.default_rng(seed).permutation(len(situation.open))
    return [
        Choice(
            situation.open[i], 1.0 - n / max(1, len(order)), Reason("random", {"every": 1}), True
        )
        for n, i in enumerate(order[:count])
    ]


def by_uncertainty(situation: Situation, count: int, seed: int) -> list[Choice]:
    """Rank by the mean entropy over all rows of an item."""
    scores = [float(situation.entropies(i).mean()) for i in situation.open]
    return _best(situation, scores, count, lambda _, s: Reason("unsure", {"bits": round(s, 2)}))


def by_top_entropy(situation: Situation, count: int, seed: int) -> list[Choice]:
    """Rank by the mean entropy of the most doubtful rows: short events are not averaged out."""
    scores = [float(situation.entropies(i)[-TOP_ROWS:].mean()) for i in situation.open]
    return _best(situation, scores, count, _unsure_moments)


def by_margin(situation: Situation, count: int, seed: int) -> list[Choice]:
    """Rank by how close the two likeliest answers are, at an item's closest row."""
    scores = [1 - float(_margins(situation, i).min()) for i in situation.open]
    return _best(
        situation,
        scores,
        count,
        lambda _, s: Reason("close-call", {"difference": percent(1 - s)}),
    )


def by_certainty(situation: Situation, count: int, seed: int) -> list[Choice]:
    """Rank by how little the model is certain of an item as a whole."""
    likely = [situation.likeliest(i) for i in situation.open]
    scores = [1 - max(p, 1 - p) for p in likely]
    return _best(
        situation,
        scores,
        count,
        lambda _, s: Reason("least-certain", {"certainty": percent(1 - s)}),
    )


def by_probability(situation: Situation, count: int, seed: int) -> list[Choice]:
    """Rank by how probably something is in an item: to find many, not to learn most."""
    scores = [situation.likeliest(i) for i in situation.open]
    return _best(
        situation, scores, count, lambda _, s: Reason("likely", {"probability": percent(s)})
    )


def by_typicality(situation: Situation, count: int, seed: int) -> list[Choice]:
    """Rank by nearness to neighbours. Source: Hacohen, Dekel & Weinshall 2022, TypiClust."""
    centres = situation.centres[situation.open]
    neighbours = min(NEIGHBOURS, len(centres) - 1)
    if neighbours < 1:
        return [Choice(i, 1.0, _typical(1, 0.0)) for i in situation.open[:count]]
    distances = np.sqrt(np.sort(squared_distances(centres, centres), axis=1))
    mean = distances[:, 1 : neighbours + 1].mean(axis=1)
    order = np.argsort(mean, kind="stable")[:count]
    return [
        Choice(situation.open[i], float(1 / (1 + mean[i])), _typical(neighbours, float(mean[i])))
        for i in order
    ]


def by_coverage(situation: Situation, count: int, seed: int) -> list[Choice]:
    """Choose one after another what is most like everything that nothing labeled is like."""
    return _covering(Coverage.of_items(situation), count)


def by_mismatch(situation: Situation, count: int, seed: int) -> list[Choice]:
    """First where the model and the nearest labeled sound disagree, and then the farthest.

    Source: Zhao, Heittola & Virtanen 2020, Active Learning for Sound Event Detection.
    """
    if not len(situation.examples):
        return by_coverage(situation, count, seed)
    distances = np.sqrt(squared_distances(situation.vectors, situation.examples))
    nearest, far = distances.argmin(axis=1), distances.min(axis=1)
    heard = situation.present[nearest]
    mismatched = heard != (situation.probability >= 0.5)
    gaps = [far[situation.items[i].rows].max() for i in situation.open]
    split = [bool(mismatched[situation.items[i].rows].any()) for i in situation.open]
    chosen: list[Choice] = []
    left = list(range(len(situation.open)))
    while left and len(chosen) < count:
        best = max(left, key=lambda n: (split[n], gaps[n], -n))
        item = situation.open[best]
        if split[best]:
            reason = Reason("mismatch", {"probability": percent(situation.likeliest(item))})
        else:
            reason = Reason("far", {"distance": round(float(gaps[best]), 2)})
        chosen.append(Choice(item, float(split[best]) + float(gaps[best]), reason))
        left.remove(best)
        # Farthest traversal: what is near the item just chosen waits.
        for n in left:
            near = squared_distances(
                situation.vectors[situation.items[situation.open[n]].rows],
                situation.vectors[situation.items[item].rows],
            )
            gaps[n] = min(gaps[n], float(np.sqrt(near.min(axis=1).max())))
    return chosen


def by_nearest_positives(situation: Situation, count: int, seed: int) -> list[Choice]:
    """Rank by nearness to any vector in which something was found."""
    positives = situation.examples[situation.present]
    if not len(positives):
        return by_coverage(situation, count, seed)
    nearest = np.sqrt(squared_distances(situation.vectors, positives)).min(axis=1)
    distances = [float(nearest[situation.items[i].rows].min()) for i in situation.open]
    return _best(
        situation,
        [1 / (1 + d) for d in distances],
        count,
        lambda _, s: Reason("near-positive", {"distance": round(1 / s - 1, 2)}),
    )


def by_mix(situation: Situation, count: int, seed: int) -> list[Choice]:
    """Spread over all sounds until both answers were heard; then what is likely and what is
    doubtful in turn: finds of what is rare, and where its border lies; one in ten by lot.
    """
    count = min(count, len(situation.open))
    answered = sum(item.answered for item in situation.items)
    lots = iter(by_lot(situation, count, seed + answered))
    if situation.learned():
        likely = iter(by_probability(situation, count, seed))
        doubtful = iter(_doubtful_and_different(situation, count))
    else:
        likely = doubtful = iter(_covering(Coverage.of_moments(situation), count))
    chosen: dict[int, Choice] = {}
    while len(chosen) < count:
        turn = answered + len(chosen) + 1
        drawn = turn % RANDOM_EVERY == 0
        source = lots if drawn else doubtful if turn % 2 else likely
        choice = next(c for c in source if c.item not in chosen)
        if drawn:
            choice = Choice(
                choice.item, choice.score, Reason("random", {"every": RANDOM_EVERY}), True
            )
        chosen[choice.item] = choice
    return list(chosen.values())


def _doubtful_and_different(situation: Situation, count: int) -> list[Choice]:
    """Return items by top-k entropy, each weighed down by its likeness to those before it."""
    doubt = np.array([situation.entropies(i)[-TOP_ROWS:].mean() for i in situation.open])
    centres = situation.centres[situation.open]
    usual = usual_distance(centres)
    alike = np.zeros(len(doubt))
    free = np.ones(len(doubt), dtype=bool)
    chosen: list[Choice] = []
    while len(chosen) < min(count, len(doubt)):
        scores = np.where(free, doubt * (1 - alike), -1.0)
        best = int(np.argmax(scores))
        free[best] = False
        alike = np.maximum(alike, likeness(centres[best : best + 1], centres, usual)[0])
        item = situation.open[best]
        reason = _unsure_moments(item, float(doubt[best]))
        chosen.append(Choice(item, float(scores[best]), reason))
    return chosen


def _covering(coverage: Coverage, count: int) -> list[Choice]:
    return [
        Choice(item, gain, Reason("covers", {"share": percent(share)}))
        for item, gain, share in coverage.best(count)
    ]


def _margins(situation: Situation, item: int) -> Vector:
    rows = situation.items[item].rows
    if len(situation.by_label) < 2:
        return np.asarray(np.abs(2 * situation.probability[rows] - 1))
    tables = np.sort(np.array([table[rows] for table in situation.by_label.values()]), axis=0)
    return np.asarray(tables[-1] - tables[-2])


def _unsure_moments(item: int, score: float) -> Reason:
    return Reason("unsure-moments", {"count": TOP_ROWS, "bits": round(score, 2)})


def _typical(neighbours: int, distance: float) -> Reason:
    return Reason("typical", {"count": neighbours, "distance": round(distance, 2)})


def _best(
    situation: Situation,
    scores: Sequence[float],
    count: int,
    reason: Callable[[int, float], Reason],
) -> list[Choice]:
    if not situation.open:
        return []
    order = np.argsort(-np.array(scores), kind="stable")[:count]
    return [
        Choice(situation.open[n], scores[n], reason(situation.open[n], scores[n])) for n in order
    ]


_ROWS: tuple[tuple[str, str, str, Rank, bool], ...] = (
    ("mix", "Mixed", "Spreads out first, then likely and unsure in turn.", by_mix, False),
    ("random", "By lot", "Every item is as likely as any other.", by_lot, False),
    ("uncertainty", "Unsure", "Where the model is unsure on average.", by_uncertainty, True),
    ("topk_entropy", "Unsure moments", "Where doubtful moments are.", by_top_entropy, True),
    ("margin", "Close calls", "Where the two likeliest answers are closest.", by_margin, True),
    ("certainty", "Least certain", "Where the model is least certain.", by_certainty, True),
    ("high_probability", "Likely", "Where something probably is.", by_probability, True),
    ("typicality", "Typical", "What is most like its neighbours.", by_typicality, False),
    ("coverage", "Coverage", "What all that is not labeled yet is like.", by_coverage, False),
    ("mffft", "Mismatch first", "Where model and nearest label disagree.", by_mismatch, True),
    ("nearest_positives", "Like finds", "What is like a find.", by_nearest_positives, True),
)
SAMPLING = {row[0]: Sampling(*row) for row in _ROWS}
