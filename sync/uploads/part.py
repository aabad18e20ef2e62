"""What one request adds to a draft."""

from __future__ import annotations

import asyncio

from sync import metrics
from sync.blobs.draft import Draft
from sync.errors import TooLarge
from sync.uploads.records import Upload
from sync.uploads.tus import Checksum

APPEND_BYTES = 1 << 20
"""So much goes to the draft at once, in a thread, while the next is on its way here."""


class Part:
    """Pieces go in by `take`; `end` says whether they stay. Used by one task after the other."""

    def __init__(self, upload: Upload, draft: Draft, checksum: Checksum | None) -> None:
        self.draft = draft
        self._upload = upload
        self._checksum = checksum
        self._before = draft.mark()
        self._length = draft.length
        self._waiting: list[bytes] = []
        self._count = 0
        self._writing: asyncio.Task[None] | None = None

    async def take(self, piece: bytes) -> None:
        """Add a piece. Raises `TooLarge`, or `NoSpace` for an earlier one."""
        check_room(self._length + len(piece), self._upload.bytes)
        self._length += len(piece)
        metrics.upload_bytes.inc(len(piece))
        self._waiting.append(piece)
        self._count += len(piece)
        if self._count >= APPEND_BYTES:
            await self._written()
            ready, self._waiting, self._count = self._waiting, [], 0
            self._writing = asyncio.create_task(asyncio.to_thread(self._append, ready))

    async def end(self, is_cut: bool) -> int:
        """Have what came on disk; return the draft's length, which is the upload's if that is all.

        is_cut : more was announced than has come, or was taken
        Raises `ChecksumWrong`, and nothing of it stays then, or `NoSpace`.
        """
        failure: BaseException | None = None
        try:
            await self._written()
        except BaseException as error:
            failure = error
        await asyncio.to_thread(self._end, is_cut, failure)
        return self.draft.length

    async def _written(self) -> None:
        """Wait for what is being written; it is written to its end, whoever waits no more."""
        if self._writing is not None:
            await asyncio.shield(self._writing)

    def _append(self, pieces: list[bytes]) -> None:
        if self._checksum is not None:
            for piece in pieces:
                self._checksum.running.update(piece)
        self.draft.append(*pieces)

    def _end(self, is_cut: bool, failure: BaseException | None) -> None:
        try:
            try:
                if failure is None:
                    self._append(self._waiting)
                    if self._checksum is not None and not is_cut:
                        self._checksum.check()
            except BaseException as error:
                failure = error
            if self._checksum is not None and (is_cut or failure is not None):
                self.draft.go_back(self._before)
            if self.draft.length < self._upload.bytes:
                self.draft.flush()
        except BaseException:
            self.draft.close()
            raise
        if failure is not None:
            raise failure


def check_room(count: int, announced: int) -> None:
    """Raise `TooLarge` if more has come than was announced."""
    if count > announced:
        raise TooLarge(f"More arrives than the {announced:,} bytes announced.")
