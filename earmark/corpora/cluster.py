"""The cluster: the only file that knows Dask."""

from __future__ import annotations

import contextlib
import itertools
import logging
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import distributed

from earmark.corpora.worker import Done, Options, Order, embed_recording, look, version
from py_browser import __version__
from py_browser.errors import EarmarkError

HERE = "local"
# Tasks that wait at the scheduler for each that is worked on, so that no worker ever waits.
AHEAD = 3
CONNECT_S = 30.0
WORKERS_S = 30.0


class ClusterError(EarmarkError):
    """The cluster cannot be used, or not for this; the sentence says what to do."""

    code = "cluster"


class Cluster:
    """A Dask cluster: that of a scheduler, or one of this machine's cores, which ends with it.

    address : of a scheduler, such as tcp://host:8786, or "local"

    Raises `ClusterError` where nobody answers, or a scheduler has no workers.
    """

    def __init__(self, address: str) -> None:
        self._closing = contextlib.ExitStack()
        if address == HERE:
            logging.getLogger("distributed").setLevel(logging.ERROR)
            self._client = self._closing.enter_context(_here())
            return
        try:
            self._client = distributed.Client(address, timeout=CONNECT_S, set_as_default=False)
        except (OSError, ValueError) as error:
            raise ClusterError(
                f"No Dask scheduler answers at {address}: {error}. Start one with `dask "
                "scheduler`, or have this machine do all with --scheduler local."
            ) from error
        self._closing.enter_context(self._client)
        try:
            self._client.wait_for_workers(1, timeout=WORKERS_S)
        except TimeoutError as error:
            self.close()
            raise ClusterError(
                f"The scheduler at {address} has no workers. Start some with `dask worker "
                f"{address}`, where Earmark is installed and the recordings can be read."
            ) from error

    def close(self) -> None:
        """Leave the cluster; what it does for us ends."""
        self._closing.close()

    @property
    def threads(self) -> int:
        """How many recordings all workers have at once."""
        threads: int = sum(self._client.nthreads().values())
        return max(1, threads)

    def check(self, source: Path, nonce: Path, model: str, backend: Options) -> None:
        """Raise `ClusterError`, naming each worker that lacks something, unless all can begin."""
        versions = self._ask_all(version)
        for address, said in versions.items():
            if said != __version__:
                raise ClusterError(
                    f"The worker {address} needs Earmark {__version__}: install "
                    f"'earmark[corpora]' there. It says: {said}."
                )
        lacks = self._ask_all(look, source, nonce, model, backend)
        said = [f"{address}: {what}" for address, what in lacks.items() if what is not None]
        if said:
            raise ClusterError(
                "Every worker has to have the recordings and the folder for the rows under the "
                f"same paths, and the model; these have not: {'; '.join(said)}."
            )

    def _ask_all(self, function: Callable[..., Any], *given: Any) -> dict[str, Any]:
        """What each worker says, or the error that it had; but for those that went meanwhile."""
        answers = self._client.run(function, *given, on_error="return")
        return {one: said for one, said in answers.items() if not isinstance(said, OSError)}

    def embed(self, orders: Iterable[Order]) -> Iterator[Done]:
        """Yield what became of each order, as they end; a worker that dies has its orders done by
        another one.
        """
        waiting = iter(orders)
        futures = distributed.as_completed(loop=self._client.loop)
        names: dict[str, Order] = {}
        while True:
            # Fewer than are under way, where a worker has gone.
            more = max(0, AHEAD * self.threads - len(names))
            for order in itertools.islice(waiting, more):
                future = self._client.submit(_embed, order, pure=False)
                names[future.key] = order
                futures.add(future)
            if not names:
                return
            future = next(futures)
            yield _done(names.pop(future.key), future)


def _embed(order: Order) -> Done:
    """On a worker."""
    return embed_recording(order, distributed.get_worker().state.nthreads)


def _done(order: Order, future: Any) -> Done:
    if future.status == "finished":
        done: Done = future.result()
        return done
    error = future.exception()
    if isinstance(error, distributed.KilledWorker):
        why = (
            f"{order.path}: each worker that had it died, {error.allowed_failures + 1} in all; "
            "has it enough memory? Its log says more."
        )
        return Done(order.name, "failed", error={"code": "worker_died", "message": why})
    why = f"{order.path}: a worker failed ({type(error).__name__}: {error})."
    return Done(order.name, "failed", error={"code": "internal", "message": why})


@contextlib.contextmanager
def _here() -> Iterator[Any]:
    """A process for each core that this one may use."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    with (
        distributed.LocalCluster(
            n_workers=cores, threads_per_worker=1, dashboard_address="127.0.0.1:0", silence_logs=40
        ) as cluster,
        distributed.Client(cluster, set_as_default=False) as client,
    ):
        yield client
