"""The page's doors to similar sounds: an index that takes windows once and is searched often."""

# ruff: noqa: ARG001 - one signature for all functions

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from py_browser.errors import ParameterError, SessionError
from py_browser.payload import Array, Payload, Progress, need, number, vectors, whole

if TYPE_CHECKING:
    from py_browser.active_sampling.similar import Place, SoundIndex


_indexes: dict[str, SoundIndex] = {}
_numbers = itertools.count(1)


def open_index(payload: Payload, arrays: list[Array], on_progress: Progress) -> dict[str, Any]:
    """{dimensions} -> {"index"}: an index of one model's windows, until it is closed."""
    from py_browser.active_sampling.similar import SoundIndex

    index = f"index-{next(_numbers)}"
    _indexes[index] = SoundIndex(whole(payload, "dimensions"))
    return {"index": index}


def index_windows(payload: Payload, arrays: list[Array], on_progress: Progress) -> dict[str, Any]:
    """{index, recording, hop_s, first_s, duration_s, window_s?} + [rows] -> {"windows"}.

    A long recording is given part after part. windows : how many the index holds by now
    """
    from py_browser.active_labeling.embeddings import Embeddings

    index = _index(payload)
    part = Embeddings(
        vectors(arrays, 0, index.dimensions),
        number(payload, "hop_s"),
        number(payload, "first_s"),
        number(payload, "duration_s"),
        "",
        number(payload, "window_s", 1.0),
    )
    index.add(str(need(payload, "recording")), part)
    return {"windows": index.windows}


def similar(payload: Payload, arrays: list[Array], on_progress: Progress) -> dict[str, Any]:
    """{index, like: [{recording, start_s, end_s}], length_s?, count?, leave_out?}.

    -> {"stretches": [{recording, start_s, end_s, similarity}], "windows"}, nearest first.
    """
    index = _index(payload)
    matches = index.similar(
        _places(need(payload, "like")),
        max(1, whole(payload, "count", 24)),
        max(0.0, number(payload, "length_s", 0.0)),
        _places(payload.get("leave_out") or []),
    )
    return {
        "stretches": [
            {
                "recording": match.recording,
                "start_s": match.start_s,
                "end_s": match.end_s,
                "similarity": match.similarity,
            }
            for match in matches
        ],
        "windows": index.windows,
    }


def close_index(payload: Payload, arrays: list[Array], on_progress: Progress) -> dict[str, Any]:
    """{index} -> {}: forget it; one that is gone already is no problem."""
    _indexes.pop(str(need(payload, "index")), None)
    return {}


SIMILAR_FUNCTIONS = (open_index, index_windows, similar, close_index)


def _index(payload: Payload) -> SoundIndex:
    name = str(need(payload, "index"))
    if name not in _indexes:
        raise SessionError(f"The index {name!r} is not there; Python was started anew. Open one.")
    return _indexes[name]


def _places(given: object) -> list[Place]:
    from py_browser.active_sampling.similar import Place

    if not isinstance(given, Sequence) or isinstance(given, str):
        raise ParameterError("Places must be a list.")
    places = []
    for value in given:
        if not isinstance(value, Mapping):
            raise ParameterError("A place must be an object with recording, start_s and end_s.")
        place = Place(
            str(need(value, "recording")), number(value, "start_s"), number(value, "end_s")
        )
        if not np.isfinite([place.start_s, place.end_s]).all() or place.end_s < place.start_s:
            raise ParameterError("A place must end after it starts, at finite times.")
        places.append(place)
    return places
