"""What several test folders share: the demo recordings, the built page, a running server."""

import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


class Server:
    """`earmark serve` as its own process, which can be stopped and started again."""

    def __init__(self, site: Path) -> None:
        self.site = site
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = int(free.getsockname()[1])
        self.url = f"http://localhost:{self.port}"
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        command = [sys.executable, "-m", "earmark", "serve", "--port", str(self.port)]
        self.process = subprocess.Popen(
            [*command, "--site", str(self.site)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        deadline = time.monotonic() + 30
        while not self.answers():
            assert self.process.poll() is None, "the server ended while it was starting"
            assert time.monotonic() < deadline, "the server did not answer within 30 s"
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


@pytest.fixture(scope="session")
def demo() -> Path:
    """The folder with the real recordings that the demo project is made of."""
    return ROOT / "demo"


@pytest.fixture(scope="session")
def site() -> Path:
    """The page as `make site` built it."""
    folder = ROOT / "site"
    assert (folder / "index.html").is_file(), "Build the page first: make site"
    return folder


@pytest.fixture(scope="session")
def server(site: Path) -> Iterator[Server]:
    """A server that runs during all tests. A test that stops it uses `own_server`."""
    running = Server(site)
    running.start()
    yield running
    running.stop()


@pytest.fixture
def own_server(site: Path) -> Iterator[Server]:
    """A server of the test's own, started, which it may stop and start."""
    running = Server(site)
    running.start()
    yield running
    running.stop()
