"""What slow links and long lists need of a recording: low-rate sound, and a picture of it all."""

from __future__ import annotations

import hashlib
import math
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import soundfile

from inference_gateway.audio import AudioFile
from inference_gateway.overview_strip import Floats, OverviewStrip, grey_png
from py_browser.resampling import Resampling
from py_browser.windows import Reel

NAME = "preview"
VERSION = "1"
JOBS = f"{NAME}@{VERSION}"
"""What a gateway says to the relay that it can make."""
HIGHEST_RATE_HZ = 16_000
PIECE_SAMPLES = 1 << 20
ULTRASOUND_HZ = 96_000
READ_BYTES = 1 << 20
_TINY = 1e-6


@dataclass(frozen=True)
class Preview:
    """Two files, which are there as long as their folder is.

    flac : one channel, 16 bit, of HIGHEST_RATE_HZ or the recording's own rate, if that is lower
    strip : a PNG of greys
    warnings : sentences about what is not in it
    """

    flac: Path
    strip: Path
    sample_rate_hz: int
    warnings: tuple[str, ...]


def make_preview(
    audio: AudioFile, folder: Path, on_progress: Callable[[float], None] = lambda _: None
) -> Preview:
    """Write the preview of a recording into a folder, in memory that its length does not change.

    The sound is the mean of all channels, up to half its low rate: of a recording of ultrasound
    only what people could hear anyway, and one of `warnings` says so; the strip shows all of it.

    on_progress : given the part that is done, 0 to 1
    Raises `AudioError` if not even its beginning can be decoded; `OSError` if the disk is full.
    """
    rate_hz = min(audio.sample_rate_hz, HIGHEST_RATE_HZ)
    strip = OverviewStrip(audio.frames)
    reel = Reel(_heard_by(strip, audio.blocks()))
    flac, png = folder / "preview.flac", folder / "strip.png"
    with soundfile.SoundFile(flac, "w", rate_hz, 1, "PCM_16", format="FLAC") as file:
        for piece, done in _pieces(audio, reel, rate_hz):
            file.write(np.clip(piece, -1, 1))
            on_progress(done)
    png.write_bytes(grey_png(strip.picture()))
    return Preview(flac, png, rate_hz, tuple(_warnings(audio, reel, rate_hz)))


def temporary_folder() -> tempfile.TemporaryDirectory[str]:
    """Where a preview lies until the relay has it."""
    return tempfile.TemporaryDirectory(prefix="earmark-preview-")


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _heard_by(strip: OverviewStrip, blocks: Iterator[Floats]) -> Iterator[Floats]:
    for block in blocks:
        strip.hear(block)
        yield block


def _pieces(audio: AudioFile, reel: Reel, rate_hz: int) -> Iterator[tuple[Floats, float]]:
    """Samples at the low rate, and how much of the recording is done with them."""
    resampling = Resampling(audio.sample_rate_hz, rate_hz)
    ratio = rate_hz / audio.sample_rate_hz
    count = max(1, math.floor(audio.frames * ratio + _TINY))
    step = max(1, math.floor(PIECE_SAMPLES * ratio))
    for start in range(0, count, step):
        end = min(count, start + step)
        samples = resampling.span(start, end, reel.span)
        if reel.ended and reel.heard < audio.frames:
            there = max(0, math.floor(reel.heard * ratio) - start)
            yield samples[:there], 1.0
            return
        yield samples, end / count


def _warnings(audio: AudioFile, reel: Reel, rate_hz: int) -> Iterator[str]:
    yield from audio.warnings
    if audio.sample_rate_hz > ULTRASOUND_HZ:
        yield (
            f"The preview holds sound up to {rate_hz // 2000} kHz; ultrasound is only in its strip."
        )
    if reel.bad_samples:
        yield f"{reel.bad_samples:,} samples are not numbers; they were heard as silence."
    if reel.ended and reel.heard < audio.frames:
        heard_s = reel.heard / audio.sample_rate_hz
        yield f"Only {heard_s:.1f} s of {audio.duration_s:.1f} s could be read, not the rest."
