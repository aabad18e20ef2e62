"""What every backend promises, tried on each of them."""

import asyncio
import time

import numpy as np
import pytest
from ill_triton import IllTriton

from inference_gateway.backends.embedded import EmbeddedBackend
from inference_gateway.backends.fake import FakeBackend, fake_rows
from inference_gateway.backends.triton import TritonBackend
from inference_gateway.catalog import find_model
from inference_gateway.errors import BackendGone, BackendSlow, WrongRows

MODEL = find_model("yamnet")
RATE_HZ = 16_000
OFFSETS = np.array([0, 4000, 8000], dtype=np.int64)
SAMPLES = np.random.default_rng(1).uniform(-1, 1, 8000 + 15_600).astype(np.float32)


class IllNetwork:
    """In the place of ONNX Runtime: the fake's rows, spoilt as it is told."""

    def __init__(self, illness, delay_s):
        self.illness = illness
        self.delay_s = delay_s

    def embed(self, samples, offsets):
        time.sleep(self.delay_s)
        rows = fake_rows(MODEL, samples, offsets, RATE_HZ)
        if self.illness == "nan":
            rows[-1] = np.nan
        return rows[:, :-1] if self.illness == "shape" else rows


def fake(illness="", delay_s=0.0, deadline_s=60.0):
    return FakeBackend(delay_s, deadline_s, illness)


def embedded(illness="", delay_s=0.0, deadline_s=60.0):
    network = IllNetwork(illness, delay_s)
    return EmbeddedBackend(2, deadline_s, open_network=lambda *_: network)


@pytest.fixture(params=["fake", "embedded", "triton"])
def make(request):
    """(illness, delay, deadline) -> a backend of one kind."""
    started = []

    def triton(illness="", delay_s=0.0, deadline_s=60.0):
        started.append(IllTriton(MODEL, illness, delay_s))
        return TritonBackend([started[-1].url], deadline_s=deadline_s)

    yield {"fake": fake, "embedded": embedded, "triton": triton}[request.param]
    for server in started:
        server.stop()


def embed(backend, samples=SAMPLES, offsets=OFFSETS):
    return backend.embed(MODEL, samples, offsets, RATE_HZ)


async def used(backend, work):
    try:
        return await work(backend)
    finally:
        await backend.close()


def test_has_what_needs_no_weights_and_what_is_there(make):
    asked = [MODEL, find_model("logmel")]
    assert asyncio.run(used(make(), lambda backend: backend.has(asked))) == asked


def test_answers_a_row_for_each_window(make):
    rows = asyncio.run(used(make(), embed))
    assert (rows.shape, rows.dtype) == ((3, 1024), np.float32)
    np.testing.assert_allclose(rows, fake_rows(MODEL, SAMPLES, OFFSETS, RATE_HZ), rtol=1e-5)


def test_a_row_depends_on_its_window_alone(make):
    async def alone(backend):
        return await embed(backend, SAMPLES[4000 : 4000 + 15_600], np.zeros(1, dtype=np.int64))

    rows = asyncio.run(used(make(), embed))
    np.testing.assert_allclose(asyncio.run(used(make(), alone))[0], rows[1], rtol=1e-5)


def test_many_stretches_at_once_each_get_their_own_answer(make):
    async def many(backend):
        stretches = [SAMPLES * (i + 1) for i in range(12)]
        return await asyncio.gather(*(embed(backend, samples) for samples in stretches))

    answers = asyncio.run(used(make(delay_s=0.002), many))
    for i, rows in enumerate(answers):
        np.testing.assert_allclose(rows, answers[0] * (i + 1), rtol=1e-4)


@pytest.mark.parametrize(
    ("illness", "sentence"),
    [
        ("shape", r"yamnet with rows of shape 3x1023, but the catalog says 3x1024"),
        ("nan", r"yamnet with 1 of 3 rows that are not numbers"),
    ],
)
def test_nonsense_is_refused_with_model_and_shapes(make, illness, sentence):
    with pytest.raises(WrongRows, match=sentence) as caught:
        asyncio.run(used(make(illness), embed))
    assert not caught.value.retry
    assert caught.value.details["model"] == "yamnet"


def test_an_answer_that_takes_too_long_is_given_up(make):
    with pytest.raises(BackendSlow) as caught:
        asyncio.run(used(make(delay_s=0.5, deadline_s=0.05), embed))
    assert caught.value.retry


def test_who_gives_up_leaves_nothing_outstanding(make):
    async def give_up(backend):
        waiting = asyncio.create_task(embed(backend))
        await asyncio.sleep(0.01)
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
        return await backend.health()

    (endpoint,) = asyncio.run(used(make(delay_s=0.3), give_up))
    assert (endpoint.state, endpoint.outstanding) == ("ready", 0)


def test_a_closed_backend_says_that_it_is_gone(make):
    async def close_first(backend):
        await backend.close()
        await embed(backend)

    with pytest.raises(BackendGone):
        asyncio.run(used(make(), close_first))


def test_the_loop_stays_free_while_rows_are_computed(make):
    async def count(backend):
        work = asyncio.create_task(embed(backend))
        ticks = 0
        while not work.done():
            await asyncio.sleep(0.005)
            ticks += 1
        return ticks

    assert asyncio.run(used(make(delay_s=0.2), count)) >= 3


def test_the_fake_is_ill_only_as_long_as_told():
    async def twice(backend):
        with pytest.raises(BackendGone):
            await embed(backend)
        return await embed(backend)

    assert len(asyncio.run(used(FakeBackend(illness="gone", ill_for=1), twice))) == 3


def test_the_real_model_answers_like_the_command_line():
    from inference_gateway.embedding import open_network

    rows = asyncio.run(used(EmbeddedBackend(), embed))
    expected = open_network(MODEL, RATE_HZ).embed(SAMPLES, OFFSETS)
    np.testing.assert_allclose(rows, expected, atol=1e-4)
