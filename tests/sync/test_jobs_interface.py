"""Jobs over HTTP: what gateways and people ask of a running relay."""

import hashlib
import json
import threading
import time

import numpy as np
import pytest
import soundfile
from relay_audio import add_audio, blobs_of
from relay_client import Client

from sync.accounts.gateways import add_gateway, revoke_gateway
from sync.accounts.projects import add_project

ROWS = np.arange(160, dtype="<f2").reshape(2, 80)
MEANING = {"windows": 2, "dimension": 80, "first_s": 0.25, "about": {"warnings": ["odd"]}}


@pytest.fixture(scope="module")
def ada(relay):
    client = relay.client("Ada")
    client.id = client.ask("GET", "/me")[1]["person"]["id"]
    return client


class Place:
    """A project whose model is logmel, with one recording, and a gateway."""

    def __init__(self, relay, ada, folder):
        self.relay, self.ada = relay, ada
        self.project = relay.write(add_project, "Birds", ada.id, [ada.id]).id
        self.base = f"/projects/{self.project}"
        assert ada.ask("PUT", f"{self.base}/model", {"model": "logmel"})[0] == 200
        path = folder / "song.wav"
        noise = np.random.default_rng(int.from_bytes(self.project.encode()[-4:])).normal(size=8000)
        soundfile.write(path, 0.1 * noise, 8000)
        self.content = path.read_bytes()
        self.recording, self.job = add_audio(relay, self.project, ada.id, path)
        self.gateway, secret, _ = relay.write(add_gateway, "far", 1.0)
        self.client = Client(relay.port, secret, origin=None)

    def lease(self, **body):
        status, value = self.client.ask(
            "POST", "/gateway/lease", {"models": ["logmel@1"], "wait_s": 0} | body
        )
        assert status == 200, value
        return value["job"]

    def post(self, job, what, **body):
        return self.client.ask(
            "POST", f"/gateway/jobs/{job['id']}/{what}", {"lease": job["lease"]} | body
        )

    def put_rows(self, job, rows, sha256=None):
        named = sha256 or hashlib.sha256(rows).hexdigest()
        path = f"/gateway/jobs/{job['id']}/rows/{named}?lease={job['lease']}"
        kind = {"Content_Type": "application/octet-stream"}
        return self.client.ask("PUT", path, rows, **kind), named

    def jobs(self, **query):
        asked = "&".join(f"{name}={value}" for name, value in query.items())
        return self.ada.ask("GET", f"{self.base}/jobs?{asked}")[1]

    def finish_all(self):
        while (job := self.lease()) is not None:
            self.post(job, "fail", code="x", reason="Left by a test.", retry=False)


@pytest.fixture
def place(relay, ada, tmp_path):
    made = Place(relay, ada, tmp_path)
    yield made
    made.finish_all()


def test_a_job_from_lease_to_rows(place):
    job = place.lease()
    assert (job["id"], job["model"], job["hop_s"]) == (place.job, "logmel", 0.25)
    assert job["bytes"] == len(place.content)
    assert place.lease() is None
    path = f"/gateway/jobs/{job['id']}/audio?lease={job['lease']}"
    connection = place.client
    assert connection.ask("GET", path, Range="bytes=0-11") == (206, place.content[:12])
    assert connection.headers["content-range"] == f"bytes 0-11/{len(place.content)}"
    assert place.post(job, "heartbeat", progress=0.5) == (200, {})
    seen = place.jobs()
    assert (seen["counts"], seen["progress"]) == ({"running": 1}, 0.5)
    assert seen["jobs"][0]["file_name"] == "song.wav"
    put, named = place.put_rows(job, ROWS.tobytes())
    assert put == (200, {"bytes": ROWS.nbytes})
    for _ in range(2):
        assert place.post(job, "result", rows=named, **MEANING) == (200, {})
    assert place.jobs(status="done")["jobs"][0]["id"] == job["id"]
    assert place.ada.ask("GET", f"{place.base}/jobs/progress")[1]["progress"] == 1
    path = f"{place.base}/recordings/{place.recording}/embeddings"
    assert place.ada.ask("GET", path) == (200, ROWS.tobytes())
    meaning = json.loads(place.ada.headers["earmark-embeddings"])
    assert place.ada.ask("GET", path, Range="bytes=160-") == (206, ROWS[1].tobytes())
    assert place.ada.ask("GET", f"{path}?model=yamnet")[0] == 404
    assert (meaning["model"], meaning["windows"], meaning["first_s"]) == ("logmel", 2, 0.25)
    assert meaning["about"] == {"warnings": ["odd"]}


def test_results_are_checked(place):
    job = place.lease()
    put, _ = place.put_rows(job, ROWS.tobytes(), "0" * 64)
    assert put[0] == 400
    put, _ = place.put_rows(job, ROWS.tobytes(), "not-a-hash")
    assert put[0] == 400
    named = hashlib.sha256(ROWS.tobytes()).hexdigest()
    _, stored = place.put_rows(job, ROWS.tobytes())
    wrong = MEANING | {"windows": 3}
    assert place.post(job, "result", rows=stored, **wrong)[0] == 400
    assert place.post(job, "result", rows="1" * 64, **MEANING)[0] == 400
    other = {**job, "lease": "another"}
    for answer in (
        place.post(other, "heartbeat", progress=0.5),
        place.post(other, "result", rows=named, **MEANING),
        place.put_rows(other, ROWS.tobytes())[0],
        place.client.ask("GET", f"/gateway/jobs/{job['id']}/audio?lease=another"),
    ):
        assert (answer[0], answer[1]["error"]["code"]) == (409, "lease_lost")
    assert place.jobs()["counts"] == {"leased": 1}


def test_people_retry_and_cancel(place):
    job = place.lease()
    place.post(job, "fail", code="audio", reason="It cannot be decoded.", retry=False)
    assert place.jobs(status="failed")["jobs"][0]["reason"] == "It cannot be decoded."
    assert place.ada.ask("POST", f"{place.base}/jobs/retry") == (200, {"queued": 1})
    assert place.ada.ask("POST", f"{place.base}/jobs/{job['id']}/retry")[0] == 409
    again = place.lease()
    assert place.ada.ask("POST", f"{place.base}/jobs/{job['id']}/cancel") == (200, {})
    status, value = place.post(again, "heartbeat", progress=0.1)
    assert (status, value["error"]["details"]) == (409, {"status": "cancelled"})
    assert place.ada.ask("POST", f"{place.base}/jobs/{job['id']}/retry") == (200, {})
    assert place.jobs()["counts"] == {"queued": 1}
    assert place.ada.ask("GET", f"{place.base}/jobs?status=lost")[0] == 400


def test_a_wrong_model_is_refused_and_another_one_queues_what_lacks_it(place):
    status, value = place.ada.ask("PUT", f"{place.base}/model", {"model": "wren"})
    assert (status, value["error"]["details"]["model"]) == (400, "wren")
    answer = place.ada.ask("PUT", f"{place.base}/model", {"model": "yamnet"})
    assert answer == (200, {"model": "yamnet"})
    deadline = time.monotonic() + 60
    while place.jobs()["counts"] != {"queued": 2}:
        assert time.monotonic() < deadline
        time.sleep(0.05)
    shown = place.ada.ask("GET", f"{place.base}/model")[1]
    assert shown["model"] == "yamnet"
    assert {"yamnet", "logmel"} <= {one["model"] for one in shown["models"]}


def test_waiting_for_a_job_ends_when_one_comes_and_when_the_token_ends(place):
    place.finish_all()
    answers = []

    def wait():
        body = {"models": ["logmel@1"], "wait_s": 20}
        client = Client(place.relay.port, place.client.token, origin=None)
        answers.append(client.ask("POST", "/gateway/lease", body))

    waiting = threading.Thread(target=wait)
    waiting.start()
    assert place.ada.ask("POST", f"{place.base}/jobs/retry") == (200, {"queued": 1})
    waiting.join()
    assert answers[0][1]["job"]["id"] == place.job
    waiting = threading.Thread(target=wait)
    waiting.start()
    assert place.post(answers[0][1]["job"], "heartbeat", progress=0.0)[0] == 200
    place.relay.write(revoke_gateway, place.gateway)
    waiting.join()
    assert answers[1][0] == 401
    assert place.jobs()["counts"] == {"queued": 1}
    assert place.client.ask("POST", "/gateway/lease", {"models": []})[0] == 401
    place.client = Client(
        place.relay.port, place.relay.write(add_gateway, "other", 1.0)[1], origin=None
    )


def test_admins_manage_gateways(place):
    status, made = place.ada.ask("POST", "/gateways", {"name": "new", "days": 1})
    assert status == 201
    client = Client(place.relay.port, made["token"], origin=None)
    assert client.ask("POST", "/gateway/lease", {"models": ["logmel@9"]}) == (200, {"job": None})
    shown = {one["id"]: one for one in place.ada.ask("GET", "/gateways")[1]["gateways"]}
    assert shown[made["id"]]["models"] == ["logmel@9"]
    assert shown[made["id"]]["seen_at"]
    assert "secret" not in shown[made["id"]]
    assert place.ada.ask("DELETE", f"/gateways/{made['id']}") == (200, {})
    assert client.ask("POST", "/gateway/lease", {"models": []})[0] == 401
    assert client.ask("GET", "/projects")[0] == 401


def test_rows_are_encrypted_on_the_disk(place):
    job = place.lease()
    put, named = place.put_rows(job, ROWS.tobytes() * 50)
    assert put[0] == 200
    files = [path for path in blobs_of(place.relay).folder.rglob("*") if path.is_file()]
    assert files
    assert not any(ROWS.tobytes()[:64] in path.read_bytes() for path in files)
    assert named
