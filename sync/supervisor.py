"""Starts the processes of a relay, and starts anew whichever of them ends.

N room hosts and M web processes, and companions: programs that work for it over HTTP. A second
relay on the same data folder is refused: the processes that use it hold one lock, so that it is
free only when the last of them is gone.
"""

from __future__ import annotations

import asyncio
import contextlib
import fcntl
import logging
import os
import shutil
import signal
import socket
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from sync import logs
from sync.clock import now
from sync.errors import DataError, Unavailable
from sync.metrics import FOLDER_VARIABLE
from sync.parent import VARIABLE, end_with_parent
from sync.places import counts_folder, lock_path
from sync.settings import Settings, as_environment
from sync.status.standing import Standing

LOCK_WAIT_S = 5.0
READY_S = 60.0
QUICK_DEATH_S = 1.0
LONGEST_PAUSE_S = 1.0
STOP_S = 10.0
COMPANION_PAUSE_S = 2.0
COMPANION_NICE = 10
NOT_AGAIN = 3
"""A companion that ends with this code is not started again."""
BACKLOG = 1024

log = logging.getLogger("earmark.supervisor")


@dataclass(frozen=True)
class Companion:
    """A program that is to run beside the relay, once that serves, and gives way to it.

    arguments : of `python -m`; the relay's own address goes at their end
    environment : what it is told beyond the relay's own
    """

    name: str
    arguments: Sequence[str]
    environment: Mapping[str, str]


@dataclass
class Child:
    """One process that is to run as long as the relay does."""

    name: str
    arguments: Sequence[str]
    is_host: bool
    companion: Companion | None = None
    process: asyncio.subprocess.Process | None = None
    ready: asyncio.Event = field(default_factory=asyncio.Event)
    died_by: int = 0
    quick_deaths: int = 0


class Supervisor:
    """A relay of several processes.

    web_module : what a web process runs; tests put their own authority there
    """

    def __init__(
        self,
        settings: Settings,
        site: Path,
        environment: Mapping[str, str],
        web_module: str = "sync.web",
        companions: Sequence[Companion] = (),
    ) -> None:
        self.settings = settings
        self._environment = {**environment, **as_environment(settings), VARIABLE: str(os.getpid())}
        self._lock = lock_data(Path(settings.data))
        self._counts = counts_folder(Path(settings.data))
        self._counting = {**self._environment, FOLDER_VARIABLE: str(self._counts)}
        self._listener = listen(settings.host, settings.port)
        self.port = int(self._listener.getsockname()[1])
        shared = ["--socket", str(self._listener.fileno()), "--site", str(site)]
        self.hosts = [
            Child(f"rooms {index}", ["sync.rooms.host", "--index", str(index)], True)
            for index in range(settings.rooms)
        ]
        self.webs = [
            Child(f"web {index}", [web_module, *shared], False) for index in range(settings.web)
        ]
        self.companions = [
            Child(one.name, [*one.arguments, own_address(settings.host, self.port)], False, one)
            for one in companions
        ]
        self._standing = Standing(Path(settings.data), now())
        self._stopping = False

    async def run(self) -> None:
        """Run until SIGTERM or SIGINT; then stop the web processes, then the hosts."""
        stop = asyncio.Event()
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, stop.set)
        children = [*self.hosts, *self.webs]
        loop.add_signal_handler(signal.SIGUSR1, self._turn_debugging, children)
        keeping = [asyncio.create_task(self._keep(child)) for child in children]
        stopped = asyncio.create_task(stop.wait())
        await self._all_ready(children, stopped)
        if not stopped.done():
            log.info("The relay serves on port %d", self.port)
            keeping += [asyncio.create_task(self._keep(child)) for child in self.companions]
        await stopped
        self._stopping = True
        await self._stop(self.companions)
        await self._stop(self.webs)
        await self._stop(self.hosts)
        await asyncio.gather(*keeping)
        self._listener.close()
        shutil.rmtree(self._counts, ignore_errors=True)
        os.close(self._lock)

    async def _all_ready(self, children: list[Child], stopped: asyncio.Task[bool]) -> None:
        for child in children:
            ready = asyncio.create_task(child.ready.wait())
            await asyncio.wait(
                {ready, stopped}, timeout=READY_S, return_when=asyncio.FIRST_COMPLETED
            )
            if not ready.done() and not stopped.done():
                log.error("%s is not ready after %.0f s; see the lines above", child.name, READY_S)
            ready.cancel()

    async def _keep(self, child: Child) -> None:
        """Start a process again and again, at once unless it keeps ending at once."""
        while not self._stopping:
            began = time.monotonic()
            await self._start(child)
            assert child.process is not None
            reading = asyncio.create_task(self._hear(child))
            status = await child.process.wait()
            await reading
            child.died_by = -status if status < 0 else 0
            if self._stopping or (child.companion and status == NOT_AGAIN):
                return
            log.warning("The process %s ended with %d and is started again", child.name, status)
            if child.companion:
                await asyncio.sleep(COMPANION_PAUSE_S)
                continue
            quick = time.monotonic() - began < QUICK_DEATH_S
            child.quick_deaths = child.quick_deaths + 1 if quick else 0
            await asyncio.sleep(min(LONGEST_PAUSE_S, 0.1 * child.quick_deaths))

    async def _start(self, child: Child) -> None:
        child.ready.clear()
        self._standing.started(child.name, now())
        if child.companion:
            child.process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", *child.arguments,
                stdin=asyncio.subprocess.DEVNULL,
                stdout=asyncio.subprocess.PIPE,
                env={**self._environment, **child.companion.environment},
                start_new_session=True,
                preexec_fn=_begin_companion,
            )  # fmt: skip
            return
        extra = ["--died-by", str(child.died_by)] if child.is_host else []
        child.process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", *child.arguments, *extra,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            env=self._counting,
            pass_fds=(self._lock, *(() if child.is_host else (self._listener.fileno(),))),
            start_new_session=True,
            preexec_fn=end_with_parent,
        )  # fmt: skip

    async def _hear(self, child: Child) -> None:
        """Read what a process prints: that it is ready."""
        assert child.process is not None
        assert child.process.stdout is not None
        async for line in child.process.stdout:
            if line.strip() == b"ready":
                child.ready.set()
            else:
                sys.stdout.buffer.write(line)
                sys.stdout.flush()

    def _turn_debugging(self, children: list[Child]) -> None:
        log.info("Debugging is turned on or off in all processes")
        for child in children:
            if child.process is not None and child.process.returncode is None:
                child.process.send_signal(signal.SIGUSR1)

    async def _stop(self, children: list[Child]) -> None:
        running = [c.process for c in children if c.process and c.process.returncode is None]
        for process in running:
            with contextlib.suppress(ProcessLookupError):
                process.terminate()
        waiting = [asyncio.create_task(process.wait()) for process in running]
        if waiting:
            _, late = await asyncio.wait(waiting, timeout=STOP_S)
            for process in running if late else []:
                if process.returncode is None:
                    log.warning("A process did not stop within %.0f s and is ended", STOP_S)
                    process.kill()
            await asyncio.gather(*waiting)


def own_address(host: str, port: int) -> str:
    """Where this machine reaches a relay that listens there."""
    here = {"0.0.0.0": "127.0.0.1", "": "127.0.0.1", "::": "::1"}.get(host, host)
    return f"http://[{here}]:{port}" if ":" in here else f"http://{here}:{port}"


def _begin_companion() -> None:
    end_with_parent()
    os.nice(COMPANION_NICE)


def lock_data(data: Path) -> int:
    """Take the lock of a data folder. Raises `DataError` if another relay has it."""
    path = lock_path(data)
    fd = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    deadline = time.monotonic() + LOCK_WAIT_S
    while True:
        try:
            fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return fd
        except BlockingIOError:
            # The processes of a relay that was killed take a moment to notice.
            if time.monotonic() > deadline:
                os.close(fd)
                raise DataError(f"Another relay is using {data}; stop it first.") from None
            time.sleep(0.05)


def listen(host: str, port: int) -> socket.socket:
    """Open the socket that all web processes share. Raises `Unavailable` if it is taken."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except OSError as error:
        listener.close()
        raise Unavailable(f"Port {port} on {host} cannot be used: {error.strerror}.") from error
    listener.listen(BACKLOG)
    listener.setblocking(False)
    return listener


def run(
    settings: Settings,
    site: Path,
    web_module: str = "sync.web",
    companions: Sequence[Companion] = (),
) -> None:
    """Run a relay until it is told to stop."""
    logs.set_up(settings)
    supervisor = Supervisor(settings, site, os.environ, web_module, companions)
    asyncio.run(supervisor.run())
