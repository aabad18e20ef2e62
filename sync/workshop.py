"""Heavy work apart from the event loop: a bounded number of processes, started when needed.

Whatever takes a processor for longer than a moment runs here: the relay answers everybody else
meanwhile, and a process that dies takes one answer with it, nothing more.
"""

from __future__ import annotations

import asyncio
import contextlib
import multiprocessing
import os
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.connection import Connection
from typing import Any, TypeVar, cast

from py_browser.errors import EarmarkError
from sync import tracing
from sync.errors import BadRequest, RelayError, TooMany, Unavailable

R = TypeVar("R")

IDLE_S = 1800.0
"""After so long a bench that nobody uses gives its memory back."""
MOST_WAITING = 64
ENDED = "The work broke off; nothing was changed. Try again."
STUCK = "This took longer than {limit:g} s and was stopped; ask for less at once."


class Workshop:
    """Runs functions in processes of their own, no more than `at_once` at a time.

    A function and its arguments travel by pickle. It gets no event loop and no open database; what
    it raises of ours arrives as it was, other errors of the domain as `BadRequest`.
    """

    def __init__(self, at_once: int) -> None:
        self._room = asyncio.Semaphore(at_once)
        self._benches: dict[str, _Bench] = {}
        self._turns: dict[str, asyncio.Lock] = {}
        self._running: set[asyncio.Task[Any]] = set()
        self._closed = False

    async def run(
        self,
        function: Callable[..., R],
        *args: Any,
        bench: str | None = None,
        limit_s: float | None = None,
        nice: int = 5,
    ) -> R:
        """Return what a function returns.

        bench : name of a process that is kept, with whatever its modules remember, and does one
            thing after the other; None: a process for this once
        limit_s : seconds after which its process is ended
        nice : how much is left to others who want the processor

        Raises `Unavailable` if the process ends or is ended, `TooMany` if too many wait.
        """
        if len(self._running) >= MOST_WAITING:
            raise TooMany("Too many are waiting for the same kind of work.", retry_after_s=5)
        # Who asked may leave; the work still counts until it has ended.
        with tracing.span("workshop.wait_and_work", function=_name(function)):
            task = asyncio.create_task(self._run(function, args, bench, limit_s, nice))
            self._running.add(task)
            task.add_done_callback(self._finished)
            return cast(R, await self._result(task))

    async def _result(self, task: asyncio.Task[tuple[Any, Any]]) -> Any:
        result, error = await asyncio.shield(task)
        if error is not None:
            raise error
        return result

    def pid(self, bench: str) -> int | None:
        """The process of a bench, None if there is none now."""
        kept = self._benches.get(bench)
        return kept.pid if kept is not None else None

    async def close(self) -> None:
        """End all processes, whatever they are at."""
        self._closed = True
        for task in self._running:
            task.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)
        for kept in self._benches.values():
            kept.end()
        self._benches.clear()

    def _finished(self, task: asyncio.Task[Any]) -> None:
        self._running.discard(task)
        if not task.cancelled():
            task.exception()  # somebody left before it failed: that is no news

    async def _run(
        self,
        function: Callable[..., R],
        args: tuple[Any, ...],
        name: str | None,
        limit_s: float | None,
        nice: int,
    ) -> tuple[Any, Any]:
        async with contextlib.AsyncExitStack() as stack:
            if name is not None:
                await stack.enter_async_context(self._turns.setdefault(name, asyncio.Lock()))
            await stack.enter_async_context(self._room)
            if self._closed:
                raise Unavailable(ENDED)
            bench = (self._benches.pop(name, None) if name else None) or _Bench(nice)
            try:
                told, span_ns = await asyncio.wait_for(bench.ask(function, args), limit_s)
                tracing.past(
                    "workshop.process", None, *span_ns, function=_name(function), pid=bench.pid or 0
                )
            except TimeoutError:
                bench.end()
                raise Unavailable(STUCK.format(limit=limit_s)) from None
            except BaseException:
                bench.end()
                raise
            if name is None or self._closed:
                bench.end()
            else:
                self._keep(name, bench)
            return told

    def _keep(self, name: str, bench: _Bench) -> None:
        self._benches[name] = bench
        bench.idle = asyncio.get_running_loop().call_later(IDLE_S, self._forget, name, bench)

    def _forget(self, name: str, bench: _Bench) -> None:
        if self._benches.get(name) is bench:
            del self._benches[name]
            bench.end()


class _Bench:
    """One process, and the thread that speaks with it."""

    def __init__(self, nice: int) -> None:
        self._nice = nice
        self._thread = ThreadPoolExecutor(1, "workshop")
        self._process: multiprocessing.process.BaseProcess | None = None
        self._ours: Connection | None = None
        self.idle: asyncio.TimerHandle | None = None

    @property
    def pid(self) -> int | None:
        """Of its process."""
        return None if self._process is None else self._process.pid

    async def ask(
        self, function: Callable[..., R], args: tuple[Any, ...]
    ) -> tuple[tuple[Any, Any], tuple[int, int]]:
        """(result, error) of a function, and from when to when it ran, in nanoseconds since 1970.

        Raises `Unavailable` if the process ends meanwhile.
        """
        if self.idle is not None:
            self.idle.cancel()
        loop = asyncio.get_running_loop()
        try:
            return await loop.run_in_executor(self._thread, self._exchange, function, args)
        except (EOFError, OSError) as error:
            raise Unavailable(ENDED) from error

    def end(self) -> None:
        """End the process at once."""
        if self.idle is not None:
            self.idle.cancel()
        if self._process is not None:
            self._process.kill()
        self._thread.submit(self._clear)
        self._thread.shutdown(wait=False)

    def _exchange(
        self, function: Callable[..., R], args: tuple[Any, ...]
    ) -> tuple[tuple[Any, Any], tuple[int, int]]:
        if self._process is None:
            context = multiprocessing.get_context("spawn")
            self._ours, theirs = context.Pipe()
            process = context.Process(target=_work, args=(theirs, self._nice), daemon=True)
            process.start()
            self._process = process
            theirs.close()
        assert self._ours is not None
        self._ours.send((function, args))
        told: tuple[tuple[Any, Any], tuple[int, int]] = self._ours.recv()
        return told

    def _clear(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.join()
        if self._ours is not None:
            self._ours.close()


def _work(theirs: Connection, nice: int) -> None:
    """What runs in a bench's process: ends when the other side of the pipe does."""
    with contextlib.suppress(OSError, AttributeError):
        os.nice(nice)
    while True:
        try:
            function, args = theirs.recv()
            began_ns = time.time_ns()
            told = _told(function, args)
            theirs.send((told, (began_ns, time.time_ns())))
        except (EOFError, OSError, KeyboardInterrupt):
            return


def _name(function: object) -> str:
    return str(getattr(function, "__name__", "?")).removeprefix("_")


def _told(function: Callable[..., R], args: tuple[Any, ...]) -> tuple[R | None, Any]:
    """What a function returned, or what it raised, as something that travels."""
    try:
        return function(*args), None
    except RelayError as error:
        return None, error
    except EarmarkError as error:
        return None, BadRequest(error.message)
    except MemoryError:
        return None, Unavailable("There is not enough memory for this just now; ask for less.")
    except Exception as error:
        return None, Unavailable(f"The work failed: {type(error).__name__}: {error}.")
