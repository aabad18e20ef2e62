"""Proposals: stretches that sound like what was labeled, with a score; never annotations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from py_browser.active_labeling.embeddings import Embeddings
from py_browser.active_sampling.head import LinearHead, fit_head
from py_browser.features import Floats
from py_browser.region import Region

Vector = npt.NDArray[np.float64]

# Rows taken of one annotation, of all stretches without anything, and of the background.
MOST_PRESENT, MOST_ABSENT, MOST_BACKGROUND = 6, 120, 60
# Examples of a label, and how many others there are for each of them.
MOST_OF_LABEL, OTHERS_FOR_EACH, LEAST_OTHERS = 200, 4, 60
LEAST_OF_LABEL = 2
BLOCK = 8192


@dataclass(frozen=True)
class Proposal:
    """A stretch that a label is proposed for; score: the probability at its likeliest moment."""

    start_s: float
    end_s: float
    score: float


@dataclass(frozen=True)
class Picked:
    """Rows to learn from, by number, and the ids of the labels that each holds, if any."""

    rows: list[int]
    labels: list[tuple[str, ...]]


def pick_examples(
    embeddings: Embeddings,
    present: Sequence[tuple[Region, Sequence[str]]],
    absent: Sequence[Region],
) -> Picked:
    """Choose the rows of a recording that say most about what was labeled in it.

    present : annotations with their labels; some rows of each, at least the nearest one
    absent : stretches of which somebody said that nothing is in there; without any, what is
        least like the annotations and away from them stands for nothing
    """
    times_s = embeddings.times_s
    if not len(times_s):
        return Picked([], [])
    rows: list[int] = []
    labels: list[tuple[str, ...]] = []
    for region, names in present:
        inside = np.flatnonzero((times_s >= region.start_s) & (times_s <= region.end_s))
        if not len(inside):
            middle_s = (region.start_s + region.end_s) / 2
            inside = np.array([int(np.argmin(np.abs(times_s - middle_s)))])
        chosen = _spread(inside, MOST_PRESENT)
        rows += chosen
        labels += [tuple(names)] * len(chosen)
    half_s = embeddings.window_s / 2
    near = np.zeros(len(times_s), dtype=bool)
    for region, _ in present:
        near |= (times_s + half_s > region.start_s) & (times_s - half_s < region.end_s)
    quiet = np.zeros(len(times_s), dtype=bool)
    for region in absent:
        quiet |= (times_s >= region.start_s) & (times_s <= region.end_s)
    quiet &= ~near
    if quiet.any():
        others = _spread(np.flatnonzero(quiet), MOST_ABSENT)
    else:
        unlike = _unlike(embeddings.values, np.flatnonzero(~near), rows, labels)
        others = _spread(unlike, MOST_BACKGROUND)
    return Picked(rows + others, labels + [()] * len(others))


def learn_heads(vectors: Floats, labels: Sequence[Sequence[str]]) -> dict[str, LinearHead]:
    """Return a linear head for each label with enough examples.

    vectors : float32 [shape=(n, dimensions)], latest last; labels : the ids that each holds
    """
    good = np.asarray(np.isfinite(vectors).all(axis=1))
    heads = {}
    for label in sorted({name for names in labels for name in names}):
        holds = np.array([label in names for names in labels], dtype=bool)
        present = np.flatnonzero(holds & good)[-MOST_OF_LABEL:]
        if len(present) < LEAST_OF_LABEL:
            continue
        most = max(LEAST_OTHERS, OTHERS_FOR_EACH * len(present))
        absent = _spread(np.flatnonzero(~holds & good), most)
        chosen = [*present.tolist(), *absent]
        head = fit_head(vectors[chosen], np.arange(len(chosen)) < len(present))
        if head is not None:
            heads[label] = head
    return heads


def score_rows(heads: Mapping[str, LinearHead], vectors: Floats) -> Floats:
    """Return the probability of each label in each row, float32 [shape=(labels, rows)].

    Rows that are not numbers get 0.
    """
    scores = np.zeros((len(heads), len(vectors)), dtype=np.float32)
    good = np.asarray(np.isfinite(vectors).all(axis=1))
    for first in range(0, len(vectors), BLOCK):
        part = slice(first, first + BLOCK)
        rows = np.where(good[part, None], vectors[part], 0).astype(np.float64)
        for place, head in enumerate(heads.values()):
            scores[place, part] = np.where(good[part], head.probability(rows), 0.0)
    return scores


def propose(
    scores: npt.NDArray[np.floating],
    threshold: float,
    first_s: float,
    hop_s: float,
    duration_s: float,
    gap_s: float,
) -> list[Proposal]:
    """Return the stretches in which one label's score reaches the threshold, by time.

    Neighbouring windows are one stretch, and so are stretches with less than `gap_s` between them.
    An edge lies where the line between two scores crosses the threshold, never outside the
    recording; the first and last windows reach to their half hop.

    scores : float [shape=(rows,)], 0 to 1; threshold : float, over 0, up to 1
    """
    above = np.concatenate([[False], np.asarray(scores) >= threshold, [False]])
    changes = np.flatnonzero(above[1:] != above[:-1])
    found: list[Proposal] = []
    for first, end in zip(changes[::2].tolist(), changes[1::2].tolist(), strict=True):
        start_s = first_s + (first - _reach(scores, first, first - 1, threshold)) * hop_s
        end_s = first_s + (end - 1 + _reach(scores, end - 1, end, threshold)) * hop_s
        start_s, end_s = max(0.0, start_s), min(duration_s, end_s)
        score = float(np.max(scores[first:end]))
        if found and start_s - found[-1].end_s < gap_s:
            before = found.pop()
            start_s, score = before.start_s, max(before.score, score)
        found.append(Proposal(start_s, end_s, score))
    return [one for one in found if one.end_s > one.start_s]


def _reach(scores: npt.NDArray[np.floating], inside: int, outside: int, threshold: float) -> float:
    """Return how far, in hops, a stretch goes beyond its last row: up to half a hop at the ends."""
    if not 0 <= outside < len(scores):
        return 0.5
    high, low = float(scores[inside]), float(scores[outside])
    return (high - threshold) / (high - low)


def _unlike(
    values: Floats,
    candidates: npt.NDArray[np.intp],
    rows: Sequence[int],
    labels: Sequence[Sequence[str]],
) -> npt.NDArray[np.intp]:
    """Return the half of the candidates that is least like what was labeled.

    Nobody said that nothing is in there: the other half may hold what is to be proposed.
    """
    if not len(candidates) or not rows:
        return candidates
    background = values[candidates].astype(np.float64)
    background = np.where(np.isfinite(background), background, 0.0)
    centre = background.mean(axis=0)
    likeness = np.full(len(candidates), -np.inf)
    for label in sorted({name for names in labels for name in names}):
        here = [row for row, names in zip(rows, labels, strict=True) if label in names]
        toward = np.nan_to_num(values[here].astype(np.float64)).mean(axis=0) - centre
        length = float(np.linalg.norm(toward)) or 1.0
        likeness = np.maximum(likeness, (background - centre) @ toward / length)
    unlike: npt.NDArray[np.bool_] = likeness <= float(np.median(likeness))
    return candidates[unlike]


def _spread(rows: npt.NDArray[np.intp], most: int) -> list[int]:
    """Return at most so many of the rows, evenly from the first to the last."""
    if len(rows) <= most:
        return [int(row) for row in rows]
    places = np.round(np.linspace(0, len(rows) - 1, most)).astype(int)
    return [int(row) for row in rows[places]]
