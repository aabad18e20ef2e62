"""Many files on their way at once: hashed, asked about, sent, and asked about again."""

from __future__ import annotations

import errno
import os
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from dataclasses import dataclass, field
from typing import Any

from earmark.far_errors import NotLetIn, Refusal, SendingError, Stopped
from earmark.local_files import LocalFile, Places, describe, glance, hash_file
from earmark.manifest import Manifest
from earmark.packing import Packing
from earmark.parcels import groups
from earmark.sending import Sender
from earmark.upload_state import UploadState
from py_browser.errors import AudioError

FIRST_FILES, FIRST_BYTES = 25, 32 << 20
BATCH_FILES, BATCH_BYTES = 400, 1 << 30
"""So much is hashed before the server is asked and it is sent: little at first, that sending begins
soon, then twice as much each time, up to this."""

UPLOADED, THERE, WOULD_SEND, FAILED = "uploaded", "there", "would be sent", "failed"
GONE = "gone"
"""It was there and is no more: its card was pulled out."""

CHECKSUM_WRONG = 460
Wanted = tuple[LocalFile, str, dict[str, Any]]
"""A file that is to be sent, its hash, and what the manifest says of it."""

_UNPLUGGED = (errno.EIO, errno.ENODEV, errno.ENXIO, errno.ENOTCONN, errno.ESTALE)


@dataclass
class Run:
    """One run over some files.

    packing : what sends WAV as FLAC, or None
    on_bytes : told how many bytes are done, those of files that need not be sent included
    """

    sender: Sender
    state: UploadState
    places: Places
    manifest: Manifest
    jobs: int
    is_dry: bool
    on_bytes: Callable[[int], None]
    packing: Packing | None = None
    _about: dict[str, dict[str, Any]] = field(default_factory=dict)
    _sent: list[dict[str, Any]] = field(default_factory=list)

    def all(self, files: Sequence[LocalFile]) -> None:
        """Do everything with every file. Raises `NotLetIn`, `Stopped`, or `SendingError` if the
        server cannot be asked; what was sent until then stays.
        """
        stop = self.sender.relay.stop
        with ThreadPoolExecutor(self.jobs) as senders, ThreadPoolExecutor(_hashers()) as hashers:
            sending: set[Future[None]] = set()
            try:
                for batch in batches(files):
                    sending |= self._begin(batch, hashers, senders)
                    # The next batch is read while some files are on their way, no more.
                    self._wait(sending, 2 * self.jobs)
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
        prepared = [one for one in hashers.map(self._prepare, batch) if one is not None]
        self.state.hashed((file, sha256, seen) for file, sha256, seen in prepared if seen)
        ready = [(file, sha256) for file, sha256, _ in prepared]
        known = self.sender.known([sha256 for _, sha256 in ready])
        wanted: list[tuple[LocalFile, str]] = []
        told: dict[str, dict[str, Any]] = {}
        for file, sha256 in ready:
            about = {"sha256": sha256, **self._about.pop(file.name, {})}
            if sha256 in known:
                self._note(file, THERE, recording=known[sha256], **about)
            elif self.is_dry:
                self._note(file, WOULD_SEND, **about)
            elif sha256 in told:
                self._sent.append(self._note(file, UPLOADED, recording=None, **about))
            else:
                told[sha256] = about
                wanted.append((file, sha256))
        return {
            senders.submit(self._send_group, [(*one, told[one[1]]) for one in group])
            for group in (groups(wanted) if self.packing is None else ([one] for one in wanted))
        }

    def _prepare(self, file: LocalFile) -> tuple[LocalFile, str, str] | None:
        """A file that is a recording, its hash, and its glance if that hash is new; None for one
        that is no recording, which is noted.
        """
        if self.sender.relay.stop.is_set():
            return None
        try:
            self._about[file.name] = self._facts(file)
            sha256 = self.state.find(file)
            if sha256 is not None:
                return file, sha256, ""
            return file, self._hash(file), glance(file)
        except (AudioError, OSError) as error:
            self._note_failed(file, error)
            return None

    def _hash(self, file: LocalFile) -> str:
        for piece in hash_file(file.path):
            if isinstance(piece, str):
                return piece
            self.sender.relay.check()
        raise AssertionError("a hash ends with the digest")

    def _facts(self, file: LocalFile) -> dict[str, Any]:
        facts = describe(file)
        site, device = self.places.of(file.name)
        return facts | {"site": site or facts["site"], "device": device or facts["device"]}

    def _send_group(self, group: Sequence[Wanted]) -> None:
        """Send files, together if there are several; one by one what is not taken so."""
        left = group
        if len(group) > 1:
            left = self._send_together(group)
        for one in left:
            self._send(*one)

    def _send_together(self, group: Sequence[Wanted]) -> Sequence[Wanted]:
        """Send a parcel; return those of its files that are to be sent by themselves."""
        began = time.monotonic()
        some = [(file, self._said(file, sha256)) for file, sha256, _ in group]
        try:
            ends = self.sender.send_parcel(some)
        except (NotLetIn, Stopped):
            raise
        except (SendingError, OSError) as error:
            if isinstance(error, OSError) or error.is_final:
                return group  # one by one it will be said which, and why; or the server is older
            for file, _, about in group:
                self._note_failed(file, error, **about)
            return ()
        seconds = round((time.monotonic() - began) / len(group), 3)
        left = []
        for (file, sha256, about), end in zip(group, ends, strict=True):
            if "recording" not in end:
                left.append((file, sha256, about))
                continue
            line = {"recording": end["recording"], "seconds": seconds, **about}
            self._sent.append(self._note(file, UPLOADED, **line))
        return left

    def _send(self, file: LocalFile, sha256: str, about: dict[str, Any]) -> None:
        began = time.monotonic()
        try:
            if self.packing is None:
                recording = self._transmit(file, file, sha256, {})
            else:
                with self.packing.packed(file, sha256) as (sent, found):
                    about |= found
                    said = {"original_sha256": sha256} if "sent_sha256" in found else {}
                    recording = self._transmit(file, sent, found.get("sent_sha256", sha256), said)
                    self.on_bytes(file.bytes - sent.bytes)
        except (NotLetIn, Stopped):
            raise
        except (SendingError, OSError) as error:
            self._note_failed(file, error, **about)
            return
        seconds = round(time.monotonic() - began, 3)
        line = {"recording": recording, "seconds": seconds, **about}
        self._sent.append(self.manifest.add(file.name, file.bytes, UPLOADED, **line))

    def _transmit(
        self, file: LocalFile, sent: LocalFile, sha256: str, more: dict[str, str]
    ) -> str | None:
        """Send what stands for a file; return the recording's key, if that is known."""
        metadata = {**self._said(file, sha256), "filename": sent.path.name, **more}
        metadata |= {"project": self.sender.project, "filetype": "audio/*"}

        def begun(where: str) -> None:
            self.state.begun(sha256, where)

        try:
            recording = self.sender.send(sent, metadata, self.state.upload_of(sha256), begun)
        except Refusal as refusal:
            if refusal.status != CHECKSUM_WRONG:
                raise
            if self._hash(sent) != sha256:
                raise SendingError(f"{file.name} was changed while it was sent.") from refusal
            # It was changed on the way, which hardly ever happens, and not twice.
            recording = self.sender.send(sent, metadata, None, begun)
        self.state.ended(sha256)
        return recording

    def _said(self, file: LocalFile, sha256: str) -> dict[str, str]:
        """What the server is told of a file."""
        site, device = self.places.of(file.name)
        places = {k: v for k, v in (("site", site), ("device", device)) if v}
        return {"filename": file.path.name, "sha256": sha256, **places}

    def _note(self, file: LocalFile, status: str, **more: Any) -> dict[str, Any]:
        """Write down the end of a file of which not a byte was sent now."""
        self.on_bytes(file.bytes)
        return self.manifest.add(file.name, file.bytes, status, **more)

    def _note_failed(self, file: LocalFile, error: Exception, **about: Any) -> None:
        number = getattr(error, "errno", None)
        is_gone = number in _UNPLUGGED or not file.path.exists()
        message = getattr(error, "message", None) or str(error)
        self._note(file, GONE if is_gone else FAILED, error=message, **about)

    def _check(self) -> None:
        """Ask whether all that was sent is there, and note what is not."""
        hashes = {line.get("sent_sha256", line["sha256"]) for line in self._sent}
        known = self.sender.known(sorted(hashes))
        for line in self._sent:
            recording = known.get(line.get("sent_sha256", line["sha256"]))
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


def batches(files: Iterable[LocalFile]) -> Iterator[list[LocalFile]]:
    """Files in groups that are hashed together."""
    batch: list[LocalFile] = []
    size, most_files, most_bytes = 0, FIRST_FILES, FIRST_BYTES
    for file in files:
        if batch and (len(batch) >= most_files or size + file.bytes > most_bytes):
            yield batch
            batch, size = [], 0
            most_files = min(2 * most_files, BATCH_FILES)
            most_bytes = min(2 * most_bytes, BATCH_BYTES)
        batch.append(file)
        size += file.bytes
    if batch:
        yield batch


def _hashers() -> int:
    return min(4, os.cpu_count() or 1)
