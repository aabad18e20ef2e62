"""A detector: how probably a label sounds in each fine frame, learned from answered queries.

An answer says that a query holds an event, not where in it. Each present query is a bag of frames
of which some are positive (multiple-instance learning): every fit asks the present detector which
frames of a bag are likely to be the event, so that the silence in a long query teaches nothing.
Before any answer the detector is a belief: what stands out of the background is an event.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import numpy.typing as npt

from py_browser.active_labeling.logistic import fit_logistic, sigmoid
from py_browser.region import Region

Matrix = npt.NDArray[np.float64]
Vector = npt.NDArray[np.float64]

# How many deviations over the background make an event as likely as not, before any answer.
COLD_NOVELTY = 4.0
STIFFNESS = 3.0
LOOSE = 1.0
# People err: one answer in twenty is taken to be wrong when an answer and the detector disagree.
MISTAKES = 0.05
# Events that the detector has no idea of, per second: at first, at most and at least.
UNHEARD_PER_S = 0.1
MOST_UNHEARD_PER_S = 0.1
UNLIKELY = 0.3
# Frames kept of a bag, frames of it that may be the event at full weight, bags and others kept.
BAG_FRAMES, EVENT_FRAMES, MOST_BAGS, MOST_OTHERS = 40, 15, 120, 2000
# Of frames without the event, every fourth is kept; in a present query longer than this, too.
THIN, LONG_S, DOUBT = 4, 2.0, 0.5
NEWTON_STEPS = 5


@dataclass(frozen=True)
class Bag:
    """Frames of a present query [shape=(n, columns)], the likeliest ones, and its length."""

    frames: Matrix
    length_s: float


@dataclass(frozen=True)
class Detector:
    """What is known of one label.

    coefficients : float64 [shape=(columns + 1,)], the last one being the intercept
    bags : of present queries
    others, trust : frames without the event [shape=(n, columns)], and how surely: 1 or less
    unheard, heard_s : events that came as a surprise, and seconds in which none was expected
    bags_seen, others_seen : how many there were before the rest was forgotten
    """

    coefficients: Vector
    bags: tuple[Bag, ...] = ()
    others: Matrix = field(default_factory=lambda: np.zeros((0, 0)))
    trust: Vector = field(default_factory=lambda: np.zeros(0))
    unheard: float = 1.0
    heard_s: float = 1.0 / UNHEARD_PER_S
    learned: int = 0
    bags_seen: int = 0
    others_seen: int = 0

    @classmethod
    def cold(cls, columns: int) -> Detector:
        """Return a detector of whatever stands out; the last two columns say how far."""
        return cls(_belief(columns), others=np.zeros((0, columns)))

    @property
    def unheard_per_s(self) -> float:
        """Events per second that the detector does not see coming."""
        return min(self.unheard / self.heard_s, MOST_UNHEARD_PER_S)

    def probability(self, frames: Matrix) -> Vector:
        """Return the probability of the event in each frame [shape=(n,)]."""
        return sigmoid(frames @ self.coefficients[:-1] + self.coefficients[-1])

    def after(
        self,
        frames: Matrix,
        present: Sequence[tuple[Region, npt.NDArray[np.intp]]],
        absent: Sequence[tuple[Region, npt.NDArray[np.intp]]],
    ) -> Detector:
        """Return the detector after a recording's answers.

        frames : [shape=(n, columns)]
        present, absent : the queries answered so, each with the indices of its frames
        """
        probability = self.probability(frames)
        unheard, heard_s = self._surprises(probability, present, absent)
        likely = np.maximum(probability, Detector.cold(frames.shape[1]).probability(frames))
        bags, others, trust = list(self.bags), [self.others], [self.trust]
        for region, inside in present:
            length_s = region.end_s - region.start_s
            if len(inside):
                best = np.argsort(-likely[inside], kind="stable")[:BAG_FRAMES]
                bags.append(Bag(frames[inside[np.sort(best)]], length_s))
            if length_s > LONG_S:
                others.append(frames[inside[::THIN]])
                trust.append(np.full(len(inside[::THIN]), DOUBT))
        for _, inside in absent:
            others.append(frames[inside[::THIN]])
            trust.append(np.ones(len(inside[::THIN])))
        seed = self.learned + 1
        kept_others, kept_trust = _thinned(np.vstack(others), np.concatenate(trust), seed)
        return replace(
            self,
            bags=_shortest(bags),
            others=kept_others,
            trust=kept_trust,
            unheard=unheard,
            heard_s=heard_s,
            learned=seed,
            bags_seen=self.bags_seen + len(bags) - len(self.bags),
            others_seen=self.others_seen + sum(len(part) for part in trust[1:]),
        )._fitted()

    def _surprises(
        self,
        probability: Vector,
        present: Sequence[tuple[Region, npt.NDArray[np.intp]]],
        absent: Sequence[tuple[Region, npt.NDArray[np.intp]]],
    ) -> tuple[float, float]:
        unheard, heard_s = self.unheard, self.heard_s
        for was_there, queries in ((1.0, present), (0.0, absent)):
            for region, inside in queries:
                if len(inside) and probability[inside].max() < UNLIKELY:
                    unheard += was_there
                    heard_s += region.end_s - region.start_s
        return unheard, heard_s

    def _fitted(self) -> Detector:
        if not self.bags or not len(self.others):
            return self
        inside = np.vstack([bag.frames for bag in self.bags])
        likely = self.probability(inside)
        unlikely = 1 - self.probability(self.others)
        right = unlikely * (1 - MISTAKES)
        believed = right / (right + (1 - unlikely) * MISTAKES)
        doubt = self.trust * np.where(self.trust < 1, unlikely, believed)
        # What is kept stands for all that was seen, so that events stay as rare as they are.
        rarity = (self.others_seen / len(self.others)) / (self.bags_seen / len(self.bags))
        weights = np.concatenate([self._shares(likely), rarity * doubt])
        examples = np.vstack([inside, self.others])
        examples = np.hstack([examples, np.ones((len(examples), 1))])
        targets = np.append(np.ones(len(inside)), np.zeros(len(self.others)))
        prior = _belief(inside.shape[1])
        stiffness = np.full(len(prior), STIFFNESS)
        stiffness[-3:] = LOOSE
        found = fit_logistic(
            examples, targets, weights, prior, stiffness, self.coefficients, NEWTON_STEPS
        )
        return replace(self, coefficients=found)

    def _shares(self, likely: Vector) -> Vector:
        """Return how surely each frame of the bags is the event that was heard there."""
        counts = [len(bag.frames) for bag in self.bags]
        bag_of = np.repeat(np.arange(len(counts)), counts)
        starts = np.append(0, np.cumsum(counts)[:-1])
        lengths_s = np.array([bag.length_s for bag in self.bags])
        most = np.maximum.reduceat(likely, starts)
        total = np.add.reduceat(likely, starts)
        expected = 1 - (1 - most) * np.exp(-self.unheard_per_s * lengths_s)
        right = expected * (1 - MISTAKES)
        believed = right / (right + (1 - expected) * MISTAKES)
        shares = np.minimum(likely / expected[bag_of], likely / total[bag_of] * EVENT_FRAMES)
        return np.asarray(shares * believed[bag_of])


def _belief(columns: int) -> Vector:
    belief = np.zeros(columns + 1)
    belief[-2], belief[-1] = 1.0, -COLD_NOVELTY
    return belief


def _shortest(bags: list[Bag]) -> tuple[Bag, ...]:
    """Return the bags to keep: long queries say least."""
    order = np.argsort([bag.length_s for bag in bags], kind="stable")[:MOST_BAGS]
    return tuple(bags[i] for i in np.sort(order))


def _thinned(frames: Matrix, trust: Vector, seed: int) -> tuple[Matrix, Vector]:
    if len(frames) <= MOST_OTHERS:
        return frames, trust
    chosen = np.random.default_rng(seed).permutation(len(frames))[:MOST_OTHERS]
    chosen.sort()
    return frames[chosen], trust[chosen]
