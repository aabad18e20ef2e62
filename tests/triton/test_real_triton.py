"""What only a real Triton can show."""

import asyncio
import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile
import tritonclient.grpc as grpc

from inference_gateway.audio import open_audio
from inference_gateway.backends.embedded import EmbeddedBackend
from inference_gateway.backends.triton import TritonBackend
from inference_gateway.catalog import find_model
from inference_gateway.errors import BackendError, ModelMissing
from inference_gateway.pipeline import Pipeline
from py_browser.active_labeling.changes import find_changes

MODEL = find_model("yamnet")
RATE_HZ = 16_000
REFERENCE = Path(__file__).resolve().parents[2] / "models" / "yamnet" / "reference.npz"


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


def test_a_server_killed_in_mid_stream_loses_and_doubles_nothing(tritons, tmp_path):
    first, second = (server.wait() for server in tritons)
    path = tmp_path / "minute.wav"
    noise = np.random.default_rng(6).uniform(-0.3, 0.3, 60 * RATE_HZ)
    soundfile.write(path, noise, RATE_HZ)
    audio = open_audio(path)

    async def kill_one(backend):
        pipeline, rows = Pipeline(audio, MODEL, backend, in_flight=4), []
        async for some in pipeline.rows():
            if not rows:
                busy = await backend.health()
                await asyncio.to_thread(second.kill)
            rows.append(some)
        return pipeline.windows.count, np.concatenate(rows), busy, await backend.health()

    async def alone(backend):
        return np.concatenate([some async for some in Pipeline(audio, MODEL, backend).rows()])

    backend = TritonBackend([first.url, second.url])
    windows, rows, busy, health = used(backend, kill_one)
    assert [endpoint.state for endpoint in busy] == ["ready", "ready"]
    assert [endpoint.state for endpoint in health] == ["ready", "resting"]
    assert len(rows) == windows == 237
    np.testing.assert_allclose(rows, used(EmbeddedBackend(), alone), atol=1e-4)


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


def test_says_what_a_real_server_complains_of(triton):
    offsets = np.zeros(1, dtype=np.int64)

    def ask(model, samples):
        async def once(backend):
            return await backend.embed(model, np.zeros(samples, np.float32), offsets, RATE_HZ)

        return used(TritonBackend([triton.url]), once)

    with pytest.raises(ModelMissing, match="wren"):
        ask(replace(MODEL, id="wren"), 15_600)
    with pytest.raises(BackendError, match=r"yamnet.*shape") as caught:
        ask(replace(MODEL, window_s=1.0), 16_000)
    assert not caught.value.retry
