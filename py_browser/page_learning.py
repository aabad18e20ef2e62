"""The page's doors to what is learned: learning curves, what to open next.

They keep nothing between calls: what was learned travels as `state`, vectors as arrays. The doors
that need a session's sound are in `page_session.py`.
"""

# ruff: noqa: ARG001 - one signature for all functions

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from py_browser.errors import ParameterError, UnknownName
from py_browser.payload import Array, Payload, Progress, need, number, vectors, whole
from py_browser.region import Region

if TYPE_CHECKING:
    from py_browser.active_labeling.embeddings import Embeddings
    from py_browser.active_labeling.knowledge import Heard, Knowledge
    from py_browser.active_sampling.situation import Item


DEFAULT_SAMPLING = "mix"
# A suggestion is made from here on, and a label is part of it from here on.
LIKELY = 0.5
MOST_ITEMS = 20_000


def learning_curve(payload: Payload, arrays: list[Array], on_progress: Progress) -> dict[str, Any]:
    """{state} -> {"points": [{answers, right, total, f1}], "recordings", "questions", "seconds"}.

    Each point tells how answers agreed with what was expected just before they were given.
    """
    from py_browser.active_labeling.knowledge import Knowledge

    known = known_of(payload)
    return curve_of(known) if known else curve_of(Knowledge.cold("", 1))


def sampling_strategies(
    payload: Payload, arrays: list[Array], on_progress: Progress
) -> dict[str, Any]:
    """{} -> {"strategies": [{name, title, summary, learns}], "default"}."""
    from py_browser.active_sampling.strategies import SAMPLING

    return {
        "strategies": [
            {"name": s.name, "title": s.title, "summary": s.summary, "learns": s.learns}
            for s in SAMPLING.values()
        ],
        "default": DEFAULT_SAMPLING,
    }


def plan_recording(payload: Payload, arrays: list[Array], on_progress: Progress) -> dict[str, Any]:
    """{embeddings, duration_s, stretch_s?} + [rows] -> {"stretches": [{start_s, end_s, rows}]}.

    rows : the numbers of the vectors that stand for a stretch; keep these for `next_items`
    """
    from py_browser.active_sampling.stretches import STRETCH_S, plan_stretches

    embeddings = embeddings_of(payload, arrays, 0, number(payload, "duration_s"))
    planned = plan_stretches(embeddings, number(payload, "stretch_s", STRETCH_S))
    return {
        "stretches": [
            {"start_s": s.start_s, "end_s": s.end_s, "rows": list(s.rows)} for s in planned
        ]
    }


def next_items(payload: Payload, arrays: list[Array], on_progress: Progress) -> dict[str, Any]:
    """{embeddings: {model, dimensions}, items, strategy?, count?, seed?, state?} + [all rows].

    items : [{id, recording?, start_s?, end_s?, rows: how many vectors, answered?, found?, random?}]
        in the order of the vectors; answered ones in the order of answering
    -> {"items": [{id, score, random, reason: {id, values}, sentence}], "strategy", "left"}
    """
    from py_browser.active_labeling.embeddings import Embeddings
    from py_browser.active_sampling.examples import examples_of
    from py_browser.active_sampling.remaining import remaining
    from py_browser.active_sampling.situation import Situation
    from py_browser.active_sampling.strategies import SAMPLING

    about = need(payload, "embeddings")
    rows = vectors(arrays, 0, whole(about, "dimensions"))
    items = _items(need(payload, "items"), len(rows))
    known = known_of(payload)
    if known and (known.model, len(known.pool.mean)) != (about.get("model"), rows.shape[1]):
        known.check(Embeddings(rows, 1.0, 0.0, 0.0, str(about.get("model"))))
    name = str(payload.get("strategy") or DEFAULT_SAMPLING)
    if name not in SAMPLING:
        raise UnknownName("sampling strategy", name, SAMPLING)
    situation = Situation(items, rows.astype(np.float64), examples_of(known, rows.shape[1]))
    chosen = SAMPLING[name].rank(
        situation, max(1, whole(payload, "count", 10)), whole(payload, "seed", 0)
    )
    return {
        "items": [
            {
                "id": items[choice.item].id,
                "score": choice.score,
                "random": choice.random,
                "reason": choice.reason.to_json(),
                "sentence": choice.reason.sentence(),
            }
            for choice in chosen
        ],
        "strategy": name,
        "left": remaining(situation).to_json(),
    }


LEARNING_FUNCTIONS = (
    learning_curve,
    sampling_strategies,
    plan_recording,
    next_items,
)


def embeddings_of(
    payload: Payload, arrays: Sequence[Array], index: int, duration_s: float
) -> Embeddings:
    """Return the embeddings that a payload describes and an array holds."""
    from py_browser.active_labeling.embeddings import Embeddings

    about = need(payload, "embeddings")
    return Embeddings(
        vectors(arrays, index, whole(about, "dimensions")),
        number(about, "hop_s"),
        number(about, "first_s"),
        duration_s,
        str(need(about, "model")),
        number(about, "window_s", 1.0),
    )


def known_of(payload: Payload) -> Knowledge | None:
    """Return what the payload's state says was learned; None without one."""
    from py_browser.active_labeling.state import from_json

    state = payload.get("state")
    return None if state is None else from_json(state)


def curve_of(known: Knowledge) -> dict[str, Any]:
    """Return the learning curve as JSON."""
    progress = known.progress
    return {
        "points": [point.to_json() for point in progress.points],
        "recordings": progress.recordings,
        "questions": progress.questions,
        "seconds": progress.seconds,
    }


def suggestions(
    heard: Heard, known: Knowledge | None, queries: Sequence[Region]
) -> list[dict[str, Any] | None]:
    """Return what would be answered to each query; None where nothing is learned yet.

    No labels means 'nothing'. The confidence is that of the whole answer.
    """
    labels = known.labels() if known else []
    if not known or not labels:
        return [None] * len(queries)
    frames = [heard.frames.well_inside(query.start_s, query.end_s) for query in queries]
    likely = {label: known.probability(heard, label) for label in labels}
    answers: list[dict[str, Any] | None] = []
    for inside in frames:
        peaks = {
            label: float(p[inside].max()) if len(inside) else 0.0 for label, p in likely.items()
        }
        said = [label for label in labels if peaks[label] >= LIKELY]
        sure = [peaks[label] if label in said else 1 - peaks[label] for label in labels]
        answers.append({"labels": said, "confidence": round(min(sure), 4)})
    return answers


def _items(given: object, rows: int) -> list[Item]:
    from py_browser.active_sampling.situation import Item

    if not isinstance(given, Sequence) or len(given) > MOST_ITEMS:
        raise ParameterError(f"items must be a list of at most {MOST_ITEMS:,}.")
    items, at = [], 0
    for value in given:
        if not isinstance(value, Mapping):
            raise ParameterError("An item must be an object with id and rows.")
        count = whole(value, "rows")
        if count < 1:
            raise ParameterError(f"The item {value.get('id')!r} has no vectors; leave it out.")
        found = value.get("found")
        items.append(
            Item(
                str(need(value, "id")),
                str(value.get("recording", "")),
                number(value, "start_s", 0.0),
                number(value, "end_s", 0.0),
                np.arange(at, at + count),
                bool(value.get("answered")),
                None if found is None else bool(found),
                bool(value.get("random")),
            )
        )
        at += count
    _check_rows(at, rows)
    return items


def _check_rows(announced: int, given: int) -> None:
    if announced != given:
        raise ParameterError(f"{announced} vectors are announced and {given} were given.")
