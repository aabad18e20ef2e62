"""What is worth opening next, from stored rows and what people said; in a process that is kept."""

from __future__ import annotations

import os
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from py_browser.active_labeling.answered import meets
from py_browser.active_sampling.examples import examples_of
from py_browser.active_sampling.remaining import remaining
from py_browser.active_sampling.situation import Item, Situation
from py_browser.active_sampling.strategies import SAMPLING, Choice
from py_browser.active_sampling.stretches import (
    STRETCH_S,
    sketch,
    stretch_edges,
    stretch_places,
)
from py_browser.answers import AnsweredQuery
from py_browser.errors import UnknownName
from sync.asking.labels import Told, learned, told_of
from sync.asking.rows import Halves, RowReader
from sync.asking.stored import Stored, all_rows
from sync.database import read_now
from sync.jobs.catalog import Catalog
from sync.settings import Settings

MOST_STRETCHES = 1200
"""So many are ranked; of more, some of each recording, or of some recordings, stand for all."""
MOST_KEPT_BYTES = 256 << 20

Sketch = tuple[float, float, Halves]

_sketches: OrderedDict[tuple[str, float, float, float], Halves] = OrderedDict()


def what_next(
    settings: Settings,
    catalog: Catalog,
    project: str,
    stored: Stored,
    strategy: str,
    count: int,
    seed: int,
    within: bool,
) -> dict[str, Any]:
    """Return {"items", "strategy", "left", "considered", "recordings"}.

    items : stretches, best first, each with its recording, file name, score and reason. Of the
        project: the best one of each recording of which nobody said anything yet. Within the
        recording: those of which nobody said anything.
    considered : stretches that were ranked
    """
    if strategy not in SAMPLING:
        raise UnknownName("sampling strategy", strategy, SAMPLING)
    rows = {
        one.recording: one
        for one in read_now(settings, os.environ, all_rows, catalog, stored, project)
    }
    told = told_of(settings, project)
    with RowReader(settings) as reader:
        known = learned(reader, project, rows, told)
        chosen = [stored] if within else _some(list(rows.values()), told, seed)
        each = max(1, MOST_STRETCHES // max(1, len(chosen)))
        items: list[Item] = []
        vectors: list[Halves] = []
        for one in chosen:
            said = told.answers.get(one.recording, ())
            for start_s, end_s, part in _sketched(reader, one, each, within):
                item = _item(one, start_s, end_s, sum(map(len, vectors)), len(part))
                items.append(_marked(item, said, within))
                vectors.append(part)
    situation = Situation(
        items, np.vstack(vectors).astype(np.float64), examples_of(known, stored.dimension)
    )
    # Of one recording, many stretches may come before the first of another.
    asked = count if within else len(situation.open)
    ranked = SAMPLING[strategy].rank(situation, asked, seed) if situation.open else []
    return {
        "items": _told_items(ranked, items, rows, count, within),
        "strategy": strategy,
        "left": remaining(situation).to_json(),
        "considered": len(items),
        "recordings": len(rows),
    }


def _some(rows: Sequence[Stored], told: Told, seed: int) -> list[Stored]:
    """All recordings; of too many, those of which most was learned and others by lot."""
    if len(rows) <= MOST_STRETCHES:
        return list(rows)
    said = [one for one in rows if one.recording in told.answers][: MOST_STRETCHES // 4]
    open_ = [one for one in rows if one.recording not in told.answers]
    lot = np.random.default_rng(seed).permutation(len(open_))[: MOST_STRETCHES - len(said)]
    return said + [open_[i] for i in sorted(lot)]


def _sketched(reader: RowReader, stored: Stored, most: int, within: bool) -> list[Sketch]:
    """Stretches of a recording, each with the rows that stand for it; at most so many of them.

    Within one recording they grow so that all of it is covered; of many, evenly spaced ones.
    """
    length_s = max(STRETCH_S, stored.duration_s / most) if within else STRETCH_S
    edges = stretch_edges(stored.duration_s, length_s)
    places = stretch_places(edges, stored.first_s, stored.hop_s, stored.windows)
    count = len(edges) - 1
    found: list[Sketch] = []
    for number in np.unique(np.linspace(0, count - 1, min(count, most)).round().astype(int)):
        first, last = int(places[number]), int(places[number + 1])
        if first < last:
            start_s, end_s = float(edges[number]), float(edges[number + 1])
            found.append((start_s, end_s, _sketch(reader, stored, first, last)))
    return found


def _sketch(reader: RowReader, stored: Stored, first: int, last: int) -> Halves:
    key = (stored.blob, stored.duration_s, float(first), float(last))
    kept = _sketches.pop(key, None)
    if kept is None:
        rows = reader.rows(stored, first, last)
        kept = rows[list(sketch(_finite(rows)))]
        most = MOST_KEPT_BYTES // max(1, kept.nbytes)
        while len(_sketches) >= most:
            _sketches.popitem(last=False)
    _sketches[key] = kept
    return kept


def _finite(rows: Halves) -> npt.NDArray[np.float32]:
    return np.nan_to_num(rows.astype(np.float32), posinf=0.0, neginf=0.0)


def _item(stored: Stored, start_s: float, end_s: float, first: int, rows: int) -> Item:
    name = f"{stored.recording}@{start_s:.3f}"
    return Item(name, stored.recording, start_s, end_s, np.arange(first, first + rows))


def _marked(item: Item, said: Sequence[AnsweredQuery], within: bool) -> Item:
    """Whether an item was looked at: of the project, its recording was."""
    here = [q for q in said if not within or meets(q.region, item.start_s, item.end_s)]
    found = any(q.labels for q in said if meets(q.region, item.start_s, item.end_s))
    return Item(
        item.id, item.recording, item.start_s, item.end_s, item.rows,
        bool(here), found if here else None,
    )  # fmt: skip


def _told_items(
    ranked: Sequence[Choice],
    items: Sequence[Item],
    rows: Mapping[str, Stored],
    count: int,
    within: bool,
) -> list[dict[str, Any]]:
    seen: set[str] = set()
    told: list[dict[str, Any]] = []
    for choice in ranked:
        item = items[choice.item]
        if len(told) == count or (not within and item.recording in seen):
            continue
        seen.add(item.recording)
        told.append(
            {
                "recording": item.recording,
                "file_name": rows[item.recording].file_name if item.recording in rows else "",
                "start_s": item.start_s,
                "end_s": item.end_s,
                "score": choice.score,
                "random": choice.random,
                "reason": choice.reason.to_json(),
                "sentence": choice.reason.sentence(),
            }
        )
    return told
