"""What a relay has acknowledged, and whether all of it is there."""

import hashlib
import http.client
import threading
from collections import defaultdict


class Ledger:
    """Kept by many threads at once.

    entries : by room, what was acknowledged: entry -> start_s
    recordings : by id, the bytes that were brought
    problems : sentences about what should not have happened
    """

    def __init__(self):
        self._lock = threading.Lock()
        self.entries = defaultdict(dict)
        self.recordings = {}
        self.problems = []
        self.comings = 0
        self.reconnections = 0
        self.ranges = 0

    def acknowledge(self, room, entries):
        with self._lock:
            self.entries[room].update(entries)

    def bring(self, recording, content):
        with self._lock:
            self.recordings[recording] = content

    def blame(self, sentence):
        with self._lock:
            self.problems.append(sentence)

    def count(self, what):
        with self._lock:
            setattr(self, what, getattr(self, what) + 1)

    @property
    def acknowledged(self):
        """How many edits were."""
        return sum(map(len, self.entries.values()))

    def some_recording(self, pick):
        """(id, bytes) of one that was brought; None before there is one."""
        with self._lock:
            return pick(list(self.recordings.items())) if self.recordings else None

    # -- afterwards --------------------------------------------------------------------------

    def lost_entries(self, device_at):
        """Acknowledged edits that are not there as they were made: (room, entry)."""
        lost = []
        for room, entries in sorted(self.entries.items()):
            device = device_at(room).online()
            there = device.json()
            device.offline()
            lost += [
                (room, entry)
                for entry, start_s in entries.items()
                if there.get(entry, {}).get("region", {}).get("start_s") != start_s
            ]
        return lost

    def lost_recordings(self, read):
        """Recordings of which not every byte is there."""
        return [
            recording
            for recording, content in sorted(self.recordings.items())
            if hashlib.sha256(read(recording)).digest() != hashlib.sha256(content).digest()
        ]


def read_audio(relay, project, token, recording, first=0, last=None):
    """The bytes of a recording, or [first, last] of them."""
    connection = http.client.HTTPConnection("127.0.0.1", relay.port, timeout=60)
    headers = {"Authorization": f"Bearer {token}"}
    if last is not None:
        headers["Range"] = f"bytes={first}-{last}"
    try:
        connection.request(
            "GET", f"/api/v1/projects/{project}/recordings/{recording}/audio", headers=headers
        )
        return connection.getresponse().read()
    finally:
        connection.close()
