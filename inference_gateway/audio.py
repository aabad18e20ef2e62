"""Recordings from disk, block by block at their native rate."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import soundfile

from py_browser.errors import AudioError

# Where a file breaks, the whole block is lost: keep it under a second or so.
BLOCK_SAMPLES = 1 << 15
FULL_SCALE = np.float32(2**-15)

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True)
class AudioFile:
    """A recording on disk: what its header says.

    warnings : sentences about a header that does not fit the file
    """

    path: Path
    sample_rate_hz: int
    channels: int
    frames: int
    warnings: tuple[str, ...] = ()

    @property
    def duration_s(self) -> float:
        """Length in seconds."""
        return self.frames / self.sample_rate_hz

    def blocks(self) -> Iterator[Floats]:
        """Yield the mean of the channels, float32 [shape=(n,)], a block at a time.

        Ends early where the file ends or breaks; the features then say how much was heard.
        Raises `AudioError` if not even the first block can be decoded.
        """
        seen = 0
        try:
            with soundfile.SoundFile(self.path) as file:
                for block in mono_blocks(file):
                    seen += len(block)
                    yield block
        except soundfile.LibsndfileError as error:
            if not seen:
                raise _unreadable(self.path, error) from error


def mono_blocks(file: soundfile.SoundFile) -> Iterator[Floats]:
    """Yield the mean of the channels of an open file, float32 [shape=(n,)], full scale at 1.

    Raises `soundfile.LibsndfileError` where it cannot be decoded.
    """
    size = max(1, BLOCK_SAMPLES // file.channels)
    # NumPy turns 16 bits into the same floats as libsndfile, three times as quickly.
    is_short = file.subtype == "PCM_16"
    scale = FULL_SCALE if is_short else np.float32(1)
    shares = np.full(file.channels, scale / file.channels, dtype=np.float32)
    for block in file.blocks(size, dtype="int16" if is_short else "float32", always_2d=True):
        floats = block.astype(np.float32, copy=False)
        # As a product: the mean of so short an axis would take twenty times as long.
        yield floats[:, 0] * shares[0] if file.channels == 1 else floats @ shares


def open_audio(path: Path) -> AudioFile:
    """Read the header of a recording: WAV, FLAC, and whatever else libsndfile knows.

    Raises `AudioError` with a sentence for a file that is empty, no audio, or without a sample;
    `OSError` for one that cannot be opened at all.
    """
    with path.open("rb") as file:
        if not file.read(1):
            raise AudioError(f"{path} is empty (0 bytes); copy it again from where it came from.")
    try:
        info = soundfile.info(path, verbose=True)
    except soundfile.LibsndfileError as error:
        raise _unreadable(path, error) from error
    if info.frames <= 0:
        raise AudioError(f"{path} holds no sound: its header is there, but not one sample.")
    warnings = _header_warnings(path, info.extra_info)
    return AudioFile(path, info.samplerate, info.channels, info.frames, warnings)


def _header_warnings(path: Path, log: str) -> tuple[str, ...]:
    sizes = re.search(r"data\s*:\s*(\d+) \(should be (\d+)\)", log)
    if not sizes:
        return ()
    return (
        f"{path} is not as long as its header says: {int(sizes[2]):,} of {int(sizes[1]):,} bytes "
        "of sound are there. What is there is used; the file may be truncated.",
    )


def _unreadable(path: Path, error: soundfile.LibsndfileError) -> AudioError:
    reason = error.error_string.rstrip(".")
    return AudioError(f"{path} cannot be read as audio: {reason}. Is it a WAV or FLAC file?")
