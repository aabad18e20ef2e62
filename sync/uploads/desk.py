"""Where uploads arrive: drafts that grow, one writer each, and what is done when one is whole."""

from __future__ import annotations

import asyncio
import contextlib
import fcntl
import logging
import os
import shutil
from collections import OrderedDict
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sync.blobs.blob_store import BlobStore
from sync.blobs.draft import Draft
from sync.blobs.key_ring import KeyRing
from sync.clock import now
from sync.database import Database
from sync.errors import ChecksumWrong, Gone, Locked, NoSpace, RelayError, Taken, TooLarge, Unusable
from sync.recordings.listing import Lister
from sync.recordings.probe import probe
from sync.recordings.recordings import Arrived, is_blob_used
from sync.settings import Settings
from sync.uploads import records
from sync.uploads.records import Upload
from sync.uploads.tus import Checksum

APPEND_BYTES = 1 << 20
MOST_PARKED = 64
SWEEP_S = 600.0
LOG = logging.getLogger("earmark.uploads")


@dataclass(frozen=True)
class Parked:
    """A draft between two requests, and what its files were when it was left."""

    draft: Draft
    files: object


class Desk:
    """The uploads of one process; other processes may work on others of the same relay."""

    def __init__(
        self, folder: Path, settings: Settings, database: Database, blobs: BlobStore,
        keys: KeyRing, lister: Lister,
    ) -> None:  # fmt: skip
        self.folder = folder
        self._settings = settings
        self._database = database
        self._blobs = blobs
        self._keys = keys
        self._lister = lister
        self._parked: OrderedDict[str, Parked] = OrderedDict()
        self._work: set[asyncio.Task[str]] = set()
        self._sweeping: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin to forget what is never finished."""
        self._sweeping = asyncio.create_task(self._sweep())

    async def stop(self) -> None:
        """Finish what is being taken in, and let go of all drafts."""
        if self._sweeping is not None:
            self._sweeping.cancel()
        if self._work:
            await asyncio.wait(self._work)
        while self._parked:
            self._parked.popitem()[1].draft.close()

    # -- the life of an upload -------------------------------------------------------------------

    async def begin(self, at: datetime, new: Upload) -> None:
        """Make room for an upload and write it down. Raises what `records.add_upload` does."""
        await asyncio.to_thread(self._check_disk, new.bytes)
        await self._database.write(records.add_upload, at, self._settings, new)
        try:
            draft = await asyncio.to_thread(Draft.create, self._draft_path(new.id), self._keys)
        except BaseException as error:
            await self._database.write(records.fail, new.id, str(error))
            raise
        await asyncio.to_thread(self._lock_path(new.id).touch, 0o600)
        self._park(new.id, draft)

    async def offset(self, upload: Upload) -> int:
        """How many bytes are here for good. Raises `Gone` for an upload that has ended.

        If that is all of them, they have become a recording: a crash may have come between.
        """
        if upload.status == "done":
            return upload.bytes
        self._check_open(upload)
        with contextlib.ExitStack() as held:
            held.enter_context(self._locked(upload.id))
            upload = await self._database.read(records.look_up, upload.id)
            if upload.status == "done":
                return upload.bytes
            self._check_open(upload)
            if upload.sealed is None:
                draft = await self._take(upload)
                length = draft.length
                self._park(upload.id, draft)
                if length < upload.bytes:
                    return length
            await self._take_in_surely(upload, held.pop_all())
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
            held.enter_context(self._locked(upload.id))
            upload = await self._database.read(records.look_up, upload.id)
            self._check_open(upload)
            if upload.sealed is None:
                draft = await self._take(upload)
                if draft.length != offset:
                    length = draft.length
                    self._park(upload.id, draft)
                    raise Taken(
                        f"{length:,} bytes are here; go on from there, not from {offset:,}.",
                        offset=length,
                    )
                length = await self._fill(upload, draft, content, checksum)
                if length < upload.bytes:
                    return length, None
            return upload.bytes, await self._take_in_surely(upload, held.pop_all())

    async def end(self, upload: Upload) -> None:
        """Forget an upload that is not finished. Raises `Locked` while it grows."""
        self._check_open(upload)
        with self._locked(upload.id):
            await self._database.write(records.end, upload.id)
            await self._discard(upload)

    # -- inside ----------------------------------------------------------------------------------

    async def _fill(
        self, upload: Upload, draft: Draft, content: AsyncIterator[bytes],
        checksum: Checksum | None,
    ) -> int:  # fmt: skip
        """Write what arrives to the draft; return its length once that is on disk."""
        before = draft.mark()
        is_proven = checksum is None
        try:
            await self._append_all(upload, draft, content, checksum)
            if checksum is not None and not checksum.matches():
                raise ChecksumWrong("This part did not arrive as it was sent; send it again.")
            is_proven = True
        finally:
            if not is_proven:
                draft.go_back(before)
            if draft.length < upload.bytes or not is_proven:
                self._flush(upload.id, draft)
            else:
                self._park(upload.id, draft)
        return draft.length

    async def _append_all(
        self, upload: Upload, draft: Draft, content: AsyncIterator[bytes],
        checksum: Checksum | None,
    ) -> None:  # fmt: skip
        waiting = bytearray()
        try:
            async for piece in content:
                if draft.length + len(waiting) + len(piece) > upload.bytes:
                    raise TooLarge(f"More arrives than the {upload.bytes:,} bytes announced.")
                waiting += piece
                if checksum is not None:
                    checksum.running.update(piece)
                if len(waiting) >= APPEND_BYTES:
                    ready, waiting = bytes(waiting), bytearray()
                    await asyncio.to_thread(draft.append, ready)
        finally:
            draft.append(bytes(waiting))

    def _flush(self, upload: str, draft: Draft) -> None:
        """Have it on disk, in this very moment: the task may be ending."""
        try:
            draft.flush()
        except BaseException:
            draft.close()
            raise
        self._park(upload, draft)

    async def _take_in_surely(self, upload: Upload, held: contextlib.ExitStack) -> str:
        """Whoever sent it may hang up now; what is whole is taken in all the same."""
        taking = asyncio.create_task(self._take_in(upload, held))
        self._work.add(taking)
        taking.add_done_callback(self._work.discard)
        return await asyncio.shield(taking)

    async def _take_in(self, upload: Upload, held: contextlib.ExitStack) -> str:
        """Make a whole file a recording. Can be repeated after a crash anywhere in between."""
        with held:
            try:
                sha256 = upload.sealed or await self._seal(upload)
                draft = await self._take_if_there(upload)
                if draft is not None:
                    await self._blobs.adopt(draft)
                recording = await self._make_recording(upload, sha256)
            except (ChecksumWrong, Unusable) as error:
                await self._database.write(records.fail, upload.id, error.message)
                await self._discard(upload)
                raise
            self._lock_path(upload.id).unlink(missing_ok=True)
            self._lister.wake()
            return recording

    async def _seal(self, upload: Upload) -> str:
        draft = await self._take(upload)
        try:
            found = await asyncio.to_thread(draft.digest)
            if upload.sha256 is not None and found != upload.sha256:
                draft.close()
                raise ChecksumWrong(
                    f"{upload.file_name} arrived with the SHA-256 {found}, not {upload.sha256}; "
                    "it was changed on the way or while it was sent. Send it again.",
                )
            await asyncio.to_thread(draft.seal)
        except RelayError:
            draft.close()
            raise
        self._park(upload.id, draft)
        await self._database.write(records.note_sealed, upload.id, found)
        return found

    async def _make_recording(self, upload: Upload, sha256: str) -> str:
        try:
            facts = await probe(self._blobs, sha256, upload.file_name)
        except Unusable:
            if not await self._database.read(is_blob_used, sha256):
                await self._blobs.remove(sha256)
            raise
        arrived = Arrived(
            upload.project, sha256, upload.file_name, upload.bytes, upload.person, facts,
            upload.site, upload.device,
        )  # fmt: skip
        return await self._database.write(records.finish, now(), upload.id, arrived)

    async def _take(self, upload: Upload) -> Draft:
        """The draft of an upload, for one who holds its lock."""
        draft = await self._take_if_there(upload)
        if draft is None:
            raise Gone("What had arrived of this upload is gone; begin it anew.")
        return draft

    async def _take_if_there(self, upload: Upload) -> Draft | None:
        path = self._draft_path(upload.id)
        parked = self._parked.pop(upload.id, None)
        if parked is not None:
            if parked.files == _files_of(path):
                return parked.draft
            parked.draft.close()  # another process has gone on with it
        try:
            return await asyncio.to_thread(Draft.open, path, self._keys)
        except FileNotFoundError:
            return None

    def _park(self, upload: str, draft: Draft) -> None:
        self._parked[upload] = Parked(draft, _files_of(draft.path))
        while len(self._parked) > MOST_PARKED:
            self._parked.popitem(last=False)[1].draft.close()

    async def _discard(self, upload: Upload) -> None:
        draft = await self._take_if_there(upload)
        if draft is not None:
            await asyncio.to_thread(draft.discard)
        self._lock_path(upload.id).unlink(missing_ok=True)

    @contextlib.contextmanager
    def _locked(self, upload: str) -> Iterator[None]:
        """Be the only one at an upload, of all processes; a killed one lets go by itself."""
        handle = os.open(self._lock_path(upload), os.O_RDWR | os.O_CREAT, 0o600)
        try:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise Locked(
                    "Somebody is sending this upload just now; try again in a moment.",
                    retry_after_s=1,
                ) from None
            yield
        finally:
            os.close(handle)

    def _check_open(self, upload: Upload) -> None:
        if upload.status == "failed":
            raise Unusable(upload.reason or "This upload has failed.")
        if upload.status != "open":
            raise Gone("This upload has ended.")
        if upload.expires < now():
            raise Gone("This upload was not finished in time; begin it anew.")

    def _check_disk(self, length: int) -> None:
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        free = shutil.disk_usage(self.folder).free
        if free - length < self._settings.upload_free_bytes:
            raise NoSpace(
                f"The server's disk has {free:,} bytes left, too few for {length:,} more; tell "
                "whoever runs it."
            )

    async def _sweep(self) -> None:
        while True:
            try:
                for upload in await self._database.read(records.expired, now()):
                    with contextlib.suppress(Locked), self._locked(upload.id):
                        await self._database.write(records.fail, upload.id, "It came too late.")
                        await self._discard(upload)
                await self._database.write(records.forget_finished, now())
            except Exception:
                LOG.exception("Unfinished uploads could not be forgotten; trying again later.")
            await asyncio.sleep(SWEEP_S)

    def _draft_path(self, upload: str) -> Path:
        return self.folder / f"{upload}.draft"

    def _lock_path(self, upload: str) -> Path:
        return self.folder / f"{upload}.lock"


def _files_of(path: Path) -> object:
    """What tells whether another process has written to a draft."""
    found: list[tuple[int, int, int] | None] = []
    for one in (path, path.with_suffix(".rest")):
        try:
            stat = one.stat()
            found.append((stat.st_ino, stat.st_size, stat.st_mtime_ns))
        except FileNotFoundError:
            found.append(None)
    return found
