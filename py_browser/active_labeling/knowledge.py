"""What was learned from the answers of a project: plain data that the page keeps as JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import numpy.typing as npt

from py_browser.active_labeling.detector import Detector
from py_browser.active_labeling.embeddings import Embeddings, logmel_embeddings
from py_browser.active_labeling.frames import Frames, fine_frames
from py_browser.active_labeling.gallery import Gallery
from py_browser.active_labeling.labeled_vectors import LabeledVectors
from py_browser.active_labeling.pool import Pool
from py_browser.active_labeling.progress import Progress
from py_browser.active_labeling.prototypes import Prototypes, answered_frames
from py_browser.answers import AnsweredQuery
from py_browser.errors import ModelChanged
from py_browser.features import Features
from py_browser.region import Region

Vector = npt.NDArray[np.float64]
Matrix = npt.NDArray[np.float64]

# The detector of anything at all that somebody would label.
ANY = ""
DEFAULT_SEED = 0


@dataclass(frozen=True)
class Heard:
    """One recording as it is listened to: its features, its embeddings, its fine frames."""

    features: Features
    embeddings: Embeddings
    frames: Frames

    @classmethod
    def of(cls, features: Features, embeddings: Embeddings | None = None) -> Heard:
        """Take a recording's features, and a model's embeddings or those of log-mel bands."""
        vectors, _ = (embeddings or logmel_embeddings(features)).whole()
        return cls(features, vectors, fine_frames(features))

    @property
    def duration_s(self) -> float:
        """Length of the recording in seconds."""
        return self.features.duration_s


@dataclass(frozen=True)
class Knowledge:
    """Everything that strategies learn from; `after` takes one recording's answers.

    model : of the embeddings that it was learned with
    pool : mean and deviation of all embeddings seen
    prototypes : what A-CPD learns
    detectors, galleries : by label id; the id '' stands for any label
    progress : how answers agreed with what was expected
    examples : vectors with what was said of them, for the linear head
    """

    model: str
    pool: Pool
    prototypes: Prototypes
    detectors: Mapping[str, Detector] = field(default_factory=dict)
    galleries: Mapping[str, Gallery] = field(default_factory=dict)
    progress: Progress = field(default_factory=Progress)
    examples: LabeledVectors = field(default_factory=LabeledVectors)

    @classmethod
    def cold(cls, model: str, dimensions: int, seed: int = DEFAULT_SEED) -> Knowledge:
        """Return what is known before any answer."""
        return cls(model, Pool.empty(dimensions), Prototypes.cold(dimensions, seed))

    @classmethod
    def about(cls, heard: Heard, seed: int = DEFAULT_SEED) -> Knowledge:
        """Return what is known before any answer, for embeddings like these."""
        return cls.cold(heard.embeddings.model, heard.embeddings.values.shape[1], seed)

    def check(self, embeddings: Embeddings) -> None:
        """Raise `ModelChanged` unless these embeddings are of the model that was learned with."""
        dimensions = embeddings.values.shape[1]
        if embeddings.model != self.model or dimensions != len(self.pool.mean):
            raise ModelChanged(
                f"What was learned is about vectors of {self.model} ({len(self.pool.mean)} "
                f"dimensions), and these are of {embeddings.model} ({dimensions}). The answers "
                "are kept: learn from them again with the new model.",
                learned=self.model,
                given=embeddings.model,
            )

    def pool_with(self, embeddings: Embeddings) -> Pool:
        """Return the pool, or one of these embeddings alone while there is none."""
        return self.pool if self.pool.count else self.pool.with_vectors(embeddings.values)

    def probability(self, heard: Heard, label: str = ANY) -> Vector:
        """Return the probability of a label in each fine frame [shape=(frames,)]."""
        columns = self._columns(heard, label)
        detector = self.detectors.get(label) or Detector.cold(columns.shape[1])
        return detector.probability(columns)

    def unheard_per_s(self, label: str = ANY) -> float:
        """Return the rate of events of a label that come as a surprise."""
        detector = self.detectors.get(label) or Detector.cold(3)
        return detector.unheard_per_s

    def labels(self) -> list[str]:
        """Return the ids of labels that were heard at least once."""
        return sorted(
            label for label, detector in self.detectors.items() if label != ANY and detector.bags
        )

    def with_pool(self, pool: Pool) -> Knowledge:
        """Return the same with another pool, such as of all recordings of a project."""
        return replace(self, pool=pool)

    def after(
        self,
        heard: Heard,
        queries: Sequence[AnsweredQuery],
        grow_pool: bool = True,
        detect: bool = True,
    ) -> Knowledge:
        """Return what is known after a recording's answers; those not sure say nothing.

        grow_pool : whether the recording's embeddings are new to the pool
        detect : whether more is learned than A-CPD's prototypes
        """
        self.check(heard.embeddings)
        answered = [query for query in queries if query.kind in ("labels", "nothing")]
        pool = self.pool.with_vectors(heard.embeddings.values) if grow_pool else self.pool
        if not answered:
            return replace(self, pool=pool)
        present = [query.region for query in answered if query.labels]
        absent = [query.region for query in answered if not query.labels]
        positive, negative = answered_frames(heard.embeddings, present, absent)
        prototypes = self.prototypes.moved(heard.embeddings.values, positive, negative)
        if not detect:
            return replace(self, pool=pool, prototypes=prototypes)
        known = replace(self, pool=pool)
        labels = {ANY, *self.detectors, *(label for query in answered for label in query.labels)}
        detectors, galleries = dict(self.detectors), dict(self.galleries)
        for label in sorted(labels):
            detectors[label], galleries[label] = known._label_after(heard, answered, label)
        return Knowledge(
            self.model,
            pool,
            prototypes,
            detectors,
            galleries,
            self.progress.after(self.expectations(heard, answered), answered),
            self.examples.after(self._likeliest_vectors(heard, answered), answered),
        )

    def expectations(self, heard: Heard, queries: Sequence[AnsweredQuery]) -> list[float]:
        """Return the probability that something is in each query, before its answer."""
        likely = self.probability(heard)
        inside = [heard.frames.well_inside(q.region.start_s, q.region.end_s) for q in queries]
        return [float(likely[i].max()) if len(i) else 0.0 for i in inside]

    def _likeliest_vectors(
        self, heard: Heard, queries: Sequence[AnsweredQuery]
    ) -> npt.NDArray[np.float32]:
        """Return the vector at the likeliest moment of each query [shape=(queries, dimensions)]."""
        likely, vectors = self.probability(heard), heard.embeddings.values
        if not len(vectors):
            return np.zeros((0, len(self.pool.mean)), dtype=np.float32)
        rows = []
        for query in queries:
            region = query.region
            inside = heard.frames.inside(region.start_s, region.end_s)
            at_s = (region.start_s + region.end_s) / 2
            if len(inside):
                at_s = float(heard.frames.times_s[inside[int(np.argmax(likely[inside]))]])
            rows.append(int(np.argmin(np.abs(heard.embeddings.times_s - at_s))))
        return np.asarray(vectors[rows], dtype=np.float32)

    def _label_after(
        self, heard: Heard, answered: Sequence[AnsweredQuery], label: str
    ) -> tuple[Detector, Gallery]:
        columns = self._columns(heard, label)
        detector = self.detectors.get(label) or Detector.cold(columns.shape[1])
        present: list[tuple[Region, npt.NDArray[np.intp]]] = []
        absent: list[tuple[Region, npt.NDArray[np.intp]]] = []
        for query in answered:
            there = bool(query.labels) if label == ANY else label in query.labels
            inside = heard.frames.inside(query.region.start_s, query.region.end_s)
            (present if there else absent).append((query.region, inside))
        likely = detector.probability(columns)
        gallery = self.galleries.get(label) or Gallery.empty(len(self.pool.mean))
        return (
            detector.after(columns, present, absent),
            gallery.after(_means(heard, present, likely), _means(heard, absent, None), self.pool),
        )

    def _columns(self, heard: Heard, label: str) -> Matrix:
        """Return the fine frames with what the embeddings say of the label, before the novelty."""
        values = heard.frames.values
        gallery = self.galleries.get(label)
        margin = np.zeros(len(values))
        if gallery is not None and len(values) and len(heard.embeddings.values):
            coarse = gallery.margin(heard.embeddings.values, self.pool_with(heard.embeddings))
            margin = np.interp(heard.frames.times_s, heard.embeddings.times_s, coarse)
        return np.hstack([values[:, :-2], 4.0 * margin[:, None], values[:, -2:]])


def _means(
    heard: Heard,
    queries: Sequence[tuple[Region, npt.NDArray[np.intp]]],
    likely: Vector | None,
) -> list[tuple[Vector, float]]:
    """Return the mean vector of each query, where something is likely there; and its seconds."""
    times_s, vectors = heard.embeddings.times_s, heard.embeddings.values
    means = []
    for region, inside in queries:
        near = (times_s >= region.start_s) & (times_s < region.end_s)
        if not len(times_s):
            continue
        if not near.any():
            near[int(np.argmin(np.abs(times_s - (region.start_s + region.end_s) / 2)))] = True
        weights = np.ones(int(near.sum()))
        if likely is not None and len(inside):
            weights = np.interp(times_s[near], heard.frames.times_s[inside], likely[inside])
        total = float(weights.sum())
        if total > 1e-6:
            means.append((weights @ vectors[near] / total, min(total, 1e6)))
    return means
