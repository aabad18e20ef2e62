"""A real relay, a real gateway, and both killed in the middle of a job: it is done, once."""

import os
import signal
import time
from pathlib import Path

import numpy as np
import pytest
import soundfile
from click.testing import CliRunner
from gateway_processes import PATIENCE_S, Gateways, eventually
from relay_audio import add_audio, read_blob
from relay_client import RelayServer, bare_page
from relay_processes import children

from earmark.__main__ import main
from inference_gateway.embedding import embed_file
from sync.accounts.gateways import OWN_NAME
from sync.accounts.projects import add_project
from sync.accounts.tokens import add_token
from sync.jobs.embeddings import find_embedding
from sync.jobs.job import find_job
from sync.jobs.wishes import choose_model, list_jobs, progress_of

TESTS = Path(__file__).resolve().parents[1]


@pytest.fixture
def relay(tmp_path):
    running = RelayServer(
        bare_page(tmp_path / "site"), tmp_path / "data", job_lease_s=2, job_retry_s=0.1
    )
    running.start()
    yield running
    running.stop()


@pytest.fixture
def gateways(relay, tmp_path):
    made = Gateways(relay, tmp_path)
    yield made
    made.kill()


def test_both_are_killed_and_the_job_is_done_once(relay, gateways, tmp_path):
    ada = relay.add_person("Ada")
    project = relay.write(add_project, "Birds", ada, [ada]).id
    relay.write(lambda c, at, _: choose_model(c, at, project, "logmel", ada))
    path = tmp_path / "song.wav"
    soundfile.write(path, 0.1 * np.random.default_rng(1).normal(size=8000 * 60), 8000)
    _, job = add_audio(relay, project, ada, path)

    def shown():
        return relay.read(find_job, job)

    slow = [str(TESTS / "slow_gateway.py"), relay.url, "TOKEN"]
    first = gateways.start("first", *slow, "3600")
    eventually(lambda: shown().progress > 0, "the first gateway works")
    lease = shown().lease
    relay.stop()
    relay.start()
    time.sleep(2.5)  # longer than a lease
    assert (shown().lease, shown().status) == (lease, "running")  # it came back by itself
    first.kill()
    first.wait()
    second = gateways.start("second", *slow, "1")
    eventually(lambda: shown().lease not in (lease, None), "the second gateway has it")
    eventually(lambda: shown().progress > 0, "the second gateway works")
    relay.stop()
    time.sleep(1.5)  # the result is there before the relay is
    relay.start()
    eventually(lambda: shown().status == "done", "the job is done")
    assert shown().tries == 2
    found = relay.read(find_embedding, shown().sha256, "logmel")
    rows = np.frombuffer(read_blob(relay, found["blob"]), dtype="<f2")
    expected = embed_file(path, "logmel").frames
    assert (found["windows"], found["dimension"]) == expected.shape
    np.testing.assert_array_equal(rows.reshape(expected.shape), expected.astype("<f2"))
    assert relay.read(lambda c: c.execute("SELECT count(*) FROM embeddings").fetchone()[0]) == 1
    second.terminate()
    assert second.wait(PATIENCE_S) == 0


def test_a_relay_embeds_what_is_uploaded_and_starts_its_gateway_anew(tmp_path):
    relay = RelayServer(bare_page(tmp_path / "site"), tmp_path / "data", job_lease_s=2)
    relay.options += ("--gateway",)
    relay.output = tmp_path / "printed"
    ada = relay.add_person("Ada")
    project = relay.write(add_project, "Birds", ada, [ada]).id
    token = relay.write(add_token, "admin", ada, project, "uploader", "card", 1.0)[1]
    relay.start()
    try:
        for name, model in (("night", "yamnet"), ("day", "logmel")):
            relay.write(lambda c, at, _, m=model: choose_model(c, at, project, m, ada))
            upload(relay, tmp_path / name, token)
            eventually(lambda n=name: done_jobs(relay, project) == {"night": 1, "day": 2}[n], name)
            if name == "night":
                [pid] = eventually(lambda: children(relay, "earmark gateway"), "a gateway")
                os.kill(pid, signal.SIGKILL)
        assert relay.read(list_jobs, project)[0]["gateway"] == OWN_NAME
        relay.process.terminate()
        assert relay.process.wait(PATIENCE_S) == 0
    finally:
        relay.stop()


def upload(relay, folder, token):
    """Send a folder with one recording, as a data manager does."""
    folder.mkdir()
    seed = len(folder.name)
    noise = 0.1 * np.random.default_rng(seed).normal(size=16_000 * 3)
    soundfile.write(folder / "song.wav", noise, 16_000)
    words = ["upload", folder, "--server", relay.url, "--state", folder.parent / "state"]
    done = CliRunner().invoke(main, [str(word) for word in words], env={"EARMARK_TOKEN": token})
    assert done.exit_code == 0, done.output


def done_jobs(relay, project):
    return relay.read(progress_of, project)["counts"].get("done", 0)
