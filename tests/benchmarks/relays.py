"""The relays that are measured: Earmark's, and two that others wrote, each as they come."""

import hashlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent / "loads"
ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "build"), str(ROOT / "tests")]

from node import find_node, node_environment, npm_command  # noqa: E402
from relay_client import RelayServer, bare_page  # noqa: E402

CACHE = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "earmark" / "loads"
STRONG = {"argon2_time": 3, "argon2_memory_kib": 65536, "argon2_lanes": 4}


def installed() -> Path:
    """A folder with the peers, the generator and their packages as the lock file says.

    Outside the tree, made when it is first needed.
    """
    lock = HERE / "package-lock.json"
    folder = CACHE / hashlib.sha256(lock.read_bytes()).hexdigest()[:16]
    if not (folder / "node_modules/.package-lock.json").exists():
        folder.mkdir(parents=True, exist_ok=True)
        for name in ("package.json", "package-lock.json"):
            shutil.copy(HERE / name, folder)
        flags = ["--no-save", "--no-audit", "--no-fund", "--loglevel=error"]
        command = [*npm_command(), "install", *flags]
        subprocess.run(command, cwd=folder, env=node_environment(), check=True)
    for script in HERE.glob("*.mjs"):
        shutil.copy(script, folder)
    return folder


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


class NodeRelay:
    """One of the peers: a Node program and a folder that it keeps its documents in."""

    kind = ""
    title = ""

    def __init__(self, data: Path, programs: Path) -> None:
        self.data = data
        self.programs = programs
        self.data.mkdir(parents=True)

    def command(self, port: int) -> list[str]:
        raise NotImplementedError

    def environment(self, port: int) -> dict[str, str]:  # noqa: ARG002
        return {}

    @contextmanager
    def running(self) -> Iterator[tuple[int, dict[str, Any]]]:
        """Yield (process number, what a job says of the server); ended in order afterwards."""
        port = free_port()
        process = subprocess.Popen(
            [str(find_node()), *self.command(port)],
            cwd=self.programs,
            env={**os.environ, "NODE_ENV": "production", **self.environment(port)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            wait_for_port(port)
            yield process.pid, {"kind": self.kind, "url": f"ws://127.0.0.1:{port}"}
        finally:
            process.send_signal(signal.SIGTERM)
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def room(self, key: str) -> str:
        return f"recording:bench:{key}"

    def settle(self) -> None:
        """Wait until what was sent is on disk: until the folder grows no more."""
        before, size = -1, 0
        while size != before:
            time.sleep(1.5)
            before, size = size, sum(f.stat().st_size for f in self.data.rglob("*") if f.is_file())


class YWebsocket(NodeRelay):
    """y-websocket's server, with the leveldb persistence that it contains."""

    kind = "y-websocket"
    title = "@y/websocket-server 0.1.1, leveldb"

    def command(self, port: int) -> list[str]:  # noqa: ARG002
        return ["node_modules/@y/websocket-server/src/server.js"]

    def environment(self, port: int) -> dict[str, str]:
        return {"PORT": str(port), "HOST": "127.0.0.1", "YPERSISTENCE": str(self.data / "level")}


class Hocuspocus(NodeRelay):
    """Hocuspocus, with its SQLite extension."""

    kind = "hocuspocus"
    title = "@hocuspocus/server 4.7.0, SQLite"

    def command(self, port: int) -> list[str]:
        return ["hocuspocus.mjs", str(port), str(self.data)]


class Earmark:
    """`earmark serve` as it comes: one web process, one room host, an encrypted database."""

    kind = "earmark"
    title = "Earmark"

    def __init__(self, data: Path, _programs: Path) -> None:
        page = bare_page(data.parent / "page")
        # Rooms leave memory soon, as they do after a minute: `settle` waits for it.
        options: dict[str, object] = {**STRONG, "room_connections_person": 20_000, "room_idle_s": 3}
        self.server = RelayServer(page, data, **options)
        self.person = self.server.add_person("Ada", is_admin=True)
        self.server.start()
        ada = self.server.client("Ada")
        status, project = ada.ask("POST", "/projects", {"name": "Dawn"})
        assert status == 201, project
        self.project = project["id"]
        body = {"name": "bench", "role": "annotator"}
        status, token = ada.ask("POST", f"/projects/{self.project}/tokens", body)
        assert status == 201, token
        self.token = token["token"]
        self.server.stop()

    @contextmanager
    def running(self) -> Iterator[tuple[int, dict[str, Any]]]:
        """Yield (process number, what a job says of the server); ended in order afterwards."""
        self.server.start()
        process = self.server.process
        assert process is not None
        try:
            url = f"ws://127.0.0.1:{self.server.port}/sync"
            said = {"kind": self.kind, "url": url, "token": self.token, "person": self.person}
            yield process.pid, said
        finally:
            process.terminate()
            process.wait()
            self.server.process = None

    def room(self, key: str) -> str:
        return f"recording:{self.project}:{key}"

    def settle(self) -> None:
        """A receipt has said that it is on disk; wait until large rooms have left memory, too."""
        largest = "SELECT max(total) FROM (SELECT sum(length(document)) AS total"
        largest += " FROM room_update_rows GROUP BY room)"
        while (self.server.read(lambda c: c.execute(largest).fetchone()[0]) or 0) > 1 << 20:
            time.sleep(0.5)


def wait_for_port(port: int) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.02)
    raise TimeoutError(f"Nothing listens on port {port}.")
