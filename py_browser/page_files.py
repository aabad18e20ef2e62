"""The door for the page: tables of annotations, what files say of recordings, two states."""

# ruff: noqa: ARG001 - one signature for all functions

from __future__ import annotations

import base64
from typing import Any

import numpy as np

from py_browser.payload import Array, Payload, Progress, need


def export_table(payload: Payload, arrays: list[Array], on_progress: Progress) -> dict[str, Any]:
    """{bundle, format, recording?} -> {"text", "file_name", "problems"}.

    recording : file name or index, for formats that hold one recording
    """
    from py_browser.formats import write_table

    table = write_table(
        need(payload, "bundle"), str(need(payload, "format")), payload.get("recording")
    )
    return {"text": table.text, "file_name": table.file_name, "problems": list(table.problems)}


def import_table(payload: Payload, arrays: list[Array], on_progress: Progress) -> dict[str, Any]:
    """{text | base64, format?, file_name, duration_s?, attributes?} or [uint8 bytes] -> a table.

    attributes : those of the project, as in a snapshot; columns of their names become values
    Result: {"annotations": [{region, labels: [names], file, channel, extra, ...}], "problems",
    "format"}; for a bundle also "bundle". The format is guessed where it is not given.
    """
    from py_browser.attributes import read_attribute
    from py_browser.formats import read_table

    given = enumerate(payload.get("attributes") or (), 1)
    table = read_table(
        _table_bytes(payload, arrays),
        payload.get("format"),
        str(payload.get("file_name") or "table"),
        payload.get("duration_s"),
        [read_attribute(value, f"attribute {number}") for number, value in given],
    )
    return table.to_json()


def read_metadata(payload: Payload, arrays: list[Array], on_progress: Progress) -> dict[str, Any]:
    """{file_name, chunks: [{id, base64}]} -> what a file and its name say of the recording.

    Result: the fields of the document schema's RecordingInfo that were found, and "problems".
    """
    from py_browser.metadata import read_metadata as read

    chunks = [
        (str(chunk.get("id")), base64.b64decode(chunk.get("base64", "")))
        for chunk in payload.get("chunks") or []
    ]
    return read(chunks, str(need(payload, "file_name"))).to_json()


def compare_annotations(
    payload: Payload, arrays: list[Array], on_progress: Progress
) -> dict[str, Any]:
    """{before, after: {id: fields}} -> {"counts", "differences"}: two states of annotations."""
    from py_browser.comparison import compare, count

    found = compare(need(payload, "before"), need(payload, "after"))
    return {"counts": count(found), "differences": [one.to_json() for one in found]}


FILE_FUNCTIONS = (export_table, import_table, read_metadata, compare_annotations)


def _table_bytes(payload: Payload, arrays: list[Array]) -> bytes | str:
    if arrays:
        return np.ascontiguousarray(arrays[0]).tobytes()
    if "base64" in payload:
        return base64.b64decode(payload["base64"])
    return str(need(payload, "text"))
