"""Strategies that people wrote, as documents hold them. They are kept here, and never run."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from py_browser.checking import check_record
from py_browser.document import MOST_SOURCE, SNAPSHOT_STRATEGY
from py_browser.errors import SchemaError


def read_written(value: object, where: str) -> Mapping[str, Any]:
    """Return the strategy a snapshot holds, or raise `SchemaError` naming `where`."""
    fields: Mapping[str, Any] = check_record(SNAPSHOT_STRATEGY, value, where)
    if not fields["name"].strip():
        raise SchemaError(f"Strategy {fields['id']!r} has no name.")
    if len(fields["source"]) > MOST_SOURCE:
        raise SchemaError(
            f"The source of the strategy {fields['name']!r} is longer than "
            f"{MOST_SOURCE} characters."
        )
    if (fields.get("limit_s") or 1) <= 0:
        raise SchemaError(
            f"The time limit of the strategy {fields['name']!r} is {fields['limit_s']!r} s; "
            "it must be above 0."
        )
    return fields
