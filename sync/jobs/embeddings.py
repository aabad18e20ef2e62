"""What came of jobs: rows of numbers, kept once for each audio, model, version and hop."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sync.clock import time_text
from sync.errors import BadRequest
from sync.jobs.job import Job, job_to_finish, put
from sync.jobs.previews import PREVIEW

BYTES_PER_NUMBER = 2


@dataclass(frozen=True)
class Embedding:
    """The rows of one recording.

    blob : SHA-256 of the rows, float16 little-endian [shape=(windows, dimension)]
    first_s : float, the middle of the first window, seconds from the start of the recording
    about : what the gateway says of them: warnings, licence, notice
    """

    blob: str
    windows: int
    dimension: int
    first_s: float
    about: Mapping[str, Any]

    def check_size(self, size: int | None) -> None:
        """Raises `BadRequest` unless so many bytes hold exactly these rows."""
        expected = self.windows * self.dimension * BYTES_PER_NUMBER
        if self.windows < 1 or self.dimension < 1 or size != expected:
            raise BadRequest(
                f"{self.windows} rows of {self.dimension} numbers are {expected} bytes, "
                f"but {'none' if size is None else size} arrived.",
                expected=expected,
            )


def finish(
    connection: sqlite3.Connection,
    at: datetime,
    gateway: str,
    job: str,
    lease: str,
    made: Embedding,
) -> None:
    """Keep the result of a job, whose rows are in the blob store already.

    Sent again, because the first answer was lost, it is accepted and changes nothing. Raises
    `LeaseLost` for any other result under a lease that has ended.
    """

    def is_kept(known: Job) -> bool:
        return _blob(connection, known) == made.blob

    held = job_to_finish(connection, gateway, job, lease, is_kept)
    if held is None:
        return
    if held.model == PREVIEW:
        raise BadRequest("This job is for a preview, not for rows.")
    connection.execute(
        "INSERT OR REPLACE INTO embeddings (sha256, model, version, hop_s, blob, windows,"
        " dimension, first_s, about, gateway, made_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(held.sha256, held.model, held.version, held.hop_s),
            *(made.blob, made.windows, made.dimension, made.first_s),
            *(json.dumps(made.about), gateway, time_text(at)),
        ),
    )
    put(connection, at, job, "done", progress=1.0)


def find_embedding(
    connection: sqlite3.Connection, sha256: str, model: str
) -> dict[str, Any] | None:
    """The newest rows of an audio by a model, with what they mean; None if there are none."""
    row = connection.execute(
        "SELECT model, version, hop_s, blob, windows, dimension, first_s, about, made_at"
        " FROM embeddings WHERE sha256 = ? AND model = ? ORDER BY made_at DESC LIMIT 1",
        (sha256, model),
    ).fetchone()
    return None if row is None else {**dict(row), "about": json.loads(row["about"])}


def _blob(connection: sqlite3.Connection, job: Job) -> str | None:
    row = connection.execute(
        "SELECT blob FROM embeddings WHERE sha256 = ? AND model = ? AND version = ? AND hop_s = ?",
        (job.sha256, job.model, job.version, job.hop_s),
    ).fetchone()
    return None if row is None else str(row["blob"])
