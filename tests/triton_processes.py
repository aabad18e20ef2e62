"""Real Triton servers from PyPI, each a process of its own."""

import os
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path
from uuid import uuid4

import triton_models
import triton_server

PATIENCE_S = 120


class Triton:
    """A server on ports of its own.

    repository : folder of models; those in `models` are loaded
    """

    def __init__(self, repository: Path, models: tuple[str, ...], log: Path) -> None:
        self.http, self.grpc, metrics = free_ports()
        ports = (self.http, self.grpc, metrics)
        words, environment = triton_server.command(repository, ports, models=models)
        # What a killed server leaves in the memory that it shares is found by its name.
        self._shared = f"earmark_{uuid4().hex}"
        words += [f"--backend-config=python,shm-region-prefix-name={self._shared}"]
        self.log = log
        with log.open("wb") as file:
            self._process = subprocess.Popen(
                words, env=environment, stdout=file, stderr=file, start_new_session=True
            )

    @property
    def url(self) -> str:
        """The address of its gRPC interface."""
        return f"127.0.0.1:{self.grpc}"

    def wait(self) -> "Triton":
        """Wait until its models are loaded."""
        until = time.monotonic() + PATIENCE_S
        while not self._ready():
            assert self._process.poll() is None, self.log.read_text()
            assert time.monotonic() < until, self.log.read_text()
            time.sleep(0.1)
        return self

    def freeze(self) -> None:
        """Have it answer nothing any more; only `kill` comes after that."""
        os.killpg(self._process.pid, signal.SIGSTOP)

    def kill(self) -> None:
        """End it and the processes of its models, as a crash would."""
        if self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
        for left in Path("/dev/shm").glob(f"{self._shared}*"):
            left.unlink(missing_ok=True)

    def _ready(self) -> bool:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.http}/v2/health/ready") as answer:
                return answer.status == 200
        except (urllib.error.URLError, OSError):
            return False


def free_ports() -> tuple[int, int, int]:
    """Three ports that nobody uses."""
    with socket.socket() as one, socket.socket() as two, socket.socket() as three:
        sockets = (one, two, three)
        for free in sockets:
            free.bind(("127.0.0.1", 0))
        first, second, third = (free.getsockname()[1] for free in sockets)
        return first, second, third


def lay_out(folder: Path) -> Path:
    """Write the model repository; returns it."""
    triton_models.lay_out(folder)
    return folder
