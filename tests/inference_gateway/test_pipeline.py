"""Recordings through the pipeline: the same rows by every way, in little memory."""

import asyncio
import contextlib
import threading
import time
import tracemalloc

import numpy as np
import pytest
import soundfile
from threadpoolctl import threadpool_info

from inference_gateway.audio import open_audio
from inference_gateway.backends.embedded import EmbeddedBackend
from inference_gateway.backends.fake import FakeBackend
from inference_gateway.catalog import find_model
from inference_gateway.cores import multiply_on_one_core
from inference_gateway.embedding import embed_file
from inference_gateway.errors import BackendGone, WrongRows
from inference_gateway.pipeline import Pipeline
from py_browser.errors import AudioError

MODEL = find_model("yamnet")


@pytest.fixture
def recording(tmp_path):
    """(seconds, rate) -> a file of noise."""

    def write(seconds, rate_hz=16_000, channels=1):
        noise = np.random.default_rng(4).uniform(-0.5, 0.5, (round(seconds * rate_hz), channels))
        path = tmp_path / f"noise_{seconds}_{rate_hz}.wav"
        soundfile.write(path, noise, rate_hz)
        return path

    return write


async def rows_of(pipeline, backend):
    try:
        return np.concatenate([rows async for rows in pipeline.rows()])
    finally:
        await backend.close()


def run(path, backend, hop_s=None, model=MODEL, say=None, **options):
    pipeline = Pipeline(open_audio(path), model, backend, hop_s, say, **options)
    return asyncio.run(rows_of(pipeline, backend))


@pytest.mark.parametrize("model", ["yamnet", "logmel"])
def test_the_embedded_backend_gives_what_embed_file_gives(recording, model):
    path = recording(20, 44_100, channels=2)
    rows = run(path, EmbeddedBackend(), hop_s=0.5, model=find_model(model))
    np.testing.assert_allclose(rows, embed_file(path, model, 0.5).frames, atol=1e-4)


def test_rows_come_in_order_though_answers_do_not(recording):
    class Shuffling(FakeBackend):
        async def embed(self, model, samples, offsets, rate_hz):
            rows = await super().embed(model, samples, offsets, rate_hz)
            await asyncio.sleep(0.02 if self.requests % 2 else 0)
            return rows

    path = recording(60)
    shuffled = Shuffling(0.2)
    rows = run(path, shuffled, in_flight=3)
    np.testing.assert_array_equal(rows, run(path, FakeBackend(), in_flight=1))
    assert 2 <= shuffled.most_at_once <= 3


def test_progress_goes_up_to_the_end(recording):
    async def heard():
        backend, told = FakeBackend(), []
        pipeline = Pipeline(open_audio(recording(30)), MODEL, backend)
        async for _ in pipeline.rows(told.append):
            pass
        return told, pipeline.metadata(7)

    told, metadata = asyncio.run(heard())
    assert told == sorted(told)
    assert told[-1] == 1
    assert (metadata["windows"], metadata["model"], metadata["first_s"]) == (7, "yamnet", 0.4875)


def test_memory_does_not_grow_with_the_recording(recording):
    def most(seconds):
        path = recording(seconds, 8000)

        async def through():
            backend = FakeBackend()
            async for _ in Pipeline(open_audio(path), MODEL, backend).rows():
                pass

        tracemalloc.start()
        asyncio.run(through())
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return peak

    # With two minutes, all that is ever in flight at once is.
    assert most(640) < 1.3 * most(160)


@pytest.mark.parametrize(("illness", "kind"), [("gone", BackendGone), ("nan", WrongRows)])
def test_a_backend_that_fails_ends_the_recording_with_its_reason(recording, illness, kind):
    with pytest.raises(kind):
        run(recording(30), FakeBackend(illness=illness))


def test_who_stops_in_the_middle_leaves_no_thread_reading(recording):
    class Slow:
        """A recording whose every block takes its time."""

        def __init__(self, audio):
            self._audio = audio
            self.reading = threading.Lock()

        def __getattr__(self, name):
            return getattr(self._audio, name)

        def blocks(self):
            for block in self._audio.blocks():
                with self.reading:
                    time.sleep(0.01)
                yield block

    async def stop():
        audio = Slow(open_audio(recording(60)))
        async with contextlib.aclosing(Pipeline(audio, MODEL, FakeBackend(0.01)).rows()) as parts:
            async for _ in parts:
                break
        free = audio.reading.acquire(blocking=False)
        await asyncio.sleep(0.05)
        return free, len(asyncio.all_tasks())

    assert asyncio.run(stop()) == (True, 1)


def test_a_recording_that_breaks_off_keeps_the_rows_before(tmp_path):
    whole, cut = tmp_path / "whole.flac", tmp_path / "cut.flac"
    soundfile.write(whole, np.random.default_rng(0).uniform(-0.1, 0.1, 16_000 * 20), 16_000)
    cut.write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
    said = []
    rows = run(cut, FakeBackend(), say=said.append)
    expected = run(whole, FakeBackend())
    assert 20 < len(rows) < len(expected) - 20
    np.testing.assert_array_equal(rows, expected[: len(rows)])
    assert any("could be read" in sentence for sentence in said)


def test_what_cannot_be_decoded_is_said(tmp_path):
    path = tmp_path / "broken.flac"
    soundfile.write(path, np.zeros(48_000), 16_000)
    audio = open_audio(path)
    path.write_bytes(b"something else by now")
    with pytest.raises(AudioError, match="cannot be read as audio"):
        asyncio.run(rows_of(Pipeline(audio, MODEL, backend := FakeBackend()), backend))


@pytest.mark.parametrize("subtype", ["PCM_16", "PCM_24", "FLOAT"])
@pytest.mark.parametrize("channels", [1, 2, 5])
def test_samples_are_the_mean_of_the_channels(tmp_path, subtype, channels):
    noise = np.random.default_rng(2).uniform(-1, 1, (100_000, channels))
    noise[:2] = [[-1] * channels, [1] * channels]
    path = tmp_path / "noise.wav"
    soundfile.write(path, noise, 8000, subtype=subtype)
    blocks = np.concatenate(list(open_audio(path).blocks()))
    expected = soundfile.read(path, dtype="float32", always_2d=True)[0]
    assert blocks.dtype == np.float32
    np.testing.assert_allclose(blocks, expected.mean(axis=1), atol=1e-6)
    if channels == 1:
        np.testing.assert_array_equal(blocks, expected[:, 0])


def test_matrices_are_multiplied_on_one_core():
    multiply_on_one_core()
    pools = [pool for pool in threadpool_info() if pool["user_api"] == "blas"]
    assert {pool["num_threads"] for pool in pools} == {1}
