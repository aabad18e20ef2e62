"""The judgement of a relay's facts: good, look at it, or act now; and which case of which thing.

The page has a sentence, and what to do, for each thing and case (pwa/admin/status_wording.ts).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from sync.settings import Settings

Level = Literal["good", "look", "act"]
Facts = Mapping[str, Any]
DAY_S = 86_400.0

DISK_ACT_DAYS, DISK_LOOK_DAYS = 3.0, 30.0
DISK_ACT_SHARE, DISK_LOOK_SHARE = 0.05, 0.15
BACKUP_LOOK_DAYS, BACKUP_ACT_DAYS = 2.0, 7.0
RESTARTS_S = 3600.0
OUTBOX_BYTES = 256 << 20
ERROR_SHARE, SLOW_SHARE, FEW_REQUESTS = 0.02, 0.01, 5
SLOW_EDIT_S = 0.25
FAILED_UPLOADS = 5
JOB_WAIT_S = 4 * 3600.0
KEY_DAYS = 365.0
AUDIT_DAYS = 31.0
CERTIFICATE_LOOK_DAYS, CERTIFICATE_ACT_DAYS = 21.0, 7.0
TOKEN_DAYS = 14.0

CASES: Mapping[str, tuple[str, ...]] = {
    "relay": ("good", "missing", "restarted"),
    "disk": ("good", "soon", "full"),
    "database": ("good", "tight"),
    "backup": ("good", "old", "never", "missing"),
    "rooms": ("good", "unwritten", "outbox", "slow"),
    "requests": ("good", "errors", "slow"),
    "uploads": ("good", "failed"),
    "jobs": ("good", "late"),
    "failures": ("failed",),
    "gateways": ("good", "none", "gone", "ending"),
    "endpoints": ("good", "resting"),
    "keys": ("good", "beside", "elsewhere", "old"),
    "audit": ("good", "never", "old", "broken"),
    "certificate": ("good", "unseen", "none", "ending"),
}
"""What is judged, and what it may come to."""


@dataclass(frozen=True)
class Item:
    """One thing an admin may have to see to.

    case : which sentence tells of it
    told : numbers, times (ISO 8601) and names that the sentence needs
    """

    id: str
    level: Level
    case: str
    told: Mapping[str, Any] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        """As the interface has it."""
        return {"id": self.id, "level": self.level, "case": self.case, "told": dict(self.told)}


def items(facts: Facts, settings: Settings) -> list[Item]:
    """Everything, in the order in which it is shown."""
    return [item for judge in JUDGES for item in judge(facts, settings)]


def _relay(facts: Facts, _: Settings) -> Iterator[Item]:
    at, hosts = facts["at"], facts["hosts"]
    told = {
        "version": facts["version"],
        "since": facts["since"],
        **_of(hosts, "running", "expected"),
    }
    again = sorted(
        name
        for name, one in facts["processes"].items()
        if one["starts"] > 1 and _age_s(one["since"], at) < RESTARTS_S
    )
    if hosts["running"] < hosts["expected"]:
        yield Item("relay", "act", "missing", told)
    elif again:
        yield Item("relay", "look", "restarted", {**told, "processes": again})
    else:
        yield Item("relay", "good", "good", told)


def _disk(facts: Facts, settings: Settings) -> Iterator[Item]:
    disk, per_day = facts["disk"], facts["audio"]["bytes_per_day"]
    if settings.blobs:
        per_day = 0.0  # it grows in the bucket
    usable = max(0, disk["free"] - settings.upload_free_bytes)
    days = usable / per_day if per_day > 0 else None
    share = disk["free"] / disk["total"] if disk["total"] else 1.0
    told = {**_of(disk, "free", "total"), "per_day": round(per_day),
            "days": None if days is None else int(days)}  # fmt: skip
    if usable == 0:
        yield Item("disk", "act", "full", told)
    elif share < DISK_ACT_SHARE or (days is not None and days < DISK_ACT_DAYS):
        yield Item("disk", "act", "soon", told)
    elif share < DISK_LOOK_SHARE or (days is not None and days < DISK_LOOK_DAYS):
        yield Item("disk", "look", "soon", told)
    else:
        yield Item("disk", "good", "good", told)
    room = {"bytes": disk["database"], "free": disk["free"]}
    tight = disk["database"] > disk["free"]
    yield Item("database", "look" if tight else "good", "tight" if tight else "good", room)


def _backup(facts: Facts, settings: Settings) -> Iterator[Item]:
    last = facts["milestones"].get("backup")
    told: dict[str, Any] = {"data": settings.data}
    if last is None:
        is_worth = facts["audio"]["projects"] > 0
        yield Item("backup", "act" if is_worth else "look", "never", told)
        return
    days = _age_s(last["at"], facts["at"]) / DAY_S
    told |= {"at": last["at"], "days": int(days), "missing": last.get("missing", 0)}
    if days > BACKUP_LOOK_DAYS:
        yield Item("backup", "act" if days > BACKUP_ACT_DAYS else "look", "old", told)
    elif told["missing"]:
        yield Item("backup", "act", "missing", told)
    else:
        yield Item("backup", "good", "good", told)


def _rooms(facts: Facts, _: Settings) -> Iterator[Item]:
    hosts, hour = facts["hosts"], facts["last_hour"]
    told = {**_of(hosts, "rooms", "people", "connections", "outbox"), "edit_s": hour["edit_s"],
            "unwritten": hour["unwritten"]}  # fmt: skip
    if hour["unwritten"]:
        yield Item("rooms", "act", "unwritten", told)
    elif hosts["outbox"] > OUTBOX_BYTES:
        yield Item("rooms", "look", "outbox", told)
    elif hour["edit_s"] is not None and hour["edit_s"] > SLOW_EDIT_S:
        yield Item("rooms", "look", "slow", told)
    else:
        yield Item("rooms", "good", "good", told)


def _requests(facts: Facts, settings: Settings) -> Iterator[Item]:
    hour = facts["last_hour"]
    slow = sum(hour["slow"].values())
    routes = sorted(hour["slow"], key=hour["slow"].__getitem__, reverse=True)[:3]
    told = {**_of(hour, "requests", "errors"), "slow": slow, "routes": routes,
            "slow_s": settings.log_slow_s}  # fmt: skip
    if hour["errors"] >= FEW_REQUESTS and hour["errors"] > ERROR_SHARE * hour["requests"]:
        yield Item("requests", "look", "errors", told)
    elif slow >= FEW_REQUESTS and slow > SLOW_SHARE * hour["requests"]:
        yield Item("requests", "look", "slow", told)
    else:
        yield Item("requests", "good", "good", told)


def _uploads(facts: Facts, _: Settings) -> Iterator[Item]:
    told = facts["uploads"]
    fail = told["failed"] > FAILED_UPLOADS
    yield Item("uploads", "look" if fail else "good", "failed" if fail else "good", told)


def _jobs(facts: Facts, _: Settings) -> Iterator[Item]:
    jobs, gateways = facts["jobs"], facts["gateways"]
    counts: dict[str, int] = {}
    for (status, _model), count in jobs["jobs"].items():
        counts[status] = counts.get(status, 0) + count
    told = {"counts": counts, "waiting": counts.get("queued", 0),
            "running": counts.get("leased", 0) + counts.get("running", 0),
            "oldest_s": round(jobs["oldest_s"]["queued"])}  # fmt: skip
    is_late = jobs["oldest_s"]["queued"] > JOB_WAIT_S
    yield Item("jobs", "look" if is_late else "good", "late" if is_late else "good", told)
    if jobs["failed"]:
        failed = sum(one["count"] for one in jobs["failed"])
        reasons = [_of(one, "code", "count", "at", "reason") for one in jobs["failed"]]
        yield Item("failures", "look", "failed", {"count": failed, "reasons": reasons})
    yield _gateways(facts, told["waiting"])
    yield from _endpoints(gateways)


def _gateways(facts: Facts, waiting: int) -> Item:
    known = facts["gateways"]
    here = [one for one in known if one["here"]]
    ending = [
        one["name"] for one in known if -_age_s(one["expires_at"], facts["at"]) < TOKEN_DAYS * DAY_S
    ]
    told = {"gateways": known, "here": len(here), "known": len(known), "waiting": waiting}
    if not here:
        return Item("gateways", "act" if waiting else "look", "gone" if known else "none", told)
    if ending:
        return Item("gateways", "look", "ending", {**told, "names": ending})
    return Item("gateways", "good", "good", told)


def _endpoints(gateways: list[dict[str, Any]]) -> Iterator[Item]:
    """The Triton servers that gateways at work speak of; nothing where there are none."""
    found: dict[str, list[dict[str, Any]]] = {}
    for gateway in gateways:
        if gateway["here"] and gateway["backend"] == "triton":
            for one in gateway["endpoints"]:
                found.setdefault(one["name"], []).append(one)
    if not found:
        return
    resting = [
        {"name": name, "reason": next((one["reason"] for one in told if one["reason"]), "")}
        for name, told in sorted(found.items())
        if any(one["state"] != "ready" for one in told)
    ]
    told = {"count": len(found), "ready": len(found) - len(resting), "resting": resting}
    level: Level = "good" if not resting else "look" if len(resting) < len(found) else "act"
    yield Item("endpoints", level, "resting" if resting else "good", told)


def _care(facts: Facts, _: Settings) -> Iterator[Item]:
    at, keys, reached = facts["at"], facts["keys"], facts["milestones"]
    since = reached.get("audio_key", {}).get("at") or keys["audio"]["since"]
    days = None if since is None else int(_age_s(since, at) / DAY_S)
    beside = [name for name in ("database", "audio") if keys[name]["beside"]]
    told = {"since": since, "days": days, "beside": beside}
    if days is not None and days > KEY_DAYS:
        yield Item("keys", "look", "old", told)
    else:
        case = "elsewhere" if since is None else "beside" if beside else "good"
        yield Item("keys", "good", case, told)
    audit = reached.get("audit")
    if audit is None:
        yield Item("audit", "look", "never")
        return
    told = {"at": audit["at"], "rows": audit.get("rows", 0), "broken": audit.get("broken")}
    if told["broken"] is not None:
        yield Item("audit", "act", "broken", told)
    elif _age_s(audit["at"], at) > AUDIT_DAYS * DAY_S:
        yield Item("audit", "look", "old", told)
    else:
        yield Item("audit", "good", "good", told)


def _certificate(facts: Facts, settings: Settings) -> Iterator[Item]:
    until: datetime | None = facts["certificate_until"]
    if until is None:
        is_safe = settings.public_url.startswith("https:")
        yield Item("certificate", "good", "unseen" if is_safe else "none")
        return
    days = (until - facts["at"]).total_seconds() / DAY_S
    told = {"until": until.isoformat(), "days": int(days)}
    level: Level = "good"
    if days < CERTIFICATE_LOOK_DAYS:
        level = "act" if days < CERTIFICATE_ACT_DAYS else "look"
    yield Item("certificate", level, "good" if level == "good" else "ending", told)


def _of(facts: Facts, *names: str) -> dict[str, Any]:
    return {name: facts[name] for name in names}


def _age_s(text: str, at: datetime) -> float:
    """Seconds since then; negative for what is to come."""
    return (at - datetime.fromisoformat(text)).total_seconds()


JUDGES: tuple[Callable[[Facts, Settings], Iterator[Item]], ...] = (
    _relay, _disk, _backup, _rooms, _requests, _uploads, _jobs, _care, _certificate,
)  # fmt: skip
