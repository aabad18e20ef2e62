"""Similar sounds over all recordings of a project; runs in a process that is kept.

Rows are held in its memory, decrypted nowhere else, up to a number of bytes. They are a cache: of
a process that died, the next one reads them again.
"""

from __future__ import annotations

import os
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import numpy as np
import numpy.typing as npt

from py_browser.active_sampling.similar import Match, Place, Windows
from py_browser.active_sampling.sound_rows import Read
from py_browser.active_sampling.sound_table import SoundTable
from sync.asking.half_products import half_products
from sync.asking.near_windows import NearWindows, index_bytes
from sync.asking.rows import Halves, RowReader
from sync.asking.stored import Stored, all_rows
from sync.database import read_now
from sync.errors import BadRequest
from sync.jobs.catalog import Catalog
from sync.settings import Settings

Key = tuple[str, str, str, float]

NEAR, LEAST_NEAR = 512, 64


@dataclass
class Sounds:
    """The sounds of one project by one model.

    planned : windows that were there when it was begun
    indexed : whether there is room for an index; without one, all windows are compared
    stored : by recording, also those that were removed since; they are not looked at
    """

    table: SoundTable
    planned: int
    indexed: bool
    stored: dict[str, Stored] = field(default_factory=dict)
    index: NearWindows | None = None

    @property
    def bytes(self) -> int:
        """Memory that it takes, or is going to take."""
        rows = self.table.rows
        windows = max(self.planned, rows.count) if self.indexed else 0
        return rows.bytes + index_bytes(windows, rows.dimensions)


_projects: OrderedDict[Key, Sounds] = OrderedDict()


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
        sounds = _sounds(settings, reader, project, stored, rows)
        others = sounds.stored.keys() - rows.keys()
        search = partial(
            sounds.table.similar,
            _wanted(reader, stored, like),
            offset + limit + 1,
            end_s - start_s,
            [like],
            others if same_recording else others | {stored.recording},
            lambda name, first, last: reader.blocks(sounds.stored[name], first, last),
        )
        found = _near(settings, sounds, search, offset + limit + 1)
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
        "windows": sum(one.windows for one in rows.values()),
        "recordings": len(rows),
        "more": len(found) > offset + limit,
    }


def _wanted(reader: RowReader, stored: Stored, like: Place) -> Halves:
    near = _windows_of(stored).near(like)
    return reader.rows(stored, int(near[0]), int(near[-1]) + 1)


def _near(
    settings: Settings, sounds: Sounds, search: partial[list[Match]], count: int
) -> list[Match]:
    """Search by the index, if there is one and it is built; without, where it finds too little."""
    index = sounds.index
    if index is not None:
        index.extend(lambda: _reading(settings, sounds.stored))
        if index.is_ready:
            found = search(near=lambda examples: index.near(examples, near_each(examples, count)))
            if len(found) == count:
                return found
    return search()


def near_each(examples: npt.NDArray[np.float64], count: int) -> int:
    """So many windows near each example are compared; more are seldom among those shown."""
    return max(NEAR // len(examples), LEAST_NEAR, 2 * count)


def _sounds(
    settings: Settings, reader: RowReader, project: str, stored: Stored, rows: dict[str, Stored]
) -> Sounds:
    """The sounds of a project, with all its recordings."""
    key = (project, stored.model, stored.version, stored.hop_s)
    sounds = _projects.pop(key, None)
    if sounds is None or not _may_stay(settings, sounds, rows):
        sounds = _begun(settings, stored.dimension, rows)
    for name, one in rows.items():
        if name not in sounds.stored:
            sounds.table.add(name, _windows_of(one), reader.blocks(one))
            sounds.stored[name] = one
    if sounds.indexed and sounds.index is None and sounds.table.windows:
        sounds.index = NearWindows(sounds.table.rows)
    _projects[key] = sounds
    return sounds


def _may_stay(settings: Settings, sounds: Sounds, rows: dict[str, Stored]) -> bool:
    """Whether nothing was embedded anew, nothing is gone that would have to be read again, and it
    did not grow so much that an index may be worth its room now.
    """
    known = sounds.stored
    same = all(rows[name].blob == one.blob for name, one in known.items() if name in rows)
    whole = sounds.table.rows.is_held or known.keys() <= rows.keys()
    windows = sum(one.windows for one in rows.values())
    grown = windows > max(1.5 * sounds.planned, settings.search_exact_windows)
    return same and whole and (sounds.indexed or not grown)


def _begun(settings: Settings, dimensions: int, rows: dict[str, Stored]) -> Sounds:
    """Forget the projects that nobody searched for longest, until half of the memory is free."""
    most = settings.search_memory_bytes // settings.web  # each web process has one like this
    windows = sum(one.windows for one in rows.values())
    wanted = index_bytes(windows, dimensions) if windows > settings.search_exact_windows else 0
    while _projects and _left(most) < max(most // 2, wanted):
        _projects.popitem(last=False)
    left = _left(most)
    # Without room for an index all windows are compared, which takes longer and no memory.
    indexed = 0 < wanted <= left
    table = SoundTable(dimensions, left - wanted if indexed else left, half_products)
    return Sounds(table, windows, indexed)


def _left(most: int) -> int:
    return max(0, most - sum(sounds.bytes for sounds in _projects.values()))


@contextmanager
def _reading(settings: Settings, stored: dict[str, Stored]) -> Iterator[Read]:
    """What reads rows in another thread."""
    with RowReader(settings) as reader:
        yield lambda name, first, last: reader.blocks(stored[name], first, last)


def _windows_of(stored: Stored) -> Windows:
    return Windows(stored.hop_s, stored.first_s, stored.duration_s, stored.window_s, stored.windows)
