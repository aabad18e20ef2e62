"""One job: the audio with a hash is to be turned into the rows of a model, or into a preview."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sync import tracing
from sync.clock import after, new_id, time_text
from sync.errors import LeaseLost, NotThere
from sync.settings import Settings

UNFINISHED = ("queued", "leased", "running")
HELD = ("leased", "running")
STATUSES = (*UNFINISHED, "done", "failed", "cancelled")
LONGEST_PAUSE_S = 3600.0


@dataclass(frozen=True)
class Job:
    """A row of the table `jobs`.

    status : queued, leased, running, done, failed or cancelled
    tries : how often it was leased; one that was given back does not count
    progress : 0 to 1
    lease : the fence: only who knows it may report, None when nobody has it
    code, reason : why it failed, or did the last time
    ready_at : since when it may be leased
    trace : the traceparent of whatever it was made for, where traces are on
    """

    id: str
    sha256: str
    model: str
    version: str
    hop_s: float
    status: str
    tries: int
    progress: float
    lease: str | None
    gateway: str | None
    code: str | None
    reason: str | None
    ready_at: str
    trace: str | None


def job_of(row: sqlite3.Row) -> Job:
    return Job(*(row[name] for name in Job.__dataclass_fields__))


def find_job(connection: sqlite3.Connection, job: str) -> Job:
    """The job with an id. Raises `NotThere`."""
    row = connection.execute("SELECT * FROM jobs WHERE id = ?", (job,)).fetchone()
    if row is None:
        raise NotThere("There is no such job.")
    return job_of(row)


def job_for(connection: sqlite3.Connection, at: datetime, key: tuple[str, str, str, float]) -> Job:
    """The one job of (sha256, model, version, hop_s); made if there is none."""
    moment = time_text(at)
    connection.execute(
        "INSERT INTO jobs (id, sha256, model, version, hop_s, ready_at, made_at, changed_at, trace)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (sha256, model, version, hop_s) DO NOTHING",
        (new_id(), *key, moment, moment, moment, tracing.carried()),
    )
    row = connection.execute(
        "SELECT id FROM jobs WHERE sha256 = ? AND model = ? AND version = ? AND hop_s = ?", key
    ).fetchone()
    return find_job(connection, row["id"])


def leased_job(connection: sqlite3.Connection, gateway: str, job: str, lease: str) -> Job:
    """The job that a gateway holds under a lease. Raises `LeaseLost` if it no longer does.

    It holds it, however late it is, until somebody else was given the job: the lease decides, not
    a clock.
    """
    found = find_job(connection, job)
    if found.lease != lease or found.gateway != gateway or found.status not in HELD:
        raise LeaseLost(
            f"This lease of the job has ended; the job is {found.status}.", status=found.status
        )
    return found


def job_to_finish(
    connection: sqlite3.Connection,
    gateway: str,
    job: str,
    lease: str,
    is_kept: Callable[[Job], bool],
) -> Job | None:
    """The job whose result a gateway brings; None if it brought this very one before, and only the
    answer was lost. Raises `LeaseLost` for any other result under a lease that has ended.

    is_kept : whether the result is what is kept for a job
    """
    try:
        return leased_job(connection, gateway, job, lease)
    except LeaseLost:
        known = find_job(connection, job)
        if known.status == "done" and is_kept(known):
            return None
        raise


def pause_s(settings: Settings, tries: int) -> float:
    """Seconds until a job that failed for the `tries`-th time is tried again: ever longer."""
    return min(settings.job_retry_s * 2.0 ** min(tries - 1, 30), LONGEST_PAUSE_S)


def fail(
    connection: sqlite3.Connection,
    at: datetime,
    settings: Settings,
    job: Job,
    code: str,
    reason: str,
    retry: bool = True,
) -> str:
    """Let a job be tried again later, or set it aside with its reason; return its new status."""
    if retry and job.tries < settings.job_tries:
        ready_at = after(at, seconds=pause_s(settings, job.tries))
        put(connection, at, job.id, "queued", code=code, reason=reason, ready_at=ready_at)
        return "queued"
    if retry:
        reason = f"Given up after {job.tries} tries. The last time: {reason}"
    put(connection, at, job.id, "failed", code=code, reason=reason)
    return "failed"


def queue_again(connection: sqlite3.Connection, at: datetime, job: Job, priority: int = 0) -> None:
    """Begin a job that has ended from the start."""
    trace = tracing.carried() or job.trace
    put(
        connection, at, job.id, "queued",
        tries=0, ready_at=time_text(at), priority=priority, trace=trace,
    )  # fmt: skip


def note_wish(
    connection: sqlite3.Connection, at: datetime, project: str, recording: str, job: str
) -> None:
    """Remember which recording a job is for; a wish that was taken back counts again."""
    connection.execute(
        "INSERT INTO job_wishes (project, recording, job, wished_at) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (project, recording, job) DO UPDATE SET cancelled_at = NULL",
        (project, recording, job, time_text(at)),
    )


def put(
    connection: sqlite3.Connection, at: datetime, job: str, status: str, **columns: Any
) -> None:
    """Move a job that nobody holds any more into a status; its lease ends with that."""
    values = {"progress": 0.0, "lease": None, "lease_until": None, "code": None, "reason": None}
    values |= {"status": status, "changed_at": time_text(at)} | columns
    names = ", ".join(f"{name} = ?" for name in values)
    connection.execute(f"UPDATE jobs SET {names} WHERE id = ?", (*values.values(), job))
