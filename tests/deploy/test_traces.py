"""One trace from a click in the page to Triton, sent to a real receiver; off, there is nothing."""

import base64
import hashlib
import io
import json
import secrets
import subprocess
import sys
import time

import numpy as np
import pytest
import soundfile
from gateway_processes import Gateways, eventually
from ill_triton import IllTriton
from relay_client import RelayServer, bare_page
from trace_receiver import TraceReceiver

from inference_gateway.catalog import find_model
from sync.accounts.projects import add_project
from sync.api.trace_routes import MOST_SPANS
from sync.jobs.wishes import choose_model

OF_THE_JOB = {"job", "decode", "audio.read", "windows", "triton.infer", "rows.send"}


@pytest.fixture(scope="module")
def receiver():
    running = TraceReceiver()
    yield running
    running.close()


@pytest.fixture(scope="module")
def relay(tmp_path_factory, receiver):
    folder = tmp_path_factory.mktemp("relay")
    with pytest.MonkeyPatch.context() as changed:
        changed.setenv("OTEL_BSP_SCHEDULE_DELAY", "100")
        running = RelayServer(
            bare_page(folder / "site"), folder / "data", traces_endpoint=receiver.url
        )
        running.ada = running.add_person("Ada Kleiber")
        running.start()
        yield running
        running.stop()


class Click:
    """What the page makes of a click: a span, and below it one for each request."""

    def __init__(self, client, name):
        self.client, self.name = client, name
        self.trace, self.id = secrets.token_hex(16), secrets.token_hex(8)
        self.began_ms = time.time() * 1000
        self.spans = []

    def ask(self, method, path, body=None, **headers):
        began_ms, span = time.time() * 1000, secrets.token_hex(8)
        told = {"traceparent": f"00-{self.trace}-{span}-01"}
        answer = self.client.ask(method, path, body, **headers, **told)
        self.add(span, self.id, "request", began_ms, status=answer[0])
        return answer

    def add(self, span, parent, name, began_ms, **more):
        told = {"trace": self.trace, "span": span, "parent": parent, "name": name}
        self.spans.append({**told, "began_ms": began_ms, "ended_ms": time.time() * 1000, **more})

    def end(self):
        self.add(self.id, "", self.name, self.began_ms)
        assert self.client.ask("POST", "/traces", {"spans": self.spans})[0] == 200


def sound():
    content = io.BytesIO()
    noise = 0.1 * np.random.default_rng(0).normal(size=16_000 * 8).astype(np.float32)
    soundfile.write(content, noise, 16_000, format="WAV")
    return content.getvalue()


def upload(click, project, content):
    """As the page does; returns the recording's key."""
    told = {"filename": "Kleiberweg 7.wav", "project": project,
            "sha256": hashlib.sha256(content).hexdigest()}  # fmt: skip
    metadata = ",".join(
        f"{name} {base64.b64encode(value.encode()).decode()}" for name, value in told.items()
    )
    tus = {"Tus_Resumable": "1.0.0"}
    status, value = click.ask("POST", "/uploads", b"", Upload_Length=str(len(content)),
                              Upload_Metadata=metadata, **tus)  # fmt: skip
    assert status == 201, value
    place = click.client.headers["location"].partition("/api/v1")[2]
    status, value = click.ask("PATCH", place, content, Upload_Offset="0",
                              Content_Type="application/offset+octet-stream", **tus)  # fmt: skip
    assert status == 204, value
    return click.client.headers["earmark-recording"]


def test_one_trace_goes_through_all_parts(relay, receiver, tmp_path):
    ada = relay.client("Ada Kleiber")
    assert ada.ask("GET", "/relay")[1]["traces"] is True
    project = relay.write(add_project, "Kleiberweg", relay.ada, [relay.ada]).id
    relay.write(lambda c, at, _: choose_model(c, at, project, "yamnet", relay.ada))
    triton, gateways = IllTriton(find_model("yamnet")), Gateways(relay, tmp_path)
    try:
        words = ("-m", "earmark", "gateway", "--relay", relay.url, "--triton", triton.url)
        traces = {"EARMARK_TRACES_ENDPOINT": receiver.url, "OTEL_BSP_SCHEDULE_DELAY": "100"}
        gateways.start("den", *words, "--model", "yamnet", **traces)
        sent = Click(ada, "upload")
        recording = upload(sent, project, sound())
        sent.end()
        ended = f"/projects/{project}/jobs?status=done"
        eventually(lambda: ada.ask("GET", ended)[1]["jobs"], "the job is done")
        assert triton.served
        names = lambda click: {span.name for span in receiver.of(click.trace)}  # noqa: E731
        eventually(lambda: names(sent) >= OF_THE_JOB | {"upload", "job.waited"}, "the whole trace")

        asked = Click(ada, "ask")
        path = f"/recordings/{recording}/queries?method=fixed&start_s=0&end_s=7"
        assert asked.ask("GET", path)[0] == 200
        asked.end()
        eventually(lambda: names(asked) >= {"ask", "workshop.process"}, "the trace of Ask me")
    finally:
        gateways.kill()
        triton.stop()

    found = receiver.of(sent.trace)
    assert {span.service for span in found} == {"earmark-page", "earmark-relay", "earmark-gateway"}
    (begun,) = [span for span in found if not span.parent]
    assert (begun.service, begun.name) == ("earmark-page", "upload")
    ids = {span.id for span in found}
    assert {span.parent for span in found} - {""} <= ids
    routes = {span.attributes.get("http.route") for span in found}
    assert {"/api/v1/uploads/<upload>", "/api/v1/gateway/jobs/<job>/audio"} <= routes
    written = {s.attributes["function"] for s in found if s.name == "database.write"}
    assert "finish" in written
    (inferred, *_) = [span for span in found if span.name == "triton.infer"]
    assert inferred.attributes == {"endpoint": triton.url, "model": "yamnet"}
    by_id = {span.id: span for span in found}
    above = by_id[inferred.parent]
    assert (above.name, by_id[above.parent].name) == ("windows", "job")
    whole = json.dumps([[s.service, s.name, s.attributes] for s in receiver.spans])
    secret = next(iter(ada.cookies.values()))
    assert not [one for one in ("Kleiber", secret, "earmark_gateway_", "Ada") if one in whole]


def test_what_a_page_may_bring_is_bounded(relay, receiver):
    ada = relay.client("Ada Kleiber")
    good = {"trace": "1" * 32, "span": "2" * 16, "parent": "", "name": "ask",
            "began_ms": 1e12, "ended_ms": 1e12 + 5, "status": 200, "label": "Nuthatch"}  # fmt: skip

    def bring(*spans):
        return ada.ask("POST", "/traces", {"spans": list(spans)})[0]

    assert bring(good) == 200
    (kept,) = eventually(lambda: receiver.of("1" * 32), "the span")
    assert (kept.service, kept.seconds) == ("earmark-page", pytest.approx(0.005, rel=1e-3))
    assert kept.attributes == {"http.response.status_code": 200}
    assert bring(*[good] * (MOST_SPANS + 1)) == 400
    for wrong in (
        {"name": "Nuthatch"}, {"trace": "x" * 32}, {"trace": "0" * 32}, {"span": 5},
        {"ended_ms": 1e11}, {"began_ms": True},
    ):  # fmt: skip
        assert bring(good | wrong) == 400, wrong
    assert relay.client().ask("POST", "/traces", {"spans": [good]})[0] == 401


def test_off_it_is_not_even_imported():
    code = """
import sys
from pathlib import Path
from sync import tracing
from sync.app import create_app
import earmark.gateway, sync.web, sync.rooms.host, inference_gateway.backends.triton
tracing.start("", "earmark-relay")
with tracing.span("x"):
    assert tracing.headers() == {} and not tracing.is_on()
print([name for name in sys.modules if name.startswith("opentelemetry")])
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
