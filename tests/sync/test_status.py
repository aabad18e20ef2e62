"""How a relay is, for its admins: what is judged how, and what they are told."""

import json
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from gateway_processes import eventually
from relay_client import Client

from earmark.audit import note_audit
from sync.accounts.audit import Chain
from sync.accounts.gateways import add_gateway
from sync.accounts.projects import add_project
from sync.clock import time_text
from sync.settings import read_settings
from sync.status.items import CASES, items
from sync.status.recent import Recent, Totals
from sync.status.standing import Standing, read_standing

ROOT = Path(__file__).resolve().parents[2]
AT = datetime(2026, 5, 1, 12, tzinfo=UTC)
GATEWAY = {
    "id": "g", "name": "den", "own": False, "here": True, "models": ["yamnet@1"], "version": "0",
    "seen_at": time_text(AT), "expires_at": time_text(AT + timedelta(days=300)),
    "backend": "triton", "endpoints": [{"name": "a:8001", "state": "ready", "reason": ""}],
}  # fmt: skip


def ago(**span):
    return time_text(AT - timedelta(**span))


def facts(**changed):
    """A relay of which all is well, but for what is changed."""
    well = {
        "at": AT, "version": "0.1.0", "since": ago(days=9),
        "processes": {"web 0": {"starts": 1, "since": ago(days=9)}},
        "hosts": {"expected": 2, "running": 2, "rooms": 3, "people": 2, "connections": 4,
                  "bytes": 9, "outbox": 0},
        "disk": {"total": 1000 << 30, "free": 600 << 30, "database": 1 << 30},
        "audio": {"recordings": {}, "bytes": 0, "bytes_per_day": 1 << 30, "projects": 1},
        "uploads": {"open": 1, "old": 0, "failed": 0},
        "jobs": {"jobs": {("done", "yamnet"): 5}, "oldest_s": {"queued": 0, "running": 0},
                 "failed": []},
        "gateways": [GATEWAY],
        "milestones": {"backup": {"at": ago(hours=9), "blobs": 1, "missing": 0},
                       "audit": {"at": ago(hours=9), "rows": 4, "broken": None}},
        "keys": {"database": {"from": "file", "beside": False, "since": ago(days=40)},
                 "audio": {"from": "file", "beside": False, "since": ago(days=40)}},
        "last_hour": {"span_s": 3600, "requests": 1000, "errors": 0, "slow": {}, "unwritten": 0,
                      "edit_s": 0.01},
        "certificate_until": AT + timedelta(days=60),
    }  # fmt: skip
    for name, value in changed.items():
        is_part = isinstance(value, dict) and isinstance(well[name], dict)
        well[name] = {**well[name], **value} if is_part else value
    return well


def judged(**changed):
    """By id: (level, case) of everything; each is one that the page has sentences for."""
    found = items(facts(**changed), read_settings({"public_url": "https://e.example"}, {}))
    assert all(item.case in CASES[item.id] for item in found)
    assert json.loads(json.dumps([item.to_json() for item in found]))
    return {item.id: (item.level, item.case) for item in found}


def test_where_all_is_well_there_is_nothing_to_do():
    assert {level for level, _ in judged().values()} == {"good"}


@pytest.mark.parametrize(
    ("changed", "thing", "level", "case"),
    [
        ({"hosts": {"running": 1}}, "relay", "act", "missing"),
        ({"processes": {"rooms 0": {"starts": 2, "since": ago(minutes=5)}}}, "relay", "look",
         "restarted"),
        ({"processes": {"rooms 0": {"starts": 2, "since": ago(days=1)}}}, "relay", "good", "good"),
        ({"disk": {"free": 60 << 30}}, "disk", "look", "soon"),
        ({"audio": {"bytes_per_day": 300 << 30}}, "disk", "act", "soon"),
        ({"disk": {"free": 1 << 29}}, "disk", "act", "full"),
        ({"disk": {"database": 700 << 30}}, "database", "look", "tight"),
        ({"milestones": {"backup": {"at": ago(days=3)}}}, "backup", "look", "old"),
        ({"milestones": {"backup": {"at": ago(days=8)}}}, "backup", "act", "old"),
        ({"milestones": {"backup": {"at": ago(days=1), "missing": 2}}}, "backup", "act", "missing"),
        ({"last_hour": {"unwritten": 1}}, "rooms", "act", "unwritten"),
        ({"last_hour": {"edit_s": 1.0}}, "rooms", "look", "slow"),
        ({"hosts": {"outbox": 1 << 30}}, "rooms", "look", "outbox"),
        ({"last_hour": {"errors": 30}}, "requests", "look", "errors"),
        ({"last_hour": {"slow": {"/a": 30}}}, "requests", "look", "slow"),
        ({"uploads": {"failed": 9}}, "uploads", "look", "failed"),
        ({"jobs": {"oldest_s": {"queued": 20_000, "running": 0}}}, "jobs", "look", "late"),
        ({"jobs": {"failed": [{"code": "x", "count": 2, "at": ago(days=1), "reason": "No."}]}},
         "failures", "look", "failed"),
        ({"gateways": []}, "gateways", "look", "none"),
        ({"gateways": [GATEWAY | {"here": False}], "jobs": {"jobs": {("queued", "yamnet"): 1}}},
         "gateways", "act", "gone"),
        ({"gateways": [GATEWAY | {"expires_at": ago(days=-3)}]}, "gateways", "look", "ending"),
        ({"gateways": [GATEWAY | {"endpoints": [{"name": "a", "state": "resting", "reason": ""}]}]},
         "endpoints", "act", "resting"),
        ({"keys": {"audio": {"from": "file", "beside": True, "since": ago(days=9)}}}, "keys",
         "good", "beside"),
        ({"keys": {"audio": {"from": "file", "beside": True, "since": ago(days=400)}}}, "keys",
         "look", "old"),
        ({"milestones": {"audit": {"at": ago(days=1), "broken": 7}}}, "audit", "act", "broken"),
        ({"milestones": {"audit": {"at": ago(days=60)}}}, "audit", "look", "old"),
        ({"certificate_until": AT + timedelta(days=3)}, "certificate", "act", "ending"),
        ({"certificate_until": None}, "certificate", "good", "unseen"),
    ],
)  # fmt: skip
def test_what_is_to_be_seen_to(changed, thing, level, case):
    assert judged(**changed)[thing] == (level, case)


def test_without_a_backup_one_acts_once_there_is_something_to_lose():
    none = facts()
    del none["milestones"]["backup"], none["milestones"]["audit"]
    found = {item.id: item for item in items(none, read_settings({"data": "/srv/e"}, {}))}
    assert (found["backup"].level, found["backup"].told["data"]) == ("act", "/srv/e")
    assert (found["audit"].level, found["audit"].case) == ("look", "never")


def test_the_page_has_a_sentence_and_an_advice_for_each_case():
    known = set(re.findall(r"^(admin-[\w-]+) = ", (ROOT / "pwa/messages/en.ftl").read_text(), re.M))
    said = {f"admin-is-{thing}-{case}" for thing, cases in CASES.items() for case in cases}
    fine = {"good", "elsewhere", "unseen"}
    advised = {
        f"admin-do-{thing}-{case}" for thing, cases in CASES.items() for case in {*cases} - fine
    }
    assert said | advised | {f"admin-thing-{thing}" for thing in CASES} <= known


def test_the_last_hour_is_what_came_since_then():
    clock = [0.0]
    totals = [Totals()]
    recent = Recent(lambda: totals[0], lambda: clock[0])
    recent.note()
    totals[0] = Totals(100, 1, {"/a": 5}, 0, {0.01: 90, 0.1: 100, float("inf"): 100})
    clock[0] = 60.0
    recent.note()
    assert recent.last_hour() == {"span_s": 60, "requests": 100, "errors": 1, "slow": {"/a": 5},
                                  "unwritten": 0, "edit_s": 0.1}  # fmt: skip
    clock[0] = 3700.0
    recent.note()
    assert recent.last_hour()["requests"] == 0
    assert recent.last_hour()["slow"] == {}


def test_the_supervisor_writes_down_how_often_it_started_a_process(tmp_path):
    standing = Standing(tmp_path, AT)
    for _ in range(2):
        standing.started("rooms 0", AT)
    told = {"rooms 0": {"starts": 2, "since": time_text(AT)}}
    assert read_standing(tmp_path) == {"since": time_text(AT), "processes": told}
    assert read_standing(tmp_path / "other") == {"since": None, "processes": {}}


def test_an_admin_is_told_and_nobody_else(relay):
    ada = relay.client("Ada")
    relay.write(add_project, "Kleiberweg", ada.ask("GET", "/me")[1]["person"]["id"], [])
    secret = relay.write(add_gateway, "den", 1.0)[1]
    gateway = Client(relay.port, secret, origin=None)
    endpoints = [{"name": "gpu:8001", "state": "resting", "reason": "It sleeps.", "more": 1}]
    about = {"version": "0.1.0", "backend": "triton", "endpoints": endpoints, "more": "x"}
    gateway.ask("POST", "/gateway/lease", {"models": ["yamnet@1"], "wait_s": 0, "about": about})
    relay.write(note_audit, Chain(3, 0, None, ""))

    def told():
        status, value = ada.ask("GET", "/status")
        assert status == 200, value
        return {item["id"]: item for item in value["items"]}, value

    eventually(lambda: told()[0]["audit"]["case"] == "good", "the check is known")
    found, value = told()
    assert found["relay"]["told"]["since"] is not None
    assert found["backup"]["case"] == "never"
    assert found["endpoints"]["told"]["resting"] == [{"name": "gpu:8001", "reason": "It sleeps."}]
    (known,) = found["gateways"]["told"]["gateways"]
    assert (known["name"], known["here"], known["backend"]) == ("den", True, "triton")
    assert value["page"]["built_at"]
    text = json.dumps(value)
    keys = (relay.data / "earmark.key").read_text().strip()
    assert not [one for one in (keys, secret, "Kleiberweg", '"more"') if one in text]
    relay.add_person("Bo")
    assert relay.client("Bo").ask("GET", "/status")[0] == 403
    assert relay.client().ask("GET", "/status")[0] == 401
