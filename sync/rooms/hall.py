"""All rooms that are open in one process: opened when somebody comes, closed when idle."""

from __future__ import annotations

import asyncio
import logging
import time
from collections import Counter
from collections.abc import Coroutine
from typing import Any
from weakref import WeakValueDictionary

from sync.clock import now, time_text
from sync.passes import Withdrawn
from sync.rooms import closing
from sync.rooms.compaction import compact_apart
from sync.rooms.ground import Ground
from sync.rooms.held_document import HeldDocument
from sync.rooms.log_store import open_room, replace_log
from sync.rooms.name import RoomName
from sync.rooms.peer import Peer
from sync.rooms.room import Room

SWEEP_EVERY_S = 1.0
MOST_FAILURES = 3
RETRY_COMPACTION_S = 600.0

log = logging.getLogger("earmark.rooms")


class Shut(Exception):
    """Somebody cannot be let into a room now; `closing` says why."""

    def __init__(self, reason: closing.Closing) -> None:
        super().__init__(reason.reason)
        self.closing = reason


class Hall:
    """The open rooms of one process."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self.rooms: dict[str, Room] = {}
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        self._people: Counter[str] = Counter()
        self._compacting = asyncio.Semaphore(1)
        self._compact_from: dict[str, float] = {}
        self._tasks: set[asyncio.Task[object]] = set()
        self._sweeper = asyncio.create_task(self._sweep_for_ever())

    async def enter(self, name: RoomName, peer: Peer) -> Room:
        """Let a peer into a room, opening it if it is not open. Raises `Shut`."""
        settings = self.ground.settings
        person = peer.holder.person
        if self._people[person] >= settings.room_connections_person:
            raise Shut(closing.FULL)
        self._people[person] += 1
        try:
            async with self._lock(name.text):
                room = await self._open(name)
                if len(room.peers) >= settings.room_connections:
                    raise Shut(closing.FULL)
                room.join(peer)
                return room
        except BaseException:
            self._left(person)
            raise

    def leave(self, room: Room, peer: Peer) -> None:
        """Let a peer out that `enter` let in."""
        room.leave(peer)
        self._left(peer.holder.person)

    async def visit(self, name: RoomName) -> Room:
        """Open a room for the relay itself, which has no connection to it."""
        async with self._lock(name.text):
            room = await self._open(name)
            room.used_at = time.monotonic()
            return room

    def withdraw(self, what: Withdrawn) -> None:
        """Close the connections whose right has ended, in all rooms."""
        for room in self.rooms.values():
            room.withdraw(what)

    async def close(self) -> None:
        """Tell everybody to come back later, once everything is on disk."""
        self._sweeper.cancel()
        await self.ground.writer.written()
        for room in self.rooms.values():
            room.fan_out.close()
            room.close_all(closing.GOING)
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _left(self, person: str) -> None:
        self._people[person] -= 1
        if self._people[person] <= 0:
            del self._people[person]

    def _lock(self, name: str) -> asyncio.Lock:
        lock = self._locks.get(name)
        if lock is None:
            lock = self._locks[name] = asyncio.Lock()
        return lock

    async def _open(self, name: RoomName) -> Room:
        room = self.rooms.get(name.text)
        if room is not None and not room.is_broken:
            return room
        await self.ground.writer.written()
        stored = await self.ground.database.write(
            open_room, name.text, name.project, time_text(now())
        )
        if stored.failures >= MOST_FAILURES:
            raise Shut(closing.SUSPENDED)
        held = await HeldDocument.open(name, stored, self.ground)
        room = self.rooms[name.text] = Room(name, held, self.ground)
        return room

    # -- keeping house ---------------------------------------------------------------------------

    async def _sweep_for_ever(self) -> None:
        while True:
            await asyncio.sleep(SWEEP_EVERY_S)
            self.ground.strain.measure()
            try:
                self.sweep()
            except Exception:
                log.exception("Keeping house failed; trying again")

    def sweep(self) -> None:
        """Drop connections that read nothing, compact long logs, close idle rooms."""
        settings = self.ground.settings
        idle_before = time.monotonic() - settings.room_idle_s
        for room in list(self.rooms.values()):
            for peer in list(room.peers.values()):
                if peer.is_stalled(settings.room_stall_s):
                    peer.drop()
                    room.leave(peer)
            if not room.peers and room.used_at <= idle_before:
                self._start(self._retire(room))
            elif room.held.logged >= settings.room_compact_updates and self._may_compact(room):
                self._start(self.compact(room))

    def _start(self, work: Coroutine[Any, Any, object]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def _may_compact(self, room: Room) -> bool:
        return time.monotonic() >= self._compact_from.get(room.name.text, 0.0)

    async def _retire(self, room: Room) -> None:
        """Close a room that is still empty, compacting its log if that is worth it."""
        name = room.name.text
        async with self._lock(name):
            if self.rooms.get(name) is not room or room.peers:
                return
            if room.held.is_worth_compacting and self._may_compact(room):
                await self.compact(room)
            await self.ground.writer.written()
            room.fan_out.close()
            del self.rooms[name]
            self._compact_from.pop(name, None)

    async def compact(self, room: Room) -> bool:
        """Rewrite a room's log as a snapshot; return whether that went well.

        The room goes on meanwhile: what is written after the reading stays in the log.
        """
        name = room.name
        self._compact_from[name.text] = time.monotonic() + RETRY_COMPACTION_S
        async with self._compacting:
            try:
                stored = await room.held.stored()
                document, state = await compact_apart(name.kind, stored.updates)
                await self.ground.database.write(
                    replace_log, stored.id, stored.seq, document, state, time_text(now())
                )
            except Exception:
                log.exception("The log of %s could not be compacted; it is kept", name.text)
                return False
        room.held.logged -= stored.logged
        room.held.logged_bytes -= stored.logged_bytes
        room.held.size += len(document) - stored.size
        self._compact_from.pop(name.text, None)
        return True
