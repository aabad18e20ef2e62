"""A folder that cards come into and go out of: sends what is complete, until told to stop."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from earmark.far_errors import NotLetIn, SendingError
from earmark.far_relay import FarRelay
from earmark.local_files import LocalFile, walk_recordings
from earmark.manifest import Manifest
from earmark.open_files import open_for_writing
from earmark.upload_run import FAILED, GONE

LOOK_S = 2.0
STEADY_S = 6.0
AGAIN_S = 600.0
"""What failed is tried again after so long: a full server may have been given a larger disk."""


@dataclass
class _Seen:
    """A file as it was when it last changed, and when that was noticed."""

    file: LocalFile
    since: float
    again_at: float | None = None
    is_done: bool = False


@dataclass
class Watch:
    """Looks into a folder again and again.

    send : sends some files; what became of them is in `manifest` then
    say : told sentences for whoever looks on
    steady_s : a file is complete when it has not changed for so long and nobody writes to it
    """

    folder: Path
    relay: FarRelay
    manifest: Manifest
    send: Callable[[Sequence[LocalFile]], None]
    say: Callable[[str], None]
    steady_s: float = STEADY_S
    look_s: float = LOOK_S
    clock: Callable[[], float] = time.monotonic
    _seen: dict[str, _Seen] = field(default_factory=dict)
    _was_there: bool | None = None

    def run(self) -> None:
        """Go on until `relay.stop` is set. Raises `Stopped`, or `NotLetIn` from the server."""
        while True:
            ready = self.look()
            if ready:
                self._send(ready)
            self.relay.pause(self.look_s)

    @property
    def waiting(self) -> int:
        """How many files that are there have not been tried yet."""
        return sum(not seen.is_done and seen.again_at is None for seen in self._seen.values())

    def look(self) -> list[LocalFile]:
        """Look once; return the files that are complete and were not sent."""
        self._tell_folder()
        now, errors = self.clock(), list[OSError]()
        there = {file.name: file for file in walk_recordings(self.folder, errors.append)}
        for name in set(self._seen) - set(there):
            # Whatever comes under this name may be of another card.
            del self._seen[name]
        for name, file in there.items():
            seen = self._seen.get(name)
            if seen is None or seen.file != file:
                self._seen[name] = _Seen(file, now)
        ready = [seen.file for seen in self._seen.values() if self._is_ready(seen, now)]
        written = open_for_writing() if ready else set()
        return [file for file in ready if file.path.resolve() not in written and _opens(file)]

    def _is_ready(self, seen: _Seen, now: float) -> bool:
        if seen.is_done or now - seen.since < self.steady_s:
            return False
        return seen.again_at is None or now >= seen.again_at

    def _send(self, ready: Sequence[LocalFile]) -> None:
        size = sum(file.bytes for file in ready)
        self.say(f"{len(ready)} recordings, {size / 1e6:,.1f} MB.")
        before = len(self.manifest.lines)
        try:
            self.send(ready)
        except NotLetIn:
            raise
        except SendingError as error:
            self.say(f"{error.message} Trying again.")
            self.relay.stop.clear()  # only that run was to end
        ends = {line["file"]: line["status"] for line in self.manifest.lines[before:]}
        for file in ready:
            self._settle(file, ends.get(file.name))
        counted = list(ends.values())
        told = (f"{counted.count(end)} {end}" for end in dict.fromkeys(counted))
        self.say(f"{', '.join(told) or 'Nothing was sent'}.")

    def _settle(self, file: LocalFile, status: str | None) -> None:
        seen = self._seen[file.name]
        if status == GONE:
            del self._seen[file.name]
        elif status == FAILED:
            seen.again_at = self.clock() + AGAIN_S
        else:
            seen.is_done = status is not None

    def _tell_folder(self) -> None:
        is_there = self.folder.is_dir()
        if is_there != self._was_there:
            self.say(f"Watching {self.folder}." if is_there else f"Waiting for {self.folder}.")
        self._was_there = is_there


def _opens(file: LocalFile) -> bool:
    """Whether it can be read; on Windows not while another program has it for itself."""
    try:
        file.path.open("rb").close()
    except OSError:
        return False
    return True
