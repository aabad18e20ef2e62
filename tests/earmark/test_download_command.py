"""`earmark download`: a project into a folder, killed and cut off as often as it may happen."""

import asyncio
import hashlib
import json
import os
import random
import subprocess
import sys
import time

import numpy as np
import pytest
from click.testing import CliRunner
from cutting_proxy import CuttingProxy
from recording_files import GUANO, encoded, wav
from relay_audio import blobs_of
from relay_client import RelayServer, bare_page

from earmark.__main__ import main
from earmark.local_names import safe_name
from py_browser.formats import read_table
from sync.clock import new_id
from sync.recordings.fingerprint import recording_key

HOLDS = {"a.wav": wav(21, guano=GUANO), "b.flac": encoded(22), "long.wav": wav(23, seconds=90)}
ROWS = np.random.default_rng(1).normal(size=(300, 16)).astype("<f2")


@pytest.fixture(scope="module")
def relay(tmp_path_factory):
    folder = tmp_path_factory.mktemp("relay")
    running = RelayServer(bare_page(folder / "site"), folder / "data")
    running.add_person("Ada", is_admin=True)
    running.start()
    yield running
    running.stop()


class Project:
    """A project with recordings, one of them labeled, one of them embedded."""

    def __init__(self, relay, tmp_path):
        self.relay, self.tmp, self.out = relay, tmp_path, tmp_path / "out"
        self.lead = relay.client("Ada")
        self.id = self.lead.ask("POST", "/projects", {"name": "Dawn"})[1]["id"]
        for role in ("uploader", "viewer"):
            (tmp_path / role).write_text(self.token(role))
        self.port = relay.port

    def token(self, role):
        body = {"name": role, "role": role}
        return self.lead.ask("POST", f"/projects/{self.id}/tokens", body)[1]["token"]

    def bring(self, holds, *words):
        card = self.tmp / "card"
        card.mkdir(exist_ok=True)
        for name, content in holds.items():
            (card / name).parent.mkdir(parents=True, exist_ok=True)
            (card / name).write_bytes(content)
        done = CliRunner().invoke(main, ["upload", str(card), *self.words("uploader"),
                                         "--state", str(self.tmp / "state"), *words])  # fmt: skip
        assert done.exit_code == 0, done.output
        rows = self.lead.ask("GET", f"/projects/{self.id}/recordings?limit=100")[1]["recordings"]
        return {row["file_name"]: row for row in rows}

    def embed(self, row):
        blob = hashlib.sha256(ROWS.tobytes()).hexdigest()
        path = self.tmp / "rows"
        path.write_bytes(ROWS.tobytes())
        asyncio.run(blobs_of(self.relay).put(path, blob))
        made = (row["sha256"], "yamnet", "1", 0.25, blob, *ROWS.shape, 0.5, "{}", "g", "2026")
        self.relay.write(
            lambda c, *_: c.execute(
                "INSERT OR REPLACE INTO embeddings (sha256, model, version, hop_s, blob, windows,"
                " dimension, first_s, about, gateway, made_at) VALUES (?,?,?,?,?,?,?,?,?,?,?)",
                made,
            )
        )

    def words(self, role="viewer"):
        server = f"http://127.0.0.1:{self.port}"
        return ["--server", server, "--token-file", str(self.tmp / role)]

    def download_words(self, *more):
        return ["download", self.id, *self.words(), "--out", str(self.out), "--json", *more]

    def download(self, *more):
        done = CliRunner().invoke(main, self.download_words(*more))
        assert not done.exception or isinstance(done.exception, SystemExit), done.exception
        return done.exit_code, json.loads(done.stdout) if done.stdout else done.stderr

    def start(self, *more):
        environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
        command = [sys.executable, "-m", "earmark", *self.download_words(*more)]
        return subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment
        )

    def audio(self):
        return {path.name: path.read_bytes() for path in (self.out / "audio").glob("*")}


@pytest.fixture
def project(relay, tmp_path):
    return Project(relay, tmp_path)


def bundle_for(project, rows, labeled):
    """A bundle for a project in which one recording has an annotation of the label Wren."""
    at = {"by": "Ada", "at": "2026-05-02T04:00:00.000Z"}
    label = {"id": "L1", "name": "Wren", "colour": "#112233", "key": "1", "order": 0}
    told = ("file_name", "sha256", "sample_rate_hz", "channels", "duration_s", "format", "bytes")
    found = {
        "id": "01JT8Z00000000000000000001", "status": "active", "created": at,
        "region": {"start_s": 0.5, "end_s": 1.0}, "labels": [{"id": "L1", **at}],
        "origin": {"kind": "person"},
    }  # fmt: skip
    recordings = [
        {
            "recording": {name: row[name] for name in told},
            # As the server makes keys: of the project and the file.
            "key": recording_key(project, row["fingerprint"]),
            "fingerprint": row["fingerprint"],
            "annotations": [found] if row["file_name"] == labeled else [],
            "queries": [],
        }
        for row in rows.values()
    ]
    return {
        "format": "earmark-bundle", "version": 1, "project": {"id": project, "name": "Two"},
        "labels": [label | {"status": "active"}], "recordings": recordings,
    }  # fmt: skip


def test_a_whole_project_is_fetched_once(project):
    rows = project.bring(HOLDS)
    project.embed(rows["a.wav"])
    code, report = project.download()
    assert (code, report["recordings"], report["problems"]) == (0, 3, [])
    assert (report["fetched"], report["not_made_yet"]) == (6, 2)
    assert project.audio() == HOLDS
    assert (np.load(project.out / "embeddings/a.wav.yamnet.npy") == ROWS).all()
    about = json.loads((project.out / "embeddings/a.wav.yamnet.json").read_text())
    assert (about["hop_s"], about["windows"], about["recording"]) == (
        0.25,
        300,
        rows["a.wav"]["id"],
    )
    assert json.loads((project.out / "annotations/annotations.json").read_text())["project"]
    lines = [json.loads(line) for line in (project.out / "manifest.jsonl").read_text().splitlines()]
    for line in lines:
        content = (project.out / line["file"]).read_bytes()
        assert line["sha256"] == hashlib.sha256(content).hexdigest()
    assert sorted(path.name for path in project.out.iterdir()) == [
        "annotations", "audio", "embeddings", "manifest.jsonl",
    ]  # fmt: skip
    code, report = project.download()
    assert (code, report["fetched"], report["there"]) == (0, 0, 6)
    assert len((project.out / "manifest.jsonl").read_text().splitlines()) == len(lines)


def test_what_is_wanted_is_fetched(project, tmp_path):
    rows = project.bring(HOLDS)
    elsewhere = Project(project.relay, tmp_path)
    elsewhere.id = new_id()
    status, said = project.lead.ask("POST", "/bundles", bundle_for(elsewhere.id, rows, "b.flac"))
    assert status == 201, said
    for role in ("uploader", "viewer"):
        (tmp_path / role).write_text(elsewhere.token(role))
    elsewhere.bring({})
    code, report = elsewhere.download("--label", "wren", "--format", "json,csv,raven,audacity")
    assert (code, report["recordings"]) == (0, 1), report
    assert set(elsewhere.audio()) == {"b.flac"}
    names = {path.name for path in (elsewhere.out / "annotations").iterdir()}
    assert names == {
        "annotations.json", "annotations.csv", "annotations.raven.txt", "b.labels.txt",
    }  # fmt: skip
    csv = (elsewhere.out / "annotations/annotations.csv").read_bytes()
    assert [row.labels for row in read_table(csv, "csv").rows] == [("Wren",)]
    elsewhere.out = tmp_path / "second"
    code, report = elsewhere.download("--site", "MILL-1", "--what", "audio")
    assert (code, set(elsewhere.audio())) == (0, {"a.wav"})
    elsewhere.out = tmp_path / "third"
    assert "has no label owl; it has Wren" in elsewhere.download("--label", "owl")[1]
    code, report = elsewhere.download("--since", "2030-01-01T00:00:00Z", "--what", "audio")
    assert (code, report["recordings"]) == (0, 0)


def test_files_of_others_are_left_alone(project):
    project.bring({"a.wav": wav(31), "deep/a.wav": wav(32)})
    theirs = project.out / "audio/a.wav"
    theirs.parent.mkdir(parents=True)
    theirs.write_bytes(b"mine")
    code, _ = project.download("--what", "audio")
    found = project.audio()
    assert (code, found.pop("a.wav")) == (0, b"mine")
    assert sorted(found.values()) == sorted([wav(31), wav(32)])
    name, content = found.popitem()
    (project.out / "audio" / name).write_bytes(b"changed")
    code, report = project.download("--what", "audio")
    assert (code, len(report["problems"])) == (1, 1)
    assert "was changed here" in report["problems"][0]["error"]
    assert project.audio()[name] == b"changed"
    (project.out / "audio" / name).unlink()
    assert project.download("--what", "audio")[0] == 0
    assert project.audio()[name] == content


def test_flac_becomes_the_wav_that_it_was(project):
    quiet = encoded(33, 20, kind="WAV", subtype="PCM_16", guano=GUANO)
    rows = project.bring({"a.wav": quiet}, "--flac")
    assert set(rows) == {"a.flac"}
    assert project.download("--what", "audio", "--unpack")[0] == 0
    assert project.audio() == {"a.wav": quiet}
    assert project.download("--what", "audio", "--unpack")[1]["there"] == 1


def test_killed_at_random_it_ends_whole(project):
    holds = {f"{i}.wav": wav(40 + i, seconds=20) for i in range(6)}
    project.bring(holds)
    chance = random.Random(7)
    kills = 0
    for _ in range(5):
        running = project.start("--limit", "1M", "--what", "audio")
        deadline = time.monotonic() + 100
        # From some point of its way on: else a slow machine kills it before it has begun.
        begun = {path.name: path.stat().st_size for path in project.out.glob("*/*")}
        while running.poll() is None and time.monotonic() < deadline:
            there = {path.name: path.stat().st_size for path in project.out.glob("*/*")}
            if there != begun:
                time.sleep(chance.uniform(0, 0.8))
                kills += running.poll() is None
                running.kill()
            time.sleep(0.01)
        running.wait()
        assert all(content == holds[name] for name, content in project.audio().items())
    assert kills >= 2
    assert project.download("--what", "audio")[0] == 0
    assert project.audio() == holds


def test_cut_connections_and_a_truncated_part_do_no_harm(project):
    project.bring(HOLDS)
    with CuttingProxy(project.relay.port, seed=3, after=(50_000, 900_000)) as proxy:
        project.port = proxy.port
        code, report = project.download("--what", "audio,annotations", "--patience", "2")
        assert (code, report["fetched"]) == (0, 5), report
        assert proxy.cuts >= 2
    assert project.audio() == HOLDS


def test_a_part_that_was_spoilt_is_fetched_anew(project):
    [row] = project.bring({"long.wav": HOLDS["long.wav"]}).values()
    part = project.out / ".parts" / safe_name(f"audio/{row['id']}.{row['sha256'][:16]}")
    part.parent.mkdir(parents=True)
    part.write_bytes(HOLDS["long.wav"][:1_000_000] + b"spoilt")
    assert project.download("--what", "audio")[0] == 0
    assert project.audio() == {"long.wav": HOLDS["long.wav"]}


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        (["--what", "everything"], "is none of audio, annotations, embeddings"),
        (["--since", "tomorrow"], "tomorrow"),
        (["--token-file", "uploader"], "does not allow this"),
        (["--server", "http://127.0.0.1:1"], "cannot be reached"),
    ],
)
def test_what_goes_wrong_is_a_sentence(project, more, sentence, monkeypatch):
    monkeypatch.chdir(project.tmp)
    done = CliRunner().invoke(main, project.download_words("--patience", "0", *more))
    assert done.exit_code in (1, 2)
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("../../etc/passwd", "_.._.._etc_passwd"), ("a:b?.wav", "a_b_.wav"),
        ("NUL.wav", "_NUL.wav"),
        ("ends. ", "ends"), ("", "_"), ("..", "_"), (".hidden", "_.hidden"), ("ü é.wav", "ü é.wav"),
        ("x" * 300 + ".flac", "x" * 145 + ".flac"),
    ],
)  # fmt: skip
def test_names_are_safe_everywhere(name, safe):
    assert safe_name(name) == safe
