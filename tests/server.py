"""A running `earmark serve`, for every test that asks it something."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path


class Server:
    """`earmark serve` as its own process, which can be stopped and started again."""

    module = "earmark"

    def __init__(self, site: Path, *options: str) -> None:
        self.site = site
        self.options = options
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = int(free.getsockname()[1])
        self.url = f"http://localhost:{self.port}"
        self.output: Path | None = None
        self.process: subprocess.Popen[bytes] | None = None

    def words(self) -> list[str]:
        """The command that starts it."""
        command = [sys.executable, "-m", self.module, "serve", "--port", str(self.port)]
        return [*command, "--site", str(self.site), *self.options]

    def start(self) -> None:
        with (self.output or Path(os.devnull)).open("wb") as output:
            # Into a file that a test reads goes what the server logs, too.
            errors = subprocess.STDOUT if self.output else subprocess.DEVNULL
            self.process = subprocess.Popen(self.words(), stdout=output, stderr=errors)
        deadline = time.monotonic() + 120
        while not self.answers():
            assert self.process.poll() is None, "the server ended while it was starting"
            assert time.monotonic() < deadline, "the server did not answer within 120 s"
            time.sleep(0.05)

    def answers(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.url}/healthz", timeout=2) as answer:
                return bool(answer.status == 200)
        except (urllib.error.URLError, OSError):
            return False

    def stop(self) -> None:
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            self.process = None
            while self.answers():  # processes of a relay notice a moment later
                time.sleep(0.02)
