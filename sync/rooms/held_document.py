"""A document in memory and what is on disk of it: taking updates in, undoing, reading it anew."""

from __future__ import annotations

import asyncio
import hashlib
import logging
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from typing import Any

from py_browser.errors import SchemaError
from sync.clock import now, time_text
from sync.database import Database
from sync.passes import Pass
from sync.rooms.changes import ABSENT, EntryChange
from sync.rooms.guard import Objection, invalid
from sync.rooms.intake import Taken, take_in_slices
from sync.rooms.live_document import LiveDocument, merge
from sync.rooms.log_store import (
    Commit,
    Fence,
    StoredRoom,
    begin_staging,
    load_room,
    set_aside,
    stage_revisions,
    stage_updates,
)
from sync.rooms.mark import Mark
from sync.rooms.name import RoomName
from sync.rooms.protocol import EMPTY_STATE, Malformed, read_state, write_state
from sync.rooms.revisions import Author, revisions
from sync.rooms.slices import at_once, in_slices
from sync.rooms.together import Together
from sync.rooms.update import Update
from sync.rooms.writer import Writer
from sync.settings import Settings

UNDONE_AT_ONCE = 100
NOT_WORTH_IT = 32
NOT_WORTH_IT_BYTES = 64 * 1024
REVISIONS_AT_ONCE = 1000

log = logging.getLogger("earmark.rooms")

Fields = Iterable[tuple[str, str | None, str, Any]]


class Panicked(Exception):
    """pycrdt panicked on an update, which has been set aside."""


@dataclass(frozen=True)
class Ground:
    """What all rooms of a process stand on.

    set_aside : updates that must not be applied again: SHA-256 and reason
    is_wary : the host before died of updates that were merged: now each is applied by itself, so
        that the mark tells which it was
    """

    settings: Settings
    database: Database
    writer: Writer
    mark: Mark
    set_aside: dict[str, str]
    is_wary: bool = False


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

    async def take(self, data: bytes, update: Update, holder: Pass, client: str) -> Taken:
        """Take an update in, and undo what must not stand of it.

        Others are served between the slices of a large one.
        Raises `Malformed` if the document refuses it, `Panicked` if pycrdt fell over it; the
        document is then as it was.
        """
        digest = hashlib.sha256(data).hexdigest()
        live = await self.wake()

        @contextmanager
        def marked() -> Iterator[None]:
            self.ground.mark.applying(self.name.text, holder.person, digest)
            yield
            self.ground.mark.clear()

        try:
            work = take_in_slices(live, data, update, self.authors, holder, client)
            if update.runs:
                taken = await in_slices(work, marked)
            else:
                with marked():
                    taken = at_once(work)
            if taken.objections:
                await self._undo(taken, marked)
            return taken
        except Malformed:
            await self.reload()
            raise
        except (KeyboardInterrupt, SystemExit, asyncio.CancelledError):
            self.fence.broken = True  # a half of it may be in the document
            raise
        except BaseException as error:
            await self._set_aside(digest, holder, error)
            raise Panicked(str(error)) from error
        finally:
            self.ground.mark.clear()

    async def take_together(self, some: Together, holder: Pass, client: str) -> Taken | None:
        """Take several updates in as one; None if that cannot stand as it is.

        The document is then as it was, and each is to be taken in by itself.
        """
        live = await self.wake()
        self.ground.mark.applying_together(self.name.text, holder.person)
        try:
            data = merge(some.updates)
            work = take_in_slices(live, data, some.whole, self.authors, holder, client)
            taken = at_once(work)
            if not taken.objections:
                return taken
        except (KeyboardInterrupt, SystemExit):
            self.fence.broken = True
            raise
        except BaseException as error:
            log.warning("Updates of %s are taken one by one: %s", holder.person, error)
        finally:
            self.ground.mark.clear()
        await self.reload()
        return None

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

    async def edit(
        self, person: str, write: Callable[[LiveDocument], Fields], client: str
    ) -> Taken:
        """Make an edit of the relay's own for a person; see `Room.edit`."""
        live = await self.wake()
        try:
            update, changes = live.edit(write(live))
            _check(changes)
        except BaseException:
            await self.reload()
            raise
        taken = Taken(revisions=revisions(changes, Author(person, None, client)))
        if changes:
            taken.pieces.add(update)
        return taken

    async def _undo(
        self, taken: Taken, marked: Callable[[], AbstractContextManager[object]]
    ) -> None:
        """Take back what is objected to, in the same commit."""
        past = await self._past(taken.objections)

        def undo() -> Generator[None, None, None]:
            for at in range(0, len(taken.objections), UNDONE_AT_ONCE):
                fields = [
                    field
                    for objection in taken.objections[at : at + UNDONE_AT_ONCE]
                    for field in objection.undoing(past.get(objection.place, ABSENT))
                ]
                taken.pieces.add(self.live.write(fields))
                yield

        await in_slices(undo(), marked)

    async def _past(self, found: list[Objection]) -> dict[tuple[str, str | None], Any]:
        """The entries as they are on disk, where the document no longer has them."""
        lost = [o.change for o in found if o.needs_the_past]
        if not lost:
            return {}
        before = LiveDocument(self.name.kind, (await self.stored()).updates)
        return {
            (c.root, c.entry): before.entry(c.root, c.entry) for c in lost if c.entry is not None
        }

    async def _set_aside(self, digest: str, holder: Pass, error: BaseException) -> None:
        """An update made pycrdt panic: never again, and the room goes on as it was."""
        room = self.name.text
        log.error("An update of %s in %s was set aside: %s", holder.person, room, error)
        reason = f"panic: {error}"[:500]
        self.ground.set_aside[digest] = reason
        await self.reload()
        at = time_text(now())
        await self.ground.database.write(set_aside, digest, room, holder.person, reason, at)


def _check(changes: list[EntryChange]) -> None:
    for change in changes:
        objection = invalid(change)
        if objection is not None:
            raise SchemaError(objection.message)
