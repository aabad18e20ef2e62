"""`earmark embed --scheduler`: an archive on real worker processes, which also die."""

import json
import os
import shutil
import signal
import threading
import time
from pathlib import Path

import distributed
import numpy as np
import pyarrow.dataset
import pyarrow.parquet
import pytest
import soundfile
from click.testing import CliRunner
from relay_audio import add_audio
from relay_client import RelayServer, bare_page

from earmark.__main__ import main
from earmark.corpora.part import read_about, read_rows, read_warnings
from earmark.corpora.worker import Done
from inference_gateway.embedding import embed_file
from sync.accounts.gateways import add_gateway
from sync.accounts.projects import add_project
from sync.jobs.job import find_job
from sync.jobs.wishes import choose_model

PATIENCE_S = 90.0
DEMO = Path(__file__).resolve().parents[2] / "demo"
SONGS = sorted(DEMO.glob("great_tit_*.wav"))


@pytest.fixture(scope="module")
def long_cluster():
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address="127.0.0.1:0", silence_logs=50
    ) as running:
        yield running


@pytest.fixture
def cluster(long_cluster):
    """Two workers, also after a test in which some died."""
    with distributed.Client(long_cluster, set_as_default=False) as client:
        client.wait_for_workers(2, timeout=PATIENCE_S)
    return long_cluster


@pytest.fixture
def archive(tmp_path):
    """Five songs, of which one breaks off, and three files that are no recordings."""
    folder = tmp_path / "archive"
    (folder / "night").mkdir(parents=True)
    for song in SONGS:
        shutil.copy(song, folder / "night" / song.name)
    whole = tmp_path / "whole.flac"
    soundfile.write(whole, np.random.default_rng(0).uniform(-0.1, 0.1, 320_000), 16_000)
    (folder / "cut.flac").write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
    (folder / "text.wav").write_text("this is no sound")
    (folder / "empty.wav").write_bytes(b"")
    soundfile.write(folder / "header.wav", np.zeros(0), 8000)
    return folder


def embed(archive, out, scheduler, *words):
    address = getattr(scheduler, "scheduler_address", scheduler)
    given = ["--out", str(out), "--model", "logmel", "--scheduler", address, "--json", *words]
    done = CliRunner().invoke(main, ["embed", str(archive), *given])
    return done, json.loads(done.stdout) if done.stdout.startswith("{") else done.stderr


def lines_of(out):
    return [json.loads(line) for line in (out / "_report.jsonl").read_text().splitlines()]


def test_an_archive_becomes_a_dataset_and_says_what_failed(cluster, archive, tmp_path):
    out = tmp_path / "rows"
    done, said = embed(archive, out, cluster)
    assert done.exit_code == 1, done.output
    assert (said["embedded"], said["there"], said["failed"]) == (6, 0, 3)
    assert {one["file"]: one["error"]["code"] for one in said["problems"]} == dict.fromkeys(
        ("text.wav", "empty.wav", "header.wav"), "audio"
    )
    *lines, last = lines_of(out)
    assert {line["file"]: line["status"] for line in lines}["cut.flac"] == "embedded"
    assert last["summary"]["recordings"] == len(lines) == 9
    table = pyarrow.dataset.dataset(out).to_table()
    assert table.column_names == ["sha256", "file", "start_s", "vector"]
    for song in SONGS:
        rows = table.filter(pyarrow.dataset.field("file") == f"night/{song.name}")
        expected = embed_file(song, "logmel").frames
        vectors = rows["vector"].combine_chunks().flatten().to_numpy().reshape(-1, 80)
        np.testing.assert_array_equal(vectors, expected.astype("f2"))
        np.testing.assert_allclose(rows["start_s"].to_numpy(), 0.25 * np.arange(len(expected)))
    part = out / "cut.flac.logmel.parquet"
    about = read_about(part)
    assert (about.file, about.model, about.hop_s, about.first_s) == (
        "cut.flac", "logmel", 0.25, 0.25,
    )  # fmt: skip
    assert "could be read" in read_warnings(part)[0]
    assert json.loads(pyarrow.parquet.read_schema(part).metadata[b"earmark"])["dimension"] == 80


def test_goes_on_where_it_was(cluster, archive, tmp_path):
    out = tmp_path / "rows"
    embed(archive, out, cluster)
    before = {path: path.stat().st_mtime_ns for path in out.rglob("*.parquet")}
    # One is new, one has changed, one part is broken, and one file is mended.
    soundfile.write(archive / "new.wav", np.zeros(8000), 8000)
    shutil.copy(SONGS[1], archive / "night" / SONGS[0].name)
    broken = out / "night" / f"{SONGS[2].name}.logmel.parquet"
    broken.write_bytes(broken.read_bytes()[:-100])
    for bad in ("empty.wav", "header.wav"):
        (archive / bad).unlink()
    shutil.copy(SONGS[0], archive / "text.wav")
    done, said = embed(archive, out, cluster)
    assert done.exit_code == 0, done.output
    assert (said["embedded"], said["there"], said["failed"]) == (4, 4, 0)
    changed = {path.name for path, at in before.items() if path.stat().st_mtime_ns != at}
    assert changed == {f"{SONGS[0].name}.logmel.parquet", broken.name}
    rows = np.concatenate(list(read_rows(out / "night" / f"{SONGS[0].name}.logmel.parquet")))
    np.testing.assert_array_equal(rows, embed_file(SONGS[1], "logmel").frames.astype("f2"))
    # Another hop is another dataset.
    done, said = embed(archive, out, cluster, "--hop", "0.5")
    assert (said["embedded"], said["there"]) == (8, 0)


def test_a_worker_that_is_killed_loses_nothing(cluster, tmp_path):
    archive, out = tmp_path / "archive", tmp_path / "rows"
    archive.mkdir()
    noise = np.random.default_rng(1).uniform(-0.1, 0.1, 8000 * 120)
    for number in range(24):
        soundfile.write(archive / f"{number}.wav", noise[number * 80 :], 8000)
    killed = []
    with distributed.Client(cluster, set_as_default=False) as client:
        pid = next(iter(client.run(os.getpid).values()))

    def kill_one():
        until = time.monotonic() + PATIENCE_S
        while not list(out.rglob("*.parquet")) and time.monotonic() < until:
            time.sleep(0.005)
        os.kill(pid, signal.SIGKILL)
        killed.append(len(list(out.rglob("*.parquet"))))

    killing = threading.Thread(target=kill_one)
    killing.start()
    done, said = embed(archive, out, cluster)
    killing.join()
    assert killed[0] < 24, "it was over before anybody was killed"
    assert done.exit_code == 0, done.output
    assert (said["embedded"], said["failed"]) == (24, 0)
    assert len(pyarrow.dataset.dataset(out).to_table()["file"].unique()) == 24
    assert sorted(path.name for path in out.iterdir() if path.suffix != ".parquet") == [
        "_report.jsonl"
    ]


def test_says_what_is_wrong_with_a_cluster(cluster, archive, tmp_path, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr("earmark.corpora.cluster.CONNECT_S", 0.5)
        done, said = embed(archive, tmp_path / "rows", "tcp://127.0.0.1:9")
    assert (done.exit_code, "No Dask scheduler answers" in said) == (1, True), said
    with (
        monkeypatch.context() as patch,
        distributed.LocalCluster(n_workers=0, dashboard_address="127.0.0.1:0") as nobody,
    ):
        patch.setattr("earmark.corpora.cluster.WORKERS_S", 0.5)
        done, said = embed(archive, tmp_path / "rows", nobody)
    assert (done.exit_code, "has no workers" in said) == (1, True), said
    monkeypatch.setattr("earmark.corpora.cluster.__version__", "0.0.0")
    done, said = embed(archive, tmp_path / "rows", cluster)
    assert (done.exit_code, "needs Earmark 0.0.0" in said) == (1, True), said


def test_workers_that_lack_the_model_are_named(cluster, archive, tmp_path):
    done, said = embed(archive, tmp_path / "rows", cluster, "--model", "birdnet-v2.4")
    assert done.exit_code == 1
    assert "these have not: tcp://" in said
    assert "accepted the licence" in said
    assert not list((tmp_path / "rows").rglob(".*"))


def test_without_a_scheduler_this_machine_does_it(tmp_path):
    done, said = embed(SONGS[0], tmp_path, "local", "--model", "yamnet")
    assert done.exit_code == 0, done.output
    rows = np.concatenate(list(read_rows(tmp_path / f"{SONGS[0].name}.yamnet.parquet")))
    np.testing.assert_allclose(rows, embed_file(SONGS[0]).frames, atol=2e-3, rtol=2e-3)
    assert said["embedded"] == 1


@pytest.fixture
def relay(tmp_path):
    running = RelayServer(bare_page(tmp_path / "site"), tmp_path / "data")
    running.ada = running.add_person("Ada")
    running.start()
    yield running
    running.stop()


def test_a_dataset_is_sent_to_a_relay_that_has_the_recordings(relay, cluster, archive, tmp_path):
    out, token = tmp_path / "rows", tmp_path / "token"
    assert embed(archive, out, cluster)[1]["embedded"] == 6
    project = relay.write(add_project, "Birds", relay.ada, [relay.ada]).id
    relay.write(lambda c, at, _: choose_model(c, at, project, "logmel", relay.ada))
    # The relay has two of six, under other names.
    put = {}
    for number, song in enumerate(SONGS[:2]):
        shutil.copy(song, tmp_path / f"{number}.wav")
        recording, job = add_audio(relay, project, relay.ada, tmp_path / f"{number}.wav")
        put[recording] = (song, job)
    token.write_text(relay.write(add_gateway, "cluster", 1.0)[1])
    (out / "odd.logmel.parquet").write_bytes(b"nothing of that kind")

    def send(*words):
        given = ["--relay", relay.url, "--token-file", str(token), "--json", *words]
        done = CliRunner().invoke(main, ["embeddings", "send", str(out), *given])
        return done.exit_code, json.loads(done.stdout)

    code, said = send()
    assert (code, said["parts"], said["sent"], said["unknown"]) == (1, 7, 2, 4)
    assert "odd.logmel.parquet is no part" in said["problems"][0]["error"]
    ada = relay.client("Ada")
    for recording, (song, job) in put.items():
        status, rows = ada.ask("GET", f"/projects/{project}/recordings/{recording}/embeddings")
        assert status == 200
        assert rows == embed_file(song, "logmel").frames.astype("<f2").tobytes()
        meaning = json.loads(ada.headers["earmark-embeddings"])
        assert (meaning["first_s"], meaning["about"]["licence"]) == (0.25, "Apache-2.0")
        assert relay.read(find_job, job).status == "done"
    (out / "odd.logmel.parquet").unlink()
    assert send() == (0, {"parts": 6, "sent": 0, "there": 2, "unknown": 4, "failed": 0,
                          "problems": []})  # fmt: skip
    # Rows at another hop are not what this relay's jobs would make.
    embed(archive, out, cluster, "--hop", "0.5")
    code, said = send()
    assert (code, said["failed"]) == (1, 6)
    assert "every 0.5 s; this server has logmel@1" in said["problems"][0]["error"]
    token.write_text("earmark_gateway_wrong")
    words = ["embeddings", "send", str(out), "--relay", relay.url, "--token-file", str(token)]
    done = CliRunner().invoke(main, words)
    assert (done.exit_code, "not valid" in done.stderr) == (1, True), done.stderr


def test_what_a_worker_cannot_say_is_reported(cluster, archive, tmp_path, monkeypatch):
    def fall(_order):
        os._exit(1)

    monkeypatch.setattr("earmark.corpora.cluster._embed", fall)
    (archive / "night" / SONGS[0].name).rename(tmp_path / "one.wav")
    done, said = embed(tmp_path / "one.wav", tmp_path / "rows", cluster)
    assert done.exit_code == 1
    assert said["problems"][0]["error"]["code"] == "worker_died"
    assert Done("x", "failed").to_json()["status"] == "failed"
