"""Which embeddings there are to answer from: plain functions on a connection."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import Any

from sync.errors import NotThere
from sync.jobs.catalog import Catalog, no_model
from sync.jobs.wishes import model_of

USUAL_WINDOW_S = 1.0


@dataclass(frozen=True)
class Stored:
    """The rows of one recording of a project.

    blob : SHA-256 of the rows, float16 little-endian [shape=(windows, dimension)]
    first_s : float, the middle of the first window
    """

    recording: str
    file_name: str
    duration_s: float
    blob: str
    model: str
    version: str
    hop_s: float
    first_s: float
    windows: int
    dimension: int
    window_s: float

    @property
    def name(self) -> str:
        """The model and its version, as rows that may be compared have it."""
        return f"{self.model}@{self.version}"


SELECTED = (
    "SELECT r.id AS recording, r.file_name, r.duration_s, e.blob, e.model, e.version, e.hop_s,"
    " e.first_s, e.windows, e.dimension FROM recordings r JOIN embeddings e ON e.sha256 = r.sha256"
)


def projects_of(connection: sqlite3.Connection, recording: str) -> list[str]:
    """The projects in which a recording lies; a key is made of its project, so it is one."""
    rows = connection.execute(
        "SELECT project FROM recordings WHERE id = ? AND status = 'active' ORDER BY project",
        (recording,),
    )
    return [str(row["project"]) for row in rows]


def stored_rows(
    connection: sqlite3.Connection,
    catalog: Catalog,
    project: str,
    recording: str,
    model: str | None = None,
) -> Stored:
    """The newest rows of a recording by a model, or by the project's.

    Raises `NotThere`, which says when they come.
    """
    wanted = model_of(connection, project) if model is None else model
    row = connection.execute(
        f"{SELECTED} WHERE r.project = ? AND r.id = ? AND e.model = ?"
        " ORDER BY e.made_at DESC LIMIT 1",
        (project, recording, wanted),
    ).fetchone()
    if row is None:
        raise NotThere(
            _when(connection, catalog, project, recording, wanted),
            sentence="no-embeddings",
            model=wanted,
        )
    return stored_of(row, catalog)


def all_rows(
    connection: sqlite3.Connection, catalog: Catalog, like: Stored, project: str
) -> list[Stored]:
    """The rows of all recordings of a project that may be compared with these, by key."""
    rows = connection.execute(
        f"{SELECTED} WHERE r.project = ? AND r.status = 'active' AND e.model = ?"
        " AND e.version = ? AND e.hop_s = ? AND e.dimension = ? ORDER BY r.id",
        (project, like.model, like.version, like.hop_s, like.dimension),
    )
    return [stored_of(row, catalog) for row in rows]


def stored_of(row: sqlite3.Row, catalog: Catalog) -> Stored:
    offer = catalog.get(row["model"])
    fits = offer is not None and offer.version == row["version"]
    values: dict[str, Any] = dict(row)
    return Stored(**values, window_s=offer.window_s if offer and fits else USUAL_WINDOW_S)


def _when(
    connection: sqlite3.Connection, catalog: Catalog, project: str, recording: str, model: str
) -> str:
    """When the rows come that are not there, as a sentence."""
    if not model:
        return "This project has no model, so its recordings have no embeddings; choose a model."
    if model not in catalog:
        return no_model(catalog, model)
    row = connection.execute(
        "SELECT j.status, j.progress, j.reason, w.cancelled_at FROM job_wishes w"
        " JOIN jobs j ON j.id = w.job WHERE w.project = ? AND w.recording = ? AND j.model = ?"
        " ORDER BY j.changed_at DESC LIMIT 1",
        (project, recording, model),
    ).fetchone()
    none = f"There are no embeddings of this recording by {model}"
    if row is None:
        return f"{none}, and none are on their way."
    if row["status"] == "failed":
        return f"{none}: {row['reason']}"
    if row["status"] == "cancelled" or row["cancelled_at"] is not None:
        return f"{none}: their job was cancelled; have it done again on the page Jobs."
    if row["status"] == "queued":
        return f"{none} yet: their job waits for a gateway."
    return f"{none} yet: they are being made, {row['progress']:.0%} are done."
