"""Sends WAV as FLAC: packed into a folder of this machine, and gone again when it has been sent."""

from __future__ import annotations

import contextlib
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from earmark.flac_pack import pack
from earmark.local_files import LocalFile
from earmark.wave_layout import CannotPack

WAV_SUFFIXES = (".wav", ".wave", ".rf64", ".w64")
LEFT_S = 86_400
"""What a killed run has left is removed after a day; the same file is written over before."""


class Packing:
    """The folder in which files are packed.

    say : told a sentence about each file that goes as it is
    """

    def __init__(self, folder: Path, say: Callable[[str], None]) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._say = say
        for left in folder.iterdir():
            if left.stat().st_mtime < time.time() - LEFT_S:
                shutil.rmtree(left, ignore_errors=True)

    @contextlib.contextmanager
    def packed(self, file: LocalFile, sha256: str) -> Iterator[tuple[LocalFile, dict[str, Any]]]:
        """Yield (what to send for a file with this hash, what the manifest says of that).

        Raises `OSError` where the file cannot be read.
        """
        if file.path.suffix.lower() not in WAV_SUFFIXES:
            yield file, {}
            return
        with contextlib.ExitStack() as left:
            try:
                folder = self._folder / sha256
                folder.mkdir(exist_ok=True)
                left.callback(shutil.rmtree, folder, ignore_errors=True)
                made = pack(file.path, sha256, folder / f"{file.path.stem}.flac")
            except CannotPack as error:
                self._say(f"{file.name} goes as it is: {error.message}.")
                yield file, {"as_is": error.message}
                return
            sent = LocalFile(made.path, file.name, made.bytes, file.mtime_ns)
            facts = {"sent_sha256": made.sha256, "sent_bytes": made.bytes, "kept": made.kept}
            yield sent, facts
