"""How a relay is doing, for Prometheus: states, not counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from prometheus_client.core import GaugeMetricFamily
from prometheus_client.exposition import generate_latest
from prometheus_client.registry import CollectorRegistry

from sync.metrics import PREFIX, counted
from sync.relay import Relay
from sync.status.counts import age_s

GAUGES: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "start_time_seconds": ("When the relay was started, in seconds since 1970.", ()),
    "process_starts": ("How often a process of the relay was started.", ("process",)),
    "room_hosts": ("Processes that hold rooms and answer.", ()),
    "room_hosts_expected": ("Such processes as there should be.", ()),
    "rooms": ("Rooms that are open.", ()),
    "room_connections": ("Connections to rooms.", ()),
    "room_people": ("People who are connected to rooms.", ()),
    "room_document_bytes": ("Bytes of the documents of open rooms.", ()),
    "room_outbox_bytes": ("Bytes that wait for connections that read slowly.", ()),
    "disk_bytes": ("Size of the disk with the data folder.", ()),
    "disk_free_bytes": ("Bytes of it that are free.", ()),
    "database_bytes": ("Size of the database, its log included.", ()),
    "backup_age_seconds": ("Since the last backup; not there before the first.", ()),
    "backup_missing_blobs": ("Blobs that the last backup did not find.", ()),
    "audit_age_seconds": ("Since the audit trail was last checked; not there before.", ()),
    "audit_broken": ("1 if a row of the audit trail did not fit those before it.", ()),
    "jobs": ("Jobs by status and model.", ("status", "model")),
    "jobs_oldest_seconds": (
        "queued: for how long the job that waits longest could have been begun; running: since when"
        " the one that was leased first is held.",
        ("status",),
    ),
    "jobs_failed": ("Jobs that were set aside, by the code of the reason.", ("code",)),
    "gateways": ("Gateways that spoke to the relay in the last two minutes.", ()),
    "recordings": ("Recordings whose audio is here.", ("status",)),
    "audio_bytes": ("Bytes of audio, the same file in two projects counted twice.", ()),
    "uploads_unfinished": ("Uploads that are under way, or were broken off.", ()),
}
"""Name -> meaning and labels."""

Values = Mapping[tuple[str, ...], float]


async def told(relay: Relay) -> bytes:
    """All that a relay counts and is, in Prometheus's text format."""
    values = _values(await relay.watch.gather())
    states = CollectorRegistry()
    states.register(
        _Given([_gauge(name, *GAUGES[name], values[name]) for name in GAUGES if name in values])
    )
    return generate_latest(states) + generate_latest(counted())


def _values(facts: Mapping[str, Any]) -> dict[str, Values]:
    """The values of gauges, by their labels; what is not known is left out."""
    hosts, disk, jobs, audio = facts["hosts"], facts["disk"], facts["jobs"], facts["audio"]
    values: dict[str, Values] = {
        "process_starts": {
            (name,): float(one["starts"]) for name, one in facts["processes"].items()
        },
        "jobs": jobs["jobs"],
        "jobs_oldest_seconds": {(status,): age for status, age in jobs["oldest_s"].items()},
        "jobs_failed": {(one["code"] or "",): one["count"] for one in jobs["failed"]},
        "recordings": {(status,): count for status, count in audio["recordings"].items()},
    }
    alone = {
        "room_hosts": hosts["running"],
        "room_hosts_expected": hosts["expected"],
        "rooms": hosts["rooms"],
        "room_connections": hosts["connections"],
        "room_people": hosts["people"],
        "room_document_bytes": hosts["bytes"],
        "room_outbox_bytes": hosts["outbox"],
        "disk_bytes": disk["total"],
        "disk_free_bytes": disk["free"],
        "database_bytes": disk["database"],
        "gateways": sum(one["here"] for one in facts["gateways"]),
        "audio_bytes": audio["bytes"],
        "uploads_unfinished": facts["uploads"]["open"],
        **_care(facts),
    }
    return values | {name: {(): float(value)} for name, value in alone.items()}


def _care(facts: Mapping[str, Any]) -> dict[str, float]:
    """When it was started, backed up and checked, as far as anybody knows."""
    at, found = facts["at"], dict[str, float]()
    backup, audit = (facts["milestones"].get(name) for name in ("backup", "audit"))
    if facts["since"] is not None:
        found["start_time_seconds"] = datetime.fromisoformat(facts["since"]).timestamp()
    if backup is not None:
        found["backup_age_seconds"] = age_s(backup["at"], at)
        found["backup_missing_blobs"] = backup.get("missing", 0)
    if audit is not None:
        found["audit_age_seconds"] = age_s(audit["at"], at)
        found["audit_broken"] = float(audit.get("broken") is not None)
    return found


def _gauge(
    name: str,
    meaning: str,
    labels: Sequence[str],
    values: Values,
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
