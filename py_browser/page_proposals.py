"""The page's doors to proposals: learn from what was labeled, score rows, make stretches of scores.

State lives only in what `open_proposer` opens: one linear head for each label.
"""

# ruff: noqa: ARG001 - one signature for all functions

from __future__ import annotations

import base64
import itertools
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from py_browser.errors import ParameterError, SessionError
from py_browser.page_learning import embeddings_of
from py_browser.payload import Array, Payload, Progress, need, number, vectors, whole
from py_browser.region import Region, read_region

if TYPE_CHECKING:
    from py_browser.active_sampling.head import LinearHead


# So many hops may lie between stretches that are one.
GAP_HOPS = 2.0

_proposers: dict[str, tuple[int, dict[str, LinearHead]]] = {}
_numbers = itertools.count(1)


def pick_examples(payload: Payload, arrays: list[Array], on_progress: Progress) -> dict[str, Any]:
    """{embeddings, duration_s, present: [{start_s, end_s, labels}], absent: [{start_s, end_s}]}
    + [rows] -> {"rows": [number], "labels": [[id]]}: what to learn from, for `open_proposer`.
    """
    from py_browser.active_sampling.proposals import pick_examples as pick

    embeddings = embeddings_of(payload, arrays, 0, number(payload, "duration_s"))
    picked = pick(
        embeddings,
        [(_region(one), _names(one)) for one in need(payload, "present")],
        [_region(one) for one in payload.get("absent") or []],
    )
    return {"rows": picked.rows, "labels": [list(names) for names in picked.labels]}


def open_proposer(payload: Payload, arrays: list[Array], on_progress: Progress) -> dict[str, Any]:
    """{dimensions, labels: [[id]]} + [vectors] -> {"proposer", "labels": [id]}.

    labels : ids that each vector holds, none for nothing; the answer names those that can be told
    """
    from py_browser.active_sampling.proposals import learn_heads

    dimensions = whole(payload, "dimensions")
    examples = vectors(arrays, 0, dimensions)
    labels = [[str(name) for name in names] for names in need(payload, "labels")]
    if len(labels) != len(examples):
        raise ParameterError(f"{len(labels)} labels and {len(examples)} vectors do not belong.")
    heads = learn_heads(examples, labels)
    proposer = f"proposer-{next(_numbers)}"
    _proposers[proposer] = dimensions, heads
    return {"proposer": proposer, "labels": list(heads)}


def score_windows(payload: Payload, arrays: list[Array], on_progress: Progress) -> dict[str, Any]:
    """{proposer} + [rows] -> {"scores"}: base64 of float32 [shape=(labels, rows)], as opened."""
    from py_browser.active_sampling.proposals import score_rows

    dimensions, heads = _proposer(payload)
    scores = score_rows(heads, vectors(arrays, 0, dimensions))
    return {"scores": base64.b64encode(scores.astype("<f4").tobytes()).decode("ascii")}


def propose(payload: Payload, arrays: list[Array], on_progress: Progress) -> dict[str, Any]:
    """{labels: [id], threshold, first_s, hop_s, duration_s} + [scores of a label, ...] ->
    {"proposals": [{start_s, end_s, label, score}]}, by time.
    """
    from py_browser.active_sampling.proposals import propose as proposed

    labels = [str(label) for label in need(payload, "labels")]
    threshold, hop_s = number(payload, "threshold"), number(payload, "hop_s")
    if not 0 < threshold <= 1:
        raise ParameterError(f"The threshold is {threshold:g}; it must be over 0, up to 1.")
    if len(labels) != len(arrays):
        raise ParameterError(f"{len(labels)} labels and {len(arrays)} rows of scores.")
    first_s, duration_s = number(payload, "first_s"), number(payload, "duration_s")
    found = [
        {"start_s": one.start_s, "end_s": one.end_s, "label": label, "score": one.score}
        for label, scores in zip(labels, arrays, strict=True)
        for one in proposed(
            np.asarray(scores, dtype=np.float64),
            *(threshold, first_s, hop_s, duration_s, GAP_HOPS * hop_s),
        )
    ]
    return {"proposals": sorted(found, key=lambda one: (one["start_s"], one["label"]))}


def close_proposer(payload: Payload, arrays: list[Array], on_progress: Progress) -> dict[str, Any]:
    """{proposer} -> {}: forget it; one that is gone already is no problem."""
    _proposers.pop(str(need(payload, "proposer")), None)
    return {}


PROPOSAL_FUNCTIONS = (pick_examples, open_proposer, score_windows, propose, close_proposer)


def _proposer(payload: Payload) -> tuple[int, dict[str, LinearHead]]:
    name = str(need(payload, "proposer"))
    if name not in _proposers:
        raise SessionError(f"{name!r} is not there; Python was started anew. Open one.")
    return _proposers[name]


def _region(value: object) -> Region:
    if not isinstance(value, Mapping):
        raise ParameterError("A stretch must be an object with start_s and end_s.")
    return read_region({key: value.get(key) for key in ("start_s", "end_s")})


def _names(value: Mapping[str, object]) -> list[str]:
    names = value.get("labels")
    if not isinstance(names, Sequence) or isinstance(names, str):
        raise ParameterError("labels must be a list of ids.")
    return [str(name) for name in names]
