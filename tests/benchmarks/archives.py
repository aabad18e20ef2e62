"""Archives on a Dask cluster: what it adds to each recording, and beside the bare loop."""

import contextlib
import io
import logging
import tempfile
import time
from pathlib import Path

import distributed
from figures import spread, table
from heavy import CORES, bare_loop, noise, timed

from earmark.corpora.cluster import Cluster
from earmark.corpora.worker import Order, embed_recording
from inference_gateway.cores import multiply_on_one_core

HERE = (("triton", None), ("triton_token_file", None), ("triton_ca", None))
# Tiny recordings show what is added to each; minutes show what that matters.
TINY, MINUTES = 400, 24


def measure_archives(runs: int) -> str:
    """Return both tables."""
    multiply_on_one_core()
    logging.getLogger("distributed").setLevel(logging.ERROR)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        return f"{overhead(folder, runs)}\n\n{throughput(folder, max(2, runs // 2))}"


def overhead(folder: Path, runs: int) -> str:
    """Recordings of a second, one after the other: in this process, and by one worker."""
    source = [noise(folder / f"{i}.wav", 1, 8000, i) for i in range(TINY)]
    plain, dask = [], []
    with cluster_of(1) as cluster:
        for run in range(runs + 1):
            listed = orders(source, folder / f"tiny_{run}", "logmel")
            times = (
                timed(lambda listed=listed: [embed_recording(order, 1) for order in listed]),
                timed(lambda listed=listed: list(cluster.embed(listed))),
            )
            if run:
                plain.append(1000 * times[0] / TINY)
                dask.append(1000 * times[1] / TINY)
    added = [mine - theirs for mine, theirs in zip(dask, plain, strict=True)]
    head = ["a second of sound, `logmel`", "in one process", "by one worker", "Dask adds"]
    return table(
        head, [["each recording", *(spread(some, "ms", 1) for some in (plain, dask, added))]]
    )


def throughput(folder: Path, runs: int) -> str:
    """Recordings of a minute, by a worker on each core."""
    source = [noise(folder / f"minute_{i}.wav", 60, 48_000, i) for i in range(MINUTES)]
    bare_file = noise(folder / "bare.wav", 300, 48_000)
    bare, whole = [], []
    with cluster_of(CORES) as cluster:
        for run in range(runs + 1):
            listed = orders(source, folder / f"minutes_{run}", "yamnet")
            alone = timed(bare_loop(bare_file))
            together = timed(lambda listed=listed: list(cluster.embed(listed)))
            if run:
                bare.append(300 / alone / CORES)
                whole.append(60 * MINUTES / together / CORES)
    share = [100 * mine / theirs for mine, theirs in zip(whole, bare, strict=True)]
    head = ["recordings", "ONNX Runtime alone, a core", "archive to Parquet, a core", "share"]
    return table(head, [[f"{MINUTES} of a minute, WAV, 48 kHz",
                         spread(bare, "x"), spread(whole, "x"), spread(share, "%")]])  # fmt: skip


def orders(source: list[Path], out: Path, model: str) -> list[Order]:
    """What is to be done anew: no run finds the rows of another one."""
    return [
        Order(path, path.name, out / f"{path.name}.parquet", model, 0.25, HERE) for path in source
    ]


@contextlib.contextmanager
def cluster_of(workers: int):
    """A cluster of this machine, warm."""
    with (
        contextlib.redirect_stderr(io.StringIO()),
        distributed.LocalCluster(
            n_workers=workers, threads_per_worker=1, dashboard_address="127.0.0.1:0"
        ) as here,
    ):
        cluster = Cluster(here.scheduler_address)
        while cluster.threads < workers:
            time.sleep(0.05)
        try:
            yield cluster
        finally:
            cluster.close()
