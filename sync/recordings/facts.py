"""What a file that arrived is: audio that can be opened or not, and what it says of itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Protocol

import soundfile

from py_browser.metadata import read_metadata
from py_browser.wav_tags import read_wav_tags
from sync.errors import Unusable
from sync.recordings.fingerprint import fingerprint

FORMATS = {
    "WAV": "wav", "WAVEX": "wav", "RF64": "wav", "W64": "wav", "FLAC": "flac",
    "MP3": "mp3", "MPEG": "mp3",
}  # fmt: skip
OGG_KINDS = {"VORBIS": "vorbis", "OPUS": "opus"}
HEARD_FRAMES = 4096
MOST_FRAMES_PER_BYTE = 8192
"""No format that we take packs more: a block of FLAC has up to 65535 samples, and takes 8 bytes."""
LONGEST_S = 366 * 86_400.0


@dataclass(frozen=True)
class Facts:
    """What is known of a file by reading it. `about` is all of its metadata, for people."""

    fingerprint: str
    format: str
    sample_rate_hz: int
    channels: int
    duration_s: float
    recorded_at: str | None = None
    utc_offset_min: int | None = None
    site: str | None = None
    device: str | None = None
    about: dict[str, Any] = field(default_factory=dict)


class SpanFile(Protocol):
    """A file that can be read and sought, and gives the bytes of a span."""

    def span(self, start: int, end: int, /) -> bytes: ...


def read_facts(file: SpanFile, size: int, file_name: str) -> Facts:
    """Read what a file is. Raises `Unusable` with a sentence if it is no audio we can open.

    file : also what `soundfile` takes
    Called in the process of sync/recordings/opening.py only: what is read was made by others.
    """
    try:
        with soundfile.SoundFile(file) as sound:
            kind = FORMATS.get(sound.format)
            if sound.format == "OGG":
                kind = OGG_KINDS.get(sound.subtype)
            rate, channels, frames = sound.samplerate, sound.channels, sound.frames
            heard = len(sound.read(HEARD_FRAMES, dtype="float32")) if kind else 0
            named = f"{sound.format} {sound.subtype}"
    except soundfile.LibsndfileError as error:
        reason = error.error_string.rstrip(".")
        raise Unusable(f"{file_name} cannot be read as audio: {reason}.") from error
    if kind is None:
        raise Unusable(
            f"{file_name} is {named}; Earmark takes WAV, FLAC, MP3, Ogg Vorbis and Opus."
        )
    if not frames or not heard:
        raise Unusable(f"{file_name} holds no sound: its header is there, but not one sample.")
    if frames > size * MOST_FRAMES_PER_BYTE or frames / rate > LONGEST_S:
        raise Unusable(f"{file_name} says that it holds {frames} samples, which it cannot.")
    said = read_metadata(read_wav_tags(file.span, size), file_name).to_json()
    site, device = said.get("site"), said.get("device")
    return Facts(
        fingerprint(file.span, size), kind, rate, channels, frames / rate,
        said.get("start_time"), said.get("utc_offset_min"), site, device, said,
    )  # fmt: skip
