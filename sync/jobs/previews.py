"""Previews: jobs of another kind beside embeddings, and what came of them.

A preview is what slow links and long lists need of a recording: low-rate FLAC and a picture of all
of it. Its job is one like any other, whose model is called 'preview': gateways that do not know
such jobs never lease one.
"""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sync.clock import time_text
from sync.errors import BadRequest
from sync.jobs.job import Job, job_for, job_to_finish, note_wish, put, queue_again

PREVIEW = "preview"
VERSION = "1"


@dataclass(frozen=True)
class Preview:
    """What a gateway made of one recording.

    flac, strip : SHA-256 of two blobs: sound of one channel, and a grey PNG
    bytes : of the FLAC
    sample_rate_hz : of the FLAC; half of it is the highest frequency that is left
    warnings : sentences about what was odd in the recording
    """

    flac: str
    bytes: int
    sample_rate_hz: int
    strip: str
    warnings: tuple[str, ...] = ()


def wish_preview(
    connection: sqlite3.Connection, at: datetime, project: str, recording: str, sha256: str
) -> str:
    """Have a recording's preview made; return the job, the same one for the same audio."""
    job = job_for(connection, at, (sha256, PREVIEW, VERSION, 0.0))
    if job.status == "cancelled":
        queue_again(connection, at, job)
    note_wish(connection, at, project, recording, job.id)
    return job.id


def finish_preview(
    connection: sqlite3.Connection,
    at: datetime,
    gateway: str,
    job: str,
    lease: str,
    made: Preview,
) -> None:
    """Keep the result of a job, whose blobs are in the store already.

    Sent again, because the first answer was lost, it is accepted and changes nothing. Raises
    `LeaseLost` for any other result under a lease that has ended.
    """

    def is_kept(known: Job) -> bool:
        there = find_preview(connection, known.sha256)
        return there is not None and there["flac_blob"] == made.flac

    held = job_to_finish(connection, gateway, job, lease, is_kept)
    if held is None:
        return
    if held.model != PREVIEW:
        raise BadRequest("This job is not for a preview; bring the rows of its model.")
    connection.execute(
        "INSERT OR REPLACE INTO previews (sha256, flac_blob, bytes, sample_rate_hz, strip_blob,"
        " warnings, gateway, made_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(held.sha256, made.flac, made.bytes, made.sample_rate_hz, made.strip),
            *(json.dumps(made.warnings), gateway, time_text(at)),
        ),
    )
    put(connection, at, job, "done", progress=1.0)


def find_preview(connection: sqlite3.Connection, sha256: str) -> dict[str, Any] | None:
    """The preview of an audio; None while it is not made."""
    row = connection.execute("SELECT * FROM previews WHERE sha256 = ?", (sha256,)).fetchone()
    return None if row is None else {**dict(row), "warnings": json.loads(row["warnings"])}


def previews_progress(connection: sqlite3.Connection, project: str) -> dict[str, int]:
    """How many of a project's previews are in which status."""
    rows = connection.execute(
        "SELECT CASE WHEN w.cancelled_at IS NULL THEN j.status ELSE 'cancelled' END, count(*)"
        " FROM job_wishes w JOIN jobs j ON j.id = w.job WHERE w.project = ? AND j.model = ?"
        " GROUP BY 1",
        (project, PREVIEW),
    )
    return {row[0]: row[1] for row in rows}
