"""`earmark upload`: a folder to a real relay, with a kill of either side in the middle."""

import hashlib
import json
import os
import signal
import subprocess
import sys
import time

import pytest
from click.testing import CliRunner
from recording_files import GUANO, encoded, wav
from relay_client import RelayServer, bare_page

from earmark.__main__ import main
from earmark.flac_pack import unpack
from earmark.throttle import Rate


@pytest.fixture(scope="module")
def relay(tmp_path_factory):
    folder = tmp_path_factory.mktemp("relay")
    running = RelayServer(bare_page(folder / "site"), folder / "data")
    running.add_person("Ada", is_admin=True)
    running.start()
    yield running
    running.stop()


def _heed_interrupts():
    # Whoever runs the tests in the background may have had them ignored.
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class Field:
    """A folder of recordings, and a project to send it to."""

    def __init__(self, relay, tmp_path):
        self.relay = relay
        self.tmp = tmp_path
        self.folder = tmp_path / "card"
        self.folder.mkdir()
        self.lead = relay.client("Ada")
        self.project = self.lead.ask("POST", "/projects", {"name": "Card"})[1]["id"]
        body = {"name": "card reader", "role": "uploader"}
        made = self.lead.ask("POST", f"/projects/{self.project}/tokens", body)[1]
        (tmp_path / "token").write_text(made["token"] + "\n")

    def put(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        return hashlib.sha256(content).hexdigest()

    def words(self, *more):
        return [
            "upload", str(self.folder), "--server", f"http://127.0.0.1:{self.relay.port}",
            "--token-file", str(self.tmp / "token"), "--state", str(self.tmp / "state"),
            "--manifest", str(self.tmp / "manifest.jsonl"), *more,
        ]  # fmt: skip

    def upload(self, *more):
        done = CliRunner().invoke(main, self.words("--json", *more))
        assert not done.exception or isinstance(done.exception, SystemExit), done.exception
        return done.exit_code, json.loads(done.stdout) if done.stdout else done.stderr

    def start(self, *more, **options):
        environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
        command = [sys.executable, "-m", "earmark", *self.words("--json", *more)]
        return subprocess.Popen(
            command, stdout=subprocess.PIPE, env=environment, preexec_fn=_heed_interrupts, **options
        )

    def hashes(self):
        path = f"/projects/{self.project}/recordings?limit=1000"
        rows = self.lead.ask("GET", path)[1]["recordings"]
        return {row["sha256"]: row for row in rows}

    def drafts(self):
        return sum(path.stat().st_size for path in self.relay.data.glob("audio/drafts/*.draft"))


def eventually(check):
    deadline = time.monotonic() + 100
    while not check():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def read_until(stream, wanted):
    """Read lines until one has `wanted` in it."""
    while wanted not in (line := stream.readline()):
        assert line, "it ended before"


@pytest.fixture
def field(relay, tmp_path):
    return Field(relay, tmp_path)


def test_a_folder_is_sent_once(field):
    sent = {
        field.put("night 1/MILL_20260502_040000.wav", wav(1, guano=GUANO)),
        field.put("night 1/B_20260503_040000.flac", encoded(2)),
        field.put("night 2/ü.wav", wav(3, seconds=60)),
    }
    field.put("night 2/copy.wav", wav(3, seconds=60))
    field.put("night 2/broken.wav", b"RIFF and no more")
    field.put("night 2/.hidden.wav", b"")
    field.put("notes.txt", b"windy")
    (field.tmp / "places.csv").write_text("file,site,device\nnight 2,pond,AudioMoth 7\n")
    words = ("--places", str(field.tmp / "places.csv"), "--site", "mill")
    code, report = field.upload("--dry-run", *words)
    assert (code, report["would_be_sent"], field.hashes()) == (1, 4, {})
    code, report = field.upload(*words)
    assert (code, report["files"], report["uploaded"], report["failed"]) == (1, 5, 4, 1)
    assert [line["file"] for line in report["problems"]] == ["night 2/broken.wav"]
    assert "cannot be read as audio" in report["problems"][0]["error"]
    rows = field.hashes()
    assert set(rows) == sent
    by_name = {row["file_name"]: row for row in rows.values()}
    assert by_name["MILL_20260502_040000.wav"]["site"] == "mill"
    assert by_name["MILL_20260502_040000.wav"]["recorded_at"] == "2026-05-02T02:00:00.000Z"
    longest = next(row for row in rows.values() if row["duration_s"] == 60)
    assert (longest["site"], longest["device"]) == ("pond", "AudioMoth 7")
    (field.folder / "night 2/broken.wav").unlink()
    code, report = field.upload(*words)
    assert (code, report["uploaded"], report["there"]) == (0, 0, 4)
    lines = [json.loads(line) for line in (field.tmp / "manifest.jsonl").read_text().splitlines()]
    assert {line["recording"] for line in lines if line["status"] == "there"} == {
        row["id"] for row in rows.values()
    }


def test_a_killed_client_goes_on_where_it_was(field):
    content = wav(4, seconds=300)
    sha256 = field.put("long.wav", content)
    running = field.start("--limit", "1M")
    deadline = time.monotonic() + 120
    while field.drafts() < 2_000_000:
        assert running.poll() is None
        assert time.monotonic() < deadline
        time.sleep(0.05)
    running.kill()
    running.communicate()
    assert field.hashes() == {}
    code, report = field.upload()
    assert (code, report["uploaded"]) == (0, 1)
    assert field.hashes()[sha256]["bytes"] == len(content)
    assert field.drafts() == 0


def test_a_killed_relay_is_waited_for(field):
    sha256 = field.put("long.wav", wav(5, seconds=200))
    running = field.start("--limit", "1M")
    deadline = time.monotonic() + 120
    while field.drafts() < 1_000_000:
        assert running.poll() is None
        assert time.monotonic() < deadline
        time.sleep(0.05)
    field.relay.stop()
    field.relay.start()
    out, _ = running.communicate(timeout=200)
    assert running.returncode == 0, out
    assert json.loads(out)["uploaded"] == 1
    assert list(field.hashes()) == [sha256]


def test_flac_is_sent_in_place_of_wav(field):
    quiet = encoded(7, 20, kind="WAV", subtype="PCM_16", guano=GUANO)
    sent = field.put("A_20260502_040000.wav", quiet)
    as_is = {
        field.put("float.wav", encoded(8, kind="WAV", subtype="FLOAT")),
        field.put("is.flac", encoded(9)),
    }
    field.put("copy.wav", quiet)
    code, report = field.upload("--flac")
    assert (code, report["uploaded"], report["sent_as_flac"]) == (0, 4, 1)
    rows = field.hashes()
    assert as_is < set(rows)
    [row] = [row for sha256, row in rows.items() if sha256 not in as_is]
    assert (row["file_name"], row["original_sha256"]) == ("A_20260502_040000.flac", sent)
    assert (row["site"], row["recorded_at"]) == ("MILL-1", "2026-05-02T02:00:00.000Z")
    lines = [json.loads(line) for line in (field.tmp / "manifest.jsonl").read_text().splitlines()]
    line = next(line for line in lines if line["file"] == "A_20260502_040000.wav")
    assert (line["sha256"], line["sent_sha256"]) == (sent, row["sha256"])
    assert (line["kept"], line["recording"]) == (["guan"], row["id"])
    assert next(line for line in lines if line["file"] == "float.wav")["as_is"]
    path = f"/api/v1/projects/{field.project}/recordings/{row['id']}/audio"
    back = field.tmp / "back.flac"
    back.write_bytes(field.lead.ask("GET", f"/{path}")[1])
    assert b"".join(unpack(back)) == quiet
    # Known again, with and without --flac, also to who remembers nothing; not to others.
    for words in (["--flac"], ["--state", str(field.tmp / "anew")]):
        code, report = field.upload(*words)
        assert (code, report["there"], report["uploaded"]) == (0, 4, 0)
    asked = field.lead.ask(
        "POST", f"/projects/{field.project}/recordings/known", {"sha256": [sent, row["sha256"]]}
    )
    assert row["sha256"] in asked[1]["known"]
    assert not list((field.tmp / "state").glob("*/*"))


def test_a_folder_is_watched_until_it_is_stopped(field):
    field.folder.rmdir()
    running = field.start("--watch", "--steady", "1", stderr=subprocess.PIPE)
    try:
        line = running.stderr.readline()
        assert line == f"Waiting for {field.folder}.\n".encode()
        first = {field.put("DATA/a.wav", wav(11)), field.put("DATA/b.wav", wav(12))}
        eventually(lambda: set(field.hashes()) == first)
        away = field.folder.rename(field.tmp / "away")
        read_until(running.stderr, line)
        away.rename(field.folder)
        first.add(field.put("DATA/c.wav", wav(13)))
        eventually(lambda: set(field.hashes()) == first)
        read_until(running.stderr, b"1 uploaded")
        running.send_signal(signal.SIGINT)
        out, _ = running.communicate(timeout=100)
    finally:
        running.kill()
        running.communicate()
    report = json.loads(out)
    assert (running.returncode, report["files"], report["failed"]) == (0, 3, 0)


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        (["--server", "http://127.0.0.1:1"], "cannot be reached"),
        (["--server", "earmark.example"], "is not an address"),
        (["--project", "Nowhere"], "This token is not for a project Nowhere"),
        (["--token-file", "empty"], "An API token of the role uploader is needed"),
        (["--token-file", "wrong"], "This token is not valid"),
    ],
)
def test_what_goes_wrong_is_a_sentence(field, more, sentence, monkeypatch):
    field.put("a.wav", wav(6))
    monkeypatch.chdir(field.tmp)
    (field.tmp / "empty").write_text("")
    (field.tmp / "wrong").write_text("earmark_wrong")
    done = CliRunner().invoke(main, field.words("--patience", "0", *more))
    assert done.exit_code == 1
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr


def test_a_folder_without_recordings_is_said(field):
    assert "There is no recording in" in field.upload()[1]


@pytest.mark.parametrize(
    ("text", "rate"), [("500k", 5e5), ("2M", 2e6), ("1.5 MB/s", 1.5e6), ("1000", 1000.0)]
)
def test_rates_are_read(text, rate):
    assert Rate().convert(text, None, None) == rate


def test_it_needs_nothing_of_the_server():
    code = """
import sys
for name in ("sanic", "pycrdt", "sqlcipher3", "aiosqlite", "cryptography", "argon2", "sync"):
    sys.modules[name] = None
from earmark.__main__ import main
main(["upload", "--help"])
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "--dry-run" in done.stdout
