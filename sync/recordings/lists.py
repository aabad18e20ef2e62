"""Lists of a project's recordings: filtered, in any order, a page at a time."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sync.jobs.wishes import model_of
from sync.recordings.labels import carriers, count_of
from sync.recordings.orders import is_order, label_of, walks
from sync.recordings.recordings import JOINED, SHOWN, shown

LARGEST_PAGE = 1000
_STATE = (
    "(SELECT nullif(s.state, '') FROM job_states s WHERE s.project = r.project"
    " AND s.model = :model AND s.recording = r.id)"
)


@dataclass(frozen=True)
class Wanted:
    """Which recordings, in which order; what is None is not asked about.

    key : the id of one
    sha256 : the hash of its file
    name : part of the file's name, in any case
    text : words, each of which is part of the name, the site or the device, in any case
    since, until : when it begins, both included
    shortest_s, longest_s : its duration, both included
    label : id of a label that one of its annotations carries
    without : id of a label that none of its annotations carries
    is_annotated : whether it has annotations at all
    jobs : one of `orders.JOB_STATES`
    sort : an order, see `orders.is_order`
    """

    key: str | None = None
    sha256: str | None = None
    name: str | None = None
    text: str | None = None
    site: str | None = None
    since: str | None = None
    until: str | None = None
    shortest_s: float | None = None
    longest_s: float | None = None
    label: str | None = None
    without: str | None = None
    is_annotated: bool | None = None
    jobs: str | None = None
    sort: str = "added_at"
    is_descending: bool = False
    offset: int = 0
    limit: int = 100


def list_recordings(
    connection: sqlite3.Connection, project: str, wanted: Wanted
) -> tuple[list[dict[str, Any]], int]:
    """A page of recordings, and how many fit in all; those without a value come last.

    Two recordings never change places between two pages: those alike in what is sorted by are
    ordered by their ids. Of each, `jobs` is the state of its newest job by the project's model,
    None for no job; `annotations` counts all of them, and `carrying`, in an order by a label,
    those that carry it.
    """
    tests, values = _tests(project, wanted, model_of(connection, project))
    where = " AND ".join(tests)
    total = connection.execute(f"SELECT count(*) FROM recordings r WHERE {where}", values)
    count = int(total.fetchone()[0])
    ids = _page(connection, where, values, wanted)
    label = label_of(wanted.sort)
    carrying = f", {count_of(':sorted')} AS carrying" if label else ""
    rows = connection.execute(
        f"SELECT {SHOWN}, {count_of(repr(''))} AS annotations, {_STATE} AS jobs{carrying}"
        " FROM json_each(:ids) one CROSS JOIN recordings r"  # CROSS: the page first, not all
        f" ON r.project = :project AND r.id = one.value {JOINED} ORDER BY one.key",
        {**values, "ids": json.dumps(ids)},
    )
    return [shown(row) for row in rows], count


def sites_of(connection: sqlite3.Connection, project: str) -> list[dict[str, Any]]:
    """The sites of a project's recordings, and how many are of each; None for those without one."""
    rows = connection.execute(
        "SELECT site, count(*) AS recordings FROM recordings WHERE project = ?"
        " AND status = 'active' GROUP BY site",
        (project,),
    )
    return [dict(row) for row in rows]


def _tests(project: str, wanted: Wanted, model: str) -> tuple[list[str], dict[str, Any]]:
    """What has to be true of a recording r, as SQL, and the values in it."""
    tests = ["r.project = :project", "r.status = 'active'"]
    values: dict[str, Any] = {"project": project, "model": model, "sorted": label_of(wanted.sort)}
    for test, name, value in (
        ("r.id = :key", "key", wanted.key),
        ("r.sha256 = :sha256", "sha256", wanted.sha256),
        ("instr(lower(r.file_name), lower(:name)) > 0", "name", wanted.name),
        ("r.site = :site", "site", wanted.site),
        ("r.recorded_at >= :since", "since", wanted.since),
        ("r.recorded_at <= :until", "until", wanted.until),
        ("r.duration_s >= :shortest_s", "shortest_s", wanted.shortest_s),
        ("r.duration_s <= :longest_s", "longest_s", wanted.longest_s),
        (f"r.id IN ({carriers(':label')})", "label", wanted.label),
        (f"r.id NOT IN ({carriers(':without')})", "without", wanted.without),
    ):
        if value is not None:
            tests.append(test)
            values[name] = value
    for place, word in enumerate((wanted.text or "").lower().split()):
        tests.append(f"instr({_SAID}, :word{place}) > 0")
        values[f"word{place}"] = word
    if wanted.is_annotated is not None:
        tests.append(f"r.id {'' if wanted.is_annotated else 'NOT'} IN ({carriers(repr(''))})")
    if wanted.jobs is not None:
        tests.append(
            "r.id IN (SELECT recording FROM job_states WHERE project = :project"
            " AND model = :model AND state = :jobs)"
        )
        values["jobs"] = wanted.jobs
    return tests, values


_SAID = "lower(r.file_name || ' ' || coalesce(r.site, '') || ' ' || coalesce(r.device, ''))"


def _page(
    connection: sqlite3.Connection, where: str, values: Mapping[str, Any], wanted: Wanted
) -> list[str]:
    """The ids of a page."""
    assert is_order(wanted.sort)
    found: list[str] = []
    offset = wanted.offset
    for walk in walks(wanted.sort, wanted.is_descending):
        left = wanted.limit - len(found)
        if left <= 0:
            break
        some = connection.execute(
            f"SELECT r.id FROM {walk.source} WHERE {where} AND {walk.test}"
            f" ORDER BY {walk.order} LIMIT :limit OFFSET :offset",
            {**values, "limit": left, "offset": offset},
        ).fetchall()
        found += [row[0] for row in some]
        if len(some) < left and offset:
            passed = connection.execute(
                f"SELECT count(*) FROM {walk.source} WHERE {where} AND {walk.test}", values
            ).fetchone()[0]
            offset = max(0, offset - passed)
    return found
