"""Documents as the maps that people edit, and as the flat objects that a bundle holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from py_browser.document import ATTRIBUTE_PREFIX, LABEL_PREFIX, REVIEW_PREFIX

Fields = Mapping[str, Any]

RECORDING_PARTS = ("queries", "bookmarks")
PROJECT_PARTS = ("labels", "attributes", "strategies")


def snapshot_recording(info: Fields, roots: Mapping[str, Mapping[str, Fields]]) -> dict[str, Any]:
    """Return a recording as a bundle holds it.

    info : what is known of the file
    roots : root map -> id -> fields, as in the recording's document
    """
    annotations = roots.get("annotations", {})
    return {
        "recording": dict(info),
        "annotations": [_annotation(entry, annotations[entry]) for entry in sorted(annotations)],
        **{part: snapshot_entries(roots.get(part, {})) for part in RECORDING_PARTS},
    }


def snapshot_entries(entries: Mapping[str, Fields]) -> list[dict[str, Any]]:
    """Return the entries of a root map as a list of objects with their ids."""
    return [{"id": entry, **entries[entry]} for entry in sorted(entries)]


def recording_entries(recording: Fields) -> dict[str, dict[str, dict[str, Any]]]:
    """Return the root maps of a recording's document, from what a bundle holds of it."""
    return {
        "annotations": {str(a["id"]): _fields(a) for a in recording.get("annotations") or ()},
        **{part: project_entries(recording.get(part) or ()) for part in RECORDING_PARTS},
    }


def project_entries(items: Iterable[Fields]) -> dict[str, dict[str, Any]]:
    """Return a root map from the list of objects that a bundle holds."""
    return {str(i["id"]): {key: value for key, value in i.items() if key != "id"} for i in items}


def _annotation(entry: str, fields: Fields) -> dict[str, Any]:
    prefixes = (LABEL_PREFIX, ATTRIBUTE_PREFIX, REVIEW_PREFIX)
    written = {key: value for key, value in fields.items() if not key.startswith(prefixes)}
    labels = [
        {"id": label, **(stamp if isinstance(stamp, Mapping) else {})}
        for label, stamp in _under(fields, LABEL_PREFIX).items()
    ]
    attributes, reviews = _under(fields, ATTRIBUTE_PREFIX), _under(fields, REVIEW_PREFIX)
    return {
        "id": entry,
        **written,
        "labels": labels,
        **({"attributes": attributes} if attributes else {}),
        **({"reviews": reviews} if reviews else {}),
    }


def _fields(annotation: Fields) -> dict[str, Any]:
    apart = {"id", "labels", "attributes", "reviews"}
    fields = {key: value for key, value in annotation.items() if key not in apart}
    for label in annotation.get("labels") or ():
        stamp = {key: value for key, value in label.items() if key != "id"}
        fields[LABEL_PREFIX + str(label["id"])] = stamp
    for prefix, part in ((ATTRIBUTE_PREFIX, "attributes"), (REVIEW_PREFIX, "reviews")):
        for key, value in (annotation.get(part) or {}).items():
            fields[prefix + key] = value
    return fields


def _under(fields: Fields, prefix: str) -> dict[str, Any]:
    return {
        key.removeprefix(prefix): value
        for key, value in sorted(fields.items())
        if key.startswith(prefix)
    }
