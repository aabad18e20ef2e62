"""What a file that arrived is: audio that can be opened or not, and what it says of itself."""

from __future__ import annotations

import asyncio
import io
from dataclasses import dataclass, field
from typing import Any

import soundfile

from py_browser.metadata import read_metadata
from py_browser.wav_tags import read_wav_tags
from sync.blobs.blob_file import BlobFile
from sync.blobs.blob_store import BlobStore
from sync.errors import Unusable
from sync.recordings.fingerprint import fingerprint

FORMATS = {
    "WAV": "wav", "WAVEX": "wav", "RF64": "wav", "W64": "wav", "FLAC": "flac",
    "MP3": "mp3", "MPEG": "mp3",
}  # fmt: skip
OGG_KINDS = {"VORBIS": "vorbis", "OPUS": "opus"}
HEARD_FRAMES = 4096


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


class _BytesFile(io.BytesIO):
    """What is in memory, as `BlobFile` gives what is in a store."""

    def span(self, start: int, end: int) -> bytes:
        return bytes(self.getbuffer()[start:end])


def probe_bytes(content: bytes, file_name: str) -> Facts:
    """Read what a small file is that is in memory; blocks. Raises `Unusable` as `probe` does."""
    _check_size(len(content), file_name)
    return _probe(_BytesFile(content), len(content), file_name)


async def probe(store: BlobStore, sha256: str, file_name: str) -> Facts:
    """Read what a blob is. Raises `Unusable` with a sentence if it is no audio we can open."""
    size = await store.size(sha256) or 0
    _check_size(size, file_name)
    file = BlobFile(store, sha256, size, asyncio.get_running_loop())
    return await asyncio.to_thread(_probe, file, size, file_name)


def _check_size(size: int, file_name: str) -> None:
    if not size:
        raise Unusable(f"{file_name} is empty (0 bytes); copy it again from where it came from.")


def _probe(file: BlobFile | _BytesFile, size: int, file_name: str) -> Facts:
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
    said = read_metadata(read_wav_tags(file.span, size), file_name).to_json()
    site, device = said.get("site"), said.get("device")
    return Facts(
        fingerprint(file.span, size), kind, rate, channels, frames / rate,
        said.get("start_time"), said.get("utc_offset_min"), site, device, said,
    )  # fmt: skip
