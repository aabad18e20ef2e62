"""A gateway against a real relay: what each bad recording says, while the others go on."""

import asyncio
import errno
import json
import os
import socket
import subprocess
import sys
import time

import numpy as np
import pytest
import soundfile
from click.testing import CliRunner
from gateway_processes import eventually
from ill_triton import IllTriton
from relay_audio import add_audio
from relay_client import RelayServer, bare_page

from earmark.__main__ import main
from inference_gateway.backend_work import BackendWork
from inference_gateway.backends.embedded import EmbeddedBackend
from inference_gateway.backends.fake import FakeBackend
from inference_gateway.backends.triton import TritonBackend
from inference_gateway.catalog import find_model
from inference_gateway.embedding import embed_file
from inference_gateway.errors import BackendGone, WrongRows
from inference_gateway.gateway import Gateway
from inference_gateway.reasons import why
from inference_gateway.relay import Relay, TokenRefused
from inference_gateway.rows_file import RowsFile, UnfitRows
from py_browser.errors import AudioError
from sync.accounts.gateways import add_gateway, revoke_gateway
from sync.accounts.projects import add_project
from sync.jobs.embeddings import find_embedding
from sync.jobs.job import find_job
from sync.jobs.wishes import cancel, choose_model, retry

PATIENCE_S = 90.0
NOISE = 0.1 * np.random.default_rng(0).normal(size=48_000).astype(np.float32)


@pytest.fixture(scope="module")
def relay(tmp_path_factory):
    folder = tmp_path_factory.mktemp("relay")
    running = RelayServer(bare_page(folder / "site"), folder / "data", job_retry_s=3600)
    running.ada = running.add_person("Ada")
    running.start()
    yield running
    running.stop()


class Place:
    """A project whose model is logmel, and a gateway's token."""

    def __init__(self, relay, folder):
        self.relay = relay
        self.folder = folder
        self.project = relay.write(add_project, "Birds", relay.ada, [relay.ada]).id
        self.choose("logmel")
        self.gateway, self.token, _ = relay.write(add_gateway, "here", 1.0)

    def choose(self, model):
        self.relay.write(lambda c, at, _: choose_model(c, at, self.project, model, "a"))

    def add(self, name, samples, rate_hz=8000):
        path = self.folder / name
        if isinstance(samples, bytes):
            path.write_bytes(samples)
        else:
            soundfile.write(path, samples, rate_hz, subtype="FLOAT")
        return add_audio(self.relay, self.project, self.relay.ada, path)[1]

    def job(self, job):
        return self.relay.read(find_job, job)

    def run(self, *jobs, backend=None, meanwhile=None):
        """Work until these jobs are neither waiting for the first time nor under way."""

        async def work_until_done():
            relay, stop = Relay(self.relay.url, self.token), asyncio.Event()
            chosen = backend or EmbeddedBackend(threads=1)
            gateway = Gateway(relay, BackendWork(chosen, 2), at_once=2)
            running = asyncio.create_task(gateway.run(stop))
            if meanwhile:
                await meanwhile()
            while not running.done() and not all(self.is_over(job) for job in jobs):
                await asyncio.sleep(0.05)
            stop.set()
            try:
                await running
            finally:
                await relay.close()
                await chosen.close()

        asyncio.run(asyncio.wait_for(work_until_done(), PATIENCE_S))

    def is_over(self, job):
        found = self.job(job)
        again = found.status == "queued" and found.tries > 0
        return again or found.status not in ("queued", "leased", "running")


@pytest.fixture
def place(relay, tmp_path):
    return Place(relay, tmp_path)


def test_each_bad_recording_says_why_and_the_others_go_on(place):
    good = [
        place.add("song.wav", NOISE),
        place.add("bat.wav", NOISE, 500_000),
        place.add("array.wav", np.tile(NOISE[:8000, None], (1, 32))),
        place.add("click.wav", NOISE[:1], 48_000),
        place.add("gaps.wav", np.where(np.arange(9000) % 1000, NOISE[:9000], np.nan)),
    ]
    bad = {
        place.add("broken.wav", b"RIFF and nothing else"): "cannot be read as audio",
        place.add("silent.wav", NOISE[:0]): "holds no sound",
        place.add("nothing.wav", b""): "is empty (0 bytes)",
    }
    place.run(*good, *bad)
    assert [place.job(job).status for job in good] == ["done"] * 5
    for job, sentence in bad.items():
        found = place.job(job)
        assert (found.status, found.code, found.tries) == ("failed", "audio", 1)
        assert sentence in found.reason
    made = place.relay.read(find_embedding, place.job(good[0]).sha256, "logmel")
    expected = embed_file(place.folder / "song.wav", "logmel")
    assert (made["windows"], made["first_s"]) == (len(expected.frames), expected.first_s)
    odd = place.relay.read(find_embedding, place.job(good[4]).sha256, "logmel")["about"]
    assert "9 samples are not numbers" in odd["warnings"][0]


def test_a_model_that_no_gateway_has_waits_and_a_wrong_name_fails(place):
    place.choose("wren")
    wrong = place.add("a.wav", NOISE)
    place.choose("birdnet-v2.4")
    waiting = place.add("b.wav", NOISE[:9000])
    place.choose("logmel")
    place.run(place.add("c.wav", NOISE[:8000]))
    assert "no model named 'wren'" in place.job(wrong).reason
    assert (place.job(waiting).status, place.job(waiting).tries) == ("queued", 0)


def test_a_full_disk_is_tried_again_later(place, monkeypatch):
    def full(_self, _rows):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(RowsFile, "write", full)
    job = place.add("song.wav", NOISE[:10_000])
    place.run(job)
    found = place.job(job)
    assert (found.status, found.code) == ("queued", "no_space")
    assert found.reason == "The disk of the gateway is full."


def test_where_a_disk_takes_no_more_short_recordings_go_on(place):
    long, short = place.add("long.wav", NOISE[:47_000]), place.add("short.wav", NOISE[:7000])
    limit = (
        "import resource, runpy, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (2048, 2048));"
        "sys.argv = ['earmark', 'gateway', '--relay', sys.argv[1]];"
        "runpy.run_module('earmark', run_name='__main__')"
    )
    environment = {"EARMARK_GATEWAY_TOKEN": place.token, "PYTHONDONTWRITEBYTECODE": "1"}
    with subprocess.Popen(
        [sys.executable, "-c", limit, place.relay.url],
        env=os.environ | environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as gateway:
        eventually(lambda: place.is_over(long) and place.is_over(short), "both were tried")
        gateway.terminate()
    assert place.job(short).status == "done"
    found = place.job(long)
    assert (found.status, found.code) == ("queued", "no_space")
    place.relay.write(lambda c, at, _: cancel(c, at, place.project, long))


def test_a_clock_that_is_off_by_an_hour_does_not_matter(place, monkeypatch):
    job = place.add("song.wav", NOISE[:11_000])
    right = time.time
    monkeypatch.setattr(time, "time", lambda: right() - 3600)
    place.run(job)
    assert place.job(job).status == "done"


def test_a_backend_that_answers_nonsense_fails_and_one_that_is_gone_is_tried_again(place):
    wrong, gone = place.add("a.wav", NOISE[:14_000]), place.add("b.wav", NOISE[:15_000])
    place.run(wrong, gone, backend=FakeBackend(illness="shape"))
    found = place.job(wrong)
    assert (found.status, found.code) == ("failed", "wrong_rows")
    assert "x80" in found.reason
    place.relay.write(lambda c, at, _: retry(c, at, place.project, gone))
    place.run(gone, backend=FakeBackend(illness="gone"))
    found = place.job(gone)
    assert (found.status, found.code) == ("queued", "backend_gone")
    place.relay.write(lambda c, at, _: cancel(c, at, place.project, gone))


def test_an_ill_triton_is_told_of_in_its_jobs_and_others_go_on(place):
    yamnet = find_model("yamnet")
    slow, wrong = IllTriton(yamnet, delay_s=2.0), IllTriton(yamnet, "shape")
    expected = {
        slow.url: ("queued", "backend_slow", "gave no answer within 0.2 s"),
        wrong.url: ("failed", "wrong_rows", "rows of shape 3x1023, but the catalog says 3x1024"),
    }
    for i, (url, (status, code, sentence)) in enumerate(expected.items()):
        place.choose("yamnet")
        ill = place.add("ill.wav", NOISE[: 12_200 + i])
        place.choose("logmel")
        well = place.add("well.wav", NOISE[: 12_210 + i])
        deadline_s = 0.2 if code == "backend_slow" else 60.0
        place.run(ill, well, backend=TritonBackend([url], deadline_s=deadline_s))
        found = place.job(ill)
        assert (found.status, found.code) == (status, code)
        assert sentence in found.reason
        assert url in found.reason
        assert place.job(well).status == "done"
    slow.stop()
    wrong.stop()


def test_jobs_wait_for_a_model_that_triton_has_not_and_are_done_when_it_appears(place, monkeypatch):
    monkeypatch.setattr("inference_gateway.gateway.WAIT_S", 0.2)
    server = IllTriton(find_model("yamnet"))
    server.loaded.clear()
    place.choose("yamnet")
    waiting = place.add("later.wav", NOISE[:12_300])
    place.choose("logmel")
    place.run(place.add("now.wav", NOISE[:12_310]), backend=TritonBackend([server.url]))
    assert (place.job(waiting).status, place.job(waiting).tries) == ("queued", 0)

    async def load_it():
        await asyncio.sleep(0.5)
        server.loaded.add("yamnet")

    place.run(waiting, backend=TritonBackend([server.url]), meanwhile=load_it)
    assert place.job(waiting).status == "done"
    server.stop()


def test_of_a_silent_triton_jobs_wait_and_others_go_on(place):
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        place.choose("yamnet")
        waiting = place.add("later.wav", NOISE[:12_400])
        place.choose("logmel")
        done = place.add("now.wav", NOISE[:12_410])
        url = f"127.0.0.1:{silent.getsockname()[1]}"
        place.run(done, backend=TritonBackend([url]))
    assert (place.job(done).status, place.job(waiting).status) == ("done", "queued")
    place.relay.write(lambda c, at, _: cancel(c, at, place.project, waiting))


def test_a_stop_gives_back_what_is_not_done(place):
    class Endless(BackendWork):
        async def embed(self, _audio, _job, _rows, on_progress):
            on_progress(0.3)
            await asyncio.sleep(3600)

    job = place.add("song.wav", NOISE[:12_000])

    async def stop_in_the_middle():
        relay, stop = Relay(place.relay.url, place.token), asyncio.Event()
        running = asyncio.create_task(
            Gateway(relay, Endless(FakeBackend(), 1), grace_s=0.0).run(stop)
        )
        while place.job(job).status != "running":
            await asyncio.sleep(0.05)
        stop.set()
        await running
        await relay.close()

    asyncio.run(asyncio.wait_for(stop_in_the_middle(), PATIENCE_S))
    found = place.job(job)
    assert (found.status, found.tries, found.lease) == ("queued", 0, None)
    place.run(job)
    assert place.job(job).status == "done"


def test_a_withdrawn_token_ends_the_gateway_and_says_so(place):
    place.relay.write(revoke_gateway, place.gateway)
    job = place.add("song.wav", NOISE[:13_000])
    with pytest.raises(TokenRefused):
        place.run(job)
    told = CliRunner().invoke(
        main, ["gateway", "--relay", place.relay.url], env={"EARMARK_GATEWAY_TOKEN": place.token}
    )
    assert told.exit_code == 3
    assert "This token is not valid" in told.stderr
    assert "This gateway has ended." in told.stderr
    assert place.job(job).status == "queued"
    place.relay.write(lambda c, at, _: cancel(c, at, place.project, job))


def test_a_gateway_without_a_token_is_told_how_to_get_one():
    told = CliRunner().invoke(main, ["gateway", "--relay", "http://localhost:1"], env={})
    assert told.exit_code == 1
    assert "earmark token add --gateway" in told.stderr


def test_tokens_of_gateways_on_the_command_line(place):
    def run(*words):
        done = CliRunner().invoke(
            main, ["token", *words, "--data", str(place.relay.data), "--json"]
        )
        assert done.exit_code == 0, done.stderr
        return json.loads(done.stdout)

    made = run("add", "--gateway", "--name", "barn")
    assert made["token"].startswith("earmark_gateway_")
    assert made["id"] in {row["id"] for row in run("list", "--gateway")}
    run("revoke", made["id"])
    assert made["id"] not in {row["id"] for row in run("list", "--gateway")}
    for words in (["--gateway", "--role", "owner"], []):
        wrong = CliRunner().invoke(main, ["token", "add", *words, "--data", str(place.relay.data)])
        assert wrong.exit_code == 2


@pytest.mark.parametrize(
    ("error", "code", "retry"),
    [
        (AudioError("x"), "audio", False),
        (UnfitRows("x"), "unfit_rows", False),
        (WrongRows("x"), "wrong_rows", False),
        (BackendGone("x"), "backend_gone", True),
        (MemoryError(), "memory", True),
        (ZeroDivisionError(), "internal", True),
    ],
)
def test_what_may_go_well_another_time_is_tried_again(error, code, retry):
    found = why(error)
    assert (found[0], found[2]) == (code, retry)


def test_rows_are_checked_before_they_travel():
    rows = RowsFile(2)
    rows.write(np.array([[0.5, 1.0], [2.0, 3.0]], dtype=np.float32))
    for wrong in (np.zeros((1, 3)), np.zeros(2), [[np.nan, 0]], [[1e6, 0]]):
        with pytest.raises(UnfitRows):
            rows.write(np.asarray(wrong, dtype=np.float32))
    rows.seal()
    assert np.fromfile(rows.path, dtype="<f2").tolist() == [0.5, 1.0, 2.0, 3.0]
    rows.close()
    assert not rows.path.exists()
