"""The door for the page: samples in, edges or rows out."""

# ruff: noqa: ARG001 - one signature for all functions

from __future__ import annotations

import base64
from typing import Any

import numpy as np

from py_browser.errors import ParameterError
from py_browser.payload import Array, Payload, Progress, need, number, whole


def find_edges(payload: Payload, arrays: list[Array], on_progress: Progress) -> dict[str, Any]:
    """{sample_rate_hz, start_s, hop_s, low_hz?, high_hz?} + [float32 mono] -> {"edges"}.

    Each edge is {at_s, change_db}: a moment of the recording at which the sound changes.
    start_s : float, the time of the first sample
    """
    from py_browser.snapping import find_edges as find

    if not arrays:
        raise ParameterError("The call lacks samples.")
    high_hz = None if payload.get("high_hz") is None else number(payload, "high_hz")
    times_s, change_db = find(
        arrays[0],
        number(payload, "sample_rate_hz"),
        number(payload, "hop_s"),
        0.0 if payload.get("low_hz") is None else number(payload, "low_hz"),
        high_hz,
    )
    start_s = number(payload, "start_s")
    edges = zip((times_s + start_s).tolist(), change_db.tolist(), strict=True)
    return {"edges": [{"at_s": at_s, "change_db": change} for at_s, change in edges]}


def embed_log_mel(payload: Payload, arrays: list[Array], on_progress: Progress) -> dict[str, Any]:
    """{sample_rate_hz, window_samples, offsets: [int]} + [float32 mono] -> {"rows"}.

    rows : base64 of float16, little-endian [shape=(windows, 80)]
    """
    from py_browser.log_mel import embed_log_mel as embed

    if not arrays:
        raise ParameterError("The call lacks samples.")
    offsets = np.array(need(payload, "offsets"), dtype=np.int64)
    rate_hz = number(payload, "sample_rate_hz")
    rows = embed(arrays[0], offsets, whole(payload, "window_samples"), rate_hz)
    return {"rows": base64.b64encode(rows.astype("<f2").tobytes()).decode("ascii")}


SOUND_FUNCTIONS = (find_edges, embed_log_mel)
