"""Sending files to a relay: a client of its HTTP interface and of tus 1.0, in threads.

Our own and small, upon httpx: tuspy and aiotus keep neither state across processes nor a shared
rate limit, and give up where a field laptop has to wait. The server is held against both in
tests/interop.
"""

from __future__ import annotations

import base64
import random
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import httpx

from earmark.local_files import LocalFile
from py_browser.errors import EarmarkError

PIECE_BYTES = 1 << 17
SMALL_BYTES = 1 << 20
"""Files up to this size are sent in the request that announces them."""

PART_BYTES = (1 << 20, 1 << 28)
PART_S = 20.0
"""A part is as long as can be sent in about this time, so that a slow link is seen to work."""

LONGEST_PAUSE_S = 30.0
TIMEOUT = httpx.Timeout(60.0, read=600.0)
"""The answer to the last byte of a large file may take a while."""

TUS = {"Tus-Resumable": "1.0.0"}


class SendingError(EarmarkError):
    """A file or a question could not be sent. `is_final`: trying again will not help."""

    code = "sending"

    def __init__(self, message: str, is_final: bool = True) -> None:
        super().__init__(message)
        self.is_final = is_final


class NotLetIn(SendingError):
    """The token is not valid, or not for this: no file can be sent."""

    code = "not_let_in"


class Stopped(EarmarkError):
    """Whoever runs this wants it to end."""

    code = "stopped"


class Throttle:
    """Lets bytes through at a rate that all threads share; None: as fast as they come."""

    def __init__(self, bytes_per_s: float | None, stop: threading.Event) -> None:
        self._rate = bytes_per_s
        self._stop = stop
        self._lock = threading.Lock()
        self._free_at = time.monotonic()

    def wait(self, count: int) -> None:
        """Wait until `count` bytes may go. Raises `Stopped`."""
        pause = 0.0
        if self._rate:
            with self._lock:
                now = time.monotonic()
                self._free_at = max(self._free_at, now) + count / self._rate
                pause = self._free_at - now
        if self._stop.wait(pause) if pause > 0 else self._stop.is_set():
            raise Stopped("Stopped.")


@dataclass
class Sender:
    """Sends files to one project; used by many threads.

    patience_s : how long a file is tried without a byte of progress
    on_bytes : told how many bytes the server has taken, or, below 0, has lost
    """

    client: httpx.Client
    project: str
    throttle: Throttle
    stop: threading.Event
    patience_s: float
    on_bytes: Callable[[int], None]

    def known(self, hashes: Sequence[str]) -> dict[str, str]:
        """Of files with these hashes, those that the server has: hash -> recording."""
        found: dict[str, str] = {}
        for start in range(0, len(hashes), 500):
            body = {"sha256": list(hashes[start : start + 500])}
            path = f"/api/v1/projects/{self.project}/recordings/known"
            answer = self._patiently(partial(self._ask, "POST", path, json=body))
            found.update(answer.json()["known"])
        return found

    def send(
        self, file: LocalFile, metadata: Mapping[str, str], where: str | None,
        on_begun: Callable[[str], None],
    ) -> str | None:  # fmt: skip
        """Send one file, going on at `where` if it was begun before; return the recording's key.

        on_begun : told where a new upload is, to go on there after a restart
        None is returned if the answer to the last byte was lost: `known` tells then.
        Raises `SendingError`, `NotLetIn` or `Stopped`.
        """
        upload = _Upload(self, file, metadata, where, on_begun)
        try:
            recording: str | None = self._patiently(upload.go_on, lambda: upload.offset)
            return recording
        except SendingError:
            upload.show(0)
            raise

    def _patiently(self, work: Callable[[], Any], progress: Callable[[], int] = lambda: 0) -> Any:
        """Do something again and again while it fails for reasons that may pass."""
        tries, last, since = 0, progress(), time.monotonic()
        while True:
            try:
                return work()
            except SendingError as error:
                if error.is_final:
                    raise
                if progress() > last:
                    tries, last, since = 0, progress(), time.monotonic()
                if time.monotonic() - since > self.patience_s:
                    raise
            pause = min(LONGEST_PAUSE_S, 0.5 * 2**tries) * random.uniform(0.5, 1.0)
            tries += 1
            if self.stop.wait(pause):
                raise Stopped("Stopped.")

    def _ask(self, method: str, path: str, **options: Any) -> httpx.Response:
        """Ask once. Raises `SendingError`, which says whether to try again."""
        if self.stop.is_set():
            raise Stopped("Stopped.")
        try:
            answer = self.client.request(method, path, **options)
        except httpx.TransportError as error:
            raise SendingError(f"The server cannot be reached: {error}.", False) from error
        if answer.is_success:
            return answer
        message = sentence_of(answer)
        if answer.status_code in (401, 403):
            raise NotLetIn(message)
        passing = answer.status_code in (409, 423, 429) or answer.status_code in range(500, 507)
        raise _Refusal(message, not passing, answer.status_code)


class _Refusal(SendingError):
    """The server answered, and not as was hoped."""

    def __init__(self, message: str, is_final: bool, status: int) -> None:
        super().__init__(message, is_final)
        self.status = status


class _Upload:
    """One file on its way."""

    def __init__(
        self, sender: Sender, file: LocalFile, metadata: Mapping[str, str], where: str | None,
        on_begun: Callable[[str], None],
    ) -> None:  # fmt: skip
        self._sender = sender
        self._file = file
        self._metadata = metadata
        self._where = where
        self._on_begun = on_begun
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
            answer = self._sender._ask("HEAD", self._where, headers=TUS)
        except _Refusal as refusal:
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
            content = self._read(0, self._file.bytes)
            answer = self._sender._ask(
                "POST", "/api/v1/uploads", headers=headers | self._length(self._file.bytes),
                content=content,
            )  # fmt: skip
            self._move_to(self._file.bytes)
            return recording_of(answer)
        answer = self._sender._ask("POST", "/api/v1/uploads", headers=headers)
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
        answer = self._sender._ask(
            "PATCH", self._where, headers=headers, content=self._read(start, end)
        )
        self._is_sure = True
        self._move_to(int(answer.headers["Upload-Offset"]))
        rate = (end - start) / max(time.monotonic() - began, 0.001)
        self._part_bytes = min(max(int(rate * PART_S), PART_BYTES[0]), PART_BYTES[1])
        return recording_of(answer)

    def _read(self, start: int, end: int) -> Iterator[bytes]:
        with self._file.path.open("rb") as file:
            file.seek(start)
            while start < end:
                piece = file.read(min(PIECE_BYTES, end - start))
                if not piece:
                    raise SendingError(f"{self._file.name} became shorter while it was sent.")
                self._sender.throttle.wait(len(piece))
                yield piece
                self.show(self._shown + len(piece))
                start += len(piece)

    def _move_to(self, offset: int) -> None:
        self.offset = offset
        self.show(offset)

    def show(self, count: int) -> None:
        """Let whoever watches know how many bytes have left."""
        self._sender.on_bytes(count - self._shown)
        self._shown = count

    @staticmethod
    def _length(count: int) -> dict[str, str]:
        return {"Content-Length": str(count)}


def recording_of(answer: httpx.Response) -> str | None:
    """The key of the recording that an upload has become with this answer."""
    key: str | None = answer.headers.get("Earmark-Recording")
    return key


def connect(server: str, token: str, jobs: int) -> httpx.Client:
    """A client for a relay, for as many threads."""
    return httpx.Client(
        base_url=server.rstrip("/"),
        headers={"Authorization": f"Bearer {token}", "User-Agent": "earmark upload"},
        timeout=TIMEOUT,
        limits=httpx.Limits(max_connections=jobs + 2, max_keepalive_connections=jobs + 2),
    )


def find_project(client: httpx.Client, wanted: str | None) -> tuple[str, str]:
    """The (id, name) of the project that a token is for, which `wanted` may name.

    Raises `SendingError`.
    """
    try:
        answer = client.get("/api/v1/projects")
    except (httpx.TransportError, httpx.InvalidURL) as error:
        raise SendingError(f"{client.base_url} cannot be reached: {error}.") from error
    if answer.status_code == 404:
        raise SendingError(f"There is no Earmark server at {client.base_url}.")
    if not answer.is_success:
        raise NotLetIn(sentence_of(answer))
    found = [(one["id"], one["name"]) for one in answer.json()["projects"]]
    meant = [one for one in found if wanted is None or wanted.casefold() in map(str.casefold, one)]
    if len(meant) != 1:
        names = ", ".join(name for _, name in found)
        raise SendingError(f"This token is not for a project {wanted}; it is for {names}.")
    return meant[0]


def sentence_of(answer: httpx.Response) -> str:
    """What the server says went wrong."""
    try:
        return str(answer.json()["error"]["message"])
    except (ValueError, KeyError, TypeError):
        return f"The server answered {answer.status_code} {answer.reason_phrase}."


def read_token(file: Path | None, environment: Mapping[str, str]) -> str:
    """The token from a file or EARMARK_TOKEN. Raises `SendingError` if there is none."""
    text = file.read_text(encoding="utf-8") if file else environment.get("EARMARK_TOKEN", "")
    if not text.strip():
        raise SendingError(
            "An API token of the role uploader is needed: put it in a file and name that with "
            "--token-file, or set EARMARK_TOKEN. The page People of a project makes one."
        )
    return text.strip()
