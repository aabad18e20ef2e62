"""The queue as projects see it: what is to be made of their recordings, and how far that is.

A job belongs to nobody: several projects, or several recordings, may wish for the same. It is
cancelled when the last wish is.
"""

from __future__ import annotations

import sqlite3
from datetime import datetime
from typing import Any

from sync.clock import time_text
from sync.errors import NotThere, Taken
from sync.jobs.catalog import USUAL, Catalog, no_model
from sync.jobs.job import Job, find_job, job_for, note_wish, put, queue_again
from sync.jobs.previews import PREVIEW, wish_preview

ASKED = 1
"""Priority of what a person asked for themselves, before what came with an upload."""
LARGEST_PAGE = 500
NO_MODEL = "no_model"


def model_of(connection: sqlite3.Connection, project: str) -> str:
    """The id of a project's model, '' for none."""
    row = connection.execute(
        "SELECT model FROM project_models WHERE project = ?", (project,)
    ).fetchone()
    return USUAL if row is None else str(row["model"])


def choose_model(
    connection: sqlite3.Connection, at: datetime, project: str, model: str, person: str
) -> None:
    """Embed a project's recordings by another model from now on; `wish_for_some` queues those that
    are there.
    """
    connection.execute(
        "INSERT INTO project_models (project, model, set_by, set_at) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (project) DO UPDATE SET model = excluded.model, set_by = excluded.set_by,"
        " set_at = excluded.set_at",
        (project, model, person, time_text(at)),
    )


def wish_for_some(
    connection: sqlite3.Connection,
    at: datetime,
    catalog: Catalog,
    after: tuple[str, str],
    limit: int,
) -> tuple[str, str] | None:
    """Look at `limit` recordings, and queue those without a job for their project's model, or for
    their preview.

    after : (project, id) of the last one that was looked at
    Returns that of the next call, None at the end. Done bit by bit, nobody waits long for the
    database, however many recordings there are.
    """
    rows = connection.execute(
        "SELECT r.project, r.id, r.sha256, r.status, EXISTS (SELECT 1 FROM job_wishes w"
        "  JOIN jobs j ON j.id = w.job WHERE w.project = r.project AND w.recording = r.id"
        "  AND j.model = coalesce(m.model, ?)) AS has_job,"
        " EXISTS (SELECT 1 FROM job_wishes w JOIN jobs j ON j.id = w.job"
        "  WHERE w.project = r.project AND w.recording = r.id AND j.model = ?) AS has_preview"
        " FROM (SELECT * FROM recordings WHERE (project, id) > (?, ?) ORDER BY project, id LIMIT ?)"
        " r LEFT JOIN project_models m ON m.project = r.project ORDER BY r.project, r.id",
        (USUAL, PREVIEW, *after, limit),
    ).fetchall()
    for row in rows:
        if catalog and row["status"] == "active" and not row["has_job"]:
            wish(connection, at, catalog, row["project"], row["id"], row["sha256"])
        if row["status"] == "active" and not row["has_preview"]:
            wish_preview(connection, at, row["project"], row["id"], row["sha256"])
    return (rows[-1]["project"], rows[-1]["id"]) if len(rows) == limit else None


def wish(
    connection: sqlite3.Connection,
    at: datetime,
    catalog: Catalog,
    project: str,
    recording: str,
    sha256: str,
) -> str | None:
    """Have a recording embedded by its project's model; return the job, None if it wants no model.

    Asked again, or for audio that another project has, it is the same job.
    """
    model = model_of(connection, project)
    if not model:
        return None
    offer = catalog.get(model)
    key = (sha256, model, offer.version if offer else "", offer.hop_s if offer else 0.0)
    job = job_for(connection, at, key)
    if offer is None:
        put(connection, at, job.id, "failed", code=NO_MODEL, reason=no_model(catalog, model))
    elif job.status == "cancelled":
        queue_again(connection, at, job)
    note_wish(connection, at, project, recording, job.id)
    return job.id


def retry(connection: sqlite3.Connection, at: datetime, project: str, job: str) -> None:
    """Do a job again that failed, was cancelled, or is done. Raises `Taken` for one under way."""
    found = _wished(connection, project, job)
    cancelled_here = _is_cancelled(connection, project, job)
    if found.status in ("queued", "leased", "running") and not cancelled_here:
        raise Taken(f"This job is {found.status} already.", sentence="job-under-way")
    connection.execute(
        "UPDATE job_wishes SET cancelled_at = NULL WHERE project = ? AND job = ?", (project, job)
    )
    if found.status in ("done", "failed", "cancelled") and found.code != NO_MODEL:
        queue_again(connection, at, found, ASKED)


def retry_failed(connection: sqlite3.Connection, at: datetime, project: str) -> int:
    """Do all failed jobs of a project again; return how many there are."""
    rows = connection.execute(
        "SELECT DISTINCT j.id FROM job_wishes w JOIN jobs j ON j.id = w.job WHERE w.project = ?"
        " AND w.cancelled_at IS NULL AND j.status = 'failed' AND j.code <> ?",
        (project, NO_MODEL),
    ).fetchall()
    for row in rows:
        queue_again(connection, at, find_job(connection, row["id"]), ASKED)
    return len(rows)


def cancel(connection: sqlite3.Connection, at: datetime, project: str, job: str) -> None:
    """Take back a project's wish. Whoever works on the job is told, unless others want it, too.

    Raises `Taken` for a job that has ended.
    """
    found = _wished(connection, project, job)
    if found.status in ("done", "failed"):
        raise Taken(f"This job is {found.status} already.", sentence="job-ended")
    connection.execute(
        "UPDATE job_wishes SET cancelled_at = ? WHERE project = ? AND job = ?",
        (time_text(at), project, job),
    )
    others = connection.execute(
        "SELECT 1 FROM job_wishes WHERE job = ? AND cancelled_at IS NULL", (job,)
    ).fetchone()
    if others is None and found.status != "cancelled":
        put(connection, at, job, "cancelled")


def list_jobs(
    connection: sqlite3.Connection,
    project: str,
    status: str | None = None,
    limit: int = 100,
    offset: int = 0,
    is_preview: bool = False,
) -> list[dict[str, Any]]:
    """A page of a project's jobs, what changed last first; of one status if that is given.

    is_preview : those that make previews, else those that make embeddings
    """
    rows = connection.execute(
        "SELECT * FROM (SELECT j.id, w.recording, r.file_name, j.model, j.version,"
        " CASE WHEN w.cancelled_at IS NULL THEN j.status ELSE 'cancelled' END AS status,"
        " j.progress, j.tries, j.code, j.reason, j.ready_at, g.name AS gateway,"
        " j.made_at, j.changed_at FROM job_wishes w JOIN jobs j ON j.id = w.job"
        " LEFT JOIN recordings r ON r.project = w.project AND r.id = w.recording"
        " LEFT JOIN gateways g ON g.id = j.gateway"
        " WHERE w.project = ? AND (j.model = ?) = ?)"
        " WHERE ? IS NULL OR status = ? ORDER BY changed_at DESC, id, recording LIMIT ? OFFSET ?",
        (project, PREVIEW, is_preview, status, status, limit, offset),
    )
    return [dict(row) for row in rows]


def progress_of(connection: sqlite3.Connection, project: str) -> dict[str, Any]:
    """How many of a project's embeddings are in which status, and the part of all that is done."""
    rows = connection.execute(
        "SELECT CASE WHEN w.cancelled_at IS NULL THEN j.status ELSE 'cancelled' END AS status,"
        " count(*) AS jobs, sum(j.progress) AS progress FROM job_wishes w"
        " JOIN jobs j ON j.id = w.job WHERE w.project = ? AND j.model <> ? GROUP BY 1",
        (project, PREVIEW),
    ).fetchall()
    counts = {row["status"]: row["jobs"] for row in rows}
    total = sum(count for status, count in counts.items() if status != "cancelled")
    done = sum(
        row["jobs"] if row["status"] in ("done", "failed") else row["progress"]
        for row in rows
        if row["status"] != "cancelled"
    )
    return {"counts": counts, "progress": done / total if total else 1.0}


def _wished(connection: sqlite3.Connection, project: str, job: str) -> Job:
    row = connection.execute(
        "SELECT 1 FROM job_wishes WHERE project = ? AND job = ?", (project, job)
    ).fetchone()
    if row is None:
        raise NotThere("There is no such job in this project.")
    return find_job(connection, job)


def _is_cancelled(connection: sqlite3.Connection, project: str, job: str) -> bool:
    row = connection.execute(
        "SELECT 1 FROM job_wishes WHERE project = ? AND job = ? AND cancelled_at IS NULL",
        (project, job),
    ).fetchone()
    return row is None
