"""Ranges of a recording: encrypted as it lies on the relay, beside the file as it was."""

import asyncio
import http.client
import os
import random
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from blobs import local_disk
from figures import percentile, spread, table
from recording_files import wav
from relay_audio import add_audio
from relay_client import RelayServer, bare_page

from sync.blobs.incoming import hash_of, pieces_of

BYTES = 1 << 30
SIZES = {"4 KiB": 1 << 12, "64 KiB": 1 << 16, "1 MiB": 1 << 20}
READS = 400


def measure_ranges(runs: int) -> str:
    """Return both tables: from the disk, and over HTTP."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        plain = folder / "night.wav"
        with plain.open("wb") as file:
            file.write(wav(1))
            for _ in range(BYTES >> 20):
                file.write(os.urandom(1 << 20))
        return f"{from_disk(folder, plain, runs)}\n\n{over_http(folder, plain, runs)}"


def from_disk(folder: Path, plain: Path, runs: int) -> str:
    """What `BlobStore.read` takes, beside a thread that reads the plain file."""
    store = local_disk(folder / "store")

    async def run() -> list[list[str]]:
        sha256 = await hash_of(pieces_of(plain))
        await store.put(plain, sha256)
        with plain.open("rb") as file:

            async def one(start: int, end: int) -> None:
                await asyncio.to_thread(os.pread, file.fileno(), end - start, start)

            async def ours(start: int, end: int) -> None:
                async for _ in store.read(sha256, start, end):
                    pass

            return [await compare(title, size, one, ours, runs) for title, size in SIZES.items()]

    return table(HEAD_DISK, asyncio.run(run()))


def over_http(folder: Path, plain: Path, runs: int) -> str:
    """The relay, with its session, rights and decryption, beside Sanic's own static files."""
    relay = RelayServer(bare_page(folder / "site"), folder / "data")
    person = relay.add_person("Ada", is_admin=True)
    relay.start()
    ada = relay.client("Ada")
    project = ada.ask("POST", "/projects", {"name": "Night"})[1]["id"]
    recording, _ = add_audio(relay, project, person, plain)
    path = f"/api/v1/projects/{project}/recordings/{recording}/audio"
    cookie = {"Cookie": "; ".join(f"{name}={value}" for name, value in ada.cookies.items())}
    with plain_server(plain) as port:
        theirs = asking(port, "/file", {})
        mine = asking(relay.port, path, cookie)

        async def run() -> list[list[str]]:
            return [await compare(title, size, theirs, mine, runs) for title, size in SIZES.items()]

        rows = asyncio.run(run())
    relay.stop()
    return table(HEAD_HTTP, rows)


HEAD_DISK = ["range", "plain file: median", "p99", "encrypted blob: median", "p99", "p99, times"]
HEAD_HTTP = ["range", "plain file by Sanic: median", "p99", "the relay: median", "p99",
             "p99, times"]  # fmt: skip


async def compare(title: str, size: int, theirs: Callable, mine: Callable, runs: int) -> list[str]:
    """One row: both in turn at the same places, `READS` times a run."""
    found: dict[Callable, tuple[list[float], list[float]]] = {theirs: ([], []), mine: ([], [])}
    for run in range(runs + 1):
        places = [random.Random(run * 1000 + i).randrange(BYTES - size) for i in range(READS)]
        for who, (medians, slow) in found.items():
            times = []
            for place in places:
                began = time.perf_counter()
                await who(place, place + size)
                times.append((time.perf_counter() - began) * 1000)
            if run:  # the first one warms up
                medians.append(percentile(times, 0.5))
                slow.append(percentile(times, 0.99))
    (their_median, their_slow), (my_median, my_slow) = found[theirs], found[mine]
    shares = [a / b for a, b in zip(my_slow, their_slow, strict=True)]
    figures = (their_median, their_slow, my_median, my_slow)
    return [title, *(spread(one, digits=2) for one in figures), spread(shares, "x", 1)]


def asking(port: int, path: str, headers: dict[str, str]) -> Callable:
    """A reader of ranges over one connection that stays open."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)

    async def ask(start: int, end: int) -> None:
        connection.request("GET", path, headers={**headers, "Range": f"bytes={start}-{end - 1}"})
        answer = connection.getresponse()
        assert (answer.status, len(answer.read())) == (206, end - start)

    return ask


@contextmanager
def plain_server(plain: Path) -> Iterator[int]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    script = Path(__file__).with_name("plain_files.py")
    server = subprocess.Popen(
        [sys.executable, str(script), str(plain), str(port)],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        wait_for(port)
        yield port
    finally:
        server.kill()
        server.wait()


def wait_for(port: int) -> None:
    for _ in range(600):
        with socket.socket() as asked:
            if asked.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise TimeoutError("the server of plain files does not start")
