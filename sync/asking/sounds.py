"""Similar sounds over all recordings of a project; runs in a process that is kept.

Rows are held in its memory, decrypted nowhere else, up to a number of bytes. They are a cache: of
a process that died, the next one reads them again.
"""

from __future__ import annotations

import os
from collections import OrderedDict
from collections.abc import Iterator
from typing import Any

from py_browser.active_sampling.similar import Place, Windows
from py_browser.active_sampling.sound_table import SoundTable
from sync.asking.rows import Halves, RowReader
from sync.asking.stored import Stored, all_rows
from sync.database import read_now
from sync.errors import BadRequest
from sync.jobs.catalog import Catalog
from sync.settings import Settings

Key = tuple[str, str, str, float]

_tables: OrderedDict[Key, tuple[dict[str, str], SoundTable]] = OrderedDict()


def similar_sounds(
    settings: Settings,
    catalog: Catalog,
    project: str,
    stored: Stored,
    start_s: float,
    end_s: float,
    limit: int,
    offset: int,
    same_recording: bool,
) -> dict[str, Any]:
    """Return {"stretches", "windows", "recordings", "more"}: what sounds most like a stretch of a
    recording, best first; itself is not among it.
    """
    if not 0 <= start_s <= end_s <= stored.duration_s + 1e-6:
        raise BadRequest(
            f"From {start_s:g} to {end_s:g} s is no stretch of this recording, which lasts "
            f"{stored.duration_s:g} s.",
            field="start_s",
        )
    rows = {
        one.recording: one
        for one in read_now(settings, os.environ, all_rows, catalog, stored, project)
    }
    like = Place(stored.recording, start_s, end_s)
    with RowReader(settings) as reader:
        table = _table(settings, reader, project, stored, rows)
        found = table.similar(
            _wanted(reader, stored, like),
            offset + limit + 1,
            end_s - start_s,
            [like],
            [] if same_recording else [stored.recording],
            lambda name: reader.blocks(rows[name]),
        )
    return {
        "stretches": [
            {
                "recording": one.recording,
                "file_name": rows[one.recording].file_name,
                "start_s": one.start_s,
                "end_s": one.end_s,
                "similarity": one.similarity,
            }
            for one in found[offset : offset + limit]
        ],
        "windows": table.windows,
        "recordings": len(rows),
        "more": len(found) > offset + limit,
    }


def _wanted(reader: RowReader, stored: Stored, like: Place) -> Halves:
    near = _windows_of(stored).near(like)
    return reader.rows(stored, int(near[0]), int(near[-1]) + 1)


def _table(
    settings: Settings, reader: RowReader, project: str, stored: Stored, rows: dict[str, Stored]
) -> SoundTable:
    """The table of a project, with all its recordings and no others."""
    key = (project, stored.model, stored.version, stored.hop_s)
    held = {name: one.blob for name, one in rows.items()}
    known, table = _tables.pop(key, ({}, None))
    # Those that went, or were embedded anew, take the whole table with them.
    if table is None or not known.items() <= held.items():
        _make_room(settings)
        known, table = {}, SoundTable(stored.dimension, _left(settings))
    for name, one in rows.items():
        if name not in known:
            table.add(name, _windows_of(one), _blocks(reader, one))
            known[name] = one.blob
    _tables[key] = (known, table)
    return table


def _make_room(settings: Settings) -> None:
    """Forget the projects that nobody searched for longest, until half of the memory is free."""
    while _tables and _left(settings) < settings.search_memory_bytes // 2:
        _tables.popitem(last=False)


def _left(settings: Settings) -> int:
    # Each web process has a process like this one.
    most = settings.search_memory_bytes // settings.web
    return max(0, most - sum(table.bytes for _, table in _tables.values()))


def _blocks(reader: RowReader, stored: Stored) -> Iterator[Halves]:
    yield from reader.blocks(stored)


def _windows_of(stored: Stored) -> Windows:
    return Windows(stored.hop_s, stored.first_s, stored.duration_s, stored.window_s, stored.windows)
