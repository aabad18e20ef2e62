"""What may happen to a relay while people work: each fault takes its seconds, and is over."""

import contextlib
import os
import random
import resource
import signal
import socket
import time
from collections import Counter
from pathlib import Path

from relay_processes import host_processes, web_processes
from websockets.exceptions import WebSocketException
from websockets.sync.client import connect

FULL_BYTES = 4096
PATIENCE_S = 60.0
HALF_A_REQUEST = b"GET /sync/recording HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nSec-WebSoc"


class Faults:
    """Of the room hosts only the first is hurt, so that the other can be watched.

    happened : how often, by name
    """

    def __init__(self, stand, lasting_s):
        self.stand = stand
        self.lasting_s = lasting_s
        self.happened = Counter()
        self.all = [
            self.kill_the_host, self.stop_the_host, self.stop_the_web, self.stop_the_supervisor,
            self.fill_the_disk, self.send_garbage, self.hold_the_line,
        ]  # fmt: skip

    def kill_the_host(self):
        """As the kernel does when memory is short."""
        for pid in self._host():
            self._signal(pid, signal.SIGKILL)
            self.happened["killed"] += 1

    def stop_the_host(self):
        self._stopped("host stopped", self._host())

    def stop_the_web(self):
        self._stopped("web stopped", web_processes(self.stand.relay))

    def stop_the_supervisor(self):
        """Meanwhile a host dies, and nobody starts it again."""
        self._stopped("supervisor stopped", [self.stand.relay.process.pid], self.kill_the_host)

    def fill_the_disk(self):
        """No file of the host may grow."""
        pid, before = self._limit_the_host()
        try:
            time.sleep(self.lasting_s)
        finally:
            with contextlib.suppress(ProcessLookupError):
                resource.prlimit(pid, resource.RLIMIT_FSIZE, before)
        self.happened["disk full"] += 1

    def _limit_the_host(self):
        """Its number, and its limits before. One that was just killed may still be listed."""
        while True:
            for pid in self._host():
                with contextlib.suppress(ProcessLookupError):
                    before = resource.prlimit(pid, resource.RLIMIT_FSIZE)
                    resource.prlimit(pid, resource.RLIMIT_FSIZE, (FULL_BYTES, before[1]))
                    return pid, before
            time.sleep(0.05)

    def send_garbage(self):
        """Somebody with every right sends what is no message, until they are thrown out."""
        stand = self.stand
        url = f"ws://127.0.0.1:{stand.relay.port}/sync/{stand.room(random)}"
        with (
            contextlib.suppress(WebSocketException, OSError),
            connect(url, subprotocols=["earmark", stand.token]) as hostile,
        ):
            for kind in (b"\x01", b"\x64", b"\x00\x00", b"\x00\x02"):
                hostile.send(kind + random.randbytes(40))
            hostile.send(random.randbytes(1 << 20))
            while True:
                hostile.recv(timeout=self.lasting_s)
        self.happened["garbage"] += 1

    def hold_the_line(self):
        """Connections that never finish what they began to say."""
        with contextlib.ExitStack() as held:
            for _ in range(20):
                line = held.enter_context(socket.create_connection(("127.0.0.1", self._port())))
                line.sendall(HALF_A_REQUEST)
            time.sleep(self.lasting_s)
        self.happened["lines held"] += 20

    def _port(self):
        return self.stand.relay.port

    def _host(self):
        """The first host, once it is there; a machine with much to do takes its time."""
        deadline = time.monotonic() + PATIENCE_S
        while time.monotonic() < deadline:
            for pid in host_processes(self.stand.relay):
                if index_of(pid) == 0:
                    return [pid]
            time.sleep(0.02)
        return []

    def _stopped(self, what, pids, meanwhile=lambda: None):
        for pid in pids:
            self._signal(pid, signal.SIGSTOP)
        try:
            meanwhile()
            time.sleep(self.lasting_s)
        finally:
            for pid in pids:
                self._signal(pid, signal.SIGCONT)
        self.happened[what] += len(pids)

    @staticmethod
    def _signal(pid, number):
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, number)


def index_of(pid):
    """Which room host a process is; None if it is none, or gone."""
    try:
        words = Path(f"/proc/{pid}/cmdline").read_text().split("\0")
    except OSError:
        return None
    return int(words[words.index("--index") + 1]) if "--index" in words else None
