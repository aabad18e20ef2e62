"""The recordings of a folder as they are before they are sent: paths, hashes, what they say."""

from __future__ import annotations

import csv
import hashlib
import os
from collections.abc import Iterator
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

    Raises `ParameterError` where there is none.
    """
    found = []
    for path in sorted(folder.rglob("*")):
        below = path.relative_to(folder)
        if path.suffix.lower() not in SUFFIXES or any(part[0] == "." for part in below.parts):
            continue
        if path.is_file():
            stat = path.stat()
            found.append(LocalFile(path, below.as_posix(), stat.st_size, stat.st_mtime_ns))
    if not found:
        raise ParameterError(f"There is no recording in {folder} ({', '.join(SUFFIXES)}).")
    return found


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
