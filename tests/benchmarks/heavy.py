"""Embedding whole recordings: beside the bare ONNX Runtime loop, in memory, on Triton servers."""

import asyncio
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import onnxruntime
import soundfile
from figures import spread, table
from memory import PeakMemory

from inference_gateway.audio import open_audio
from inference_gateway.backends.backend import Backend
from inference_gateway.backends.embedded import EmbeddedBackend
from inference_gateway.backends.triton import TritonBackend
from inference_gateway.catalog import find_model, models_folder
from inference_gateway.cores import multiply_on_one_core
from inference_gateway.cutting import Cutting
from inference_gateway.pipeline import Pipeline

ROOT = Path(__file__).resolve().parents[2]
MODEL = find_model("yamnet")
CORES = len(os.sched_getaffinity(0))
SECONDS = float(os.environ.get("EARMARK_HEAVY_SECONDS", "300"))
LENGTHS_MIN = (5, 30, 120)
SERVERS = (1, 2, 4)
IN_FLIGHT = 4
KINDS = [("WAV, 16 kHz", "wav", 16_000), ("WAV, 48 kHz", "wav", 48_000),
         ("FLAC, 48 kHz", "flac", 48_000), ("WAV, 44.1 kHz", "wav", 44_100)]  # fmt: skip


def measure_heavy(runs: int) -> str:
    """Return all tables."""
    multiply_on_one_core()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        return "\n\n".join(
            [whole_path(folder, runs), memory(folder), balancing(folder, max(1, runs // 2))]
        )


def whole_path(folder: Path, runs: int) -> str:
    """From a file to float16 rows, and the bare loop over samples that lie ready, in turn."""
    rows = []
    for title, ending, rate_hz in KINDS:
        path = noise(folder / f"noise_{rate_hz}.{ending}", SECONDS, rate_hz)
        bare, whole = [], []
        for run in range(runs + 1):
            times = (
                timed(bare_loop(path)),
                timed(lambda path=path: embed(path, EmbeddedBackend())),
            )
            if run:  # the first one warms up
                bare.append(SECONDS / times[0] / CORES)
                whole.append(SECONDS / times[1] / CORES)
        share = [100 * mine / theirs for mine, theirs in zip(whole, bare, strict=True)]
        path.unlink()
        rows.append([title, spread(bare, "x"), spread(whole, "x"), spread(share, "%")])
    head = ["recording", "ONNX Runtime alone, a core", "the whole path, a core", "share"]
    return table(head, rows)


def bare_loop(path: Path) -> Callable[[], None]:
    """A loop over the same stretches, decoded before: a session, a thread for each core."""
    pieces = list(Cutting(open_audio(path), MODEL).pieces())
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(
        models_folder() / MODEL.id / "1" / MODEL.files["desktop"],
        options,
        providers=["CPUExecutionProvider"],
    )
    hop = np.array(25, dtype=np.int64)

    def run() -> None:
        with ThreadPoolExecutor(CORES) as pool:
            for _ in pool.map(
                lambda piece: session.run(
                    ["embeddings"], {"samples": piece.samples, "hop_frames": hop}
                ),
                pieces,
            ):
                pass

    return run


def embed(path: Path, backend: Backend, in_flight: int = CORES + 2) -> int:
    """Embed a file into float16 rows in a file; returns how many."""

    async def run() -> int:
        count = 0
        try:
            with tempfile.TemporaryFile() as file:
                pipeline = Pipeline(open_audio(path), MODEL, backend, in_flight=in_flight)
                async for rows in pipeline.rows():
                    file.write(rows.astype("<f2").tobytes())
                    count += len(rows)
        finally:
            await backend.close()
        return count

    return asyncio.run(run())


def memory(folder: Path) -> str:
    """The most that `earmark embed` takes, for recordings of several lengths."""
    rows = []
    for minutes in LENGTHS_MIN:
        path = noise(folder / f"{minutes}_min.wav", 60 * minutes, 16_000)
        words = [sys.executable, "-m", "earmark", "embed", str(path), "--out", str(folder / "rows")]
        process = subprocess.Popen(words, cwd=ROOT, stdout=subprocess.DEVNULL)
        with PeakMemory(process.pid, "python") as peak:
            assert process.wait() == 0
        rows.append([f"{minutes} min", f"{path.stat().st_size / 2**20:.0f} MiB",
                     f"{peak.most_mib:.0f} MiB"])  # fmt: skip
        path.unlink()
    return table(["recording", "its file", "most memory of `earmark embed`"], rows)


def balancing(folder: Path, runs: int) -> str:
    """One recording on one and on more Triton servers, each of which computes on one core."""
    from triton_processes import Triton, lay_out

    os.environ["EARMARK_TRITON_THREADS"] = "1"
    repository = lay_out(folder / "repository")
    path = noise(folder / "balanced.wav", SECONDS, 16_000)
    rows = []
    for count in SERVERS:
        with servers(
            [Triton(repository, ("yamnet",), folder / f"{i}.log") for i in range(count)]
        ) as running:
            urls = [server.wait().url for server in running]

            def once(urls: list[str] = urls) -> int:
                return embed(path, TritonBackend(urls), IN_FLIGHT * len(urls))

            timed(once)
            rates = [SECONDS / timed(once) for _ in range(runs)]
        rows.append([str(count), spread(rates, "x")])
    rates = [SECONDS / timed(lambda: embed(path, EmbeddedBackend())) for _ in range(runs)]
    rows.append([f"none: in this process, {CORES} threads", spread(rates, "x")])
    return table(["Triton servers, one core each", "times real time"], rows)


@contextmanager
def servers(started: list) -> Iterator[list]:
    try:
        yield started
    finally:
        for server in started:
            server.kill()


def noise(path: Path, seconds: float, rate_hz: int, seed: int = 8) -> Path:
    """Write noise of that length, with 16 bits a sample."""
    random = np.random.default_rng(seed)
    with soundfile.SoundFile(path, "w", rate_hz, 1, "PCM_16") as file:
        for start in range(0, round(seconds), 60):
            length = round(min(60, seconds - start) * rate_hz)
            file.write(0.1 * random.standard_normal(length, dtype=np.float32))
    return path


def timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
