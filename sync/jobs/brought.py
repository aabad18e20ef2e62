"""Rows that nobody leased a job for: computed elsewhere, as on a cluster, and brought by a gateway.

They have to be what a job of this relay would have made: of a model of its catalog, in its version
and at its hop. What is there is never replaced.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sync.clock import time_text
from sync.errors import BadRequest, NotThere
from sync.jobs.catalog import Catalog, check_model
from sync.jobs.embeddings import Embedding
from sync.jobs.job import job_of, put


@dataclass(frozen=True)
class Making:
    """How rows were made."""

    model: str
    version: str
    hop_s: float

    def check(self, catalog: Catalog, dimension: int | None = None) -> None:
        """Raise `BadRequest` unless a job of this relay would make the same."""
        if not self.model:
            raise BadRequest("Say which model made the rows.", field="model")
        check_model(catalog, self.model)
        offer = catalog[self.model]
        ours = f"{offer.name}, a row of {offer.dimension} numbers every {offer.hop_s:g} s"
        theirs = f"{self.model}@{self.version} every {self.hop_s:g} s"
        if (self.version, self.hop_s) != (offer.version, offer.hop_s):
            raise BadRequest(f"These rows are of {theirs}; this server has {ours}.")
        if dimension is not None and dimension != offer.dimension:
            raise BadRequest(f"These rows have {dimension} numbers; this server has {ours}.")


def sort_out(
    connection: sqlite3.Connection, making: Making, hashes: Sequence[str]
) -> tuple[list[str], list[str]]:
    """Of audio with these hashes: whose rows are wanted, and whose are there already."""
    marks = ", ".join("?" * len(hashes))
    key = (making.model, making.version, making.hop_s)
    rows = connection.execute(
        "SELECT r.sha256, EXISTS (SELECT 1 FROM embeddings e WHERE e.sha256 = r.sha256"
        " AND e.model = ? AND e.version = ? AND e.hop_s = ?) AS is_there FROM recordings r"
        f" WHERE r.status = 'active' AND r.sha256 IN ({marks}) GROUP BY r.sha256",
        (*key, *hashes),
    ).fetchall()
    wanted = [row["sha256"] for row in rows if not row["is_there"]]
    return wanted, [row["sha256"] for row in rows if row["is_there"]]


def bring(
    connection: sqlite3.Connection,
    at: datetime,
    gateway: str,
    sha256: str,
    making: Making,
    made: Embedding,
) -> bool:
    """Keep rows, which are in the blob store already; return False where there were some before.

    A job for them is done with that; whoever is at it is told with its next sign of life. Raises
    `NotThere` for audio that is not a recording here.
    """
    wanted, there = sort_out(connection, making, [sha256])
    if there:
        return False
    if not wanted:
        raise NotThere("There is no recording with this audio here.")
    key = (sha256, making.model, making.version, making.hop_s)
    connection.execute(
        "INSERT INTO embeddings (sha256, model, version, hop_s, blob, windows, dimension, first_s,"
        " about, gateway, made_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *key,
            *(made.blob, made.windows, made.dimension, made.first_s),
            *(json.dumps(made.about), gateway, time_text(at)),
        ),
    )
    row = connection.execute(
        "SELECT * FROM jobs WHERE sha256 = ? AND model = ? AND version = ? AND hop_s = ?", key
    ).fetchone()
    if row is not None and row["status"] != "cancelled":
        put(connection, at, job_of(row).id, "done", progress=1.0)
    return True
