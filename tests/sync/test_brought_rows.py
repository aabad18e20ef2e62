"""Rows that a gateway brings without a job: for which audio, and what they have to be."""

import hashlib
import json

import numpy as np
import pytest
from relay_audio import add_audio
from relay_client import Client

from sync.accounts.gateways import add_gateway
from sync.accounts.projects import add_project
from sync.jobs.job import find_job
from sync.jobs.wishes import choose_model

ROWS = np.arange(160, dtype="<f2").reshape(2, 80).tobytes()
NAMED = hashlib.sha256(ROWS).hexdigest()
MAKING = {"model": "logmel", "version": "1", "hop_s": 0.25}
MEANING = MAKING | {"windows": 2, "dimension": 80, "first_s": 0.25, "about": {"warnings": ["odd"]}}


class Place:
    """A project whose model is logmel, with two recordings, and a gateway."""

    def __init__(self, relay, folder):
        self.relay = relay
        self.ada = relay.client("Ada")
        ada = self.ada.ask("GET", "/me")[1]["person"]["id"]
        self.project = relay.write(add_project, "Birds", ada, [ada]).id
        relay.write(lambda c, at, _: choose_model(c, at, self.project, "logmel", ada))
        self.added = []
        for name in ("a.wav", "b.wav"):
            path = folder / name
            path.write_bytes(f"{self.project} {name}".encode())
            recording, job = add_audio(relay, self.project, ada, path)
            sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
            self.added.append((recording, job, sha256))
        _, secret, _ = relay.write(add_gateway, "cluster", 1.0)
        self.gateway = Client(relay.port, secret, origin=None)

    def put(self, rows=ROWS, named=NAMED):
        kind = {"Content_Type": "application/octet-stream"}
        return self.gateway.ask("PUT", f"/gateway/rows/{named}", rows, **kind)

    def bring(self, sha256, **changed):
        body = {**MEANING, "audio": sha256, "rows": NAMED, **changed}
        return self.gateway.ask("POST", "/gateway/rows", body)

    def sort_out(self, *hashes, **changed):
        body = {**MAKING, "sha256": hashes, **changed}
        return self.gateway.ask("POST", "/gateway/rows/wanted", body)

    def status(self, job):
        return self.relay.read(find_job, job).status


@pytest.fixture
def place(relay, tmp_path):
    return Place(relay, tmp_path)


def test_rows_are_brought_for_audio_that_is_here(place):
    (recording, job, here), (_, other, also) = place.added
    unknown = "0" * 64
    status, found = place.sort_out(here, also, unknown)
    assert (status, sorted(found["wanted"]), found["there"]) == (200, sorted([here, also]), [])
    assert place.put() == (200, {"bytes": len(ROWS)})
    assert place.bring(here) == (200, {"is_new": True})
    assert place.sort_out(here, also, unknown) == (200, {"wanted": [also], "there": [here]})
    assert (place.status(job), place.status(other)) == ("done", "queued")
    path = f"/projects/{place.project}/recordings/{recording}/embeddings"
    assert place.ada.ask("GET", path) == (200, ROWS)
    meaning = json.loads(place.ada.headers["earmark-embeddings"])
    assert (meaning["windows"], meaning["about"]) == (2, {"warnings": ["odd"]})
    # What is there stays.
    place.put(ROWS[::-1], hashlib.sha256(ROWS[::-1]).hexdigest())
    again = place.bring(here, rows=hashlib.sha256(ROWS[::-1]).hexdigest())
    assert again == (200, {"is_new": False})
    assert place.ada.ask("GET", path) == (200, ROWS)
    assert place.bring(unknown)[0] == 404


def test_a_gateway_that_is_at_the_job_is_told(place):
    (_, job, sha256), _ = place.added
    leased = {}
    while leased.get("id") != job:  # others may wait from other tests
        asked = {"models": ["logmel@1"], "wait_s": 0}
        leased = place.gateway.ask("POST", "/gateway/lease", asked)[1]["job"]
    place.put()
    assert place.bring(sha256) == (200, {"is_new": True})
    beat = {"lease": leased["lease"], "progress": 0.5}
    status, value = place.gateway.ask("POST", f"/gateway/jobs/{job}/heartbeat", beat)
    assert (status, value["error"]["details"]["status"]) == (409, "done")


def test_rows_that_no_job_would_make_are_refused(place):
    sha256 = place.added[0][2]
    place.put()
    for changed, sentence in [
        ({"model": "wren"}, "no model named 'wren'"),
        ({"model": ""}, "which model"),
        ({"version": "2"}, "of logmel@2 every 0.25 s; this server has logmel@1"),
        ({"hop_s": 0.5}, "every 0.5 s; this server has"),
        ({"dimension": 40, "windows": 4}, "These rows have 40 numbers"),
        ({"windows": 3}, "480 bytes, but 320 arrived"),
        ({"rows": "1" * 64}, "but none arrived"),
        ({"rows": "../secret"}, "64 hexadecimal digits"),
    ]:
        status, value = place.bring(sha256, **changed)
        assert (status, sentence in value["error"]["message"]) == (400, True), value
    assert place.sort_out(sha256, model="wren")[0] == 400
    assert place.sort_out("short")[0] == 400
    assert place.sort_out(*["0" * 64] * 501)[0] == 400
    assert place.put(named="0" * 64)[0] == 400
    assert place.put(named="short")[0] == 400
    assert place.sort_out(sha256)[1]["wanted"] == [sha256]


def test_only_gateways_bring_rows(place):
    body = {**MAKING, "sha256": []}
    assert place.ada.ask("POST", "/gateway/rows/wanted", body)[0] == 403
    assert Client(place.relay.port).ask("POST", "/gateway/rows/wanted", body)[0] == 401
    assert place.ada.ask("POST", "/gateway/rows", {**MEANING, "audio": "", "rows": ""})[0] == 403
