"""How a gateway says how it is doing: /healthz, /readyz and /metrics."""

import asyncio
import json
import re
import socket
import urllib.error
import urllib.request
from pathlib import Path

import numpy as np
import pytest
from gateway_processes import read_metrics

from inference_gateway.backends.fake import FakeBackend
from inference_gateway.catalog import find_model
from inference_gateway.errors import WrongRows
from inference_gateway.gateway import Ended, Gateway
from inference_gateway.metrics import MeasuredBackend, Metrics
from inference_gateway.relay import Relay, RelayGone
from inference_gateway.status_server import StatusServer
from py_browser.errors import ParameterError

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "gateway.md"
MODEL = find_model("yamnet")


class Silent:
    """A relay that has no job, or is away."""

    def __init__(self):
        self.asked, self.away = asyncio.Event(), False

    async def lease(self, _models, _wait_s):
        self.asked.set()
        await asyncio.sleep(0.01)
        if self.away:
            raise RelayGone("The relay is away.")

    async def figures(self):
        if self.away:
            raise RelayGone("The relay is away.")
        return {"jobs": {"queued": 5}, "reused": 3}


class Idle:
    async def models(self):
        return ["yamnet@1"]


def asked(talk, backend=None):
    """What `talk(ask, relay, backend)` returns, with a gateway that runs."""

    async def run():
        relay, metrics, stop = Silent(), Metrics(), asyncio.Event()
        chosen = backend or FakeBackend()
        gateway = Gateway(relay, Idle(), on_end=metrics.ended)
        server = StatusServer("127.0.0.1", 0, gateway, chosen, metrics)
        running = asyncio.create_task(gateway.run(stop))

        async def ask(path):
            return await asyncio.to_thread(get, f"http://127.0.0.1:{server.port}{path}")

        try:
            return await talk(ask, relay, MeasuredBackend(chosen, metrics), metrics)
        finally:
            stop.set()
            await running
            await server.close()

    return asyncio.run(asyncio.wait_for(run(), 60))


def get(url):
    try:
        with urllib.request.urlopen(url, timeout=20) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


async def until(ask, path, status):
    while (answer := await ask(path))[0] != status:
        await asyncio.sleep(0.02)
    return answer[1]


def test_is_ready_while_the_relay_answers_and_somebody_computes():
    async def talk(ask, relay, _backend, _metrics):
        assert await ask("/healthz") == (200, '{"status": "ok"}')
        await until(ask, "/readyz", 200)
        relay.away = True
        told = json.loads(await until(ask, "/readyz", 503))["error"]
        assert (await ask("/healthz"))[0] == 200
        assert (await ask("/else"))[0] == 404
        return told

    told = asked(talk)
    assert told == {"code": "relay_gone", "message": "The relay is away.", "details": {}}


def test_is_not_ready_while_nobody_computes():
    async def talk(ask, _relay, _backend, _metrics):
        while json.loads((await ask("/readyz"))[1])["error"]["code"] == "relay_gone":
            await asyncio.sleep(0.02)
        return json.loads((await ask("/readyz"))[1])["error"]

    told = asked(talk, FakeBackend(illness="gone"))
    assert told["code"] == "backend_gone"
    assert told["message"] == "the fake backend: the fake backend is gone"


def test_counts_what_was_computed_and_what_became_of_jobs():
    async def talk(ask, _relay, backend, metrics):
        samples = np.zeros(31_200, dtype=np.float32)
        await backend.embed(MODEL, samples, np.array([0, 10, 20]), 16_000)
        backend._backend.illness = "shape"
        with pytest.raises(WrongRows):
            await backend.embed(MODEL, samples, np.array([0]), 16_000)
        metrics.ended(Ended("yamnet", "done", 7, 2.5))
        metrics.ended(Ended("yamnet", "failed"))
        return (await ask("/metrics"))[1]

    found = read_metrics(asked(talk))
    assert found["jobs_total", "done", "yamnet"] == found["jobs_total", "failed", "yamnet"] == 1
    assert found["rows_total", "yamnet"] == 7
    assert found["audio_seconds_total", "yamnet"] == 2.5
    assert found["request_windows_sum", "yamnet"] == 3
    assert found["request_seconds_count", "yamnet"] == 1
    assert found["request_failures_total", "wrong_rows", "yamnet"] == 1
    assert (found["relay_jobs", "queued"], found["relay_jobs", "done"]) == (5, 0)
    assert found["relay_reused",] == 3
    assert found["endpoint_ready", "the fake backend"] == 1


def test_the_guide_lists_every_metric_with_its_kind_and_labels():
    row = r"^\| `(earmark_gateway_\w+)` \| (\w+) \|([^|]*)\|"
    told = {
        name: (kind, tuple(re.findall(r"`(\w+)`", labels)))
        for name, kind, labels in re.findall(row, GUIDE.read_text(), re.MULTILINE)
    }
    kinds = {}
    for metric in Metrics().registry._collector_to_names:
        ending = "_total" if metric._type == "counter" else ""
        kinds[metric._name + ending] = (metric._type, tuple(metric._labelnames))
    assert told == kinds


def test_says_that_the_port_is_taken():
    async def twice(port):
        relay = Relay("http://localhost:1", "token")
        try:
            StatusServer("127.0.0.1", port, Gateway(relay, Idle()), FakeBackend(), Metrics())
        finally:
            await relay.close()

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(ParameterError, match="--metrics-port"):
            asyncio.run(twice(taken.getsockname()[1]))
