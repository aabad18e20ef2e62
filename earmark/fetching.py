"""Content from a relay to a file here: by ranges from the last byte that came, proven by its hash.

Until it is whole and proven it grows in a folder of parts; only then it gets its name.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import httpx

from earmark.far_errors import SendingError
from earmark.far_relay import FarRelay
from earmark.throttle import Throttle

PIECE_BYTES = 1 << 18
MOST_DRY = 6
"""So often an answer may begin and bring nothing before that is the server's fault."""

_CONTENT_RANGE = re.compile(r"bytes (\d+)-\d+/(\d+|\*)")


@dataclass(frozen=True)
class Content:
    """Something that a relay has under an address.

    path : with its query, if it has one
    sha256 : of all of it; the relay says it as ETag
    """

    path: str
    sha256: str
    bytes: int


@dataclass
class Fetcher:
    """Fetches content; used by many threads.

    on_bytes : told how many bytes are here, or, below 0, have to come again
    """

    relay: FarRelay
    throttle: Throttle
    on_bytes: Callable[[int], None]

    def fetch(self, content: Content, part: Path) -> None:
        """Have all of it in `part`, on disk and compared with its hash.

        Goes on with what is there. Raises `SendingError`, `NotLetIn`, `Stopped` or `OSError`; what
        has come until then stays for the next time.
        """
        for _ in range(2):
            arriving = _Arriving(self, content, part)
            try:
                self.relay.patiently(arriving.go_on, arriving.progress)
            except BaseException:
                arriving.show(0)
                raise
            if arriving.digest() == content.sha256:
                return
            # Damaged here or on the way: once more from the beginning.
            arriving.show(0)
            part.unlink()
        raise SendingError(f"{content.path} came twice, and not as the server has it.")


class _Arriving:
    """One part that grows."""

    def __init__(self, fetcher: Fetcher, content: Content, part: Path) -> None:
        self._fetcher = fetcher
        self._content = content
        self._part = part
        self._shown = 0
        self._hash = hashlib.sha256()
        self._dry = 0
        self.length = 0
        self._take_up()

    def go_on(self) -> None:
        """Fetch what is missing."""
        with self._part.open("r+b") as file:
            if self.length < self._content.bytes:
                self._receive(file)
            file.flush()
            os.fsync(file.fileno())

    def progress(self) -> int:
        """How many bytes are here."""
        return self.length

    def digest(self) -> str:
        """The hash of what is here."""
        return self._hash.hexdigest()

    def show(self, count: int) -> None:
        """Let whoever watches know how many bytes are here."""
        self._fetcher.on_bytes(count - self._shown)
        self._shown = count

    def _take_up(self) -> None:
        """Read what an earlier run has left."""
        self._part.touch()
        if self._part.stat().st_size > self._content.bytes:
            os.truncate(self._part, 0)
        with self._part.open("rb") as file:
            while piece := file.read(PIECE_BYTES):
                self._fetcher.relay.check()
                self._hash.update(piece)
                self.length += len(piece)
        self.show(self.length)

    def _receive(self, file: BinaryIO) -> None:
        headers = {"Accept-Encoding": "identity"}
        if self.length:
            headers |= {
                "Range": f"bytes={self.length}-",
                "If-Range": f'"{self._content.sha256}"',
            }
        with self._fetcher.relay.reading(self._content.path, headers=headers) as answer:
            self._check(answer, file)
            self._dry += 1
            if self._dry > MOST_DRY:
                raise SendingError(
                    f"{self._content.path} ends at byte {self.length:,} every time; whoever runs "
                    "the server can look with `earmark doctor`."
                )
            for piece in answer.iter_raw():  # as they come: a cut loses none
                self._fetcher.throttle.wait(len(piece))
                if self.length + len(piece) > self._content.bytes:
                    raise SendingError(f"{self._content.path} is longer than the server said.")
                file.write(piece)
                self._hash.update(piece)
                self.length += len(piece)
                self.show(self.length)
                self._dry = 0
        if self.length < self._content.bytes:
            raise SendingError("The connection ended before its time.", False)

    def _check(self, answer: httpx.Response, file: BinaryIO) -> None:
        """Stand where the answer begins. Raises `SendingError` if it is of something else."""
        tag = answer.headers.get("ETag", "").removeprefix("W/").strip('"')
        if tag != self._content.sha256:
            raise SendingError(f"{self._content.path} was changed on the server; run it again.")
        if answer.status_code == 206:
            told = _CONTENT_RANGE.fullmatch(answer.headers.get("Content-Range", ""))
            if told is None or int(told[1]) != self.length:
                raise SendingError("The server answered with another part than was asked for.")
        elif self.length:
            self._hash, self.length = hashlib.sha256(), 0
            file.truncate(0)
        file.seek(self.length)
