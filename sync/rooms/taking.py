"""An update on its way into a held document, and out again where it must not stand.

Whoever calls these holds the document's lock.
"""

from __future__ import annotations

import asyncio
import hashlib
import logging
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any

from py_browser.errors import SchemaError
from sync.clock import now, time_text
from sync.passes import Pass
from sync.rooms.changes import ABSENT, EntryChange
from sync.rooms.guard import Objection, invalid
from sync.rooms.held_document import HeldDocument
from sync.rooms.intake import Taken, take_in_slices
from sync.rooms.live_document import LiveDocument, merge
from sync.rooms.log_store import set_aside
from sync.rooms.protocol import Malformed
from sync.rooms.revisions import Author, revisions
from sync.rooms.slices import at_once, in_slices
from sync.rooms.together import Together
from sync.rooms.update import Update

UNDONE_AT_ONCE = 100

log = logging.getLogger("earmark.rooms")

Fields = Iterable[tuple[str, str | None, str, Any]]


class Panicked(Exception):
    """pycrdt panicked on an update, which has been set aside."""


async def take(held: HeldDocument, data: bytes, update: Update, holder: Pass, client: str) -> Taken:
    """Take an update in, and undo what must not stand of it.

    Others are served between the slices of a large one.
    Raises `Malformed` if the document refuses it, `Panicked` if pycrdt fell over it; the
    document is then as it was.
    """
    digest = hashlib.sha256(data).hexdigest()
    live = await held.wake()

    @contextmanager
    def marked() -> Iterator[None]:
        held.ground.mark.applying(held.name.text, holder.person, digest)
        yield
        held.ground.mark.clear()

    try:
        work = take_in_slices(live, data, update, held.authors, holder, client)
        if update.runs:
            taken = await in_slices(work, marked)
        else:
            with marked():
                taken = at_once(work)
        if taken.objections:
            await _undo(held, taken, marked)
        return taken
    except Malformed:
        await held.reload()
        raise
    except (KeyboardInterrupt, SystemExit, asyncio.CancelledError):
        held.fence.broken = True  # a half of it may be in the document
        raise
    except BaseException as error:
        await _set_aside(held, digest, holder, error)
        raise Panicked(str(error)) from error
    finally:
        held.ground.mark.clear()


async def take_together(
    held: HeldDocument, some: Together, holder: Pass, client: str
) -> Taken | None:
    """Take several updates in as one; None if that cannot stand as it is.

    The document is then as it was, and each is to be taken in by itself.
    """
    live = await held.wake()
    held.ground.mark.applying_together(held.name.text, holder.person)
    try:
        data = merge(some.updates)
        work = take_in_slices(live, data, some.whole, held.authors, holder, client)
        taken = at_once(work)
        if not taken.objections:
            return taken
    except (KeyboardInterrupt, SystemExit):
        held.fence.broken = True
        raise
    except BaseException as error:
        log.warning("Updates of %s are taken one by one: %s", holder.person, error)
    finally:
        held.ground.mark.clear()
    await held.reload()
    return None


async def make_edit(
    held: HeldDocument, person: str, write: Callable[[LiveDocument], Fields], client: str
) -> Taken:
    """Make an edit of the relay's own for a person; see `Room.edit`."""
    live = await held.wake()
    try:
        update, changes = live.edit(write(live))
        _check(changes)
    except BaseException:
        await held.reload()
        raise
    taken = Taken(revisions=revisions(changes, Author(person, None, client)))
    if changes:
        taken.pieces.add(update)
    return taken


async def _undo(
    held: HeldDocument, taken: Taken, marked: Callable[[], AbstractContextManager[object]]
) -> None:
    """Take back what is objected to, in the same commit."""
    past = await _past(held, taken.objections)

    def undo() -> Generator[None, None, None]:
        for at in range(0, len(taken.objections), UNDONE_AT_ONCE):
            fields = [
                field
                for objection in taken.objections[at : at + UNDONE_AT_ONCE]
                for field in objection.undoing(past.get(objection.place, ABSENT))
            ]
            taken.pieces.add(held.live.write(fields))
            yield

    await in_slices(undo(), marked)


async def _past(held: HeldDocument, found: list[Objection]) -> dict[tuple[str, str | None], Any]:
    """The entries as they are on disk, where the document no longer has them."""
    lost = [o.change for o in found if o.needs_the_past]
    if not lost:
        return {}
    before = LiveDocument(held.name.kind, (await held.stored()).updates)
    return {(c.root, c.entry): before.entry(c.root, c.entry) for c in lost if c.entry is not None}


async def _set_aside(held: HeldDocument, digest: str, holder: Pass, error: BaseException) -> None:
    """An update made pycrdt panic: never again, and the room goes on as it was."""
    room = held.name.text
    log.error("An update of %s in %s was set aside: %s", holder.person, room, error)
    reason = f"panic: {error}"[:500]
    held.ground.set_aside[digest] = reason
    await held.reload()
    at = time_text(now())
    await held.ground.database.write(set_aside, digest, room, holder.person, reason, at)


def _check(changes: list[EntryChange]) -> None:
    for change in changes:
        objection = invalid(change)
        if objection is not None:
            raise SchemaError(objection.message)
