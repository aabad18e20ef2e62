"""Where the processes of one relay find each other: files under the data folder's `run`."""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import tempfile
from pathlib import Path

from sync.errors import DataError

LONGEST_SOCKET_PATH = 100
MEMORY = Path("/dev/shm")


def run_folder(data: Path) -> Path:
    """The folder for what lives as long as the relay runs; made if it is missing."""
    folder = data / "run"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def lock_path(data: Path) -> Path:
    """Held by all processes of a relay, so that there is one relay for a data folder."""
    return run_folder(data) / "relay.lock"


def mark_path(data: Path, index: int) -> Path:
    """What room host `index` is doing."""
    return run_folder(data) / f"rooms-{index}.mark"


def counts_folder(data: Path) -> Path:
    """Where the processes of a relay count, for /metrics; empty when the relay starts.

    In memory if there is such a place: the files are mapped, and whoever writes into a mapped file
    on a full disk is killed.
    """
    digest = hashlib.sha256(str(data.resolve()).encode()).hexdigest()[:16]
    for folder in (MEMORY / f"earmark-counts-{digest}", run_folder(data) / "counts"):
        shutil.rmtree(folder, ignore_errors=True)
        with contextlib.suppress(OSError):
            folder.mkdir(mode=0o700)
            return folder
    raise DataError(f"{run_folder(data)} cannot be written to.")


def socket_path(data: Path, index: int) -> Path:
    """Where room host `index` listens; in a short folder if the data folder's name is too long."""
    name = f"rooms-{index}.sock"
    path = run_folder(data.resolve()) / name
    if len(str(path).encode()) <= LONGEST_SOCKET_PATH:
        return path
    digest = hashlib.sha256(str(path.parent).encode()).hexdigest()[:16]
    short = Path(tempfile.gettempdir()) / f"earmark-{digest}"
    short.mkdir(mode=0o700, exist_ok=True)
    if short.stat().st_uid != os.getuid():
        raise DataError(f"{short} belongs to somebody else; use a data folder with a shorter name.")
    return short / name
