"""What is done with an upload that is whole: compared, sealed, put in its place, listed."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from sync import metrics
from sync.blobs.blob_store import BlobStore
from sync.clock import now
from sync.database import Database
from sync.errors import ChecksumWrong, RelayError, Unusable
from sync.recordings.facts import Facts
from sync.recordings.listing import Lister
from sync.recordings.opener import Opener
from sync.recordings.recordings import Arrived, is_blob_used
from sync.settings import Settings
from sync.uploads import records
from sync.uploads.records import Upload
from sync.uploads.shelf import Shelf
from sync.uploads.tus import Checksum
from sync.uploads.work import Work


@dataclass(frozen=True)
class Whole:
    """A small upload that is here, all of it in memory. checksum : of a request that brought it"""

    upload: Upload
    content: bytes
    checksum: Checksum | None = None


class Reception:
    """Makes recordings of whole uploads."""

    def __init__(
        self, shelf: Shelf, settings: Settings, database: Database, blobs: BlobStore,
        lister: Lister, work: Work,
    ) -> None:  # fmt: skip
        self._settings = settings
        self._shelf = shelf
        self._database = database
        self._blobs = blobs
        self._lister = lister
        self._work = work
        self._opener = Opener()

    def close(self) -> None:
        """End the process in which files are opened."""
        self._opener.close()

    async def take_in(self, upload: Upload, held: contextlib.ExitStack) -> str:
        """Make a recording of an upload; return its key.

        held : its lock, let go of at the end
        Whoever sent it may hang up now; what is whole is taken in all the same. Raises
        `ChecksumWrong` or `Unusable`, and the upload has failed then.
        """
        return await self._work.see_through(self._take_in(upload, held))

    async def take_in_whole(self, some: Sequence[Whole]) -> list[str | RelayError]:
        """Make recordings of small files that are here, all of them in memory; return their keys.

        Nothing is known of them before: what fails, or a crash, leaves nothing to go on with. In
        the place of one that fails stands why: `ChecksumWrong`, `Unusable`, or what
        `records.check_upload` says.
        """
        return await self._work.see_through(self._take_in_whole(some))

    async def _take_in_whole(self, some: Sequence[Whole]) -> list[str | RelayError]:
        hashed = await asyncio.to_thread(self._hash_all, some)
        found = await self._open_all(some, hashed)
        good = {i: one for i, one in enumerate(found) if not isinstance(one, RelayError)}
        await self._blobs.keep({one.sha256: some[i].content for i, one in good.items()})
        ends: list[str | RelayError] = [one for one in found if isinstance(one, RelayError)]
        if good:
            added = [(some[i].upload, one) for i, one in good.items()]
            keys = await self._database.write(records.add_whole, now(), self._settings, added)
            at = dict(zip(good, keys, strict=True))
            ends = [at.get(i) or one for i, one in enumerate(found)]  # type: ignore[misc]
            self._lister.wake()
        for end in ends:
            metrics.uploads.labels("failed" if isinstance(end, RelayError) else "done").inc()
        return ends

    def _hash_all(self, some: Sequence[Whole]) -> list[str | RelayError]:
        self._shelf.check_disk(sum(len(one.content) for one in some))
        return [_hash(one) for one in some]

    async def _open_all(
        self, some: Sequence[Whole], hashed: Sequence[str | RelayError]
    ) -> list[Arrived | RelayError]:
        """What small files are, or why they are not taken."""
        files = [
            (one.content, one.upload.file_name)
            for one, sha256 in zip(some, hashed, strict=True)
            if isinstance(sha256, str)
        ]
        opened = iter(await self._opener.probe_all(files))
        found: list[Arrived | RelayError] = []
        for one, sha256 in zip(some, hashed, strict=True):
            if isinstance(sha256, RelayError):
                found.append(sha256)
                continue
            told = next(opened)
            if isinstance(told, RelayError):
                found.append(told)
            else:
                found.append(_arrived(one.upload, sha256, told))
        return found

    async def _take_in(self, upload: Upload, held: contextlib.ExitStack) -> str:
        """Can be repeated after a crash anywhere in between."""
        with held:
            try:
                sha256 = upload.sealed or await self._seal(upload)
                draft = await self._shelf.take_if_there(upload.id)
                if draft is not None:
                    await self._blobs.adopt(draft)
                recording = await self._make_recording(upload, sha256)
            except (ChecksumWrong, Unusable) as error:
                await self._database.write(records.fail, upload.id, error.message)
                metrics.uploads.labels("failed").inc()
                await self._shelf.discard(upload.id)
                raise
            self._shelf.forget(upload.id)
            self._lister.wake()
            metrics.uploads.labels("done").inc()
            return recording

    async def _seal(self, upload: Upload) -> str:
        draft = await self._shelf.take(upload.id)
        try:
            found = await asyncio.to_thread(draft.digest)
            _check_hash(upload, found)
            await asyncio.to_thread(draft.seal)
        except RelayError:
            draft.close()
            raise
        self._shelf.park(upload.id, draft)
        await self._database.write(records.note_sealed, upload.id, found)
        return found

    async def _make_recording(self, upload: Upload, sha256: str) -> str:
        try:
            facts = await self._opener.probe(self._blobs, sha256, upload.file_name)
        except Unusable:
            if not await self._database.read(is_blob_used, sha256):
                await self._blobs.remove(sha256)
            raise
        file = _arrived(upload, sha256, facts)
        return await self._database.write(records.finish, now(), upload.id, file)


def _hash(one: Whole) -> str | RelayError:
    """The hash of a small file, compared with what was said; or why it is not taken."""
    try:
        if one.checksum is not None:
            one.checksum.running.update(one.content)
            one.checksum.check()
        found = hashlib.sha256(one.content).hexdigest()
        _check_hash(one.upload, found)
        return found
    except RelayError as error:
        return error


def _check_hash(upload: Upload, found: str) -> None:
    if upload.sha256 is not None and found != upload.sha256:
        raise ChecksumWrong(
            f"{upload.file_name} arrived with the SHA-256 {found}, not {upload.sha256}; "
            "it was changed on the way or while it was sent. Send it again.",
        )


def _arrived(upload: Upload, sha256: str, facts: Facts) -> Arrived:
    return Arrived(
        upload.project, sha256, upload.file_name, upload.bytes, upload.person, facts,
        upload.site, upload.device, upload.original_sha256,
    )  # fmt: skip
