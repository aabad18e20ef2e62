"""Where uploads arrive: begun, gone on with, ended, and forgotten when nothing more comes."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from sync import metrics
from sync.blobs.blob_store import BlobStore
from sync.blobs.draft import Draft
from sync.blobs.key_ring import KeyRing
from sync.clock import now
from sync.database import Database
from sync.errors import Gone, Locked, RelayError, Taken, Unusable
from sync.recordings.listing import Lister
from sync.settings import Settings
from sync.uploads import records
from sync.uploads.part import Part, check_room
from sync.uploads.reception import Reception, Whole
from sync.uploads.records import Upload
from sync.uploads.shelf import Shelf
from sync.uploads.tus import Checksum
from sync.uploads.work import Work

SMALL_BYTES = 1 << 20
"""Files up to this size are held in memory while they arrive with the request that begins them."""

SWEEP_S = 600.0
LOG = logging.getLogger("earmark.uploads")


class Desk:
    """The uploads of one process; other processes may work on others of the same relay."""

    def __init__(
        self, folder: Path, settings: Settings, database: Database, blobs: BlobStore,
        keys: KeyRing, lister: Lister,
    ) -> None:  # fmt: skip
        self._settings = settings
        self._database = database
        self._shelf = Shelf(folder, keys, settings.upload_free_bytes)
        self._work = Work()
        self._reception = Reception(self._shelf, settings, database, blobs, lister, self._work)
        self._sweeping: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin to forget what is never finished."""
        self._sweeping = asyncio.create_task(self._sweep())

    async def stop(self) -> None:
        """Finish what is being taken in, and let go of all drafts."""
        if self._sweeping is not None:
            self._sweeping.cancel()
        await self._work.stop()
        self._reception.close()
        self._shelf.close()

    # -- the life of an upload -------------------------------------------------------------------

    async def begin(self, at: datetime, new: Upload) -> None:
        """Make room for an upload and write it down. Raises what `records.add_upload` does."""
        await asyncio.to_thread(self._shelf.check_disk, new.bytes)
        await self._database.write(records.add_upload, at, self._settings, new)
        try:
            await self._shelf.begin(new.id)
        except BaseException as error:
            await self._database.write(records.fail, new.id, str(error))
            raise

    async def begin_with(
        self, at: datetime, new: Upload, content: AsyncIterator[bytes], checksum: Checksum | None
    ) -> tuple[int, str | None]:
        """Make room for an upload, and add what arrives with it, as `begin` and `receive` do.

        A small file that comes whole is taken in at once: whoever sent it could not go on with a
        part of it, since they hear of the upload's place only with the answer.
        """
        if new.bytes > SMALL_BYTES:
            await self.begin(at, new)
            return await self.receive(new, 0, content, checksum)
        whole = await _collect(content, new.bytes)
        if len(whole) == new.bytes:
            metrics.upload_bytes.inc(len(whole))
            [end] = await self._reception.take_in_whole([Whole(new, whole, checksum)])
            if isinstance(end, RelayError):
                raise end
            return new.bytes, end
        await self.begin(at, new)
        return await self.receive(new, 0, _once(whole), checksum)

    async def take_in_all(self, some: Sequence[Whole]) -> list[str | RelayError]:
        """Make recordings of small files that came together; what `Reception.take_in_whole` says.

        What may not be begun is not looked at, and never comes to the disk.
        """
        metrics.upload_bytes.inc(sum(len(one.content) for one in some))
        uploads = [one.upload for one in some]
        ends: list[Any] = await self._database.read(records.refusals, self._settings, uploads)
        good = [i for i, end in enumerate(ends) if end is None]
        found = await self._reception.take_in_whole([some[i] for i in good])
        for i, end in zip(good, found, strict=True):
            ends[i] = end
        return ends

    async def offset(self, upload: Upload) -> int:
        """How many bytes are here for good. Raises `Gone` for an upload that has ended.

        If that is all of them, they have become a recording: a crash may have come between.
        """
        if upload.status == "done":
            return upload.bytes
        self._check_open(upload)
        with contextlib.ExitStack() as held:
            held.enter_context(self._shelf.locked(upload.id))
            upload = await self._database.read(records.look_up, upload.id)
            if upload.status == "done":
                return upload.bytes
            self._check_open(upload)
            if upload.sealed is None:
                draft = await self._shelf.take(upload.id)
                length = draft.length
                self._shelf.park(upload.id, draft)
                if length < upload.bytes:
                    return length
            await self._reception.take_in(upload, held.pop_all())
        return upload.bytes

    async def receive(
        self, upload: Upload, offset: int, content: AsyncIterator[bytes],
        checksum: Checksum | None,
    ) -> tuple[int, str | None]:  # fmt: skip
        """Add what arrives; return the new offset, and the recording's key if that was the end.

        What came before the connection was cut stays, unless a checksum would have had to prove
        it. Raises `Locked`, `Taken` at another offset, `ChecksumWrong`, `NoSpace`, `TooLarge`,
        `Unusable` when the whole is no audio.
        """
        self._check_open(upload)
        with contextlib.ExitStack() as held:
            held.enter_context(self._shelf.locked(upload.id))
            upload = await self._database.read(records.look_up, upload.id)
            self._check_open(upload)
            if upload.sealed is not None:
                return upload.bytes, await self._reception.take_in(upload, held.pop_all())
            part = Part(upload, await self._draft_at(upload, offset), checksum)
            is_cut = True
            try:
                async for piece in content:
                    await part.take(piece)
                is_cut = False
            finally:
                ending = self._end_part(upload, part, is_cut, held.pop_all())
                ended = await self._work.see_through(ending)
            return ended

    async def end(self, upload: Upload) -> None:
        """Forget an upload that is not finished. Raises `Locked` while it grows."""
        self._check_open(upload)
        with self._shelf.locked(upload.id):
            await self._database.write(records.end, upload.id)
            await self._shelf.discard(upload.id)

    # -- inside ----------------------------------------------------------------------------------

    async def _draft_at(self, upload: Upload, offset: int) -> Draft:
        """The draft of an upload that goes on at an offset. Raises `Taken` at another one."""
        draft = await self._shelf.take(upload.id)
        if draft.length != offset:
            length = draft.length
            self._shelf.park(upload.id, draft)
            raise Taken(
                f"{length:,} bytes are here; go on from there, not from {offset:,}.",
                offset=length,
            )
        return draft

    async def _end_part(
        self, upload: Upload, part: Part, is_cut: bool, held: contextlib.ExitStack
    ) -> tuple[int, str | None]:
        """Keep what a request has brought, and take the upload in if that was the end of it.

        held : the upload's lock, let go of at the end
        """
        with held:
            try:
                length = await part.end(is_cut)
            finally:
                if part.draft.is_open:
                    self._shelf.park(upload.id, part.draft)
            if is_cut or length < upload.bytes:
                return length, None
            return length, await self._reception.take_in(upload, held.pop_all())

    def _check_open(self, upload: Upload) -> None:
        if upload.status == "failed":
            raise Unusable(upload.reason or "This upload has failed.")
        if upload.status != "open":
            raise Gone("This upload has ended.")
        if upload.expires < now():
            raise Gone("This upload was not finished in time; begin it anew.")

    async def _sweep(self) -> None:
        while True:
            try:
                for upload in await self._database.read(records.expired, now()):
                    with contextlib.suppress(Locked), self._shelf.locked(upload.id):
                        await self._database.write(records.fail, upload.id, "It came too late.")
                        await self._shelf.discard(upload.id)
                await self._database.write(records.forget_finished, now())
                await asyncio.to_thread(self._shelf.clear_parts)
            except Exception:
                LOG.exception("Unfinished uploads could not be forgotten; trying again later.")
            await asyncio.sleep(SWEEP_S)


async def _collect(content: AsyncIterator[bytes], most: int) -> bytes:
    """What arrives, joined. Raises `TooLarge`."""
    pieces: list[bytes] = []
    count = 0
    async for piece in content:
        count += len(piece)
        check_room(count, most)
        pieces.append(piece)
    return pieces[0] if len(pieces) == 1 else b"".join(pieces)


async def _once(content: bytes) -> AsyncIterator[bytes]:
    yield content
