"""The queue as gateways see it: leasing a job, keeping it, giving it back, failing.

All times are the relay's. A lease is a fence: a job that was leased anew takes nothing from whoever
had it before. If the relay's clock went ahead and was set back, leases and waits of that time begin
anew rather than last until it comes again.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import datetime

from sync.clock import after, new_id, set_back, time_text
from sync.jobs.job import Job, fail, find_job, job_of, leased_job, put
from sync.settings import Settings

LOST = "gateway_lost"


def is_anything_ready(connection: sqlite3.Connection, at: datetime, models: Sequence[str]) -> bool:
    """Whether `lease_job` would have something to do; only reads."""
    lapsed = connection.execute(
        "SELECT 1 FROM jobs WHERE status IN ('leased', 'running')"
        " AND (lease_until < ? OR changed_at > ?) LIMIT 1",
        (time_text(at), set_back(at)),
    ).fetchone()
    return lapsed is not None or _next(connection, at, models) is not None


def lease_job(
    connection: sqlite3.Connection,
    at: datetime,
    settings: Settings,
    gateway: str,
    models: Sequence[str],
) -> Job | None:
    """Give a gateway the next job of the models it can run, as model@version; None if none is due.

    What other gateways held and no longer report of is queued again first.
    """
    end_lapsed(connection, at, settings)
    job = _next(connection, at, models)
    if job is None:
        return None
    connection.execute(
        "UPDATE jobs SET status = 'leased', tries = tries + 1, progress = 0, lease = ?,"
        " lease_until = ?, gateway = ?, changed_at = ?, leased_at = ? WHERE id = ?",
        (
            *(new_id(), after(at, seconds=settings.job_lease_s), gateway),
            *(time_text(at), time_text(at), job),
        ),
    )
    return find_job(connection, job)


def end_lapsed(connection: sqlite3.Connection, at: datetime, settings: Settings) -> int:
    """Take back the jobs whose gateways have gone silent; return how many there were."""
    connection.execute(
        "UPDATE jobs SET lease_until = ?, changed_at = ? WHERE status IN ('leased', 'running')"
        " AND changed_at > ?",
        (after(at, seconds=settings.job_lease_s), time_text(at), set_back(at)),
    )
    rows = connection.execute(
        "SELECT j.*, g.name AS gateway_name FROM jobs j LEFT JOIN gateways g ON g.id = j.gateway"
        " WHERE j.status IN ('leased', 'running') AND j.lease_until < ?",
        (time_text(at),),
    ).fetchall()
    for row in rows:
        reason = (
            f"The gateway {row['gateway_name']} went silent at {row['progress']:.0%} of it; it may "
            "have crashed, or lost its network."
        )
        fail(connection, at, settings, job_of(row), LOST, reason)
    return len(rows)


def heartbeat(
    connection: sqlite3.Connection,
    at: datetime,
    settings: Settings,
    gateway: str,
    job: str,
    lease: str,
    progress: float,
) -> None:
    """A gateway is at work, and so far. Raises `LeaseLost`: it is to stop."""
    leased_job(connection, gateway, job, lease)
    connection.execute(
        "UPDATE jobs SET status = 'running', progress = ?, lease_until = ?, changed_at = ?"
        " WHERE id = ?",
        (
            min(max(progress, 0.0), 1.0),
            after(at, seconds=settings.job_lease_s),
            time_text(at),
            job,
        ),
    )


def fail_leased(
    connection: sqlite3.Connection,
    at: datetime,
    settings: Settings,
    gateway: str,
    job: str,
    lease: str,
    code: str,
    reason: str,
    retry: bool,
) -> str:
    """A gateway could not do it, and says why; return the job's new status.

    retry : False for what would go wrong again, such as a recording that cannot be decoded
    """
    held = leased_job(connection, gateway, job, lease)
    return fail(connection, at, settings, held, code, reason, retry)


def release(
    connection: sqlite3.Connection, at: datetime, gateway: str, job: str, lease: str
) -> None:
    """A gateway that stops gives a job back, which is not counted as a try."""
    held = leased_job(connection, gateway, job, lease)
    _give_back(connection, at, held)


def release_all(connection: sqlite3.Connection, at: datetime, gateway: str) -> None:
    """Give back all that a gateway holds, since it cannot report any more."""
    rows = connection.execute(
        "SELECT * FROM jobs WHERE gateway = ? AND status IN ('leased', 'running')", (gateway,)
    ).fetchall()
    for row in rows:
        _give_back(connection, at, job_of(row))


def extend_leases(connection: sqlite3.Connection, at: datetime, settings: Settings) -> None:
    """After a time in which the relay could not be reached, wait for the gateways anew."""
    connection.execute(
        "UPDATE jobs SET lease_until = ? WHERE status IN ('leased', 'running')",
        (after(at, seconds=settings.job_lease_s),),
    )


def _give_back(connection: sqlite3.Connection, at: datetime, job: Job) -> None:
    put(
        connection, at, job.id, "queued",
        tries=max(job.tries - 1, 0), ready_at=time_text(at), code=job.code, reason=job.reason,
    )  # fmt: skip


def _next(connection: sqlite3.Connection, at: datetime, models: Sequence[str]) -> str | None:
    """The job that is to be done next: one look into the index for each model, not one into each
    job that waits.
    """
    found = []
    for name in models:
        model, _, version = name.rpartition("@")
        row = connection.execute(
            "SELECT -priority, ready_at, id FROM jobs WHERE status = 'queued' AND model = ?"
            " AND version = ? AND (ready_at <= ? OR changed_at > ?)"
            " ORDER BY priority DESC, ready_at LIMIT 1",
            (model, version, time_text(at), set_back(at)),
        ).fetchone()
        if row is not None:
            found.append(tuple(row))
    return min(found)[2] if found else None
