"""Many files on their way at once: hashed, asked about, sent, and asked about again."""

from __future__ import annotations

import json
import os
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from earmark.local_files import LocalFile, Places, describe, hash_file
from earmark.sending import NotLetIn, Sender, SendingError, Stopped, Throttle
from earmark.upload_state import UploadState
from py_browser.errors import AudioError

BATCH_FILES = 100
BATCH_BYTES = 1 << 30
"""So much is hashed before the server is asked and sending begins."""

UPLOADED, THERE, WOULD_SEND, FAILED = "uploaded", "there", "would be sent", "failed"


class Manifest:
    """One JSON line for each file, written as soon as it is known; lines of earlier runs stay."""

    def __init__(self, path: Path | None) -> None:
        self._file = None if path is None else path.open("a", encoding="utf-8")
        self._lock = threading.Lock()
        self.lines: list[dict[str, Any]] = []

    def add(self, file: LocalFile, status: str, **more: Any) -> None:
        """Write down what became of a file."""
        line = {"file": file.name, "bytes": file.bytes, "status": status, **more}
        with self._lock:
            self.lines.append(line)
            self._write(line)

    def change(self, line: dict[str, Any], **more: Any) -> None:
        """Write down that something else became of a file: later lines go before earlier ones."""
        with self._lock:
            line |= more
            self._write(line)

    def _write(self, line: dict[str, Any]) -> None:
        if self._file is not None:
            self._file.write(json.dumps(line, ensure_ascii=False) + "\n")
            self._file.flush()

    def close(self) -> None:
        """Have it on disk."""
        if self._file is not None:
            os.fsync(self._file.fileno())
            self._file.close()


@dataclass
class Run:
    """One run of `earmark upload`.

    on_bytes : told how many bytes are done, those of files that need not be sent included
    """

    sender: Sender
    state: UploadState
    places: Places
    manifest: Manifest
    jobs: int
    is_dry: bool
    on_bytes: Callable[[int], None]
    _about: dict[str, dict[str, Any]] = field(default_factory=dict)

    def all(self, files: Sequence[LocalFile]) -> None:
        """Do everything with every file. Raises `NotLetIn`, `Stopped`, or `SendingError` if the
        server cannot be asked; what was sent until then stays.
        """
        stop = self.sender.stop
        with ThreadPoolExecutor(self.jobs) as senders, ThreadPoolExecutor(_hashers()) as hashers:
            sending: set[Future[None]] = set()
            try:
                for batch in batches(files):
                    sending |= self._begin(batch, hashers, senders)
                    # One batch may be on its way while the next one is read, no more.
                    self._wait(sending, len(batch))
                self._wait(sending, 0)
            except BaseException:
                stop.set()
                raise
        if not self.is_dry:
            self._check()

    def _begin(
        self, batch: Sequence[LocalFile], hashers: ThreadPoolExecutor, senders: ThreadPoolExecutor
    ) -> set[Future[None]]:
        """Hash some files, ask about them, and begin to send what the server has not."""
        ready = [one for one in hashers.map(self._prepare, batch) if one is not None]
        known = self.sender.known([sha256 for _, sha256 in ready])
        sending = set()
        seen: set[str] = set()
        for file, sha256 in ready:
            about = {"sha256": sha256, **self._about.pop(file.name, {})}
            if sha256 in known:
                self.on_bytes(file.bytes)
                self.manifest.add(file, THERE, recording=known[sha256], **about)
            elif self.is_dry:
                self.on_bytes(file.bytes)
                self.manifest.add(file, WOULD_SEND, **about)
            elif sha256 in seen:
                self.on_bytes(file.bytes)
                self.manifest.add(file, UPLOADED, recording=None, **about)
            else:
                seen.add(sha256)
                sending.add(senders.submit(self._send, file, sha256, about))
        return sending

    def _prepare(self, file: LocalFile) -> tuple[LocalFile, str] | None:
        """The hash of a file that is a recording; None for one that is not, which is noted."""
        if self.sender.stop.is_set():
            return None
        try:
            self._about[file.name] = self._facts(file)
            remembered = self.state.find(file)
            if remembered is not None:
                return file, remembered[0]
            sha256 = self._hash(file)
        except (AudioError, OSError) as error:
            message = error.message if isinstance(error, AudioError) else str(error)
            self.on_bytes(file.bytes)
            self.manifest.add(file, FAILED, error=message)
            return None
        self.state.hashed(file, sha256)
        return file, sha256

    def _hash(self, file: LocalFile) -> str:
        for piece in hash_file(file.path):
            if isinstance(piece, str):
                return piece
            if self.sender.stop.is_set():
                raise Stopped("Stopped.")
        raise AssertionError("a hash ends with the digest")

    def _facts(self, file: LocalFile) -> dict[str, Any]:
        facts = describe(file)
        site, device = self.places.of(file.name)
        return facts | {"site": site or facts["site"], "device": device or facts["device"]}

    def _send(self, file: LocalFile, sha256: str, about: dict[str, Any]) -> None:
        remembered = self.state.find(file)
        where = None if remembered is None else remembered[1]
        metadata = {
            "filename": file.path.name, "project": self.sender.project, "sha256": sha256,
            "filetype": "audio/*",
        }  # fmt: skip
        site, device = self.places.of(file.name)
        metadata |= {k: v for k, v in (("site", site), ("device", device)) if v}
        began = time.monotonic()
        try:
            recording = self.sender.send(
                file, metadata, where, lambda begun: self.state.begun(file, begun)
            )
        except (NotLetIn, Stopped):
            raise
        except (SendingError, OSError) as error:
            message = error.message if isinstance(error, SendingError) else str(error)
            self.on_bytes(file.bytes)
            self.manifest.add(file, FAILED, error=message, **about)
            return
        self.state.begun(file, None)
        seconds = round(time.monotonic() - began, 3)
        self.manifest.add(file, UPLOADED, recording=recording, seconds=seconds, **about)

    def _check(self) -> None:
        """Ask whether all that was sent is there, and note what is not."""
        sent = [line for line in self.manifest.lines if line["status"] == UPLOADED]
        known = self.sender.known(sorted({line["sha256"] for line in sent}))
        for line in sent:
            recording = known.get(line["sha256"])
            if recording is None:
                reason = "It was sent, and the server has no recording of it."
                self.manifest.change(line, status=FAILED, error=reason)
            elif recording != line["recording"]:
                self.manifest.change(line, recording=recording)

    @staticmethod
    def _wait(sending: set[Future[None]], most: int) -> None:
        """Wait until no more than `most` files are on their way; raise what ended one."""
        for done in as_completed(list(sending)):
            sending.discard(done)
            done.result()
            if len(sending) <= most:
                return

    def counts(self) -> Counter[str]:
        """How many files came to which end."""
        return Counter(line["status"] for line in self.manifest.lines)


def batches(files: Iterable[LocalFile]) -> Iterator[list[LocalFile]]:
    """Files in groups that are hashed together."""
    batch: list[LocalFile] = []
    size = 0
    for file in files:
        if batch and (len(batch) >= BATCH_FILES or size + file.bytes > BATCH_BYTES):
            yield batch
            batch, size = [], 0
        batch.append(file)
        size += file.bytes
    if batch:
        yield batch


def new_sender(
    client: Any, project: str, limit: float | None, patience_s: float,
    on_bytes: Callable[[int], None],
) -> Sender:  # fmt: skip
    """A sender whose threads share a rate limit and can be stopped together."""
    stop = threading.Event()
    return Sender(client, project, Throttle(limit, stop), stop, patience_s, on_bytes)


def _hashers() -> int:
    return min(4, os.cpu_count() or 1)
