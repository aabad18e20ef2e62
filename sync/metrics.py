"""What a relay counts, as Prometheus reads it; docs/relay_guide.md has the same table for people.

The processes of a relay count into files of one folder, which the supervisor makes
(PROMETHEUS_MULTIPROC_DIR), so that whichever web process is asked tells of all. What is a state and
not a count is looked up when it is asked for (`sync/condition.py`).
"""

from __future__ import annotations

import os

from prometheus_client import CollectorRegistry, Counter, Histogram
from prometheus_client.multiprocess import MultiProcessCollector

FOLDER_VARIABLE = "PROMETHEUS_MULTIPROC_DIR"
PREFIX = "earmark"
QUICK = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0)

registry = CollectorRegistry()

requests = Counter(
    f"{PREFIX}_requests", "Requests answered, by route and status.",
    ["route", "method", "status"], registry=registry,
)  # fmt: skip
request_seconds = Histogram(
    f"{PREFIX}_request_seconds", "From a request to the beginning of its answer.",
    ["route"], buckets=QUICK, registry=registry,
)  # fmt: skip
slow_requests = Counter(
    f"{PREFIX}_slow_requests", "Requests that took longer than the setting log_slow_s, by route.",
    ["route"], registry=registry,
)  # fmt: skip
updates = Counter(
    f"{PREFIX}_room_updates", "Updates of documents that are on disk.", registry=registry
)
update_seconds = Histogram(
    f"{PREFIX}_room_update_seconds",
    "From taking in an update to its being on disk; of each transaction the slowest.",
    buckets=QUICK, registry=registry,
)  # fmt: skip
commit_seconds = Histogram(
    f"{PREFIX}_store_commit_seconds", "Transactions of the rooms.", buckets=QUICK,
    registry=registry,
)  # fmt: skip
commit_failures = Counter(
    f"{PREFIX}_store_commit_failures", "Updates that could not be written.", registry=registry
)
upload_bytes = Counter(f"{PREFIX}_upload_bytes", "Bytes of uploads taken in.", registry=registry)
uploads = Counter(
    f"{PREFIX}_uploads", "Uploads that ended: done, or failed.", ["outcome"], registry=registry
)

blob_bytes = Counter(
    f"{PREFIX}_blob_bytes", "Plain bytes of audio and embeddings, by operation.", ["operation"],
    registry=registry,
)  # fmt: skip
blob_failures = Counter(
    f"{PREFIX}_blob_failures", "Reads and writes of blobs that failed, by code of the error.",
    ["operation", "code"], registry=registry,
)  # fmt: skip
asked_seconds = Histogram(
    f"{PREFIX}_asked_seconds", "Until the work of an interactive call was done.", ["call"],
    buckets=QUICK, registry=registry,
)  # fmt: skip
cuts = Counter(
    f"{PREFIX}_cuts", "Cuts that were asked for: kept from before, or made then.", ["source"],
    registry=registry,
)  # fmt: skip


def counted() -> CollectorRegistry:
    """A registry that tells the counts of all processes of the relay, or of a lone one."""
    if FOLDER_VARIABLE not in os.environ:
        return registry
    together = CollectorRegistry()
    MultiProcessCollector(together)  # type: ignore[no-untyped-call]
    return together
