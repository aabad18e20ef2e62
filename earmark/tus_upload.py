"""One file on its way to a server by tus 1.0, going on from the last byte that arrived."""

from __future__ import annotations

import base64
import time
from collections.abc import Callable, Iterator, Mapping

import httpx

from earmark.far_errors import Refusal, SendingError
from earmark.far_relay import FarRelay
from earmark.local_files import LocalFile
from earmark.throttle import Throttle

PIECE_BYTES = 1 << 20
SLOW_PIECE_BYTES = 1 << 15
"""With a limit, less leaves at once, that it leaves evenly."""

SMALL_BYTES = 1 << 20
"""Files up to this size are sent in the request that announces them."""

PART_BYTES = (1 << 20, 1 << 28)
PART_S = 20.0
"""A part is as long as can be sent in about this time, so that a slow link is seen to work."""

TUS = {"Tus-Resumable": "1.0.0"}


class TusUpload:
    """One file on its way.

    where : where it was begun before, or None
    on_begun : told where a new upload is, to go on there after a restart
    on_bytes : told how many bytes have left, or, below 0, have to leave again
    """

    def __init__(
        self, relay: FarRelay, throttle: Throttle, file: LocalFile, metadata: Mapping[str, str],
        where: str | None, on_begun: Callable[[str], None], on_bytes: Callable[[int], None],
    ) -> None:  # fmt: skip
        self._relay = relay
        self._throttle = throttle
        self._file = file
        self._metadata = metadata
        self._where = where
        self._on_begun = on_begun
        self._on_bytes = on_bytes
        self._part_bytes = 8 << 20
        self._shown = 0
        self.offset = 0
        self._is_sure = where is None

    def go_on(self) -> str | None:
        """Send what is left, finding out first how far it has come."""
        if self._where is not None and not self._is_sure:
            self._find_offset()
        if self._where is None:
            recording = self._begin()
            if self._where is None:
                return recording
        while True:
            if self.offset == self._file.bytes:
                return None
            recording = self._send_part()
            if recording is not None:
                return recording

    def _find_offset(self) -> None:
        assert self._where is not None
        try:
            answer = self._relay.ask("HEAD", self._where, headers=TUS)
        except Refusal as refusal:
            if refusal.status not in (404, 410, 422, 460):
                raise
            self._where = None  # forgotten, expired or failed there: from the beginning
            self._move_to(0)
        else:
            self._move_to(int(answer.headers["Upload-Offset"]))
        self._is_sure = True

    def _begin(self) -> str | None:
        said = ",".join(
            f"{key} {base64.b64encode(value.encode()).decode()}"
            for key, value in self._metadata.items()
        )
        headers = {**TUS, "Upload-Length": str(self._file.bytes), "Upload-Metadata": said}
        if self._file.bytes <= SMALL_BYTES:
            headers |= {"Content-Type": "application/offset+octet-stream"}
            if "sha256" in self._metadata:
                whole = base64.b64encode(bytes.fromhex(self._metadata["sha256"])).decode()
                headers |= {"Upload-Checksum": f"sha256 {whole}"}
            content = self._read(0, self._file.bytes)
            answer = self._relay.ask(
                "POST", "/api/v1/uploads", headers=headers | self._length(self._file.bytes),
                content=content,
            )  # fmt: skip
            self._move_to(self._file.bytes)
            return recording_of(answer)
        answer = self._relay.ask("POST", "/api/v1/uploads", headers=headers)
        self._where = httpx.URL(answer.headers["Location"]).path
        self._on_begun(self._where)
        return None

    def _send_part(self) -> str | None:
        assert self._where is not None
        start, end = self.offset, min(self.offset + self._part_bytes, self._file.bytes)
        headers = {
            **TUS,
            "Upload-Offset": str(start),
            "Content-Type": "application/offset+octet-stream",
            **self._length(end - start),
        }
        began = time.monotonic()
        self._is_sure = False
        answer = self._relay.ask(
            "PATCH", self._where, headers=headers, content=self._read(start, end)
        )
        self._is_sure = True
        self._move_to(int(answer.headers["Upload-Offset"]))
        rate = (end - start) / max(time.monotonic() - began, 0.001)
        self._part_bytes = min(max(int(rate * PART_S), PART_BYTES[0]), PART_BYTES[1])
        return recording_of(answer)

    def _read(self, start: int, end: int) -> Iterator[bytes]:
        most = SLOW_PIECE_BYTES if self._throttle.is_limited else PIECE_BYTES
        with self._file.path.open("rb", buffering=0) as file:
            file.seek(start)
            while start < end:
                piece = file.read(min(most, end - start))
                if not piece:
                    raise SendingError(f"{self._file.name} became shorter while it was sent.")
                self._throttle.wait(len(piece))
                yield piece
                self.show(self._shown + len(piece))
                start += len(piece)

    def _move_to(self, offset: int) -> None:
        self.offset = offset
        self.show(offset)

    def show(self, count: int) -> None:
        """Let whoever watches know how many bytes have left."""
        self._on_bytes(count - self._shown)
        self._shown = count

    @staticmethod
    def _length(count: int) -> dict[str, str]:
        return {"Content-Length": str(count)}


def recording_of(answer: httpx.Response) -> str | None:
    """The key of the recording that an upload has become with this answer."""
    key: str | None = answer.headers.get("Earmark-Recording")
    return key
