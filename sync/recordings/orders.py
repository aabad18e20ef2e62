"""The orders in which recordings are listed: each is a few walks along an index, one after another.

Those with a value and those without one are two walks, so that nothing is sorted and what is passed
over is not looked up, however many recordings there are.
"""

from __future__ import annotations

from dataclasses import dataclass

COLUMNS = ("added_at", "recorded_at", "site", "file_name", "duration_s", "bytes")
ANNOTATIONS = "annotations"
JOBS = "jobs"
LABEL = "label:"
"""What the order by how many annotations carry a label begins with; the label's id follows."""

JOB_STATES = ("failed", "waiting", "embedded")
"""States of the newest job by the project's model, what asks for somebody first."""

# CROSS keeps SQLite to the first of the two, which is in order already.
_COUNTED = "label_counts c CROSS JOIN recordings r ON r.project = c.project AND r.id = c.recording"
_STATED = "job_states s CROSS JOIN recordings r ON r.project = s.project AND r.id = s.recording"


@dataclass(frozen=True)
class Walk:
    """A part of a list, as SQL: where its recordings r come from, which they are, their order."""

    source: str
    test: str
    order: str


def is_order(sort: str) -> bool:
    """Whether lists know this order."""
    return sort in (*COLUMNS, ANNOTATIONS, JOBS) or bool(label_of(sort))


def label_of(sort: str) -> str:
    """The label whose annotations are counted; '' for an order by something else."""
    return sort.removeprefix(LABEL) if sort.startswith(LABEL) else ""


def walks(sort: str, is_descending: bool) -> list[Walk]:
    """The walks of an order. They use the values :project, :model and :sorted, the label's id.

    Recordings without a value of a column come last, whichever way; those without annotations
    have none of them, which is the least.
    """
    way = "DESC" if is_descending else "ASC"
    if sort in COLUMNS:
        order = f"r.{sort} {way}, r.id {way}"
        tests = (f"r.{sort} IS NOT NULL", f"r.{sort} IS NULL")
        return [Walk("recordings r", test, order) for test in tests]
    parts = _states() if sort == JOBS else _counts(way)
    return parts[::-1] if is_descending else parts


def _counts(way: str) -> list[Walk]:
    """Without any, then by how many."""
    key = "c.project = :project AND c.label = :sorted"
    none = f"NOT EXISTS (SELECT 1 FROM label_counts c WHERE {key} AND c.recording = r.id)"
    return [
        Walk("recordings r", none, "r.id"),
        Walk(_COUNTED, key, f"c.annotations {way}, c.recording {way}"),
    ]


def _states() -> list[Walk]:
    key = "s.project = :project AND s.model = :model"
    none = (
        f"NOT EXISTS (SELECT 1 FROM job_states s WHERE {key} AND s.recording = r.id"
        " AND s.state <> '')"
    )
    found = [Walk(_STATED, f"{key} AND s.state = '{state}'", "s.recording") for state in JOB_STATES]
    return [*found, Walk("recordings r", none, "r.id")]
