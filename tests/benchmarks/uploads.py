"""Bringing recordings: beside a plain copy and the reference tus server; memory by file size."""

import os
import shutil
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from figures import spread, table
from memory import PeakMemory
from relays import ROOT, STRONG, find_node, free_port, installed, wait_for_port
from server import Server

LARGE_MB = int(os.environ.get("EARMARK_UPLOAD_MB", "600"))
"""Of all large files together; there are four, sent at once."""

SMALL_FILES = int(os.environ.get("EARMARK_UPLOAD_FILES", "1000"))
MANY = 5000
"""So many files are sent once in each way, however many runs there are."""

SMALL_BYTES = 20_000
SPARSE_GB = tuple(float(size) for size in os.environ.get("EARMARK_UPLOAD_GB", "0.5,4").split(","))
AT_ONCE = 4
MOST_RUNS = 3


def measure_uploads(runs: int) -> str:
    """Return all tables."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        return "\n\n".join([throughput(folder, min(runs, MOST_RUNS)), memory(folder)])


@dataclass(frozen=True)
class Load:
    """Some files. figure : their size in megabytes, or their number; unit : of that per second"""

    title: str
    folder: Path
    figure: float
    unit: str


def throughput(folder: Path, runs: int) -> str:
    """Large files and many small ones, one way after the other, in turn."""
    loads = [
        Load(f"4 files, {LARGE_MB} MB in all", noise(folder / "large", 4, LARGE_MB * 250_000),
             LARGE_MB, "MB/s"),
        Load(f"{SMALL_FILES:,} files of {SMALL_BYTES // 1000} kB",
             noise(folder / "small", SMALL_FILES, SMALL_BYTES), SMALL_FILES, "files/s"),
    ]  # fmt: skip
    programs = installed()
    rates: dict[tuple[str, str], list[float]] = {}
    with TusServer(folder / "tus", programs).running() as peer, Relay(folder).running() as relay:
        ways: list[tuple[tuple[str, ...], Callable[[Path], list[float]]]] = [
            (("`cp`, on disk, then `sha256sum` of the copy",), lambda some: copy(some, folder)),
            (("tus-js-client → @tus/server", "… and then `sync`, as Earmark does"),
             lambda some: peer.send_surely(some, programs)),
            (("tus-js-client → Earmark, encrypting",), lambda some: relay.send(some, programs)),
            (("`earmark upload` → Earmark, hashing and encrypting",), relay.upload),
        ]  # fmt: skip
        for run in range(runs):
            for load in loads:
                if run and load.unit == "files/s" and load.figure >= MANY:
                    continue
                for titles, way in ways:
                    began = time.perf_counter()
                    for title, ended in zip(titles, way(load.folder), strict=True):
                        rate = load.figure / (ended - began)
                        rates.setdefault((title, load.title), []).append(rate)
                    peer.forget()
    rows = [
        [title, *(spread(rates[title, load.title], load.unit) for load in loads)]
        for titles, _ in ways
        for title in titles
    ]
    for load in loads:
        shutil.rmtree(load.folder)
    return table(["way", *(load.title for load in loads)], rows)


def memory(folder: Path) -> str:
    """The most that client and server take while one large file of zeros is sent."""
    rows = []
    for size_gb in SPARSE_GB:
        sent = sparse(folder / "sparse", int(size_gb * 1e9))
        with Relay(folder).running() as relay:
            client, server = relay.peaks(sent)
        rows.append([f"{size_gb:g} GB", f"{client:.0f} MiB", f"{server:.0f} MiB"])
        shutil.rmtree(sent)
    head = ["one file", "most memory of `earmark upload`", "… of the web process that takes it"]
    return table(head, rows)


class TusServer:
    """The reference server, as it comes, and its client."""

    def __init__(self, data: Path, programs: Path) -> None:
        self.data, self.programs, self.port = data, programs, free_port()

    @contextmanager
    def running(self) -> Iterator["TusServer"]:
        self.data.mkdir()
        words = [str(find_node()), "tus_server.mjs", str(self.port), str(self.data)]
        process = subprocess.Popen(words, cwd=self.programs)
        try:
            wait_for_port(self.port)
            yield self
        finally:
            process.kill()
            process.wait()

    def send_surely(self, folder: Path, programs: Path) -> list[float]:
        """When all was sent, and when it was on the disk."""
        send_by_node(programs, f"http://127.0.0.1:{self.port}/files", "", "", folder)
        sent = time.perf_counter()
        subprocess.run(["sync", *(str(path) for path in self.data.iterdir())], check=True)
        ended = time.perf_counter()
        assert sum(path.suffix == "" for path in self.data.iterdir()) == len(list(folder.iterdir()))
        return [sent, ended]

    def forget(self) -> None:
        """Remove what was sent, so that the disk has room and the page cache is even."""
        for path in self.data.iterdir():
            path.unlink()


class Relay:
    """`earmark serve` as it comes; each time a new project, so that nothing is known."""

    def __init__(self, folder: Path) -> None:
        from relay_client import RelayServer, bare_page

        self.folder = folder
        self.data = Path(tempfile.mkdtemp(dir=folder, prefix="relay"))
        self.server: Server = RelayServer(bare_page(folder / "page"), self.data, **STRONG)
        self.server.add_person("Ada", is_admin=True)

    @contextmanager
    def running(self) -> Iterator["Relay"]:
        self.server.start()
        self.lead = self.server.client("Ada")
        try:
            yield self
        finally:
            self.server.stop()
            shutil.rmtree(self.data)

    def project(self) -> tuple[str, str]:
        """(id, token) of a new project."""
        project = self.lead.ask("POST", "/projects", {"name": "Dawn"})[1]["id"]
        body = {"name": "bench", "role": "uploader"}
        return project, self.lead.ask("POST", f"/projects/{project}/tokens", body)[1]["token"]

    def send(self, folder: Path, programs: Path) -> list[float]:
        project, token = self.project()
        url = f"http://127.0.0.1:{self.server.port}/api/v1/uploads"
        send_by_node(programs, url, token, project, folder)
        ended = time.perf_counter()
        self._check(project, folder)
        return [ended]

    def upload(self, folder: Path) -> list[float]:
        project, process = self._start(folder)
        assert process.wait() == 0
        ended = time.perf_counter()
        self._check(project, folder)
        return [ended]

    def peaks(self, folder: Path) -> tuple[float, float]:
        """The most memory in MiB: of the client, of the relay's processes for the web."""
        project, process = self._start(folder)
        with (
            PeakMemory(process.pid, "python") as client,
            PeakMemory(web_process(self.server.process.pid), "python") as server,
        ):
            assert process.wait() == 0
        self._check(project, folder)
        return client.most_mib, server.most_mib

    def _start(self, folder: Path) -> tuple[str, "subprocess.Popen[bytes]"]:
        project, token = self.project()
        words = [
            sys.executable, "-m", "earmark", "upload", str(folder), "--jobs", str(AT_ONCE),
            "--server", f"http://127.0.0.1:{self.server.port}",
            "--state", str(self.folder / "state" / project),
        ]  # fmt: skip
        process = subprocess.Popen(
            words, cwd=ROOT, stdout=subprocess.DEVNULL,
            env=os.environ | {"EARMARK_TOKEN": token},
        )  # fmt: skip
        return project, process

    def _check(self, project: str, folder: Path) -> None:
        found = self.lead.ask("GET", f"/projects/{project}/recordings?limit=1")[1]["total"]
        assert found == len(list(folder.iterdir()))
        # So that the same files are written to the disk again.
        for path in (self.data / "audio" / "blobs").glob("*/*"):
            path.unlink()


def copy(folder: Path, beside: Path) -> list[float]:
    target = beside / "copied"
    script = 'cp -r "$0" "$1" && sync "$1"/* && sha256sum "$1"/* > /dev/null'
    subprocess.run(["sh", "-c", script, str(folder), str(target)], check=True)
    ended = time.perf_counter()
    shutil.rmtree(target)
    return [ended]


def send_by_node(programs: Path, url: str, token: str, project: str, folder: Path) -> None:
    words = [str(find_node()), "tus_client.mjs", url, token, project, str(AT_ONCE), str(folder)]
    subprocess.run(words, cwd=programs, check=True)


def web_process(parent: int) -> int:
    """The process of a relay that speaks HTTP."""
    listed = subprocess.run(
        ["ps", "-o", "pid=,args=", "--ppid", str(parent)],
        capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    return next(int(line.split()[0]) for line in listed.splitlines() if "sync.web" in line)


def noise(folder: Path, count: int, size: int) -> Path:
    """WAV files of noise, each with so many bytes of sound."""
    folder.mkdir()
    random = np.random.default_rng(9)
    for number in range(count):
        with (folder / f"{number:05}.wav").open("wb") as file:
            file.write(wav_header(size))
            for start in range(0, size, 1 << 24):
                file.write(random.bytes(min(1 << 24, size - start)))
    return folder


def sparse(folder: Path, size: int) -> Path:
    """A WAV file of silence that takes no room on the disk."""
    folder.mkdir()
    with (folder / "sparse.wav").open("wb") as file:
        file.write(wav_header(size))
        file.truncate(file.tell() + size)
    return folder


def wav_header(size: int) -> bytes:
    """What stands before samples of 16 bits, one channel at 48 kHz; RF64, for any size."""
    form = struct.pack("<HHIIHH", 1, 1, 48_000, 96_000, 2, 16)
    lengths = struct.pack("<QQQI", size + 72, size, size // 2, 0)
    unknown = struct.pack("<I", 0xFFFFFFFF)
    return (
        b"RF64" + unknown + b"WAVEds64" + struct.pack("<I", 28) + lengths
        + b"fmt " + struct.pack("<I", 16) + form + b"data" + unknown
    )  # fmt: skip
