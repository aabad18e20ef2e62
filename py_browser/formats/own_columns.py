"""The columns that mean something to the formats themselves: no attribute may be named like one."""

from __future__ import annotations

from py_browser.formats import csv_table, raven
from py_browser.formats.cells import column_key
from py_browser.formats.columns import LABEL_COLUMNS

# Columns of labels are told apart by order: ours comes first, so another may be called "Type".
_WRITTEN = ("labels", "annotation")


def own_columns() -> list[str]:
    """Return what matters of each name, sorted."""
    meanings = (*csv_table.MEANINGS.values(), *raven.MEANINGS.values())
    names = {name for names in meanings for name in names}
    kept = {*_WRITTEN, *(name for name in names if name.lower() not in LABEL_COLUMNS)}
    return sorted({column_key(name) for name in kept})
