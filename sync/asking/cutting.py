"""Recordings cut into queries, from their stored rows; runs in a process of the workshop."""

from __future__ import annotations

import os
from typing import Any

from py_browser.active_labeling.knowledge import Heard, Knowledge
from py_browser.active_labeling.rows_alone import heard_rows
from py_browser.page_learning import suggestions
from py_browser.queries import check_budget, propose_queries
from py_browser.region import Region
from py_browser.strategies import find_strategy
from sync.asking.kept_cuts import USUAL_BUDGET, USUAL_METHOD, answer_of, find_cut, keep_cut
from sync.asking.labels import learned, told_of
from sync.asking.rows import RowReader
from sync.asking.stored import Stored, all_rows
from sync.clock import now
from sync.database import read_now, write_now
from sync.errors import BadRequest
from sync.jobs.catalog import Catalog
from sync.settings import Settings


def cut_queries(
    settings: Settings,
    catalog: Catalog,
    project: str,
    stored: Stored,
    method: str,
    budget: int,
    span: tuple[float, float] | None,
) -> dict[str, Any]:
    """Return {"queries", "method", "budget", "learned"}: regions that tile a recording, or a span.

    A method that learns is told what was said in the project. Without answers a cut of the whole
    recording is kept. Each query has a `suggestion`, {labels, confidence}, or null.
    """
    strategy = find_strategy(method)
    check_budget(budget)
    start_s, end_s = checked_span(stored, span)
    whole = (start_s, end_s) == (0.0, stored.duration_s)
    with RowReader(settings) as reader:
        known = _known(settings, catalog, project, stored, reader) if strategy.learns else None
        regions = None
        if known is None and whole:
            regions = read_now(settings, os.environ, find_cut, stored, strategy.name, budget)
        heard = None
        if regions is None:
            heard = heard_rows(reader.embeddings(stored, start_s, end_s))
            regions = regions_of(heard, strategy.name, budget, known)
            if known is None and whole:
                write_now(
                    settings, os.environ, keep_cut, now(), stored, strategy.name, budget, regions
                )
    said = suggestions(heard, known, regions) if heard else [None] * len(regions)
    return answer_of(regions, said, start_s, strategy.name, budget, known is not None)


def cut_ahead(settings: Settings, stored: Stored) -> None:
    """Keep the usual cut of a recording, so that whoever asks first need not wait."""
    with RowReader(settings) as reader:
        heard = heard_rows(reader.embeddings(stored))
    regions = regions_of(heard, USUAL_METHOD, USUAL_BUDGET, None)
    write_now(settings, os.environ, keep_cut, now(), stored, USUAL_METHOD, USUAL_BUDGET, regions)


def regions_of(heard: Heard, method: str, budget: int, known: Knowledge | None) -> list[Region]:
    """Return the queries of a recording of which the rows are known, as the page makes them."""
    return propose_queries(heard.features, method, budget, None, heard, known)


def checked_span(stored: Stored, span: tuple[float, float] | None) -> tuple[float, float]:
    """Return a span of a recording, all of it for None. Raises `BadRequest` for one outside."""
    start_s, end_s = span or (0.0, stored.duration_s)
    if not 0 <= start_s < end_s <= stored.duration_s + 1e-6:
        raise BadRequest(
            f"From {start_s:g} to {end_s:g} s is no span of this recording, which lasts "
            f"{stored.duration_s:g} s.",
            field="start_s",
        )
    return start_s, min(end_s, stored.duration_s)


def _known(
    settings: Settings, catalog: Catalog, project: str, stored: Stored, reader: RowReader
) -> Knowledge | None:
    told = told_of(settings, project)
    if not told.answers:
        return None
    rows = read_now(settings, os.environ, all_rows, catalog, stored, project)
    return learned(reader, project, {one.recording: one for one in rows}, told)
