"""A document in memory and what is on disk of it: taking updates in, undoing, reading it anew."""

from __future__ import annotations

import asyncio
import hashlib
import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from py_browser.errors import SchemaError
from sync.clock import now, time_text
from sync.database import Database
from sync.passes import Pass
from sync.rooms.changes import ABSENT, EntryChange
from sync.rooms.guard import Objection, invalid
from sync.rooms.intake import Taken, take
from sync.rooms.live_document import LiveDocument, merge
from sync.rooms.log_store import Commit, Fence, StoredRoom, load_room, set_aside
from sync.rooms.mark import Mark
from sync.rooms.name import RoomName
from sync.rooms.protocol import Malformed
from sync.rooms.revisions import Author, revisions
from sync.rooms.update import Update
from sync.rooms.writer import Writer
from sync.settings import Settings

log = logging.getLogger("earmark.rooms")

Fields = Iterable[tuple[str, str | None, str, Any]]


class Panicked(Exception):
    """pycrdt panicked on an update, which has been set aside."""


@dataclass(frozen=True)
class Ground:
    """What all rooms of a process stand on.

    set_aside : updates that must not be applied again: SHA-256 and reason
    """

    settings: Settings
    database: Database
    writer: Writer
    mark: Mark
    set_aside: dict[str, str]


class HeldDocument:
    """The document of one room. Whoever changes it holds `lock`."""

    def __init__(self, name: RoomName, stored: StoredRoom, ground: Ground) -> None:
        self.name = name
        self.ground = ground
        self.lock = asyncio.Lock()
        self.fence = Fence()
        self._take_stored(stored)

    def _take_stored(self, stored: StoredRoom) -> None:
        self.id = stored.id
        self.seq = stored.seq
        self.size = stored.size
        self.logged = stored.logged
        self.nested = stored.nested
        self.authors = stored.clients
        self.ground.mark.reading(self.name.text)
        self.live = LiveDocument(self.name.kind, stored.updates)
        self.ground.mark.clear()

    @property
    def clocks(self) -> dict[int, int]:
        """How many clocks of each client are known."""
        return self.live.clocks

    def difference(self, state: bytes) -> bytes:
        """All that a document in `state` lacks. Raises `Malformed` for no state."""
        self.ground.mark.reading(self.name.text)
        try:
            return self.live.difference(state)
        except ValueError as error:
            raise Malformed("This is no state.") from error
        finally:
            self.ground.mark.clear()

    async def stored(self) -> StoredRoom:
        """What is on disk, once all that was handed to the writer is there."""
        await self.ground.writer.written()
        return await self.ground.database.write(
            load_room, self.name.text, self.name.project, time_text(now())
        )

    async def reload(self) -> None:
        """Read the document anew: what is in memory can no longer be trusted."""
        self._take_stored(await self.stored())

    async def take(self, data: bytes, update: Update, holder: Pass, client: str) -> Taken:
        """Take an update in, and undo what must not stand of it.

        Raises `Malformed` if the document refuses it, `Panicked` if pycrdt fell over it; the
        document is then as it was.
        """
        self.ground.mark.applying(self.name.text, holder.person, data)
        try:
            taken = take(self.live, data, update, self.authors, holder, client)
            if taken.objections:
                await self._undo(taken)
            return taken
        except Malformed:
            await self.reload()
            raise
        except (KeyboardInterrupt, SystemExit, asyncio.CancelledError):
            raise
        except BaseException as error:
            await self._set_aside(data, holder, error)
            raise Panicked(str(error)) from error
        finally:
            self.ground.mark.clear()

    def commit(self, person: str, taken: Taken) -> Commit | None:
        """The commit that stores what was taken in; None if nothing was new."""
        if not taken.update:
            return None
        self.seq += 1
        self.size += len(taken.update)
        self.logged += 1
        self.nested += taken.nested
        self.authors.update(taken.clients)
        return Commit(
            self.id, self.seq, taken.update, person,
            revisions=taken.revisions, clients=taken.clients, nested=taken.nested,
            fence=self.fence,
        )  # fmt: skip

    async def edit(
        self, person: str, write: Callable[[LiveDocument], Fields], client: str
    ) -> Taken:
        """Make an edit of the relay's own for a person; see `Room.edit`."""
        try:
            update, changes = self.live.edit(write(self.live))
            _check(changes)
        except BaseException:
            await self.reload()
            raise
        return Taken(update if changes else b"", revisions(changes, Author(person, None, client)))

    async def _undo(self, taken: Taken) -> None:
        """Take back what is objected to, in the same commit."""
        past = await self._past(taken.objections)
        fields = [
            field
            for objection in taken.objections
            for field in objection.undoing(
                past.get((objection.change.root, objection.change.entry), ABSENT)
            )
        ]
        taken.update = merge([taken.update, self.live.write(fields)])

    async def _past(self, found: list[Objection]) -> dict[tuple[str, str | None], Any]:
        """The entries as they are on disk, where the document no longer has them."""
        lost = [o.change for o in found if o.needs_the_past]
        if not lost:
            return {}
        before = LiveDocument(self.name.kind, (await self.stored()).updates)
        return {
            (c.root, c.entry): before.entry(c.root, c.entry) for c in lost if c.entry is not None
        }

    async def _set_aside(self, data: bytes, holder: Pass, error: BaseException) -> None:
        """An update made pycrdt panic: never again, and the room goes on as it was."""
        room = self.name.text
        log.error("An update of %s in %s was set aside: %s", holder.person, room, error)
        digest, reason = hashlib.sha256(data).hexdigest(), f"panic: {error}"[:500]
        self.ground.set_aside[digest] = reason
        await self.reload()
        at = time_text(now())
        await self.ground.database.write(set_aside, digest, room, holder.person, reason, at)


def _check(changes: list[EntryChange]) -> None:
    for change in changes:
        objection = invalid(change)
        if objection is not None:
            raise SchemaError(objection.message)
