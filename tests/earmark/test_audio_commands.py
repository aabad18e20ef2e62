"""`earmark keys rotate` and `earmark doctor`, on the audio of a relay that does not run."""

import asyncio
import hashlib
import json
import os
import re
from datetime import timedelta

import pytest
from click.testing import CliRunner
from recording_files import wav

from earmark.__main__ import main
from sync.accounts.people import service_person
from sync.accounts.projects import add_project
from sync.blobs.draft import Draft
from sync.blobs.key_ring import prepare_key
from sync.blobs.opening import open_blobs
from sync.clock import now
from sync.database import prepare, write_now
from sync.recordings.opener import Opener
from sync.recordings.recordings import Arrived, add_recording
from sync.settings import read_settings

WELL = {
    "recordings": 1,
    "audit_rows": 2,
    "unused": 0,
    "unused_bytes": 0,
    "removed": False,
    "problems": [],
}


class Folder:
    """A relay's data folder with a recording in it."""

    def __init__(self, path):
        self.path = path
        self.settings = read_settings({"data": str(path)}, {})
        prepare(self.settings, {})
        prepare_key(self.settings, {})
        self.content = wav(1)
        self.sha256 = hashlib.sha256(self.content).hexdigest()
        asyncio.run(self._fill())

    @property
    def store(self):
        return open_blobs(self.settings, {})

    async def _fill(self):
        async def stream():
            yield self.content

        store = self.store
        await store.put(stream(), self.sha256)
        opener = Opener()
        facts = await opener.probe(store, self.sha256, "dawn.wav")
        opener.close()
        write_now(self.settings, os.environ, self._add, facts)

    def _add(self, connection, facts):
        person = service_person(connection, now()).id
        project = add_project(connection, now(), _Nobody(), "Dawn", person, [person]).id
        new = Arrived(project, self.sha256, "dawn.wav", len(self.content), person, facts)
        add_recording(connection, now(), new)

    def read(self):
        async def whole():
            return b"".join([piece async for piece in self.store.read(self.sha256)])

        return asyncio.run(whole())

    def run(self, *words):
        done = CliRunner().invoke(main, [*words, "--data", str(self.path), "--json"])
        report = json.loads(re.sub(r"(?m)^(?!\{).*\n", "", done.stdout))
        report.pop("audit_last", None)
        return done.exit_code, report


class _Nobody:
    person = None
    address = None


@pytest.fixture
def folder(tmp_path):
    return Folder(tmp_path / "data")


def test_a_new_key_guards_the_same_audio(folder):
    key_file = folder.path / "audio.key"
    old_key = key_file.read_text()
    blob = next(folder.store.folder.rglob(folder.sha256)).read_bytes()
    drafts = folder.store.drafts
    draft = Draft.create(drafts / "one.draft", folder.store.keys)
    draft.append(b"half a file")
    draft.flush()
    draft.close()
    (drafts / "one.lock").touch()
    code, report = folder.run("keys", "rotate")
    assert (code, report) == (0, {"rewrapped": 2, "in_use": 0, "old_key_dropped": True})
    assert old_key.strip() not in key_file.read_text()
    assert key_file.stat().st_mode & 0o777 == 0o600
    assert folder.read() == folder.content
    assert next(folder.store.folder.rglob(folder.sha256)).read_bytes()[256:] == blob[256:]
    assert b"".join(Draft.open(drafts / "one.draft", folder.store.keys).plain()) == b"half a file"


def test_the_doctor_finds_all_well(folder):
    assert folder.run("doctor") == (0, {**WELL, "blobs": 1})


def test_what_nothing_rests_on_is_removed_when_one_says_so(folder, monkeypatch):
    rows = b"rows that came too late"
    sha256 = hashlib.sha256(rows).hexdigest()
    asyncio.run(folder.store.put(_one(rows), sha256))
    assert folder.run("doctor") == (0, {**WELL, "blobs": 2})  # it may have come just now
    monkeypatch.setattr("earmark.doctor.NEW", timedelta(0))
    found = {**WELL, "blobs": 2, "unused": 1, "unused_bytes": len(rows)}
    assert folder.run("doctor") == (0, found)
    assert folder.run("doctor", "--remove-unused") == (0, {**found, "removed": True})
    assert folder.run("doctor") == (0, {**WELL, "blobs": 1})
    assert folder.read() == folder.content


async def _one(content):
    yield content


def test_the_doctor_names_what_is_damaged_or_missing(folder):
    path = next(folder.store.folder.rglob(folder.sha256))
    content = path.read_bytes()
    path.write_bytes(content[:5000] + bytes([content[5000] ^ 1]) + content[5001:])
    code, report = folder.run("doctor")
    assert code == 1
    assert [one.startswith("Dawn/dawn.wav: Chunk 0") for one in report["problems"]] == [True]
    path.unlink()
    code, report = folder.run("doctor")
    assert code == 1
    assert "Dawn/dawn.wav: the audio is missing" in report["problems"][0]
