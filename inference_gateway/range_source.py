"""A file on a server as one that can be read and sought in: only the bytes that are read travel."""

from __future__ import annotations

import io
import threading
from collections.abc import Mapping
from typing import Any

import httpx

from inference_gateway import spans
from inference_gateway.relay import TIMEOUT_S, RelayGone, RelayTrouble, certificates, check, gone

BLOCK_BYTES = 2 << 20
BLOCKS = 2
"""Blocks that are kept: libsndfile looks back at the head of a file now and then."""
FIRST_PAUSE_S = 0.2
LONGEST_PAUSE_S = 10.0


class RangeSource(io.RawIOBase):
    """A seekable file over HTTP, for the thread that decodes it.

    A server that does not answer is asked again until it does or `end` is called by
    another thread: whoever leases the job decides how long that has a point.

    size : bytes of the file
    transport : what carries the requests; the network where it is not given
    failure : why it could not be read on. A decoder is called back from C, which knows no
        exceptions: to it, the file ends there, and whoever owns the source has to look here
    """

    def __init__(
        self,
        url: str,
        headers: Mapping[str, str],
        size: int,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        super().__init__()
        self.size = size
        self.failure: Exception | None = None
        self._url = url
        self._client = httpx.Client(
            headers=headers, timeout=TIMEOUT_S, verify=certificates(), transport=transport
        )
        self._at = 0
        self._blocks: dict[int, bytes] = {}
        self._ended = threading.Event()

    def readable(self) -> bool:
        """Yes."""
        return True

    def seekable(self) -> bool:
        """Yes."""
        return True

    def tell(self) -> int:
        """Where the next read begins, in bytes."""
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go there; nothing travels yet."""
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self.size}[whence]
        self._at = max(base + offset, 0)
        return self._at

    def readinto(self, buffer: Any) -> int:
        """Fill the buffer; less at the end, or where `failure` says why it can be read no further.

        Never less in between, as other files may: libsndfile takes that for sound.
        """
        view = memoryview(buffer).cast("B")
        filled = 0
        while filled < len(view) and (some := self._some(len(view) - filled)):
            view[filled : filled + len(some)] = some
            filled += len(some)
        return filled

    def _some(self, most: int) -> bytes:
        if self._at >= self.size or self.failure is not None:
            return b""
        number, start = divmod(self._at, BLOCK_BYTES)
        try:
            some = self._block(number)[start : start + most]
        except (RelayTrouble, OSError) as error:
            self.failure = error
            return b""
        self._at += len(some)
        return some

    def end(self) -> None:
        """Break off what another thread reads; from there on the file seems to end."""
        self._ended.set()

    def close(self) -> None:
        """Read no more. Only once nobody reads."""
        self._ended.set()
        self._client.close()
        super().close()

    def _block(self, number: int) -> bytes:
        if self._ended.is_set():
            raise OSError("The recording is no longer needed.")
        if number not in self._blocks:
            while len(self._blocks) >= BLOCKS:
                del self._blocks[next(iter(self._blocks))]
            self._blocks[number] = self._fetch_again(number)
        else:
            self._blocks[number] = self._blocks.pop(number)  # the last one used goes last
        return self._blocks[number]

    def _fetch_again(self, number: int) -> bytes:
        pause_s = FIRST_PAUSE_S
        while True:
            if self._ended.is_set():
                raise OSError("The recording is no longer needed.")
            try:
                return self._fetch(number)
            except RelayGone:
                self._ended.wait(pause_s)
                pause_s = min(pause_s * 2, LONGEST_PAUSE_S)

    def _fetch(self, number: int) -> bytes:
        start = number * BLOCK_BYTES
        end = min(start + BLOCK_BYTES, self.size)
        try:
            with spans.span("audio.read", bytes=end - start):
                told = {"Range": f"bytes={start}-{end - 1}", **spans.headers()}
                answer = self._client.get(self._url, headers=told)
        except httpx.HTTPError as error:
            raise gone(self._url, error) from error
        check(answer)
        if answer.status_code != 206 or len(answer.content) != end - start:
            raise RelayGone(f"{self._url} sent another part of the file than was asked for.")
        return answer.content
