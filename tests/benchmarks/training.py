"""Downstream: ways to train a linear head on labels, the same for whichever method made them.

What a method is worth downstream depends on the trainer, so that all of them are shown: which one
is kindest to a method is nothing that one may choose after looking.
"""

from collections.abc import Callable, Sequence

import numpy as np

from py_browser.active_labeling.logistic import fit_logistic, sigmoid
from py_browser.active_labeling.scoring import Counts, Event, segment_counts
from py_browser.active_labeling.simulation import Material

Labels = Sequence[Sequence[Event]]
STIFFNESS = 10.0
LIKELY = 0.5
LEARNED_ROUNDS = 3


def by_middle(materials: Sequence[Material], labels: Labels) -> tuple[np.ndarray, np.ndarray]:
    """A window holds the event when its middle lies in a label."""
    return _targets(materials, labels, 0.0)


def by_hearing(materials: Sequence[Material], labels: Labels) -> tuple[np.ndarray, np.ndarray]:
    """A window holds the event when it hears any of a label."""
    return _targets(materials, labels, materials[0].heard.embeddings.window_s / 2)


def by_length(materials: Sequence[Material], labels: Labels) -> tuple[np.ndarray, np.ndarray]:
    """As `by_hearing`; windows of a label of four seconds count half."""
    targets, _ = by_hearing(materials, labels)
    reach_s = materials[0].heard.embeddings.window_s / 2
    weights = []
    for one, events in zip(materials, labels, strict=True):
        apart_s = _apart_s(one, events)
        nearest = apart_s.argmin(axis=0)
        lengths_s = np.array([1.0, *(event.end_s - event.start_s for event in events)])
        inside = apart_s.min(axis=0) <= reach_s
        weights.append(np.where(inside, np.maximum(lengths_s[nearest], 1.0), 1.0) ** -0.5)
    return targets, np.concatenate(weights)


TRAINERS: dict[str, Callable[..., tuple[np.ndarray, np.ndarray]]] = {
    "whose middle lies in a label": by_middle,
    "that hear any of a label": by_hearing,
    "the same, long labels weighing less": by_length,
}
BAGS = "the same, of which some hold it (multiple instances)"


def score(
    trainer: str, train: Sequence[Material], labels: Labels, test: Sequence[Material]
) -> float:
    """Segment F1 on the test recordings of a head trained on the labels."""
    vectors = np.vstack([one.heard.embeddings.values for one in train])
    if trainer == BAGS:
        targets, weights = by_hearing(train, labels)
        predict = _fitted(vectors, targets, weights)
        for _ in range(LEARNED_ROUNDS):
            predict = _fitted(vectors, _shares(train, labels, predict(vectors)), weights)
    else:
        predict = _fitted(vectors, *TRAINERS[trainer](train, labels))
    counts = Counts()
    for one in test:
        said = predict(one.heard.embeddings.values) >= LIKELY
        counts += segment_counts(one.events, windows(one, said))
    return counts.f1


def windows(one: Material, said: Sequence[bool]) -> list[Event]:
    """The windows in which something was said to be, as events without gaps between them."""
    half_s, label = one.heard.embeddings.hop_s / 2, one.events[0].label
    return [
        Event(max(0.0, time_s - half_s), time_s + half_s, label)
        for time_s, yes in zip(one.heard.embeddings.times_s, said, strict=True)
        if yes
    ]


def _targets(
    materials: Sequence[Material], labels: Labels, reach_s: float
) -> tuple[np.ndarray, np.ndarray]:
    holds = np.concatenate(
        [
            _apart_s(one, events).min(axis=0) <= reach_s
            for one, events in zip(materials, labels, strict=True)
        ]
    )
    return holds.astype(float), np.ones(len(holds))


def _apart_s(one: Material, events: Sequence[Event]) -> np.ndarray:
    """Seconds from each window's middle to each label [shape=(1 + events, windows)]."""
    times_s = one.heard.embeddings.times_s
    apart = [np.maximum(np.maximum(e.start_s - times_s, times_s - e.end_s), 0.0) for e in events]
    return np.array([np.full(len(times_s), np.inf), *apart])


def _shares(train: Sequence[Material], labels: Labels, likely: np.ndarray) -> np.ndarray:
    """How much of a label each window is taken to be: the likeliest of each label is the event."""
    shares, at = np.zeros(len(likely)), 0
    for one, events in zip(train, labels, strict=True):
        here = slice(at, at + len(one.heard.embeddings.values))
        for inside in _apart_s(one, events)[1:] <= one.heard.embeddings.window_s / 2:
            if inside.any():
                most = max(float(likely[here][inside].max()), 1e-9)
                mine = np.where(inside, likely[here] / most, 0.0)
                shares[here] = np.maximum(shares[here], mine)
        at = here.stop
    return shares


def _fitted(
    vectors: np.ndarray, targets: np.ndarray, weights: np.ndarray
) -> Callable[[np.ndarray], np.ndarray]:
    mean, deviation = vectors.mean(axis=0), vectors.std(axis=0)
    deviation = np.where(deviation > 1e-9, deviation, 1.0)

    def scaled(rows: np.ndarray) -> np.ndarray:
        return np.hstack([(rows - mean) / deviation, np.ones((len(rows), 1))])

    penalty = np.append(np.full(vectors.shape[1], STIFFNESS), 1e-6)
    found = fit_logistic(scaled(vectors), targets, weights, np.zeros(len(penalty)), penalty)
    return lambda rows: sigmoid(scaled(rows) @ found)
