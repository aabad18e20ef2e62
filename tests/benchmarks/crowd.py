"""People who label, as many as one likes, on one relay: the clients, and what the relay takes."""

import json
import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from memory import family
from relay_audio import add_audio
from relays import Earmark, NodeRelay, find_node, free_port, installed, wait_for_port

MIX = {"editS": 2.0, "presenceS": 0.5, "rangeS": 5.0, "perRoom": 5}
RANGE_BYTES = 1 << 18
AUDIO_BYTES = 64 << 20
LEVEL_S = 3.0

Relay = Earmark | NodeRelay
Found = dict[str, Any]


class Crowd:
    """The clients: a program of their own, told how many are to be there."""

    def __init__(self, programs: Path, job: dict[str, Any], watched: list[int]) -> None:
        self.watched = watched
        self.program = subprocess.Popen(
            [str(find_node()), "--max-old-space-size=4096", "annotators.mjs", json.dumps(job)],
            cwd=programs, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        self._until("part")

    def hold(self, people: int) -> Found:
        """Let so many work for a while; `server` is the relay's share of a core meanwhile."""
        assert self.program.stdin is not None
        self.program.stdin.write(json.dumps({"people": people, "seconds": LEVEL_S}) + "\n")
        self.program.stdin.flush()
        self._until("part")
        before, began = processor_s(self.watched), time.monotonic()
        self._until("part")
        share = (processor_s(self.watched) - before) / (time.monotonic() - began)
        return self._until("found") | {"server": share}

    def _until(self, word: str) -> Any:
        """What the clients' next line with that word says."""
        assert self.program.stdout is not None
        for line in self.program.stdout:
            said = json.loads(line)
            assert "error" not in said, said["error"]
            if word in said:
                return said[word]
        raise AssertionError("The clients ended without a word.")

    def end(self) -> None:
        self.program.kill()
        self.program.wait()


class Stand:
    """One relay with what else its people need: a recording to listen to."""

    def __init__(self, kind: type[Earmark] | type[NodeRelay], folder: Path, audio: Path) -> None:
        self.programs = installed()
        self.relay: Relay = kind(folder / kind.kind, self.programs)
        self.audio = audio
        self.turn = 0
        self._recording = ""

    @property
    def title(self) -> str:
        return self.relay.title

    @contextmanager
    def crowd(self, with_audio: bool) -> Iterator[Crowd]:
        """The relay, started anew, and nobody there yet."""
        self.turn += 1
        with self.relay.running() as (pid, server), self._files(with_audio, server) as files:
            room = self.relay.room(f"L{self.turn}")
            job = {"server": server, "room": room, "mix": MIX, "audio": files.get("audio")}
            crowd = Crowd(self.programs, job, [pid, *files.get("pids", [])])
            try:
                yield crowd
            finally:
                crowd.end()

    @contextmanager
    def _files(self, wanted: bool, server: dict[str, Any]) -> Iterator[Found]:
        """Where ranges are read: of the relay itself, else of a plain server beside it."""
        size = {"size": AUDIO_BYTES, "bytes": RANGE_BYTES}
        if not wanted:
            yield {}
        elif isinstance(self.relay, Earmark):
            yield {"audio": {"url": self._own_url(), "token": server["token"], **size}}
        else:
            port = free_port()
            command = [str(find_node()), "files.mjs", str(port), str(self.audio)]
            with subprocess.Popen(command, cwd=self.programs) as files:
                wait_for_port(port)
                audio = {"url": f"http://127.0.0.1:{port}/", "token": "", **size}
                yield {"audio": audio, "pids": [files.pid]}
                files.kill()

    def _own_url(self) -> str:
        assert isinstance(self.relay, Earmark)
        server, project = self.relay.server, self.relay.project
        if not self._recording:
            self._recording, _ = add_audio(server, project, self.relay.person, self.audio)
        path = f"/api/v1/projects/{project}/recordings/{self._recording}/audio"
        return f"http://127.0.0.1:{server.port}{path}"


def processor_s(parents: list[int]) -> float:
    """Seconds of processor time that programs and their children have taken."""
    ticks = 0
    for pid in {pid for parent in parents for pid in family(parent)}:
        try:
            row = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        ticks += int(row[11]) + int(row[12])
    return ticks / os.sysconf("SC_CLK_TCK")
