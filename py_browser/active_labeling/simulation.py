"""The loop of a labeling project, simulated: cut, ask, learn, and score what came of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from py_browser.active_labeling.knowledge import Heard, Knowledge
from py_browser.active_labeling.listener import Listener
from py_browser.active_labeling.oracle import cut_by_truth
from py_browser.active_labeling.pool import Pool
from py_browser.active_labeling.scoring import Counts, Event, event_counts, segment_counts
from py_browser.answers import AnsweredQuery, merge_answers
from py_browser.errors import ParameterError
from py_browser.queries import check_budget, propose_queries, tile
from py_browser.region import Region
from py_browser.strategies import find_strategy

ORACLE = "oracle"
# These need no more than A-CPD's prototypes, which cost next to nothing to learn.
PROTOTYPES_ONLY = ("acpd", "fcpd")


@dataclass(frozen=True)
class Material:
    """A recording with its true events."""

    name: str
    heard: Heard
    events: tuple[Event, ...]


@dataclass(frozen=True)
class Outcome:
    """What a simulated project cost and what came of it.

    labels : the events that the answers amount to, for each recording in order
    known : what was learned by the end
    """

    method: str
    budget: int
    noise: float
    seed: int
    segments: Counts
    events: Counts
    questions: int
    seconds: float
    labels: tuple[tuple[Event, ...], ...] = ()
    known: Knowledge | None = field(default=None, repr=False)

    def to_json(self) -> dict[str, Any]:
        """Return the figures."""
        return {
            "method": self.method,
            "budget": self.budget,
            "noise": self.noise,
            "seed": self.seed,
            "recordings": len(self.labels),
            "segment_f1": round(self.segments.f1, 6),
            "event_f1": round(self.events.f1, 6),
            "queries_asked": self.questions,
            "seconds_listened": round(self.seconds, 3),
        }


def simulate(
    materials: Sequence[Material],
    method: str,
    budget: int,
    noise: float,
    seed: int,
    options: Mapping[str, object] | None = None,
    on_progress: Callable[[float], None] | None = None,
) -> Outcome:
    """Go through recordings in order with a listener who errs, learning after each.

    Parameters
    ----------
    materials : recordings with truth; the pool of z-scores is of all of them, as in the paper
    method : a strategy's name, or 'oracle'
    budget : int >= 1, queries per recording at most
    noise : float 0 to 1, probability that an answer is flipped
    seed : of the listener's mistakes and of the prototypes before the first answer

    Raises `ParameterError` without recordings, and whatever the strategy raises.
    """
    if not materials:
        raise ParameterError("There is no recording with known events to simulate with.")
    check_budget(budget)
    known = Knowledge.about(materials[0].heard, seed).with_pool(_pool_of(materials))
    listener = Listener({e.label for m in materials for e in m.events} or {""}, noise, seed)
    segments, events, questions, seconds = Counts(), Counts(), 0, 0.0
    labels = []
    detect = method not in (ORACLE, *PROTOTYPES_ONLY) and find_strategy(method).learns
    for number, material in enumerate(materials):
        queries = _queries(material, known, method, budget, options)
        answered = listener.answer(queries, material.events)
        found = tuple(events_of(answered))
        segments += segment_counts(material.events, found)
        events += event_counts(material.events, found)
        questions += len(queries)
        seconds += sum(query.end_s - query.start_s for query in queries)
        labels.append(found)
        known = known.after(material.heard, answered, grow_pool=False, detect=detect)
        if on_progress:
            on_progress((number + 1) / len(materials))
    return Outcome(
        method, budget, noise, seed, segments, events, questions, seconds, tuple(labels), known
    )


def events_of(answered: Iterable[AnsweredQuery]) -> list[Event]:
    """Return the events that answers amount to: for each label, adjacent queries joined."""
    answered = list(answered)
    labels = sorted({label for query in answered for label in query.labels})
    found = []
    for label in labels:
        alone = [
            AnsweredQuery(query.id, query.region, "labels", frozenset({label}))
            for query in answered
            if label in query.labels
        ]
        found += [
            Event(region.region.start_s, region.region.end_s, label)
            for region in merge_answers(alone)
        ]
    return sorted(found)


def _queries(
    material: Material,
    known: Knowledge,
    method: str,
    budget: int,
    options: Mapping[str, object] | None,
) -> list[Region]:
    heard = material.heard
    if method == ORACLE:
        return tile(cut_by_truth(material.events, heard.duration_s, budget), heard.duration_s)
    return propose_queries(heard.features, method, budget, options, heard, known)


def _pool_of(materials: Iterable[Material]) -> Pool:
    materials = list(materials)
    pool = Pool.empty(materials[0].heard.embeddings.values.shape[1])
    for material in materials:
        pool = pool.with_vectors(material.heard.embeddings.values)
    return pool
