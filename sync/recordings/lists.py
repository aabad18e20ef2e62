"""Lists of a project's recordings: filtered, in any order, a page at a time."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from sync.jobs.wishes import model_of
from sync.recordings.labels import ANNOTATIONS, CARRIERS, room_prefix
from sync.recordings.recordings import JOINED, SHOWN, shown

LARGEST_PAGE = 1000
SORTS = ("added_at", "recorded_at", "site", "file_name", "duration_s", "bytes")
JOB_STATES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "waiting": ("queued", "leased", "running"),
        "failed": ("failed",),
        "embedded": ("done",),
    }
)
"""What is asked for -> the statuses of the job for the project's model."""

_STATUS = (
    "(SELECT j.status FROM job_wishes w JOIN jobs j ON j.id = w.job WHERE w.project = r.project"
    " AND w.recording = r.id AND j.model = :model AND w.cancelled_at IS NULL"
    " ORDER BY j.changed_at DESC LIMIT 1)"
)


@dataclass(frozen=True)
class Wanted:
    """Which recordings, in which order; what is None is not asked about.

    key : the id of one
    name : part of the file's name, in any case
    text : words, each of which is part of the name, the site or the device, in any case
    since, until : when it begins, both included
    shortest_s, longest_s : its duration, both included
    label : id of a label that one of its annotations carries
    is_annotated : whether it has annotations at all
    jobs : one of JOB_STATES
    """

    key: str | None = None
    name: str | None = None
    text: str | None = None
    site: str | None = None
    since: str | None = None
    until: str | None = None
    shortest_s: float | None = None
    longest_s: float | None = None
    label: str | None = None
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
    ordered by their ids. Of each, `jobs` is its state by the project's model, None for no job.
    """
    tests, values = _tests(project, wanted, model_of(connection, project))
    where = " AND ".join(tests)
    total = connection.execute(f"SELECT count(*) FROM recordings r WHERE {where}", values)
    count = int(total.fetchone()[0])
    ids = _page(connection, where, values, wanted)
    rows = connection.execute(
        f"SELECT {SHOWN}, {ANNOTATIONS} AS annotations, {_STATUS} AS jobs"
        " FROM json_each(:ids) one CROSS JOIN recordings r"  # CROSS: the page first, not all
        f" ON r.project = :project AND r.id = one.value {JOINED} ORDER BY one.key",
        {**values, "ids": json.dumps(ids), "room": room_prefix(project)},
    )
    return [{**shown(row), "jobs": _state(row["jobs"])} for row in rows], count


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
    values: dict[str, Any] = {"project": project, "model": model}
    for test, name, value in (
        ("r.id = :key", "key", wanted.key),
        ("instr(lower(r.file_name), lower(:name)) > 0", "name", wanted.name),
        ("r.site = :site", "site", wanted.site),
        ("r.recorded_at >= :since", "since", wanted.since),
        ("r.recorded_at <= :until", "until", wanted.until),
        ("r.duration_s >= :shortest_s", "shortest_s", wanted.shortest_s),
        ("r.duration_s <= :longest_s", "longest_s", wanted.longest_s),
        (f"r.id IN ({CARRIERS})", "label", wanted.label),
    ):
        if value is not None:
            tests.append(test)
            values[name] = value
    values["prefix"] = len(room_prefix(project)) + 1
    for place, word in enumerate((wanted.text or "").lower().split()):
        tests.append(f"instr({_SAID}, :word{place}) > 0")
        values[f"word{place}"] = word
    if wanted.is_annotated is not None:
        carriers = CARRIERS.replace(":label", "''")
        tests.append(f"r.id {'' if wanted.is_annotated else 'NOT'} IN ({carriers})")
    if wanted.jobs is not None:
        marks = ", ".join(f"'{status}'" for status in JOB_STATES[wanted.jobs])
        tests.append(
            "r.id IN (SELECT w.recording FROM jobs j CROSS JOIN job_wishes w ON w.job = j.id"
            f" WHERE j.status IN ({marks}) AND j.model = :model AND w.project = :project"
            " AND w.cancelled_at IS NULL)"
        )
    return tests, values


_SAID = "lower(r.file_name || ' ' || coalesce(r.site, '') || ' ' || coalesce(r.device, ''))"


def _page(
    connection: sqlite3.Connection, where: str, values: Mapping[str, Any], wanted: Wanted
) -> list[str]:
    """The ids of a page. Those with a value and those without are two walks along one index."""
    assert wanted.sort in SORTS
    way = "DESC" if wanted.is_descending else "ASC"
    found: list[str] = []
    offset = wanted.offset
    for test in (f"r.{wanted.sort} IS NOT NULL", f"r.{wanted.sort} IS NULL"):
        left = wanted.limit - len(found)
        if left <= 0:
            break
        some = connection.execute(
            f"SELECT r.id FROM recordings r WHERE {where} AND {test}"
            f" ORDER BY r.{wanted.sort} {way}, r.id {way} LIMIT :limit OFFSET :offset",
            {**values, "limit": left, "offset": offset},
        ).fetchall()
        found += [row[0] for row in some]
        if len(some) < left:
            passed = connection.execute(
                f"SELECT count(*) FROM recordings r WHERE {where} AND {test}", values
            ).fetchone()[0]
            offset = max(0, offset - passed)
    return found


def _state(status: str | None) -> str | None:
    return next((name for name, of in JOB_STATES.items() if status in of), None)
