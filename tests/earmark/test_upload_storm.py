"""Kills of either side, cuts, a full disk: all arrives or is named, and no half is ever listed."""

import hashlib
import http.client
import json
import os
import random
import resource
import subprocess
import sys
import threading
import time

import pytest
from cutting_proxy import CuttingProxy
from recording_files import wav
from relay_client import RelayServer, bare_page
from relay_processes import web_processes

PATIENCE_S = 200


class Storm:
    """A folder that is sent into a project of a relay, and what arrives there."""

    def __init__(self, relay, tmp_path):
        self.tmp = tmp_path
        self.relay = relay
        self.lead = self.relay.client("Ada")
        self.project = self.lead.ask("POST", "/projects", {"name": "Card"})[1]["id"]
        body = {"name": "laptop", "role": "uploader"}
        made = self.lead.ask("POST", f"/projects/{self.project}/tokens", body)[1]
        self.environment = os.environ | {
            "PYTHONPATH": os.pathsep.join(sys.path), "EARMARK_TOKEN": made["token"],
        }  # fmt: skip
        self.card = tmp_path / "card"
        self.card.mkdir()
        self.sent = {}

    def put(self, name, content):
        (self.card / name).write_bytes(content)
        self.sent[hashlib.sha256(content).hexdigest()] = content

    def start(self, port, *more):
        words = ["upload", str(self.card), "--server", f"http://127.0.0.1:{port}", "--json"]
        words += ["--state", str(self.tmp / "state"), *more]
        return subprocess.Popen(
            [sys.executable, "-m", "earmark", *words],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=self.environment,
        )  # fmt: skip

    def listed(self):
        """The recordings of the project, each of which has to be whole."""
        path = f"/projects/{self.project}/recordings?limit=1000"
        rows = self.lead.ask("GET", path)[1]["recordings"]
        for row in rows:
            where = f"/api/v1/projects/{self.project}/recordings/{row['id']}/audio"
            assert self.lead.ask("GET", f"/{where}")[1] == self.sent[row["sha256"]], row
        return {row["sha256"] for row in rows}

    def drafts(self):
        """All that are there, with their sizes."""
        found = self.relay.data.glob("audio/drafts/*.draft")
        return {path.name: path.stat().st_size for path in found}


@pytest.fixture(scope="module")
def relay(tmp_path_factory):
    folder = tmp_path_factory.mktemp("relay")
    running = RelayServer(bare_page(folder / "site"), folder / "data", web=2)
    running.add_person("Ada", is_admin=True)
    running.start()
    yield running
    running.stop()


@pytest.fixture
def storm(relay, tmp_path):
    return Storm(relay, tmp_path)


def test_everything_arrives_whole_through_kills_and_cuts(storm):
    for number in range(5):
        storm.put(f"{number}.wav", wav(number, seconds=12 * (number + 1)))
    chance = random.Random(5)
    deadline = time.monotonic() + PATIENCE_S
    with CuttingProxy(storm.relay.port, 1, (60_000, 1_500_000)) as proxy:
        running = storm.start(proxy.port, "--limit", "2M")
        for victim in ("client", "relay", "client"):
            before = proxy.passed
            while proxy.passed < before + 400_000 and running.poll() is None:
                assert time.monotonic() < deadline
                time.sleep(0.02)
            time.sleep(chance.uniform(0, 0.5))
            if victim == "relay":
                storm.relay.stop()
                storm.relay.start()
                assert storm.listed() <= set(storm.sent)
            else:
                running.kill()
                running.communicate()
                running = storm.start(proxy.port, "--limit", "2M")
        out, _ = running.communicate(timeout=PATIENCE_S)
        assert running.returncode == 0, out
        report = json.loads(out)
        assert report["uploaded"] + report["there"] == 5
        assert proxy.cuts >= 2
    assert storm.listed() == set(storm.sent)


def test_a_full_disk_is_named_and_what_came_is_kept(storm):
    storm.put("small.wav", wav(20))
    storm.put("large.wav", wav(21, seconds=100))
    small, large = storm.sent
    before = storm.drafts()
    limits = {
        pid: resource.prlimit(pid, resource.RLIMIT_FSIZE) for pid in web_processes(storm.relay)
    }
    for pid, (_, most) in limits.items():
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (2_000_000, most))
    out, _ = storm.start(storm.relay.port).communicate(timeout=PATIENCE_S)
    report = json.loads(out)
    assert (report["uploaded"], report["failed"]) == (1, 1)
    [line] = report["problems"]
    assert (line["file"], "disk is full" in line["error"]) == ("large.wav", True)
    assert storm.listed() == {small}
    for pid, usual in limits.items():
        resource.prlimit(pid, resource.RLIMIT_FSIZE, usual)
    assert max(size for name, size in storm.drafts().items() if name not in before) > 1_000_000
    running = storm.start(storm.relay.port)
    out, _ = running.communicate(timeout=PATIENCE_S)
    assert (running.returncode, json.loads(out)["uploaded"]) == (0, 1)
    assert storm.listed() == {small, large}
    assert storm.drafts() == before


def test_many_at_once_while_a_web_process_is_killed(storm):
    for number in range(30):
        storm.put(f"{number}.wav", wav(100 + number, seconds=3))
    running = storm.start(storm.relay.port, "--limit", "1M", "--jobs", "8")
    killed = threading.Event()

    def kill_one():
        while len(storm.listed()) < 5:
            time.sleep(0.05)
        os.kill(web_processes(storm.relay)[0], 9)
        killed.set()

    threading.Thread(target=kill_one, daemon=True).start()
    out, _ = running.communicate(timeout=PATIENCE_S)
    assert running.returncode == 0, out
    assert killed.wait(PATIENCE_S)
    deadline = time.monotonic() + PATIENCE_S
    while True:
        try:
            assert storm.listed() == set(storm.sent)
            return
        except (OSError, http.client.HTTPException):
            assert time.monotonic() < deadline
            time.sleep(0.1)
