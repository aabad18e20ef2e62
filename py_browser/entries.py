"""Whether an entry of a document is valid: one annotation, query or label as its flat map.

Where bundle.py checks whole snapshots, this checks one change: the entry it made, or the fields it
touched. Fields that this version does not know are let through.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from py_browser.checking import check_record, check_type
from py_browser.document import (
    ANNOTATION,
    ASSIGNMENT,
    ATTRIBUTE,
    BOOKMARK,
    LABEL,
    LISTED_RECORDING,
    PROJECT,
    PROJECT_ROOM,
    QUERY,
    RECORDING,
    RECORDING_ROOM,
    SETTINGS,
    STRATEGY,
    Field,
    Record,
)
from py_browser.errors import SchemaError

ENTRY_ROOTS: Mapping[str, Record] = MappingProxyType(
    {
        "annotations": ANNOTATION,
        "queries": QUERY,
        "bookmarks": BOOKMARK,
        "labels": LABEL,
        "attributes": ATTRIBUTE,
        "strategies": STRATEGY,
        "recordings": LISTED_RECORDING,
        "assignments": ASSIGNMENT,
    }
)
"""Root maps from an id to an entry, and what an entry is."""

FLAT_ROOTS: Mapping[str, Record] = MappingProxyType(
    {"recording": RECORDING, "project": PROJECT, "settings": SETTINGS}
)
"""Root maps that are one record themselves, filled in bit by bit."""

ROOTS_OF: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        RECORDING_ROOM: ("recording", "annotations", "queries", "bookmarks"),
        PROJECT_ROOM: (
            "project",
            "labels",
            "attributes",
            "settings",
            "strategies",
            "recordings",
            "assignments",
        ),
    }
)
"""The root maps of each kind of document."""

_SINGULAR = {
    "annotations": "annotation",
    "queries": "query",
    "bookmarks": "bookmark",
    "labels": "label",
    "attributes": "attribute",
    "strategies": "strategy",
    "recordings": "recording",
    "assignments": "assignment",
}


def name_entry(root: str, entry: str | None) -> str:
    """How to speak of an entry in a sentence, such as "annotation '01J...'"."""
    return root if entry is None else f"{_SINGULAR.get(root, root)} {entry!r}"


def check_entry(root: str, entry: str, fields: object) -> None:
    """Raise `SchemaError` unless `fields` is a whole, valid entry of `root`.

    root : 'annotations', 'queries' or 'labels'
    """
    where = name_entry(root, entry)
    record = ENTRY_ROOTS[root]
    for key, value in check_record(record, fields, where).items():
        if key not in record.named_fields:
            check_field(root, entry, key, value)
        else:
            _check_bounds(key, value, where)


def check_field(root: str, entry: str | None, key: str, value: object) -> None:
    """Raise `SchemaError` unless `value` may stand under `key` of an entry, or of a flat root."""
    record = ENTRY_ROOTS[root] if entry is not None else FLAT_ROOTS[root]
    field = _field(record, key)
    if field is None or (value is None and not field.required):
        return
    where = name_entry(root, entry)
    check_type(field.type, value, f"{key} of {where}")
    _check_bounds(key, value, where)


def check_removal(root: str, entry: str | None, key: str) -> None:
    """Raise `SchemaError` if the field `key` must not be taken away from an entry."""
    record = ENTRY_ROOTS[root] if entry is not None else FLAT_ROOTS[root]
    field = record.named_fields.get(key)
    if field is not None and field.required:
        where = name_entry(root, entry)
        raise SchemaError(f"{key} was taken away from {where}, which needs it.", field=key)


def _field(record: Record, key: str) -> Field | None:
    for field in record.fields:
        if field.name == key or (field.name.endswith("*") and key.startswith(field.name[:-1])):
            return field
    return None


def _check_bounds(key: str, value: object, where: str) -> None:
    if key == "confidence" and isinstance(value, int | float) and not 0 <= value <= 1:
        raise SchemaError(f"The confidence of {where} is {value}; it must be 0 to 1.")
