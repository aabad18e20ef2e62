"""The recordings of a folder as they are before they are sent: paths, hashes, what they say."""

from __future__ import annotations

import csv
import hashlib
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

from inference_gateway.audio import open_audio
from py_browser.errors import ParameterError
from py_browser.metadata import read_metadata
from py_browser.wav_tags import read_wav_tags

SUFFIXES = (
    ".wav", ".wave", ".w64", ".rf64", ".flac", ".mp3", ".ogg", ".oga", ".opus",
)  # fmt: skip
HASH_BYTES = 1 << 20
GLANCE_BYTES = 1 << 15


@dataclass(frozen=True)
class LocalFile:
    """One file. `name` is its path below the folder that is sent, with slashes everywhere."""

    path: Path
    name: str
    bytes: int
    mtime_ns: int


@dataclass(frozen=True)
class Places:
    """Where recordings were made and by what, as whoever sends them says.

    rows : (pattern of names, site, device) of a table; the first that fits goes before the rest
    """

    site: str | None = None
    device: str | None = None
    rows: tuple[tuple[str, str, str], ...] = field(default=())

    def of(self, name: str) -> tuple[str | None, str | None]:
        """The site and the device of a file; None where nothing is said."""
        for pattern, site, device in self.rows:
            if fnmatch(name, pattern) or name.startswith(pattern.rstrip("/") + "/"):
                return site or self.site, device or self.device
        return self.site, self.device


def find_recordings(folder: Path) -> list[LocalFile]:
    """All recordings in a folder and below, by name; hidden ones are passed over.

    Raises `ParameterError` where there is none, `OSError` where a folder cannot be read.
    """
    found = list(walk_recordings(folder, _raise))
    if not found:
        raise ParameterError(f"There is no recording in {folder} ({', '.join(SUFFIXES)}).")
    return found


def walk_recordings(folder: Path, on_error: Callable[[OSError], None]) -> Iterator[LocalFile]:
    """Yield the same; `on_error` is told of what cannot be read, and the rest goes on."""
    for where, folders, names in os.walk(folder, onerror=on_error):
        folders[:] = sorted(name for name in folders if name[0] != ".")
        for name in sorted(names):
            path = Path(where, name)
            if path.suffix.lower() not in SUFFIXES or name[0] == ".":
                continue
            try:
                stat = path.stat()
            except OSError as error:
                on_error(error)
                continue
            below = path.relative_to(folder).as_posix()
            yield LocalFile(path, below, stat.st_size, stat.st_mtime_ns)


def _raise(error: OSError) -> None:
    raise error


def glance(file: LocalFile) -> str:
    """A hash of a file's first and last bytes: quick, and another recording has another one."""
    with file.path.open("rb") as handle:
        first = handle.read(GLANCE_BYTES)
        handle.seek(max(0, file.bytes - GLANCE_BYTES))
        return hashlib.sha256(first + handle.read(GLANCE_BYTES)).hexdigest()


def read_places(path: Path, site: str | None, device: str | None) -> Places:
    """Read a CSV table with a column `file` (a name, pattern or folder), and `site` or `device`.

    Raises `ParameterError` for another table.
    """
    with path.open(newline="", encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    if rows and "file" not in rows[0]:
        raise ParameterError(f"{path} has no column named file; its others are site and device.")
    return Places(
        site,
        device,
        tuple((row["file"], row.get("site") or "", row.get("device") or "") for row in rows),
    )


def hash_file(path: Path) -> Iterator[bytes | str]:
    """Yield pieces of a file as they are read, so that others can stop or slow this down, and at
    the end its SHA-256.
    """
    running = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(HASH_BYTES):
            running.update(piece)
            yield piece
    yield running.hexdigest()


def describe(file: LocalFile) -> dict[str, Any]:
    """What a file says of itself, for the manifest. Raises `AudioError` if it cannot be opened."""
    audio = open_audio(file.path)
    with file.path.open("rb") as handle:

        def read(start: int, end: int) -> bytes:
            handle.seek(start)
            return handle.read(max(0, end - start))

        said = read_metadata(read_wav_tags(read, file.bytes), os.fsdecode(file.path.name)).to_json()
    return {
        "duration_s": round(audio.duration_s, 6),
        "sample_rate_hz": audio.sample_rate_hz,
        "channels": audio.channels,
        "recorded_at": said.get("start_time"),
        "site": said.get("site"),
        "device": said.get("device"),
        "warnings": list(audio.warnings),
    }
