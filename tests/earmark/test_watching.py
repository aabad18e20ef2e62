"""A card reader's folder: what is complete, what has gone, and what another card brings."""

import os
import threading

from earmark.far_errors import SendingError
from earmark.far_relay import FarRelay
from earmark.local_files import LocalFile, glance
from earmark.manifest import Manifest
from earmark.upload_run import FAILED, GONE, UPLOADED
from earmark.upload_state import UploadState
from earmark.watching import AGAIN_S, Watch


class Reader:
    """A watched folder with a clock of its own, and a server that says what is told."""

    def __init__(self, tmp_path):
        self.folder = tmp_path / "card"
        self.now = 0.0
        self.said = []
        self.sent = []
        self.end = UPLOADED
        self.notes = Manifest(None)
        relay = FarRelay(None, threading.Event(), 0)
        self.watch = Watch(
            self.folder, relay, self.notes, self.send, self.said.append, clock=lambda: self.now
        )

    def send(self, files):
        if isinstance(self.end, Exception):
            self.watch.relay.stop.set()
            raise self.end
        for file in files:
            self.sent.append(file.name)
            self.notes.add(file.name, file.bytes, self.end)

    def put(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        os.utime(path, ns=(10**18, 10**18))

    def look(self, later=3.0):
        """Look after some seconds; send what is ready."""
        self.now += later
        ready = self.watch.look()
        if ready:
            self.watch._send(ready)
        return [file.name for file in ready]


def test_a_file_is_sent_once_it_has_not_changed_for_a_while(tmp_path):
    reader = Reader(tmp_path)
    assert reader.look() == []
    assert reader.said == [f"Waiting for {reader.folder}."]
    reader.put("DATA/a.wav", b"begun")
    assert reader.look() == []
    reader.put("DATA/a.wav", b"begun and gone on with")
    assert [reader.look() for _ in range(4)] == [[], [], ["DATA/a.wav"], []]
    assert reader.said[1] == f"Watching {reader.folder}."


def test_a_file_that_is_held_open_is_waited_for(tmp_path):
    reader = Reader(tmp_path)
    reader.put("a.wav", b"all of it")
    with (reader.folder / "a.wav").open("ab"):
        assert [reader.look() for _ in range(5)] == [[]] * 5
        assert reader.watch.waiting == 1
    assert reader.look() == ["a.wav"]
    assert reader.watch.waiting == 0


def test_a_card_pulled_out_and_put_in_again(tmp_path):
    reader = Reader(tmp_path)
    reader.put("a.wav", b"x")
    reader.end = GONE
    assert [reader.look() for _ in range(3)] == [[], [], ["a.wav"]]
    away = reader.folder.rename(tmp_path / "away")
    assert reader.look() == []
    assert reader.said[-1] == f"Waiting for {reader.folder}."
    away.rename(reader.folder)
    reader.end = UPLOADED
    assert [reader.look() for _ in range(4)] == [[], [], ["a.wav"], []]


def test_the_next_card_may_have_the_same_names(tmp_path):
    reader = Reader(tmp_path)
    reader.put("a.wav", b"of one")
    assert [reader.look() for _ in range(3)] == [[], [], ["a.wav"]]
    (reader.folder / "a.wav").unlink()
    reader.look()
    reader.put("a.wav", b"or two")
    assert [reader.look() for _ in range(3)] == [[], [], ["a.wav"]]


def test_what_failed_is_tried_again_later(tmp_path):
    reader = Reader(tmp_path)
    reader.put("a.wav", b"x")
    reader.end = FAILED
    assert [reader.look() for _ in range(4)] == [[], [], ["a.wav"], []]
    reader.end = SendingError("The server is away.", is_final=False)
    assert reader.look(AGAIN_S) == ["a.wav"]
    assert "The server is away. Trying again." in reader.said
    assert not reader.watch.relay.stop.is_set()
    reader.end = UPLOADED
    assert reader.look() == ["a.wav"]


def test_two_cards_with_one_timetable_are_told_apart(tmp_path):
    """Same name, same length, same time: recorders that start and stop by the same clock."""
    state = UploadState(tmp_path / "state.sqlite")
    for content in (b"one" * 50_000, b"two" * 50_000):
        path = tmp_path / "20260502_040000.WAV"
        path.write_bytes(content)
        file = LocalFile(path, path.name, len(content), 10**18)
        assert state.find(file) is None
        state.hashed([(file, content[:3].hex(), glance(file))])
        assert state.find(file) == content[:3].hex()
    state.close()
