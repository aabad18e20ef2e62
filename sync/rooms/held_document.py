"""A document in memory and what is on disk of it: resting, waking, storing, reading it anew."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from sync.clock import now, time_text
from sync.rooms.ground import Ground
from sync.rooms.intake import Taken
from sync.rooms.live_document import LiveDocument
from sync.rooms.log_store import (
    Commit,
    Fence,
    StoredRoom,
    begin_staging,
    load_room,
    stage_revisions,
    stage_updates,
)
from sync.rooms.name import RoomName
from sync.rooms.protocol import EMPTY_STATE, Malformed, read_state, write_state
from sync.rooms.slices import in_slices

NOT_WORTH_IT = 32
NOT_WORTH_IT_BYTES = 64 * 1024
REVISIONS_AT_ONCE = 1000

log = logging.getLogger("earmark.rooms")


class HeldDocument:
    """The document of one room. Whoever changes it holds `lock`.

    A document of which the disk has one snapshot rests: it is sent as it lies there to whoever has
    nothing yet, and built in memory (`wake`) only for the first who edits or has a part of it.
    """

    live: LiveDocument
    _resting: bytes | None = None
    _clocks: dict[int, int]

    def __init__(self, name: RoomName, ground: Ground) -> None:
        self.name = name
        self.ground = ground
        self.lock = asyncio.Lock()
        self.fence = Fence()

    @classmethod
    async def open(cls, name: RoomName, stored: StoredRoom, ground: Ground) -> HeldDocument:
        """Read a document from what is stored of its room."""
        held = cls(name, ground)
        await held._take_stored(stored)
        return held

    async def _take_stored(self, stored: StoredRoom) -> None:
        if stored.state is None:
            await self._build(stored.updates)
        else:
            [self._resting] = stored.updates
            self._clocks = read_state(stored.state)
        self.id = stored.id
        self.seq = stored.seq
        self.size = stored.size
        self.logged = stored.logged
        self.logged_bytes = stored.logged_bytes
        self.nested = stored.nested
        self.authors = stored.clients

    @property
    def is_worth_compacting(self) -> bool:
        """Whether its log is long, or a good part of it all."""
        least_bytes = max(NOT_WORTH_IT_BYTES, self.size // 50)
        return self.logged > NOT_WORTH_IT or self.logged_bytes > least_bytes

    @property
    def is_resting(self) -> bool:
        """Whether it is not built yet."""
        return self._resting is not None

    async def wake(self) -> LiveDocument:
        """The document itself, built if it rested. Whoever asks holds `lock`."""
        if self._resting is not None:
            try:
                await self._build([self._resting])
            except BaseException:
                self.fence.broken = True
                raise
        return self.live

    async def _build(self, updates: Iterable[bytes]) -> None:
        opening = LiveDocument.opening(self.name.kind, updates)
        self.live = await in_slices(opening, self._reading)
        self._resting = None

    @contextmanager
    def _reading(self) -> Iterator[None]:
        self.ground.mark.reading(self.name.text)
        yield
        self.ground.mark.clear()

    @property
    def clocks(self) -> dict[int, int]:
        """How many clocks of each client are known."""
        return self.live.clocks if self._resting is None else self._clocks

    def known_state(self) -> bytes:
        """Our clocks as a state vector."""
        return write_state(self.clocks)

    async def difference(self, state: bytes) -> bytes:
        """All that a document in `state` lacks. Raises `Malformed` for no state."""
        if self._resting is not None and state == EMPTY_STATE:
            return self._resting
        live = await self.wake()
        try:
            with self._reading():
                return live.difference(state)
        except ValueError as error:
            self.ground.mark.clear()
            raise Malformed("This is no state.") from error

    async def stored(self) -> StoredRoom:
        """What is on disk, once all that was handed to the writer is there."""
        await self.ground.writer.written()
        return await self.ground.database.write(
            load_room, self.name.text, self.name.project, time_text(now())
        )

    async def reload(self) -> None:
        """Read the document anew: what is in memory can no longer be trusted."""
        try:
            await self._take_stored(await self.stored())
        except BaseException:
            self.fence.broken = True
            raise

    def commit(self, person: str, taken: Taken) -> Commit | None:
        """The commit that stores what was taken in; None if nothing was new."""
        updates = taken.pieces.all()
        if not updates:
            return None
        self.seq += len(updates)
        size = sum(map(len, updates))
        self.size += size
        self.logged += len(updates)
        self.logged_bytes += size
        self.nested += taken.nested
        self.authors.update(taken.clients)
        return Commit(
            self.id, self.seq, updates, person,
            revisions=taken.revisions, clients=taken.clients, nested=taken.nested,
            fence=self.fence, began_s=taken.began_s,
        )  # fmt: skip

    async def stage(self, commit: Commit) -> None:
        """Write a large commit ahead, a little at a time, so that others can store in between.

        Nobody sees anything of it before it is handed to the writer and on disk; without that, it
        is dropped.
        """
        revisions = commit.revisions
        if len(revisions) <= REVISIONS_AT_ONCE and len(commit.updates) == 1:
            return
        database, commit.at = self.ground.database, time_text(now())
        try:
            await self.ground.writer.written()
            await database.write(begin_staging, commit)
            for numbered in commit.numbered:
                await database.write(stage_updates, commit, [numbered])
            for at in range(0, len(revisions), REVISIONS_AT_ONCE):
                some = revisions[at : at + REVISIONS_AT_ONCE]
                await database.write(stage_revisions, commit, some)
            commit.is_staged = True
        except Exception as error:
            log.error("A large update of %s could not be written: %s", self.name.text, error)
            self.fence.broken = True
