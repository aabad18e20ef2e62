"""The backend in this process: ONNX Runtime in threads, so that the loop stays free."""

from __future__ import annotations

import asyncio
import importlib.util
import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Lock

from inference_gateway.backends.backend import Endpoint, Floats, Offsets, checked_rows
from inference_gateway.catalog import Model, models_folder
from inference_gateway.embedding import Network, open_network
from inference_gateway.errors import BackendError, BackendGone, BackendSlow
from py_browser.errors import EarmarkError

NAME = "this process"
Open = Callable[[Model, float], Network]
_on_one_core = partial(open_network, threads=1)


class EmbeddedBackend:
    """Computes rows here: as many stretches at once as there are threads, each on one core.

    That is quicker than one stretch on all cores: nothing waits for the slowest of them.

    Parameters
    ----------
    threads : int, stretches at once; None for one per core that this process may use
    deadline_s : float, the longest that one stretch may take
    open_network : (model, rate) -> what computes its rows; called once for each
    """

    kind = "embedded"

    def __init__(
        self,
        threads: int | None = None,
        deadline_s: float = 300.0,
        open_network: Open = _on_one_core,
    ) -> None:
        self.threads = threads or _cores()
        self._deadline_s = deadline_s
        self._open = open_network
        self._pool = ThreadPoolExecutor(self.threads, thread_name_prefix="embed")
        self._networks: dict[tuple[str, str, float], Network] = {}
        self._opening = Lock()
        self._outstanding = 0
        self._closed = False

    async def embed(
        self, model: Model, samples: Floats, offsets: Offsets, rate_hz: float
    ) -> Floats:
        """Return float32 [shape=(windows, dimension)]."""
        if self._closed:
            raise BackendGone(f"The backend in {NAME} is closed.")
        self._outstanding += 1
        try:
            loop = asyncio.get_running_loop()
            work = loop.run_in_executor(self._pool, self._rows, model, samples, offsets, rate_hz)
            return await asyncio.wait_for(work, self._deadline_s)
        except TimeoutError as error:
            raise BackendSlow(
                f"{model.id} took more than {self._deadline_s:g} s for {len(offsets)} windows on "
                "this machine; is it busy with something else?"
            ) from error
        except asyncio.CancelledError as error:
            # A closed pool cancels what waits in it; a caller who gives up cancels the task.
            if self._closed and not _is_cancelled():
                raise BackendGone(f"The backend in {NAME} was closed.") from error
            raise
        finally:
            self._outstanding -= 1

    async def has(self, models: Sequence[Model]) -> list[Model]:
        """Return those whose weights are on this machine, and that need none."""
        return [model for model in models if _is_here(model)]

    async def health(self) -> list[Endpoint]:
        """Return this process."""
        return [Endpoint(NAME, "ready", self._outstanding)]

    async def close(self) -> None:
        """Let no more begin; what is being computed ends by itself."""
        self._closed = True
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _rows(self, model: Model, samples: Floats, offsets: Offsets, rate_hz: float) -> Floats:
        try:
            rows = self._network(model, rate_hz).embed(samples, offsets)
        except EarmarkError:
            raise
        except Exception as error:
            raise BackendError(
                f"{model.id} failed on {len(offsets)} windows on this machine: {error}"
            ) from error
        return checked_rows(model, rows, len(offsets), "ONNX Runtime here")

    def _network(self, model: Model, rate_hz: float) -> Network:
        key = (model.id, model.version, rate_hz)
        with self._opening:
            if key not in self._networks:
                self._networks[key] = self._open(model, rate_hz)
            return self._networks[key]


def _is_here(model: Model) -> bool:
    if model.sample_rate_hz == 0:
        return True  # log-mel bands, which need neither weights nor ONNX Runtime
    path = models_folder() / model.id / "1" / model.files.get("desktop", "missing")
    return path.is_file() and importlib.util.find_spec("onnxruntime") is not None


def _cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _is_cancelled() -> bool:
    task = asyncio.current_task()
    return bool(task and task.cancelling())
