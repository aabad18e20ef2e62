"""A room host: `python -m sync.rooms.host --index I`, one process that holds a share of the rooms.

Apart from accounts and files, so that an update that crashes the CRDT takes only rooms with it, and
those for less than a second.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import logging
import os
import signal
from collections.abc import AsyncIterator, Callable, Coroutine
from pathlib import Path
from typing import Any

from py_browser.errors import EarmarkError
from sync import logs
from sync.clock import now, time_text
from sync.database import Database
from sync.parent import parent_gone
from sync.passes import Pass
from sync.places import mark_path, socket_path
from sync.rooms import closing, link
from sync.rooms.control import answer
from sync.rooms.deep_stack import run_deep
from sync.rooms.ground import Ground
from sync.rooms.hall import Hall, Shut
from sync.rooms.log_store import all_set_aside, count_failure, set_aside
from sync.rooms.mark import TOGETHER, Mark
from sync.rooms.name import read_room_name
from sync.rooms.peer import Peer
from sync.rooms.room import Room
from sync.rooms.strain import Strain
from sync.rooms.stream_channel import StreamChannel
from sync.rooms.together import groups
from sync.rooms.turns import Turns
from sync.rooms.writer import Writer
from sync.settings import Settings, read_settings

CRASHES = {int(signal.SIGSEGV), int(signal.SIGBUS), int(signal.SIGABRT), int(signal.SIGILL)}
WRITER_HIGH_WATER = 32 << 20

log = logging.getLogger("earmark.rooms")

Batch = list[tuple[int, bytes]]


class Host:
    """Listens on its socket and lets the connections of web processes into rooms."""

    def __init__(self, hall: Hall) -> None:
        self.hall = hall
        self._turns = Turns()
        self._served: set[asyncio.Task[None]] = set()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Serve one link, whatever it is for, until either end closes it."""
        task = asyncio.current_task()
        assert task is not None
        self._served.add(task)
        try:
            async with contextlib.aclosing(link.batches(reader)) as batches:
                async for batch in batches:
                    for at, (kind, content) in enumerate(batch, 1):
                        hello = link.read_json(content) if kind == link.JSON else {}
                        if "room" in hello:
                            await self._serve_peer(hello, batch[at:], batches, writer)
                            return
                        writer.write(link.json_frame(await self._answer(hello)))
        except (ConnectionError, asyncio.CancelledError):
            pass
        except Exception:
            log.exception("A link failed")
        finally:
            self._served.discard(task)
            writer.close()

    async def _answer(self, request: dict[str, Any]) -> dict[str, Any]:
        try:
            return {"id": request.get("id"), "result": await answer(self.hall, request)}
        except EarmarkError as error:
            return {"id": request.get("id"), "error": error.to_json()}

    async def _serve_peer(
        self,
        hello: dict[str, Any],
        first: Batch,
        batches: AsyncIterator[Batch],
        writer: asyncio.StreamWriter,
    ) -> None:
        channel = StreamChannel(writer)
        name = read_room_name(str(hello["room"]))
        if name is None:
            channel.close(closing.NO_ROOM)
            return
        holder = Pass.from_json(hello["pass"])
        settings = self.hall.ground.settings
        logs.note(room=name.text, person=holder.person)
        peer = Peer(holder, channel, settings, str(hello.get("client", "unknown")))
        try:
            room = await self.hall.enter(name, peer)
        except Shut as shut:
            channel.close(shut.closing)
            return
        try:
            await self._hear(room, peer, first)
            async for batch in batches:
                if peer.is_closed:
                    break
                await self._hear(room, peer, batch)
        except (ConnectionError, asyncio.CancelledError):
            pass
        except Exception:
            log.exception("A message in %s failed", name.text)
            peer.close(closing.FAILED)
        finally:
            self.hall.leave(room, peer)

    async def _hear(self, room: Room, peer: Peer, batch: Batch) -> None:
        for messages in groups(content for kind, content in batch if kind == link.MESSAGE):
            if self._turns.is_over():
                await self._turns.wait()
            if peer.is_closed:
                return
            await room.receive_some(peer, messages)
            wait_s = peer.pace.take(len(messages))
            if peer.pace.is_flood(room.ground.settings.room_flood_s):
                peer.close(closing.FLOOD)
            if wait_s > 0:
                await asyncio.sleep(wait_s)

    async def close(self) -> None:
        """Close the hall, then what is still being served."""
        await self.hall.close()
        for task in list(self._served):
            task.cancel()
        await asyncio.gather(*self._served, return_exceptions=True)


async def open_ground(settings: Settings, mark: Mark, died_by: int) -> Ground:
    """Open the database, and set aside what the host before this one died of."""
    database = await Database.open(settings, os.environ)
    doing, is_wary = mark.left(), False
    if doing is not None and died_by in CRASHES:
        reason = f"the room host died of it, by {signal.Signals(died_by).name}"
        log.error("A room host crashed: %s %s of %s", doing.what, doing.room, doing.person)
        if doing.update:
            at = time_text(now())
            await database.write(set_aside, doing.update, doing.room, doing.person, reason, at)
        elif doing.what == TOGETHER:
            is_wary = True
        else:
            await database.write(count_failure, doing.room)
    mark.clear()
    aside = dict(await database.read(all_set_aside))
    strain = Strain()
    writer = Writer(database, WRITER_HIGH_WATER, strain)
    return Ground(settings, database, writer, mark, aside, is_wary, strain)


async def run(index: int, died_by: int) -> None:
    """Serve until told to stop, or until the supervisor is gone."""
    settings = read_settings({}, os.environ)
    data = Path(settings.data)
    mark = Mark(mark_path(data, index))
    ground = await open_ground(settings, mark, died_by)
    host = Host(Hall(ground))
    path = socket_path(data, index)
    path.unlink(missing_ok=True)
    server = await asyncio.start_unix_server(host.serve, str(path), limit=link.READ_BYTES)
    print("ready", flush=True)
    await _until_stopped()
    server.close()
    await host.close()
    await ground.writer.close()
    await ground.database.close()
    mark.close()


async def _until_stopped() -> None:
    """Wait for SIGTERM or SIGINT, passed on by the main thread, or for the supervisor's end."""
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    STOPPERS.append(lambda: loop.call_soon_threadsafe(stop.set))

    async def watch() -> None:
        await parent_gone()
        stop.set()

    watching = asyncio.create_task(watch())
    await stop.wait()
    watching.cancel()


STOPPERS: list[Callable[[], object]] = []
"""Called from the signal handlers: those run in the main thread, the loop in the deep one."""


def main() -> None:
    """Read the arguments and run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--index", type=int, required=True)
    parser.add_argument("--died-by", type=int, default=0, help="Signal that ended the one before.")
    given = parser.parse_args()
    logs.set_up(read_settings({}, os.environ))

    def stop(*_: object) -> None:
        for stopper in STOPPERS:
            stopper()

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    run_deep(lambda: _loop_runner()(run(given.index, given.died_by)))


def _loop_runner() -> Callable[[Coroutine[Any, Any, None]], None]:
    """The faster event loop where it is installed."""
    try:
        import uvloop
    except ModuleNotFoundError:
        return asyncio.run
    return uvloop.run


if __name__ == "__main__":
    main()
