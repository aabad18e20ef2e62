"""The drill: a relay under load is backed up, destroyed, restored, and compared."""

import hashlib
import json
import re
import shutil
import threading
import time

import pytest
from bucket import Bucket
from click.testing import CliRunner
from recording_files import wav
from relay_audio import add_audio
from relay_client import RelayServer, bare_page
from room_device import Device

from earmark.__main__ import main

PATIENCE_S = 60


@pytest.fixture
def relay(tmp_path):
    running = RelayServer(bare_page(tmp_path / "site"), tmp_path / "data")
    running.person = running.add_person("Ada", is_admin=True)
    running.start()
    yield running
    running.stop()


@pytest.fixture
def keys(tmp_path, relay):
    """Copies of the keys, kept elsewhere, as one is told."""
    for name in ("earmark.key", "audio.key"):
        shutil.copy(relay.data / name, tmp_path / name)
    return [f"--key-file={tmp_path / 'earmark.key'}", f"--audio-key-file={tmp_path / 'audio.key'}"]


class Load:
    """Somebody who labels without a pause, and remembers what the relay has acknowledged."""

    def __init__(self, relay):
        ada = relay.client("Ada")
        self.project = ada.ask("POST", "/projects", {"name": "Night"})[1]["id"]
        made = {"name": "load", "role": "annotator"}
        token = ada.ask("POST", f"/projects/{self.project}/tokens", made)[1]["token"]
        self.room = f"recording:{self.project}:01JZ0000000000000000000000"
        self.device = Device(relay, self.room, token).online()
        self.saved = 0
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._label)

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._over.set()
        self._thread.join()
        self.device.offline()

    def wait_for(self, count):
        until = time.monotonic() + PATIENCE_S
        while self.saved < count:
            assert time.monotonic() < until, "the relay acknowledges nothing"
            time.sleep(0.01)

    def _label(self):
        while not self._over.is_set():
            self.device.add(f"E{self.saved:05d}")
            self.device.save()
            self.saved += 1


def run(*words):
    done = CliRunner().invoke(main, [*map(str, words), "--json"])
    assert done.exit_code == 0, done.output
    return json.loads(done.stdout.splitlines()[-1])


def tables(connection):
    """Every row of every table, but when the last backup was made, which it cannot hold itself."""
    names = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        " AND name <> 'milestones'"
    )
    return {
        name: sorted(map(repr, map(tuple, connection.execute(f'SELECT * FROM "{name}"'))))
        for (name,) in names.fetchall()
    }


def elsewhere(tmp_path, name, keys):
    """A relay's folder on a machine that has nothing."""
    folder = tmp_path / name
    return folder, [f"--data={folder}", *keys]


def restored(tmp_path, folder):
    for name in ("earmark.key", "audio.key"):
        shutil.copy(tmp_path / name, folder / name)
    return RelayServer(tmp_path / "site", folder)


def test_a_relay_under_load_is_backed_up_destroyed_and_restored(tmp_path, relay, keys):
    place, contents = tmp_path / "backups", [wav(seed) for seed in range(6)]
    with Load(relay) as load:
        for index, content in enumerate(contents):
            (tmp_path / "a.wav").write_bytes(content)
            add_audio(relay, load.project, relay.person, tmp_path / "a.wav")
            if index == 2:
                load.wait_for(20)
                first = run("backup", place, f"--data={relay.data}")
                early = load.saved
        load.wait_for(early + 20)
        acknowledged = load.saved
        second = run("backup", place, f"--data={relay.data}")
        load.wait_for(acknowledged + 20)
    assert (first["blobs"], second["blobs"]) == (3, 6)
    relay.stop()
    quiet = run("backup", place, f"--data={relay.data}")
    before = relay.read(tables)
    shutil.rmtree(relay.data)

    folder, where = elsewhere(tmp_path, "again", keys)
    assert run("restore", place, *where)["moment"] == quiet["moment"]
    again = restored(tmp_path, folder)
    assert again.read(tables) == before
    assert run("doctor", *where)["problems"] == []
    folder, where = elsewhere(tmp_path, "earlier", keys)
    assert run("restore", place, "--at", second["moment"], *where)["moment"] == second["moment"]
    assert run("doctor", *where)["recordings"] == 6
    earlier = restored(tmp_path, folder)
    earlier.start()
    ada = earlier.client("Ada")
    made = {"name": "look", "role": "annotator"}
    token = ada.ask("POST", f"/projects/{load.project}/tokens", made)[1]["token"]
    device = Device(earlier, load.room, token).online()
    assert {f"E{i:05d}" for i in range(acknowledged)} <= set(json.loads(str(device.annotations)))
    device.offline()
    listed = ada.ask("GET", f"/projects/{load.project}/recordings")[1]["recordings"]
    audio = f"/projects/{load.project}/recordings/{{}}/audio"
    heard = [ada.ask("GET", audio.format(one["id"]))[1] for one in listed]
    assert sorted(heard) == sorted(contents)
    earlier.stop()


def test_a_backup_shows_nothing_and_sends_nothing_twice(tmp_path, relay, keys):
    words = b"nightingale at the old mill"
    (tmp_path / "a.wav").write_bytes(wav(1) + words * 1000)
    project = relay.client("Ada").ask("POST", "/projects", {"name": "Kleiberweg"})[1]["id"]
    add_audio(relay, project, relay.person, tmp_path / "a.wav")
    place = tmp_path / "backups"
    run("backup", place, f"--data={relay.data}")
    files = [path for path in place.rglob("*") if path.is_file()]
    assert len(files) == 4  # database, head and chunks of the blob, what names them
    for path in files:
        assert not {words, b"Kleiberweg", b"SQLite format"} & set(
            re.findall(b"nightingale at the old mill|Kleiberweg|SQLite format", path.read_bytes())
        )
    [chunks] = [path for path in (place / "blobs").glob("*/*") if path.name != "head"]
    written = chunks.stat().st_mtime_ns
    run("backup", place, f"--data={relay.data}")
    assert chunks.stat().st_mtime_ns == written
    assert len(run("restore", place, "--list", f"--data={relay.data}")) == 2
    run("keys", "rotate", f"--data={relay.data}")
    shutil.copy(relay.data / "audio.key", tmp_path / "audio.key")
    run("backup", place, f"--data={relay.data}")
    assert chunks.stat().st_mtime_ns == written  # of the blob, only its head is new
    _, where = elsewhere(tmp_path, "again", keys)
    run("restore", place, *where)
    assert run("doctor", *where)["problems"] == []


def test_what_cannot_be_restored_says_why(tmp_path, relay, keys):
    place = tmp_path / "backups"
    run("backup", place, f"--data={relay.data}")

    def refusal(*words):
        done = CliRunner().invoke(main, ["restore", *map(str, words)])
        assert done.exit_code != 0
        return done.output

    assert "There is a relay in" in refusal(place, f"--data={relay.data}")
    empty = f"--data={tmp_path / 'empty'}"
    assert "There is no backup" in refusal(tmp_path / "nowhere", empty, *keys)
    assert "There is no backup" in refusal(place, empty, "--at=2020", *keys)
    assert "needs its key" in refusal(place, empty)
    other = tmp_path / "other.key"
    other.write_text("ab" * 32)
    assert "does not open" in refusal(place, empty, f"--key-file={other}", keys[1])
    [database] = (place / "databases").iterdir()
    content = database.read_bytes()
    database.write_bytes(content[:5000] + bytes([content[5000] ^ 1]) + content[5001:])
    assert "not as it was sent" in refusal(place, empty, *keys)
    database.write_bytes(content)
    run("restore", place, empty, *keys)


def test_a_backup_goes_to_a_bucket(tmp_path, relay, keys, monkeypatch):
    bucket = Bucket()
    bucket.start()
    for name, value in bucket.environment.items():
        monkeypatch.setenv(name, value)
    content = wav(3)
    (tmp_path / "a.wav").write_bytes(content)
    project = relay.client("Ada").ask("POST", "/projects", {"name": "Dawn"})[1]["id"]
    add_audio(relay, project, relay.person, tmp_path / "a.wav")
    run("backup", "s3://audio/barn", f"--data={relay.data}")
    folder, where = elsewhere(tmp_path, "again", keys)
    run("restore", "s3://audio/barn", *where)
    sha256 = hashlib.sha256(content).hexdigest()
    assert (folder / "audio/blobs" / sha256[:2] / sha256).exists()
    assert run("doctor", *where)["blobs"] == 1
    bucket.stop()
    done = CliRunner().invoke(main, ["backup", "s3://audio/barn", f"--data={relay.data}"])
    assert "does not answer" in done.output
    assert not list(relay.data.glob("*backup*"))
