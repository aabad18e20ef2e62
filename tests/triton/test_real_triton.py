"""What only a real Triton can show."""

import asyncio
import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile
import tritonclient.grpc as grpc
from bacpipe_models import add_wren
from gateway_processes import Gateways, eventually
from relay_audio import add_audio, read_blob
from relay_client import RelayServer, bare_page

from inference_gateway.backends.embedded import EmbeddedBackend
from inference_gateway.backends.triton import TritonBackend
from inference_gateway.catalog import find_model
from inference_gateway.embedding import embed_file
from inference_gateway.errors import BackendError, ModelMissing
from py_browser.active_labeling.changes import find_changes
from sync.accounts.projects import add_project
from sync.jobs.embeddings import find_embedding
from sync.jobs.job import find_job

MODEL = find_model("yamnet")
RATE_HZ = 16_000
REFERENCE = Path(__file__).resolve().parents[2] / "models" / "yamnet" / "reference.npz"


@pytest.fixture
def relay(tmp_path):
    running = RelayServer(bare_page(tmp_path / "site"), tmp_path / "data")
    running.start()
    yield running
    running.stop()


@pytest.fixture
def gateways(relay, tmp_path):
    made = Gateways(relay, tmp_path)
    yield made
    made.kill()


def used(backend, work):
    async def run():
        try:
            return await work(backend)
        finally:
            await backend.close()

    return asyncio.run(run())


def test_embeds_like_this_process_and_like_the_original(triton):
    stored = np.load(REFERENCE)
    clips = [name.split(".")[0] for name in stored if name.endswith(".samples")]
    offsets = np.arange(2) * int(stored["hop_frames"]) * 160

    async def every_clip(backend):
        samples = [stored[f"{clip}.samples"].astype(np.float32) / 32768 for clip in clips]
        asked = (backend.embed(MODEL, one, offsets, RATE_HZ) for one in samples)
        return await asyncio.gather(*asked)

    answers = used(TritonBackend([triton.url]), every_clip)
    here = used(EmbeddedBackend(), every_clip)
    assert len(clips) == 7
    for clip, rows, own in zip(clips, answers, here, strict=True):
        np.testing.assert_allclose(rows, own, atol=1e-4)
        original = stored[f"{clip}.embeddings"]
        lengths = np.linalg.norm(rows, axis=1) * np.linalg.norm(original, axis=1)
        assert ((rows * original).sum(1) / lengths).min() > 0.99999, clip


def test_a_server_killed_in_mid_stream_loses_and_doubles_no_job(tritons, relay, gateways, tmp_path):
    first, second = (server.wait() for server in tritons)
    ada = relay.add_person("Ada")
    project = relay.write(add_project, "Birds", ada, [ada]).id
    servers = f"{first.url},{second.url}"
    options = ("--triton", servers, "--at-once", "2", "--metrics-port", "0")
    gateways.start("both", "-m", "earmark", "gateway", "--relay", relay.url, *options)

    def told(name, *labels):
        return gateways.metrics("both").get((name, *labels))

    eventually(lambda: told("endpoint_ready", second.url) == 1, "both servers are ready")
    second.freeze()  # so that it surely has work when it dies
    jobs = {}
    for name in ("dawn", "noon", "night"):
        path = tmp_path / f"{name}.wav"
        noise = np.random.default_rng(len(jobs)).uniform(-0.3, 0.3, 90 * RATE_HZ)
        soundfile.write(path, noise, RATE_HZ)
        jobs[path] = add_audio(relay, project, ada, path)[1]
    eventually(lambda: told("endpoint_outstanding", second.url), "the second server has work")
    second.kill()
    assert not all(relay.read(find_job, job).status == "done" for job in jobs.values())
    for job in jobs.values():
        eventually(lambda job=job: relay.read(find_job, job).status == "done", "a job is done")
    eventually(lambda: told("jobs_total", "done", "yamnet") == 3, "all are counted")
    eventually(lambda: told("endpoint_ready", first.url) == 1, "one server is ready")
    eventually(lambda: told("endpoint_ready", second.url) == 0, "the other one is not")
    eventually(lambda: told("relay_jobs", "done") == 3, "the relay has all of them")
    eventually(lambda: told("rows_total", "yamnet") == 3 * 357, "all rows are counted")
    assert relay.read(lambda c: c.execute("SELECT count(*) FROM embeddings").fetchone()[0]) == 3
    for path, job in jobs.items():
        done = relay.read(find_job, job)
        found = relay.read(find_embedding, done.sha256, "yamnet")
        rows = np.frombuffer(read_blob(relay, found["blob"]), dtype="<f2").reshape(-1, 1024)
        assert done.tries == 1
        np.testing.assert_allclose(rows, embed_file(path).frames, rtol=1e-3, atol=1e-3)


def test_finds_the_change_points_that_the_domain_finds(triton):
    random = np.random.default_rng(7)
    frames = random.normal(size=(240, 32)).astype(np.float32)
    frames[80:150] += 1.5
    client = grpc.InferenceServerClient(triton.url)
    for options in (
        {"method": "fcpd", "count": 2},
        {"method": "kernel", "kernel": "linear", "count": 2},
        {"method": "kernel", "kernel": "cosine", "penalty": 1.0},
    ):
        given = grpc.InferInput("EMBEDDINGS", list(frames.shape), "FP32")
        given.set_data_from_numpy(frames)
        how = grpc.InferInput("OPTIONS", [1], "BYTES")
        how.set_data_from_numpy(np.array([json.dumps(options).encode()], dtype=object))
        answer = client.infer("changepoints", [given, how])
        expected = find_changes(frames, **options)
        assert answer.as_numpy("CHANGES").tolist() == expected.frames.tolist(), options
        np.testing.assert_allclose(answer.as_numpy("CURVE"), expected.curve, rtol=1e-4, atol=1e-6)
    client.close()


def test_a_model_of_bacpipe_is_an_entry_of_the_catalog_and_a_folder(tritons, tmp_path):
    server = tritons[0].wait()
    wren = find_model("wren", add_wren(tmp_path / "models"))
    samples = np.random.default_rng(8).uniform(-1, 1, 5 * RATE_HZ).astype(np.float32)
    offsets = np.arange(0, len(samples) - 8_000, 1_600)

    async def ask(backend):
        has = await backend.has([wren, replace(wren, id="robin")])
        return has, await backend.embed(wren, samples, offsets, RATE_HZ)

    has, rows = used(TritonBackend([server.url]), ask)
    assert has == [wren]
    windows = np.lib.stride_tricks.sliding_window_view(samples, 8_000)[offsets]
    expected = np.abs(windows[:, :7_992]).reshape(len(offsets), 24, 333).mean(axis=2)
    np.testing.assert_allclose(rows, expected, rtol=1e-5)


def test_says_what_a_real_server_complains_of(triton):
    offsets = np.zeros(1, dtype=np.int64)

    def ask(model, samples):
        async def once(backend):
            return await backend.embed(model, np.zeros(samples, np.float32), offsets, RATE_HZ)

        return used(TritonBackend([triton.url]), once)

    with pytest.raises(ModelMissing, match="robin"):
        ask(replace(MODEL, id="robin"), 15_600)
    with pytest.raises(BackendError, match=r"yamnet.*shape") as caught:
        ask(replace(MODEL, window_s=1.0), 16_000)
    assert not caught.value.retry
