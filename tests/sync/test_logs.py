"""What a relay logs: lines of JSON with ids, and nothing that people wrote or that is secret."""

import json
import os
import signal
import time

import pytest
from relay_client import PASSWORD, RelayServer, bare_page
from room_device import Device

PATIENCE_S = 60
SAID = "Kleiberweg seventeen"


@pytest.fixture
def relay(tmp_path):
    running = RelayServer(bare_page(tmp_path / "site"), tmp_path / "data", log_slow_s=0)
    running.output = tmp_path / "log"
    running.add_person("Ada", is_admin=True)
    running.start()
    yield running
    running.stop()


def lines(relay):
    """The lines of JSON so far."""
    rows = relay.output.read_text().splitlines()
    return [json.loads(row) for row in rows if row.startswith("{")]


def until(check):
    end = time.monotonic() + PATIENCE_S
    while not (found := check()):
        assert time.monotonic() < end, "it was not logged"
        time.sleep(0.05)
    return found


def test_a_line_says_of_which_request_and_person_it_is_and_nothing_else_of_them(relay):
    ada = relay.client("Ada")
    me = ada.ask("GET", "/me", X_Request_ID="as-the-proxy-named-it")[1]["person"]["id"]
    assert ada.headers["x-request-id"] == "as-the-proxy-named-it"
    ada.ask("GET", "/me", X_Request_ID="no\tname {}")
    assert len(ada.headers["x-request-id"]) == 26
    project = ada.ask("POST", "/projects", {"name": SAID})[1]["id"]
    made = {"name": "bench", "role": "annotator"}
    token = ada.ask("POST", f"/projects/{project}/tokens", made)[1]["token"]
    ada.ask("POST", "/sign-in", {"name": "Ada", "password": "mistyped words"})
    device = Device(relay, f"recording:{project}:01JZ0000000000000000000000", token).online()
    device.add("E1", note=SAID)
    device.save()
    device.offline()

    def of_me():
        return [row for row in lines(relay) if row.get("request") == "as-the-proxy-named-it"]

    [row] = until(of_me)
    assert (row["event"], row["level"], row["logger"]) == (
        "A slow request", "warning", "earmark.requests",
    )  # fmt: skip
    assert (row["person"], row["route"], row["status"]) == (me, "/api/v1/me", 200)
    assert row["at"].endswith("Z")
    until(lambda: [row for row in lines(relay) if row.get("status") == 401])
    text = relay.output.read_text()
    for secret in (SAID, PASSWORD, "mistyped words", token, *ada.cookies.values()):
        assert secret not in text


def test_debugging_is_turned_on_and_off_while_it_runs(tmp_path):
    relay = RelayServer(bare_page(tmp_path / "site"), tmp_path / "data", log_slow_s=60)
    relay.output = tmp_path / "log"
    relay.start()

    def asked(name):
        relay.client().ask("GET", "/relay", X_Request_ID=name)
        return any(row.get("request") == name for row in lines(relay))

    assert not asked("before-it")
    os.kill(relay.process.pid, signal.SIGUSR1)
    until(lambda: asked("during-it"))
    os.kill(relay.process.pid, signal.SIGUSR1)
    until(lambda: not asked(f"after-{time.monotonic_ns()}"))
    relay.stop()
