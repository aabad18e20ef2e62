"""How a relay is doing: rooms, uploads, audio and jobs, for Prometheus."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from prometheus_client.core import GaugeMetricFamily
from prometheus_client.exposition import generate_latest
from prometheus_client.registry import CollectorRegistry

from sync.clock import now
from sync.metrics import PREFIX, counted
from sync.relay import Relay

ROOM_NUMBERS = {
    "rooms": ("rooms", "Rooms that are open."),
    "connections": ("room_connections", "Connections to rooms."),
    "bytes": ("room_document_bytes", "Bytes of the documents of open rooms."),
    "outbox": ("room_outbox_bytes", "Bytes that wait for connections that read slowly."),
}
LABELS = {
    "jobs": ["status", "model"],
    "recordings": ["status"],
    "uploads_unfinished": [],
    "audio_bytes": [],
    "jobs_oldest_seconds": [],
    "gateways": [],
}
MEANINGS = {
    "jobs": "Jobs by status and model.",
    "jobs_oldest_seconds": "How long the job that has waited longest could have been begun.",
    "gateways": "Gateways that asked for work in the last two minutes.",
    "recordings": "Recordings whose audio is here.",
    "audio_bytes": "Bytes of audio, the same file in two projects counted twice.",
    "uploads_unfinished": "Uploads that are under way, or were broken off.",
}
SEEN_S = 120


async def told(relay: Relay) -> bytes:
    """All that a relay counts and is, in Prometheus's text format."""
    hosts = [one for one in await relay.hosts.status() if one]
    state = await relay.database.read(numbers, now())
    states = CollectorRegistry()
    states.register(_Given(list(_gauges(hosts, relay.settings.rooms, state))))
    return generate_latest(states) + generate_latest(counted())


def numbers(connection: sqlite3.Connection, at: datetime) -> dict[str, Any]:
    """Numbers from the database, by the names of `LABELS`."""
    jobs = connection.execute("SELECT status, model, count(*) FROM jobs GROUP BY status, model")
    waiting = connection.execute(
        "SELECT min(ready_at) FROM jobs WHERE status = 'queued'"
    ).fetchone()[0]
    recordings = connection.execute("SELECT status, count(*) FROM recordings GROUP BY status")
    seen = connection.execute(
        "SELECT seen_at FROM gateways WHERE revoked_at IS NULL AND seen_at IS NOT NULL"
    )
    return {
        "jobs": {(row[0], row[1]): row[2] for row in jobs},
        "jobs_oldest_seconds": {(): _age(waiting, at)},
        "gateways": {(): sum(_age(row[0], at) < SEEN_S for row in seen)},
        "recordings": {(row[0],): row[1] for row in recordings},
        "audio_bytes": {(): _one(connection, "SELECT sum(bytes) FROM recordings")},
        "uploads_unfinished": {
            (): _one(connection, "SELECT count(*) FROM uploads WHERE status = 'open'")
        },
    }


def _gauges(
    hosts: Sequence[Mapping[str, Any]], expected: int, state: Mapping[str, Any]
) -> Iterator[GaugeMetricFamily]:
    yield _gauge("room_hosts", "Processes that hold rooms and answer.", {(): len(hosts)})
    yield _gauge("room_hosts_expected", "Such processes as there should be.", {(): expected})
    for number, (name, meaning) in ROOM_NUMBERS.items():
        yield _gauge(name, meaning, {(): sum(host.get(number, 0) for host in hosts)})
    for name, labels in LABELS.items():
        yield _gauge(name, MEANINGS[name], state[name], labels)


def _gauge(
    name: str,
    meaning: str,
    values: Mapping[tuple[str, ...], float],
    labels: Sequence[str] = (),
) -> GaugeMetricFamily:
    family = GaugeMetricFamily(f"{PREFIX}_{name}", meaning, labels=labels)
    for key, value in values.items():
        family.add_metric(list(key), value)
    return family


class _Given:
    """A collector of what is known already."""

    def __init__(self, families: list[GaugeMetricFamily]) -> None:
        self._families = families

    def collect(self) -> list[GaugeMetricFamily]:
        """What Prometheus's registry asks for."""
        return self._families


def _age(text: str | None, at: datetime) -> float:
    return 0.0 if text is None else max(0.0, (at - datetime.fromisoformat(text)).total_seconds())


def _one(connection: sqlite3.Connection, query: str) -> int:
    return int(connection.execute(query).fetchone()[0] or 0)
